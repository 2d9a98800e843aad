import type { PoolClient } from 'pg';
import { z } from 'zod';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import { keepEvidence } from '../classroom/public.ts';
import type { Published } from '../content/published.ts';
import type { OutboxMessage } from '../platform/outbox.ts';
import type { World } from '../platform/world.ts';
import { type Evidenced, masteryOf, type Place, programmeOf, readEvidenceOfMany } from './journey.ts';

/** News after which what a pupil shows, or is proposed, may have changed. */
export const evidenceTopics = ['turn-taken', 'module-opened', 'module-moved', 'programme-adjusted'] as const;

const evidenceMoved = z.union([
  z.object({ topic: z.literal('turn-taken'), runId: z.uuid(), ended: z.literal(true) }),
  z.object({ topic: z.literal('module-opened'), runId: z.uuid() }),
  z.object({ topic: z.literal('module-moved'), runId: z.uuid(), finished: z.literal(true) }),
  z.object({ topic: z.literal('programme-adjusted'), runId: z.uuid() }),
]);

/** When a test or a module ends, or a teacher changes a programme, tells the teacher's pages what each pupil now shows and how far the programme is. */
export async function followEvidence(
  world: World,
  content: Published,
  client: PoolClient,
  messages: readonly OutboxMessage[],
): Promise<void> {
  const moved = new Map<string, Place & { readonly at: Date }>();
  for (const { learnerId, organisationId, topic, payload, at } of messages) {
    // Most turns end nothing: they are passed over before anything is parsed.
    if (topic === 'turn-taken' && Object(payload).ended !== true) continue;
    const news = evidenceMoved.safeParse({ ...Object(payload), topic });
    if (!news.success) continue;
    const { runId } = news.data;
    moved.set(`${organisationId} ${runId} ${learnerId}`, { organisationId, runId, learnerId, at });
  }
  if (moved.size === 0) return;
  // Sorted, as the live class's own news is: two writers of the same rows take them in the same order.
  const many = [...moved].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  const evidences = await readEvidenceOfMany(world, content, many);
  const summaries = many.flatMap((place, index) => {
    const evidence = evidences[index];
    return evidence?.diagnostic?.state.status === 'ended' ? [summarise(evidence, place)] : [];
  });
  if (summaries.length > 0) await keepEvidence(world, client, summaries);
}

function summarise(evidence: Evidenced, { organisationId, runId, learnerId, at }: Place & { readonly at: Date }) {
  const mastery = masteryOf(evidence, 'now');
  const { done, planned, finished } = countProgramme(programmeOf(evidence));
  return {
    organisationId,
    runId,
    learnerId,
    mastery: Object.fromEntries(evidence.published.skills.map(({ id }) => [id, round(mastery(id))])),
    modulesDone: done,
    modulesPlanned: planned,
    finished,
    at,
  };
}

function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
