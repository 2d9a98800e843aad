import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Problem } from '../kit/api.ts';
import { become } from './who.ts';

/** What a page knows of what it asked. While it asks again, what it had stays. */
export type Reply<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem | undefined };

export interface Asked<T> {
  readonly reply: Reply<T>;
  readonly again: () => Promise<void>;
  /** Puts a value in place of what the server said, after a change it has confirmed. */
  readonly keep: (value: T) => void;
}

/** Asks the server when the page opens and each time `key` changes. A session that has ended leads to signing in. */
export function useReply<T>(key: string, ask: (signal: AbortSignal) => Promise<Outcome<T>>): Asked<T> {
  const [held, hold] = useState<{ readonly key: string; readonly reply: Reply<T> }>({
    key,
    reply: { state: 'waiting' },
  });
  const latest = useRef(ask);
  latest.current = ask;
  const load = async (signal: AbortSignal) => {
    const outcome = await latest.current(signal);
    if (signal.aborted) return;
    if (outcome.ok) return hold({ key, reply: { state: 'ready', value: outcome.value } });
    if (outcome.problem?.status === 401) return become(null);
    hold({ key, reply: { state: 'failed', problem: outcome.problem } });
  };
  useEffect(() => {
    const abort = new AbortController();
    void load(abort.signal);
    return () => abort.abort();
  }, [key]);
  return {
    reply: held.key === key ? held.reply : { state: 'waiting' },
    again: () => load(new AbortController().signal),
    keep: (value) => hold({ key, reply: { state: 'ready', value } }),
  };
}
