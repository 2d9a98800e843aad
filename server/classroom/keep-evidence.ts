import type { PoolClient } from 'pg';
import type { World } from '../platform/world.ts';

/** What a pupil's evidence amounts to, for the teacher's pages. */
export interface EvidenceSummary {
  readonly organisationId: string;
  readonly runId: string;
  readonly learnerId: string;
  /** P(mastered) by skill id. */
  readonly mastery: Readonly<Record<string, number>>;
  readonly modulesDone: number;
  readonly modulesPlanned: number;
  readonly finished: boolean;
  readonly at: Date;
}

/**
 * Keeps the summary beside the live progress. It is computed whole, so that reading the same news again changes nothing. A course
 * is to be gone on with when a teacher adds to it; when it was first finished stays.
 */
export async function keepEvidence(world: World, client: PoolClient, summary: EvidenceSummary): Promise<void> {
  const { organisationId, runId, learnerId, at } = summary;
  await world.database.named(
    `insert into run_mastery (organisation_id, run_id, learner_id, mastery, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, run_id, learner_id) do update set mastery = excluded.mastery, updated_at = excluded.updated_at`,
    [organisationId, runId, learnerId, JSON.stringify(summary.mastery), at],
    client,
  );
  await world.database.named(
    `update run_progress set modules_done = $4, modules_planned = $5,
       stage = case when $6::boolean then 'finished' when stage = 'finished' then 'programme' else stage end,
       finished_at = coalesce(finished_at, case when $6::boolean then $7::timestamptz end)
     where organisation_id = $1 and run_id = $2 and learner_id = $3`,
    [organisationId, runId, learnerId, summary.modulesDone, summary.modulesPlanned, summary.finished, at],
    client,
  );
}
