import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../../kit/api.ts';
import type { SavedState } from '../../kit/saved-sign.tsx';
import { call } from '../calls.ts';
import { waitOrNetwork } from './back-off.ts';
import { durableStore } from './kept-replies.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { nextParcel, type Parcel, type Unsent } from './parcel.ts';
import { toWire } from './to-wire.ts';

let opening: Promise<Outbox> | undefined;
let opened: Outbox | undefined;
let signedIn: string | undefined;
const listeners = new Set<() => void>();
let delayed = 0;

/** The outbox of this page, sending in the background for the pupil who is signed in. */
export function pupilOutbox(): Promise<Outbox> {
  opening ??= durableStore().then((store) => {
    const outbox = createOutbox({ store, post, wait: waitOrNetwork, random: Math.random, alone });
    opened = outbox;
    outbox.listen(tell);
    outbox.sendFor(signedIn);
    sendLastWords(outbox);
    return outbox;
  });
  return opening;
}

/** Says who is signed in (nobody: undefined); only what they did is sent. */
export function sendFor(learnerId: string | undefined): void {
  signedIn = learnerId;
  void pupilOutbox().then((outbox) => outbox.sendFor(learnerId));
}

/** Says that an answer outside the outbox (the diagnostic's) is delayed, until the returned function is called. */
export function announceDelay(): () => void {
  delayed += 1;
  tell();
  let over = false;
  return () => {
    if (over) return;
    over = true;
    delayed -= 1;
    tell();
  };
}

/** What the saved sign shows, for the whole page. */
export function useSavedState(): SavedState {
  return useOutbox(stateOf, 'unknown');
}

/** Whether what was done waits for its pupil to sign in again. */
export function useWaitsForSignIn(): boolean {
  return useOutbox((outbox) => outbox.state() === 'signed-out', false);
}

function useOutbox<T>(read: (outbox: Outbox) => T, first: T): T {
  const [shown, show] = useState(() => (opened ? read(opened) : first));
  useEffect(() => {
    const look = () => void pupilOutbox().then((outbox) => show(() => read(outbox)));
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, []);
  return shown;
}

function stateOf(outbox: Outbox): SavedState {
  const state = outbox.state();
  if (delayed > 0 || state === 'waiting' || state === 'signed-out') return 'kept';
  if (state === 'unread') return 'unknown';
  return state === 'sending' ? 'sending' : 'saved';
}

function tell(): void {
  for (const listen of [...listeners]) listen();
}

function post(parcel: Parcel) {
  return parcel.kind === 'answer'
    ? call('POST /api/tests/:testId/answers', {
        params: { testId: parcel.testId },
        body: { ...parcel.answer, response: parcel.answer.response && toWire(parcel.answer.response) },
      })
    : call('POST /api/passages/:passageId/events', {
        params: { passageId: parcel.passageId },
        body: { events: [...parcel.events] },
      });
}

/** One sender at a time among tabs; where the browser has no locks, two tabs may send twice, which is harmless. */
async function alone(send: () => Promise<void>): Promise<void> {
  if (typeof navigator.locks === 'undefined') return send();
  await navigator.locks.request('balise-outbox', send);
}

/** When the page is hidden, what waits is sent with a request that outlives it; the queue keeps it until it is known to have arrived. */
function sendLastWords(outbox: Outbox): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return outbox.sendFor(signedIn);
    if (signedIn === undefined || outbox.state() === 'empty') return;
    const learnerId = signedIn;
    void durableStore()
      .then((store) => store.list())
      .then((queue) => {
        const unsent = queue.flatMap(({ place, value }) => (isEvent(value) ? [{ place, unsent: value }] : []));
        const parcel = nextParcel(unsent, learnerId);
        if (parcel?.kind !== 'events') return;
        const { method, address } = addressOf('POST /api/passages/:passageId/events', { params: parcel });
        return fetch(address, {
          method,
          keepalive: true,
          headers: { 'content-type': 'application/json', 'x-balise': 'web' },
          body: JSON.stringify({ events: parcel.events }),
        });
      })
      .catch((refusal) => console.warn('The last words did not leave; they are kept.', refusal));
  });
}

function isEvent(value: unknown): value is Unsent {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'event';
}
