import { existsSync, statSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, extname, join, normalize, relative, resolve, sep } from 'node:path';
import { fileOfMedia } from '../../core/content/media.ts';
import { languages } from '../../core/items/item.ts';
import { contentFolder, projectFolder } from '../../server/platform/config.ts';
import { buildWebIfOld } from '../build-web.ts';
import { Sentence } from '../explain.ts';
import { listPreviews, previewItem, previewModule } from './preview-files.ts';
import { previewSuggestions } from './preview-suggestions.ts';

const webFolder = join(projectFolder, 'web', 'dist');
/** Editors write a file in several goes: a change is told once it has been quiet this long. */
const quietMilliseconds = 80;
const firstPort = 4400;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** Serves the preview page on this computer only, until Ctrl-C. */
export async function preview({
  file,
  port,
  content,
}: {
  readonly file: string | undefined;
  readonly port: number | undefined;
  /** The folder that holds `items/`, `modules/` …; the project's own when absent. */
  readonly content: string | undefined;
}): Promise<void> {
  const folder = resolve(content ?? contentFolder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Sentence(`There is no folder ${content}.`);
  const opened = file === undefined ? '' : addressOf(relative(projectFolder, resolve(file)).split(sep).join('/'));
  await buildWebIfOld();
  const { server, close } = openPreview(folder);
  const listening = await listenOn(server, port);
  process.stdout.write(
    `Preview: http://localhost:${listening}/apercu${opened}\nSave a file and the page changes. Ctrl-C stops.\n`,
  );
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  close();
}

/** The preview's HTTP server, not listening yet, and how to stop it with its watcher. */
export function openPreview(folder: string): { readonly server: Server; readonly close: () => void } {
  const readers = new Set<ServerResponse>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name === null) return;
    const path = `${basename(folder)}/${name.split(sep).join('/')}`;
    clearTimeout(waiting.get(path));
    waiting.set(
      path,
      setTimeout(() => {
        waiting.delete(path);
        for (const reader of readers) reader.write(`event: changed\ndata: ${JSON.stringify({ file: path })}\n\n`);
      }, quietMilliseconds),
    );
  });
  const server = createServer((request, response) => {
    answer(folder, request, response, readers).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ detail: error instanceof Error ? error.message : String(error) }));
    });
  });
  return {
    server,
    close: () => {
      watcher.close();
      for (const timer of waiting.values()) clearTimeout(timer);
      for (const reader of readers) reader.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  readers: Set<ServerResponse>,
): Promise<void> {
  // A page elsewhere could name this computer under its own name (DNS rebinding) and read the keys.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
    return void response.writeHead(403).end();
  if (request.method !== 'GET') return void response.writeHead(405).end();
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/api/preview/events') return listen(request, response, readers);
  if (url.pathname.startsWith('/api/preview/')) return answerData(folder, url, response);
  await answerFile(folder, url.pathname, response);
}

async function answerData(folder: string, url: URL, response: ServerResponse): Promise<void> {
  const [, kind = '', id = ''] = /^\/api\/preview\/([a-z]+)(?:\/([a-z0-9-]+))?$/.exec(url.pathname) ?? [];
  const language = languages.find((known) => known === url.searchParams.get('lang')) ?? 'fr';
  const found =
    kind === 'list'
      ? await listPreviews(folder)
      : kind === 'item'
        ? await previewItem(folder, id)
        : kind === 'module'
          ? await previewModule(folder, id, language)
          : kind === 'suggestions'
            ? await previewSuggestions(process.env)
            : undefined;
  response.writeHead(found ? 200 : 404, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(found ?? { detail: `nothing at ${url.pathname}` }));
}

function listen(request: IncomingMessage, response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  readers.add(response);
  request.once('close', () => readers.delete(response));
}

async function answerFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const media = fileOfMedia(pathname);
  const wanted = media ? join(folder, media) : join(webFolder, normalize(decodeURIComponent(pathname)));
  const inside = wanted.startsWith(`${media ? folder : webFolder}${sep}`);
  const path = inside && extname(wanted) !== '' && existsSync(wanted) ? wanted : join(webFolder, 'apercu.html');
  if (path.endsWith('apercu.html') && extname(pathname) !== '' && !pathname.endsWith('apercu.html'))
    return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(await readFile(path));
}

/** Listens on the port asked, or on the first free one from 4400 on. */
async function listenOn(server: Server, port: number | undefined): Promise<number> {
  for (let candidate = port ?? firstPort; ; candidate++) {
    const taken = await new Promise<boolean>((done, fail) => {
      server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? done(true) : fail(error)));
      server.listen(candidate, '127.0.0.1', () => done(false));
    });
    server.removeAllListeners('error');
    if (!taken) return candidate;
    if (port !== undefined) throw new Sentence(`The port ${port} is taken. Choose another with --port.`);
  }
}

/** The page's address of a content file. */
function addressOf(path: string): string {
  const item = /([^/]+)\.item\.yaml$/.exec(path)?.[1];
  if (item) return `/item/${item}`;
  const [, module, language] = /([^/]+)\.module\.(fr|en)\.md$/.exec(path) ?? [];
  if (module) return `/module/${module}?lang=${language}`;
  throw new Sentence(`${path} is neither an item (.item.yaml) nor a module (.module.fr.md).`);
}
