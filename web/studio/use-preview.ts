import { useEffect, useState } from 'preact/hooks';
import { whenFilesChange } from './follow-files.ts';

/**
 * What a page knows of what it asked. `unknown`: no such file. `elsewhere`: the page was not opened by `balise preview`.
 * `away`: the command does not answer.
 */
export type Preview<T> =
  | { readonly state: 'looking' | 'unknown' | 'elsewhere' | 'away' }
  | { readonly state: 'seen'; readonly value: T };

/** Asks the command, and again each time a file is saved; what was seen stays on the page meanwhile. */
export function usePreview<T>(path: string): Preview<T> {
  const [held, hold] = useState<{ readonly path: string; readonly preview: Preview<T> }>();
  useEffect(() => {
    let latest = 0;
    const look = async () => {
      latest += 1;
      const mine = latest;
      const preview = await ask<T>(path);
      if (mine !== latest) return;
      hold((before) =>
        preview.state === 'away' && before?.path === path && before.preview.state === 'seen'
          ? before
          : { path, preview },
      );
    };
    void look();
    const stop = whenFilesChange(() => void look());
    return () => {
      latest += 1;
      stop();
    };
  }, [path]);
  return held?.path === path ? held.preview : { state: 'looking' };
}

async function ask<T>(path: string): Promise<Preview<T>> {
  try {
    const response = await fetch(`/api/preview/${path}`, { headers: { accept: 'application/json' } });
    if (response.ok) return { state: 'seen', value: await response.json() };
    // The service answers with a problem (RFC 9457) where the command answers with plain JSON.
    const isCommand = response.headers.get('content-type')?.startsWith('application/json');
    if (!isCommand) return { state: 'elsewhere' };
    return { state: response.status === 404 ? 'unknown' : 'away' };
  } catch (failure) {
    console.warn('The preview does not answer.', failure);
    return { state: 'away' };
  }
}
