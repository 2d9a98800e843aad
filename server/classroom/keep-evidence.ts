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
 * Keeps the summaries beside the live progress, all in two statements. Each is computed whole, so that reading the same news again
 * changes nothing. A course is to be gone on with when a teacher adds to it; when it was first finished stays.
 */
export async function keepEvidence(
  world: World,
  client: PoolClient,
  summaries: readonly EvidenceSummary[],
): Promise<void> {
  const of = <T>(pick: (summary: EvidenceSummary) => T) => summaries.map(pick);
  const keys = [
    of(({ organisationId }) => organisationId),
    of(({ runId }) => runId),
    of(({ learnerId }) => learnerId),
    of(({ at }) => at),
  ];
  await world.database.named(
    `insert into run_mastery (organisation_id, run_id, learner_id, updated_at, mastery)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::jsonb[])
     on conflict (organisation_id, run_id, learner_id) do update set mastery = excluded.mastery, updated_at = excluded.updated_at`,
    [...keys, of(({ mastery }) => JSON.stringify(mastery))],
    client,
  );
  await world.database.named(
    `update run_progress as kept set modules_done = news.done, modules_planned = news.planned,
       stage = case when news.finished then 'finished' when kept.stage = 'finished' then 'programme' else kept.stage end,
       finished_at = coalesce(kept.finished_at, case when news.finished then news.at end)
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::int[], $6::int[], $7::boolean[])
       as news (organisation_id, run_id, learner_id, at, done, planned, finished)
     where kept.organisation_id = news.organisation_id and kept.run_id = news.run_id and kept.learner_id = news.learner_id`,
    [
      ...keys,
      of(({ modulesDone }) => modulesDone),
      of(({ modulesPlanned }) => modulesPlanned),
      of(({ finished }) => finished),
    ],
    client,
  );
}
