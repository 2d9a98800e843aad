import type { Transaction } from 'kysely';
import { z } from 'zod';
import { keepEvidence, type PostedNews } from '../classroom/public.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import type { Tables } from '../schema.generated.ts';
import { masteryOf, programmeOf, readJourney, stepOf } from './journey.ts';

const evidenceMoved = z.union([
  z.object({ topic: z.literal('turn-taken'), runId: z.uuid(), ended: z.literal(true) }),
  z.object({ topic: z.literal('module-opened'), runId: z.uuid() }),
  z.object({ topic: z.literal('module-moved'), runId: z.uuid(), finished: z.literal(true) }),
]);

/** When a test or a module ends, tells the teacher's pages what the pupil now shows and how far the programme is. */
export async function followEvidence(
  world: World,
  content: Published,
  transaction: Transaction<Tables>,
  posted: PostedNews,
): Promise<void> {
  const news = evidenceMoved.safeParse({ ...Object(posted.payload), topic: posted.topic });
  if (!news.success) return;
  const { learnerId, organisationId } = posted;
  const journey = await readJourney(world, content, { kind: 'pupil', learnerId, organisationId }, news.data.runId);
  if (journey?.diagnostic?.state.status !== 'ended') return;

  const mastery = masteryOf(journey, 'now');
  const onRoute = programmeOf(journey).modules.filter(({ status }) => status !== 'optional');
  await keepEvidence(transaction, {
    organisationId,
    runId: journey.runId,
    learnerId,
    mastery: Object.fromEntries(journey.published.skills.map(({ id }) => [id, round(mastery(id))])),
    modulesDone: onRoute.filter(({ status }) => status === 'done').length,
    modulesPlanned: onRoute.length,
    finished: stepOf(journey) === 'finished',
    at: posted.at,
  });
}

function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
