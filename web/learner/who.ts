import { useEffect, useState } from 'preact/hooks';
import { showToast } from '../kit/toast.tsx';
import { call } from './calls.ts';
import { forgetReplies } from './sending/kept-replies.ts';
import { findHere, forgetHere, keepHere } from './sending/local-place.ts';
import { pupilOutbox, sendFor } from './sending/pupil-outbox.ts';
import { t } from './texts.ts';

/** The pupil signed in on this computer. */
export interface Pupil {
  readonly kind: 'pupil';
  readonly learnerId: string;
  readonly name: string;
  readonly group: string;
  readonly organisation: string;
}

/** Who is signed in, as far as is known: not asked yet, a pupil, somebody of the staff, or nobody. */
export type Who = 'unknown' | Pupil | { readonly kind: 'staff'; readonly name: string } | null;

const listeners = new Set<() => void>();
let current: Who = 'unknown';
let asking: Promise<Who> | undefined;

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

/** Asks the server who is signed in. Off line, the pupil last signed in here is believed: the server will check. */
export function askWho(): Promise<Who> {
  asking ??= call('GET /api/me').then((outcome) => {
    asking = undefined;
    if (outcome.ok) {
      const { who } = outcome.value;
      become(who?.kind === 'staff' ? { kind: 'staff', name: who.name } : who);
    } else become(keptPupil() ?? null);
    return current;
  });
  return asking;
}

/**
 * Signs out here, and says whether it is done: without a network the session cannot be ended, and it would be wrong to pretend.
 * What is not sent yet stays on this computer for this pupil alone.
 */
export async function signOut(): Promise<boolean> {
  const isAllSent = await (await pupilOutbox()).drain(2_000);
  if (!isAllSent) showToast(t('left-unsent'), 'offline');
  const outcome = await call('POST /api/sign-out');
  if (!outcome.ok) {
    showToast(t('cannot-leave'), 'offline');
    return false;
  }
  await forgetReplies();
  become(null);
  return true;
}

/** The session ended without being asked to: the pupil is still the one who should sign in again. */
export function becomeSignedOut(): void {
  become(null);
}

function become(who: Who): void {
  current = who;
  if (who === null) forgetHere('pupil');
  if (who !== null && who !== 'unknown' && who.kind === 'pupil') keepHere('pupil', who);
  sendFor(who !== null && who !== 'unknown' && who.kind === 'pupil' ? who.learnerId : undefined);
  for (const listen of [...listeners]) listen();
}

function keptPupil(): Pupil | undefined {
  const kept = findHere('pupil');
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { learnerId, name, group, organisation }: Partial<Record<keyof Pupil, unknown>> = kept;
  if (typeof learnerId !== 'string' || typeof name !== 'string') return undefined;
  return { kind: 'pupil', learnerId, name, group: String(group ?? ''), organisation: String(organisation ?? '') };
}
