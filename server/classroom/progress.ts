import { z } from 'zod';
import type { KeptProgress } from '../../core/classroom/live.ts';
import type { World } from '../platform/world.ts';

/** News of a pupil, as posted in the outbox by the areas that learners use. */
export const newsTopics = ['joined', 'test-started', 'turn-taken', 'module-opened', 'module-moved', 'help'] as const;

export const newsSchema = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('joined'), runId: z.uuid() }),
  z.object({
    topic: z.literal('test-started'),
    runId: z.uuid(),
    kind: z.enum(['diagnostic', 'check', 'refresher']),
    atMost: z.number(),
  }),
  z.object({
    topic: z.literal('turn-taken'),
    runId: z.uuid(),
    kind: z.enum(['diagnostic', 'check', 'refresher']),
    turn: z.number(),
    atMost: z.number(),
    ended: z.boolean(),
  }),
  z.object({ topic: z.literal('module-opened'), runId: z.uuid(), moduleId: z.string() }),
  z.object({
    topic: z.literal('module-moved'),
    runId: z.uuid(),
    moduleId: z.string(),
    section: z.string().nullable(),
    finished: z.boolean(),
  }),
  z.object({ topic: z.literal('help'), runId: z.uuid(), wanted: z.boolean() }),
]);
export type News = z.infer<typeof newsSchema>;

/** A pupil's line on the live page. */
export interface ProgressRow extends KeptProgress {
  readonly learnerId: string;
  readonly moduleId: string | null;
  readonly section: string | null;
}

interface Row {
  readonly learner_id: string;
  readonly stage: KeptProgress['stage'];
  readonly question: number | null;
  readonly at_most: number | null;
  readonly module_id: string | null;
  readonly section: string | null;
  readonly modules_done: number;
  readonly modules_planned: number | null;
  readonly seen_at: Date;
  readonly moved_at: Date;
  readonly help_wanted_at: Date | null;
}

export async function listProgress(world: World, organisationId: string, runId: string): Promise<ProgressRow[]> {
  const rows = await world.database.named<Row>(
    `select learner_id, stage, question, at_most, module_id, section, modules_done, modules_planned, seen_at, moved_at, help_wanted_at
     from run_progress where organisation_id = $1 and run_id = $2`,
    [organisationId, runId],
  );
  return rows.map((row) => ({
    learnerId: row.learner_id,
    stage: row.stage,
    question: row.question,
    atMost: row.at_most,
    moduleId: row.module_id,
    section: row.section,
    modulesDone: row.modules_done,
    modulesPlanned: row.modules_planned,
    seenAt: row.seen_at.getTime(),
    movedAt: row.moved_at.getTime(),
    helpWantedAt: row.help_wanted_at?.getTime() ?? null,
  }));
}

/** What is kept of one pupil in one course: a raised hand, and when the route was first complete. */
export interface Standing {
  readonly helpWanted: boolean;
  readonly finishedAt: Date | null;
}

export async function findStanding(
  world: World,
  organisationId: string,
  runId: string,
  learnerId: string,
): Promise<Standing> {
  const rows = await world.database.named<Standing>(
    `select help_wanted_at is not null as "helpWanted", finished_at as "finishedAt" from run_progress
     where organisation_id = $1 and run_id = $2 and learner_id = $3`,
    [organisationId, runId, learnerId],
  );
  return rows[0] ?? { helpWanted: false, finishedAt: null };
}

/** The same for many pupils, in their order, in one statement: for what follows the outbox. */
export async function findStandingsOfMany(
  world: World,
  many: readonly { readonly organisationId: string; readonly runId: string; readonly learnerId: string }[],
): Promise<Standing[]> {
  const rows = await world.database.named<Standing & { runId: string; learnerId: string }>(
    `select run_id as "runId", learner_id as "learnerId", help_wanted_at is not null as "helpWanted", finished_at as "finishedAt"
     from run_progress where (organisation_id, run_id, learner_id) in (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]))`,
    [
      many.map(({ organisationId }) => organisationId),
      many.map(({ runId }) => runId),
      many.map(({ learnerId }) => learnerId),
    ],
  );
  const kept = new Map(rows.map((row) => [`${row.runId} ${row.learnerId}`, row]));
  return many.map(
    ({ runId, learnerId }) => kept.get(`${runId} ${learnerId}`) ?? { helpWanted: false, finishedAt: null },
  );
}

export async function lowerHand(world: World, organisationId: string, runId: string, learnerId: string): Promise<void> {
  await world.database.named(
    'update run_progress set help_wanted_at = null where organisation_id = $1 and run_id = $2 and learner_id = $3',
    [organisationId, runId, learnerId],
  );
}

export interface MasteryRow {
  readonly learnerId: string;
  readonly mastery: Readonly<Record<string, number>>;
}

export async function listMastery(world: World, organisationId: string, runId: string): Promise<MasteryRow[]> {
  return world.database.named<MasteryRow>(
    'select learner_id as "learnerId", mastery from run_mastery where organisation_id = $1 and run_id = $2',
    [organisationId, runId],
  );
}

/** Tells the live class that a pupil has signed in at the code. */
export async function postJoined(
  world: World,
  organisationId: string,
  learnerId: string,
  runId: string,
): Promise<void> {
  await world.database.named(
    `insert into outbox (learner_id, id, organisation_id, topic, payload, at) values ($1, $2, $3, 'joined', $4, $5)`,
    [learnerId, world.newId(), organisationId, JSON.stringify({ runId }), world.now()],
    'pipeline',
  );
}
