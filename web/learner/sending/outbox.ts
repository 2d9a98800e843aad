import type { Outcome } from '../../kit/api.ts';
import { isPassing, waitBeforeRetryMs } from './back-off.ts';
import type { DurableStore } from './durable-store.ts';
import { halveParcel, nextParcel, type Parcel, type Queued, type Unsent } from './parcel.ts';

/**
 * How things stand: what is kept here for this learner not read yet, all sent, on its way, kept because the network or the server
 * is away, or waiting for a sign-in.
 */
export type OutboxState = 'unread' | 'empty' | 'sending' | 'waiting' | 'signed-out';

export interface Outbox {
  /** Kept on this computer when the promise settles; sent as soon as possible. */
  readonly add: (unsent: Unsent) => Promise<void>;
  /** What the server does not know yet of one passage, oldest first. */
  readonly unsentOf: (passageId: string) => Promise<readonly Unsent[]>;
  /** Starts sending for this learner (undefined: nobody is signed in) until all is sent. Harmless when called again. */
  readonly sendFor: (learnerId: string | undefined) => void;
  /** Settles when nothing waits for this learner, or when `patienceMs` have passed; says whether all is sent. */
  readonly drain: (patienceMs: number) => Promise<boolean>;
  readonly state: () => OutboxState;
  readonly listen: (listener: () => void) => () => void;
}

export interface OutboxParts {
  readonly store: DurableStore;
  readonly post: (parcel: Parcel) => Promise<Outcome<unknown>>;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Runs one sender at a time among the tabs of this computer. */
  readonly alone: (send: () => Promise<void>) => Promise<void>;
}

/**
 * The queue of what a learner did in modules. Everything is written on this computer first, then sent in order, in
 * parcels, tried again for as long as it takes. The server keeps an event or an answer sent twice once.
 */
export function createOutbox({ store, post, wait, random, alone }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let state: OutboxState = 'empty';
  let learner: string | undefined;
  /** Whose things were looked for in the queue. */
  let known: string | undefined;
  let running = false;
  let added = 0;

  const become = (next: OutboxState) => {
    if (next === state) return;
    state = next;
    for (const listen of [...listeners]) listen();
  };

  const sendAll = async () => {
    let tries = 0;
    let shrunk: Parcel | undefined;
    while (learner !== undefined) {
      const seen = added;
      const parcel = shrunk ?? nextParcel(await readQueue(store), learner);
      if (!parcel && added !== seen) continue;
      if (!parcel) return become('empty');
      if (tries === 0) become('sending');
      const outcome = await post(parcel);
      if (outcome.ok) {
        await store.remove(parcel.places);
        tries = 0;
        shrunk = undefined;
      } else if (isPassing(outcome)) {
        tries += 1;
        become('waiting');
        await wait(waitBeforeRetryMs(tries, random()));
      } else if (outcome.problem?.status === 401) {
        return become('signed-out');
      } else if (parcel.places.length > 1) {
        shrunk = halveParcel(parcel);
      } else {
        // An answer already given elsewhere, or a thing no retry can make acceptable: it must not hold back the rest.
        console.warn('The server refused this for good; it is put aside.', parcel, outcome.problem);
        await store.remove(parcel.places);
        shrunk = undefined;
      }
    }
  };

  /** Says what was left here without waiting for another tab that sends. */
  const readFirst = async (reader: string) => {
    const seen = added;
    const parcel = nextParcel(await readQueue(store), reader);
    known = reader;
    become(parcel || added !== seen ? 'sending' : 'empty');
  };

  const start = async () => {
    if (running || learner === undefined) return;
    running = true;
    try {
      if (state === 'unread') await readFirst(learner);
      await alone(sendAll);
    } finally {
      running = false;
    }
  };

  return {
    add: async (unsent) => {
      await store.add(unsent);
      added += 1;
      if (state === 'empty') become('sending');
      void start();
    },
    unsentOf: async (passageId) =>
      (await readQueue(store)).map(({ unsent }) => unsent).filter((unsent) => unsent.passageId === passageId),
    sendFor: (learnerId) => {
      learner = learnerId;
      const isKnown = learnerId === known;
      if (learnerId !== undefined && !running && !(isKnown && state === 'empty'))
        become(isKnown ? 'sending' : 'unread');
      void start();
    },
    drain: (patienceMs) =>
      new Promise((done) => {
        if (state === 'empty') return done(true);
        const stop = (all: boolean) => {
          clearTimeout(timer);
          listeners.delete(listen);
          done(all);
        };
        const listen = () => state === 'empty' && stop(true);
        const timer = setTimeout(() => stop(false), patienceMs);
        listeners.add(listen);
      }),
    state: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function readQueue(store: DurableStore): Promise<Queued[]> {
  const found = await store.list();
  return found.flatMap(({ place, value }) => (isUnsent(value) ? [{ place, unsent: value }] : []));
}

/** Only this application writes the queue: its shape is recognised, its content was typed when it was written. */
function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('learnerId' in value)) return false;
  return (value.kind === 'event' && 'event' in value) || (value.kind === 'answer' && 'answer' in value);
}
