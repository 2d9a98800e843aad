import type { Outcome } from '../../kit/api.ts';
import { type DurableStore, openDurableStore } from './durable-store.ts';

let opening: Promise<DurableStore> | undefined;

/** This computer's store, opened once for the page. */
export function durableStore(): Promise<DurableStore> {
  opening ??= openDurableStore();
  return opening;
}

/** A reply and whether it is the one kept from last time, the network being away. */
export type Kept<T> = Outcome<T> & { readonly isOld?: boolean };

/**
 * Calls the server and keeps its reply under `name`; when the network or the server is away, gives the one kept from last
 * time. A kept reply is believed because only this function wrote it, for the same route: `recognise` checks its shape.
 */
export async function callOrKept<T>(
  name: string,
  recognise: (value: unknown) => value is T,
  ask: () => Promise<Outcome<T>>,
): Promise<Kept<T>> {
  const outcome = await ask();
  const store = await durableStore();
  if (outcome.ok) {
    void store.keep(name, outcome.value);
    return outcome;
  }
  if (!outcome.offline && (outcome.problem?.status ?? 0) < 500) return outcome;
  const kept = await store.find(name);
  return recognise(kept) ? { ok: true, value: kept, isOld: true } : outcome;
}

/** Forgets what pages showed of a learner, when they sign out; what is not sent yet stays until they are back. */
export async function forgetReplies(): Promise<void> {
  await (await durableStore()).forget('');
}

/** Whether a value is an object that has these names; enough for what this application wrote itself. */
export function hasNames<const N extends string>(value: unknown, ...names: readonly N[]): value is Record<N, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}
