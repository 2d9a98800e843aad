import { useEffect, useState } from 'preact/hooks';
import { call, type Staff } from './calls.ts';

/** Who is signed in: not asked yet, the server is away, nobody, a pupil's session, or staff. */
export type Who = 'unknown' | 'away' | null | { readonly kind: 'pupil'; readonly name: string } | Staff;

const listeners = new Set<() => void>();
let current: Who = 'unknown';
let asking: Promise<void> | undefined;

/** Who is signed in, asked once for all pages. */
export function useWho(): Who {
  const [shown, show] = useState(current);
  useEffect(() => {
    const listen = () => show(current);
    listeners.add(listen);
    listen();
    if (current === 'unknown') void askWho();
    return () => void listeners.delete(listen);
  }, []);
  return shown;
}

/** Asks the server who is signed in. */
export function askWho(): Promise<void> {
  asking ??= call('GET /api/me').then((outcome) => {
    asking = undefined;
    if (outcome.ok) become(outcome.value.who);
    else become('away');
  });
  return asking;
}

/** The person who has just signed in, or nobody when a session has ended. */
export function become(who: Who): void {
  current = who;
  for (const listen of [...listeners]) listen();
}

export async function signOut(): Promise<void> {
  await call('POST /api/sign-out');
  become(null);
}
