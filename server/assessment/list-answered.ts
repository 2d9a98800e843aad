import { unpackEvidence } from '../../core/assessment/test-state.ts';
import type { World } from '../platform/world.ts';

/** What an ended test says of items, and nothing of who took it, when or where. */
export type AnsweredTest = readonly { readonly id: string; readonly score: number | null }[];

const pageSize = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Every ended diagnostic of a course, as items and scores, for calibration. Items are told by their id; an answer to a version that is no longer the
 * newest has the version after an @, as it may not be the same question. The learner's key pages through the table and goes no further.
 */
export async function listAnsweredTests(world: World, courseId: string): Promise<readonly AnsweredTest[]> {
  const names = await nameVersions(world);
  const tests: AnsweredTest[] = [];
  let after = { learner: beforeAll, test: beforeAll };
  for (;;) {
    const rows = await world.database.named<{
      readonly learner_id: string;
      readonly test_id: string;
      readonly evidence: Buffer;
    }>(
      `select learner_id, test_id, evidence from test
       where (learner_id, test_id) > ($1, $2) and course_id = $3 and kind = 'diagnostic' and status = 'ended'
       order by learner_id, test_id limit $4`,
      [after.learner, after.test, courseId, pageSize],
    );
    for (const { evidence } of rows)
      tests.push(
        unpackEvidence(evidence).flatMap(({ ordinal, score }) => {
          const id = names.get(ordinal);
          return id === undefined ? [] : [{ id, score }];
        }),
      );
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return tests;
    after = { learner: last.learner_id, test: last.test_id };
  }
}

async function nameVersions(world: World): Promise<ReadonlyMap<number, string>> {
  const rows = await world.database.named<{
    readonly ordinal: number;
    readonly item_id: string;
    readonly version: string;
    readonly is_newest: boolean;
  }>(
    `select ordinal, item_id, version, ordinal = max(ordinal) over (partition by item_id) as is_newest from item_version`,
    [],
  );
  return new Map(
    rows.map(({ ordinal, item_id, version, is_newest }) => [ordinal, is_newest ? item_id : `${item_id}@${version}`]),
  );
}
