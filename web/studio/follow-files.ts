import { useEffect, useState } from 'preact/hooks';

/** Whether saved files are told to this page. `waiting` until the first word, `lost` while the command does not answer. */
export type Following = 'waiting' | 'following' | 'lost';

const listeners = new Set<() => void>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let following: Following = 'waiting';
let lastRead: Date | undefined;

/** Calls `listen` after each saved file, and when the command answers again; gives back what stops it. */
export function whenFilesChange(listen: () => void): () => void {
  listeners.add(listen);
  open();
  return () => void listeners.delete(listen);
}

/** How the page follows the files, and when it last read one that had changed. */
export function useFollowing(): { readonly following: Following; readonly lastRead: Date | undefined } {
  const [, draw] = useState(0);
  useEffect(() => {
    const watch = () => draw((n) => n + 1);
    watchers.add(watch);
    return () => void watchers.delete(watch);
  }, []);
  return { following, lastRead };
}

// One connection for the page, whatever is drawn: the browser opens it again by itself.
function open(): void {
  if (source) return;
  source = new EventSource('/api/preview/events');
  source.addEventListener('changed', () => {
    lastRead = new Date();
    tellAll();
  });
  source.addEventListener('open', () => {
    const wasLost = following === 'lost';
    become('following');
    if (wasLost) tellAll();
  });
  source.addEventListener('error', () => become('lost'));
}

function become(next: Following): void {
  following = next;
  for (const watch of watchers) watch();
}

function tellAll(): void {
  for (const listen of listeners) listen();
  for (const watch of watchers) watch();
}
