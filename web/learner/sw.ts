import { filesOf, ruleFor } from './offline-rules.ts';

// The service worker: what the pupil's application needs to open without a network. It holds no answer and no name.

const cacheName = 'balise-1';
const shell = '/';
/** A navigation that has not answered by then is answered by the kept page: the network may be there and lead nowhere. */
const patienceMs = 5_000;
/** Old versions' files go when there are more than this; one version of the application has about sixty. */
const mostFiles = 240;

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

addEventListener('install', (event) => isLasting(event) && event.waitUntil(Promise.all([keepShell(), skipWaiting()])));
addEventListener('activate', (event) => isLasting(event) && event.waitUntil(Promise.all([forgetOldCaches(), claim()])));
addEventListener('message', (event) => isLasting(event) && event.waitUntil(keepFiles(event.data)));
addEventListener('fetch', (event) => {
  if (!isFetching(event)) return;
  const { request } = event;
  const { method, url, mode } = request;
  const rule = ruleFor({ method, url, isNavigation: mode === 'navigate' }, location.origin);
  if (rule === 'cache-first') event.respondWith(cacheFirst(request));
  if (rule === 'network-first') event.respondWith(networkFirst(request));
  if (rule === 'page') event.respondWith(answerPage(request));
});

async function cacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request.url, response.clone());
    return response;
  } catch (offline) {
    const kept = await cache.match(request.url);
    if (kept) return kept;
    throw offline;
  }
}

/** Every address of the application is the same page: the network's when it answers well and soon, else the kept one. */
async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(shell);
  try {
    const response = await (kept ? Promise.race([fetch(request), refuseLater()]) : fetch(request));
    if (response.status >= 500 && kept) return kept;
    if (response.ok) await keepPage(cache, response.clone());
    return response;
  } catch (offline) {
    if (kept) return kept;
    throw offline;
  }
}

function refuseLater(): Promise<Response> {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('No answer in time.')), patienceMs));
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await keepPage(cache, await fetch(shell, { cache: 'no-cache' }));
}

/** Keeps a page with all it asks for at once, or keeps nothing: a page without its script would be a blank one. */
async function keepPage(cache: Cache, page: Response): Promise<void> {
  if (!page.ok) return;
  const html = await page.clone().text();
  for (const path of filesOf(html)) if (!(await cache.match(path))) await cache.add(path);
  await cache.put(shell, page);
}

/** Keeps the files that a page had before this worker was there to see them pass. */
async function keepFiles(message: unknown): Promise<void> {
  if (typeof message !== 'object' || message === null || !('keep' in message) || !Array.isArray(message.keep)) return;
  const cache = await caches.open(cacheName);
  const named = message.keep.filter((url: unknown) => typeof url === 'string');
  for (const url of named) {
    const rule = ruleFor({ method: 'GET', url, isNavigation: false }, location.origin);
    if ((rule === 'cache-first' || rule === 'network-first') && !(await cache.match(url))) await cache.add(url);
  }
  const files = await cache.keys();
  const isRemovable = ({ url }: Request) => new URL(url).pathname.startsWith('/assets/');
  for (const old of files.filter(isRemovable).slice(0, Math.max(0, files.length - mostFiles))) await cache.delete(old);
}

async function forgetOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

function isLasting(event: Event): event is Lasting {
  return 'waitUntil' in event;
}

function isFetching(event: Event): event is Fetching {
  return 'respondWith' in event && 'request' in event;
}

// The compiler knows pages, not workers: these two exist on a worker's global alone.
async function skipWaiting(): Promise<void> {
  const skip: unknown = Reflect.get(globalThis, 'skipWaiting');
  if (typeof skip === 'function') await skip.call(globalThis);
}

async function claim(): Promise<void> {
  const clients: unknown = Reflect.get(globalThis, 'clients');
  if (typeof clients === 'object' && clients !== null && 'claim' in clients && typeof clients.claim === 'function')
    await clients.claim();
}
