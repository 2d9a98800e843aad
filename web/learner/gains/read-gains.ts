import type { z } from 'zod';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { call } from '../calls.ts';
import { callOrKept, hasNames, type Kept } from '../sending/kept-replies.ts';

export type Gains = z.output<LearningContract['readGains']['reply']>;

/** What was gained in a course, from the server, or as it was last read here when the network is away. */
export function readGains(runId: string): Promise<Kept<Gains>> {
  return callOrKept(`gains.${runId}`, isGains, () => call('GET /api/journeys/:runId/gains', { params: { runId } }));
}

function isGains(value: unknown): value is Gains {
  return hasNames(value, 'journey', 'skills', 'modulesDone', 'count', 'next');
}
