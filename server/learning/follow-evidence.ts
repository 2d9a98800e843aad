import type { PoolClient } from 'pg';
import { z } from 'zod';
import { countProgramme } from '../../core/learning/programme-figures.ts';
import { keepEvidence } from '../classroom/public.ts';
import type { Published } from '../content/published.ts';
import type { OutboxMessage } from '../platform/outbox.ts';
import type { World } from '../platform/world.ts';
import { masteryOf, programmeOf, readEvidence } from './journey.ts';

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
  const moved = new Map<string, { readonly message: OutboxMessage; readonly runId: string }>();
  for (const message of messages) {
    const news = evidenceMoved.safeParse({ ...Object(message.payload), topic: message.topic });
    if (news.success) moved.set(`${message.learnerId} ${news.data.runId}`, { message, runId: news.data.runId });
  }
  for (const { message, runId } of moved.values()) await keepOne(world, content, client, message, runId);
}

async function keepOne(
  world: World,
  content: Published,
  client: PoolClient,
  message: OutboxMessage,
  runId: string,
): Promise<void> {
  const { learnerId, organisationId } = message;
  const evidence = await readEvidence(world, content, organisationId, learnerId, runId);
  if (evidence?.diagnostic?.state.status !== 'ended') return;

  const mastery = masteryOf(evidence, 'now');
  const { done, planned, finished } = countProgramme(programmeOf(evidence));
  await keepEvidence(world, client, {
    organisationId,
    runId,
    learnerId,
    mastery: Object.fromEntries(evidence.published.skills.map(({ id }) => [id, round(mastery(id))])),
    modulesDone: done,
    modulesPlanned: planned,
    finished,
    at: message.at,
  });
}

function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
