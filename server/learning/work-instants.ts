import type { World } from '../platform/world.ts';

/** When a learner did something in each module of a course until it was finished, in ms by the browser's clock, by passage. */
export async function listWorkInstants(
  world: World,
  learnerId: string,
  runId: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await world.database.named<{ readonly passageId: string; readonly instants: readonly number[] }>(
    `select passage_id as "passageId", array_agg(extract(epoch from occurred_at)::float8 * 1000) as instants
     from module_event join passage using (learner_id, passage_id)
     where learner_id = $1 and run_id = $2 and received_at <= finished_at group by passage_id`,
    [learnerId, runId],
  );
  return new Map(rows.map(({ passageId, instants }) => [passageId, instants]));
}
