import type { Language, Response } from '../../../core/items/item.ts';
import type { ModuleEvent } from '../../../core/learning/module-event.ts';

/** The body of `takeTurn`: an answer with the key that makes a retry harmless. */
export interface Answer {
  readonly turn: number;
  readonly key: string;
  readonly response: Response | null;
  readonly spentMs: number;
  readonly language: Language;
}

/** Something a learner did that the server does not know yet. It belongs to one learner: computers are shared. */
export type Unsent =
  | {
      readonly kind: 'event';
      readonly learnerId: string;
      readonly passageId: string;
      readonly event: ModuleEvent;
    }
  | {
      readonly kind: 'answer';
      readonly learnerId: string;
      readonly passageId: string;
      readonly testId: string;
      readonly answer: Answer;
    };

/** An unsent thing with its place in the queue; places only grow. */
export interface Queued {
  readonly place: number;
  readonly unsent: Unsent;
}

/** What one request carries. */
export type Parcel =
  | {
      readonly kind: 'events';
      readonly passageId: string;
      readonly events: readonly ModuleEvent[];
      readonly places: readonly number[];
    }
  | { readonly kind: 'answer'; readonly testId: string; readonly answer: Answer; readonly places: readonly number[] };

/** The server takes 100 events at once; fifty of the largest (4 kB) still fit in a request made while a page closes (64 kB holds what is usual). */
const mostEvents = 50;

/**
 * What to send now for `learnerId`, keeping the order in which things were done: one answer, or the events of one
 * passage that follow each other, fifty at most. Undefined when nothing of this learner waits.
 */
export function nextParcel(queue: readonly Queued[], learnerId: string): Parcel | undefined {
  const mine = queue.filter(({ unsent }) => unsent.learnerId === learnerId).sort((a, b) => a.place - b.place);
  const first = mine[0];
  if (!first) return undefined;
  if (first.unsent.kind === 'answer')
    return { kind: 'answer', testId: first.unsent.testId, answer: first.unsent.answer, places: [first.place] };

  const { passageId } = first.unsent;
  const events: ModuleEvent[] = [];
  const places: number[] = [];
  for (const { place, unsent } of mine) {
    if (unsent.kind !== 'event' || unsent.passageId !== passageId || events.length === mostEvents) break;
    events.push(unsent.event);
    places.push(place);
  }
  return { kind: 'events', passageId, events, places };
}

/** Splits a parcel that the server refused as a whole, so that one bad event does not hold back the others. */
export function halveParcel(parcel: Parcel): Parcel {
  if (parcel.kind === 'answer') return parcel;
  const half = Math.ceil(parcel.events.length / 2);
  return { ...parcel, events: parcel.events.slice(0, half), places: parcel.places.slice(0, half) };
}
