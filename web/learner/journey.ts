import { useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import { readCode } from '../../core/classroom/code.ts';
import type { LearningContract } from '../../core/learning/contract.ts';
import { addressReader } from '../kit/address.ts';
import { isRunId } from './addresses.ts';
import { call } from './calls.ts';
import { callOrKept, hasNames } from './sending/kept-replies.ts';
import { findHere, keepHere } from './sending/local-place.ts';

export type Journey = z.output<LearningContract['readJourney']['reply']>;

/** What looking for a pupil's course at an address gave. */
export type Found =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly journey: Journey }
  | { readonly state: 'signed-out' }
  /** The course is not for the pupil who is signed in, or its code is unknown. */
  | { readonly state: 'not-mine' }
  | { readonly state: 'away'; readonly offline: boolean };

/** Remembers which course a code opens, so that its pages open off line. */
export function keepRun(code: string, runId: string): void {
  keepHere(`run.${code}`, runId);
}

/** The run a place of the address names: known here, or asked of the server. Undefined: no such code; null: nobody answers. */
export async function findRunId(place: string): Promise<string | undefined | null> {
  if (isRunId(place)) return place;
  const reading = readCode(place);
  if (!('code' in reading)) return undefined;
  const kept = findHere(`run.${reading.code}`);
  if (typeof kept === 'string') return kept;
  const outcome = await call('GET /api/join/:code', { params: { code: reading.code } });
  if (outcome.ok) {
    keepRun(outcome.value.code, outcome.value.runId);
    return outcome.value.runId;
  }
  return outcome.offline || outcome.problem.status >= 500 ? null : undefined;
}

/** Reads the signed-in pupil's journey at a place; the one kept on this computer when the network is away. */
export async function findJourney(place: string): Promise<Found> {
  const runId = await findRunId(place);
  if (runId === null) return { state: 'away', offline: !navigator.onLine };
  if (runId === undefined) return { state: 'not-mine' };
  const outcome = await callOrKept(`journey.${runId}`, isJourney, () =>
    call('GET /api/journeys/:runId', { params: { runId } }),
  );
  if (outcome.ok) {
    addressReader(outcome.value.course.address);
    return { state: 'found', journey: outcome.value };
  }
  if (outcome.offline || outcome.problem.status >= 500) return { state: 'away', offline: outcome.offline };
  return { state: outcome.problem.status === 401 ? 'signed-out' : 'not-mine' };
}

/** The journey at a place, for a page; `look` looks again. */
export function useJourney(place: string): { readonly found: Found; readonly look: () => void } {
  const [found, setFound] = useState<Found>({ state: 'looking' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let left = false;
    void findJourney(place).then((result) => !left && setFound(result));
    return () => {
      left = true;
    };
  }, [place, times]);
  return { found, look: () => setTimes((count) => count + 1) };
}

function isJourney(value: unknown): value is Journey {
  return hasNames(value, 'runId', 'course', 'step', 'learner', 'refreshers');
}
