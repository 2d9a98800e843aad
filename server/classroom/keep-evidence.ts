import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.generated.ts';

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

/** Keeps the summary beside the live progress; replaying older news changes nothing for the worse, since it is computed whole. */
export async function keepEvidence(transaction: Transaction<Tables>, summary: EvidenceSummary): Promise<void> {
  const { organisationId, runId, learnerId, modulesDone, modulesPlanned, finished, at } = summary;
  await sql`
    insert into run_mastery (organisation_id, run_id, learner_id, mastery, updated_at)
    values (${organisationId}, ${runId}, ${learnerId}, ${JSON.stringify(summary.mastery)}, ${at})
    on conflict (organisation_id, run_id, learner_id) do update set mastery = excluded.mastery, updated_at = excluded.updated_at`.execute(
    transaction,
  );
  await sql`
    update run_progress set modules_done = ${modulesDone}, modules_planned = ${modulesPlanned},
      stage = case when ${finished}::boolean then 'finished' else stage end,
      finished_at = case when ${finished}::boolean then coalesce(finished_at, ${at}) else finished_at end
    where organisation_id = ${organisationId} and run_id = ${runId} and learner_id = ${learnerId}`.execute(transaction);
}
