import {
  type Adjustment,
  combineAdjustments,
  type EffectiveAdjustment,
  noAdjustment,
} from '../../core/learning/adjustment.ts';
import { adjustmentSchema } from '../../core/learning/teaching-contract.ts';
import type { World } from '../platform/world.ts';

/** A teacher's changes as they are kept. `revision` counts them: 0 when nothing was ever changed. */
export interface KeptAdjustment {
  readonly adjustment: Adjustment;
  readonly revision: number;
}

/** Whose programme: the class's, or one pupil's when `learnerId` is given. */
export interface Steered {
  readonly organisationId: string;
  readonly runId: string;
  readonly learnerId?: string;
}

interface Row {
  readonly learnerId: string | null;
  readonly adjustment: unknown;
  readonly revision: number;
}

const nothing: KeptAdjustment = { adjustment: noAdjustment, revision: 0 };

/** What was decided in one course: for the class, and for each pupil who has changes of their own. */
export async function listAdjustments(
  world: World,
  { organisationId, runId }: Steered,
): Promise<{ readonly group: KeptAdjustment; readonly pupils: ReadonlyMap<string, KeptAdjustment> }> {
  const rows = await world.database.named<Row>(
    `select null as "learnerId", adjustment, revision from run_adjustment where organisation_id = $1 and run_id = $2
     union all
     select learner_id as "learnerId", adjustment, revision from learner_adjustment where organisation_id = $1 and run_id = $2`,
    [organisationId, runId],
  );
  const kept = rows.map((row) => ({ ...row, adjustment: adjustmentSchema.parse(row.adjustment) }));
  return {
    group: kept.find(({ learnerId }) => learnerId === null) ?? nothing,
    pupils: new Map(kept.flatMap((row) => (row.learnerId === null ? [] : [[row.learnerId, row] as const]))),
  };
}

/** What holds for one pupil: the class's changes under their own. */
export async function findAdjustment(
  world: World,
  organisationId: string,
  runId: string,
  learnerId: string,
): Promise<EffectiveAdjustment> {
  const rows = await world.database.named<Row>(
    `select null as "learnerId", adjustment, revision from run_adjustment where organisation_id = $1 and run_id = $2
     union all
     select learner_id as "learnerId", adjustment, revision from learner_adjustment
     where organisation_id = $1 and run_id = $2 and learner_id = $3`,
    [organisationId, runId, learnerId],
  );
  const of = (isPupil: boolean) => {
    const row = rows.find((one) => (one.learnerId !== null) === isPupil);
    return row ? adjustmentSchema.parse(row.adjustment) : noAdjustment;
  };
  return combineAdjustments(of(false), of(true));
}

/** What holds for each of many pupils, in their order, in one statement: for what follows the outbox. */
export async function findAdjustmentsOfMany(
  world: World,
  many: readonly { readonly organisationId: string; readonly runId: string; readonly learnerId: string }[],
): Promise<EffectiveAdjustment[]> {
  const rows = await world.database.named<Row & { readonly runId: string }>(
    `select null as "learnerId", run_id as "runId", adjustment, revision from run_adjustment
     where (organisation_id, run_id) in (select * from unnest($1::uuid[], $2::uuid[]))
     union all
     select learner_id as "learnerId", run_id as "runId", adjustment, revision from learner_adjustment
     where (organisation_id, run_id, learner_id) in (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]))`,
    [
      many.map(({ organisationId }) => organisationId),
      many.map(({ runId }) => runId),
      many.map(({ learnerId }) => learnerId),
    ],
  );
  const keyOf = (runId: string, learnerId: string | null) => `${runId} ${learnerId ?? ''}`;
  const kept = new Map(rows.map((row) => [keyOf(row.runId, row.learnerId), adjustmentSchema.parse(row.adjustment)]));
  return many.map(({ runId, learnerId }) =>
    combineAdjustments(kept.get(keyOf(runId, null)) ?? noAdjustment, kept.get(keyOf(runId, learnerId)) ?? noAdjustment),
  );
}

/** Keeps a change made on a revision; undefined when somebody else changed it meanwhile. Gives the new revision. */
export async function saveAdjustment(
  world: World,
  { organisationId, runId, learnerId }: Steered,
  adjustment: Adjustment,
  onRevision: number,
  accountId: string,
): Promise<number | undefined> {
  const values = [organisationId, runId, JSON.stringify(adjustment), onRevision, accountId, world.now()];
  const rows = await world.database.named<{ readonly revision: number }>(
    learnerId === undefined
      ? `insert into run_adjustment as kept (organisation_id, run_id, adjustment, revision, changed_by, changed_at)
         values ($1, $2, $3, $4::integer + 1, $5, $6)
         on conflict (organisation_id, run_id) do update
           set adjustment = excluded.adjustment, revision = excluded.revision, changed_by = excluded.changed_by, changed_at = excluded.changed_at
           where kept.revision = $4
         returning revision`
      : `insert into learner_adjustment as kept (organisation_id, run_id, adjustment, revision, changed_by, changed_at, learner_id)
         values ($1, $2, $3, $4::integer + 1, $5, $6, $7)
         on conflict (organisation_id, run_id, learner_id) do update
           set adjustment = excluded.adjustment, revision = excluded.revision, changed_by = excluded.changed_by, changed_at = excluded.changed_at
           where kept.revision = $4
         returning revision`,
    learnerId === undefined ? values : [...values, learnerId],
  );
  return rows[0]?.revision;
}

/** Tells the live class that the programmes of these pupils moved, so that its counts are computed again. */
export async function postAdjusted(
  world: World,
  organisationId: string,
  runId: string,
  learnerIds: readonly string[],
): Promise<void> {
  for (const learnerId of learnerIds)
    await world.database.named(
      `insert into outbox (learner_id, id, organisation_id, topic, payload, at) values ($1, $2, $3, 'programme-adjusted', $4, $5)`,
      [learnerId, world.newId(), organisationId, JSON.stringify({ runId }), world.now()],
    );
}
