import { packEvidence, type TestState } from '../../core/assessment/test-state.ts';
import { schoolYearOf } from '../../core/classroom/school-year.ts';
import { openBatch } from '../platform/batch.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import { filePackSql, writePack } from '../platform/outbox-pack.ts';
import type { World } from '../platform/world.ts';
import {
  type AnswerToKeep,
  describeTurn,
  findTest,
  type KeptTest,
  readTest,
  saveTurn,
  type TestRow,
  testColumns,
} from './store.ts';
import type { Turns } from './take-turn.ts';

/**
 * Turns of many learners read in one statement and kept in one: the round trip is what an answer costs. Each learner's turn is
 * decided alone, before; here they only travel together. The transaction of a batch has one fate, so a batch that fails is
 * done again learner by learner, and a lost connection is told to each, who sends again under the same key.
 */
export function batchTurns(world: World): Turns {
  const limits = { most: 256, mayRetry: (error: unknown) => !isDatabaseAway(error) };
  const find = openBatch<Wanted, KeptTest | undefined>({
    ...limits,
    together: (wanted) => findTests(world, wanted),
    alone: ({ learnerId, testId }) => findTest(world, learnerId, testId),
  });
  const save = openBatch<Turn, boolean>({
    ...limits,
    together: (turns) => saveTurns(world, turns),
    alone: ({ before, after, answer }) => saveTurn(world, before, after, answer),
  });
  return {
    find: (_world, learnerId, testId) => find({ learnerId, testId }),
    save: (_world, before, after, answer) => save({ before, after, answer }),
  };
}

interface Wanted {
  readonly learnerId: string;
  readonly testId: string;
}

interface Turn {
  readonly before: KeptTest;
  readonly after: TestState;
  readonly answer: AnswerToKeep;
}

async function findTests(world: World, wanted: readonly Wanted[]): Promise<(KeptTest | undefined)[]> {
  const rows = await world.database.named<TestRow & { readonly place: number }>(
    findTestsSql,
    [wanted.map(({ learnerId }) => learnerId), wanted.map(({ testId }) => testId)],
    'pipeline',
  );
  const found: (KeptTest | undefined)[] = wanted.map(() => undefined);
  for (const row of rows) found[row.place - 1] = readTest(row);
  return found;
}

const findTestsSql = `
  select place, ${testColumns} from test
  join unnest($1::uuid[], $2::uuid[]) with ordinality as wanted (learner, wanted_test, place)
    on learner_id = learner and test_id = wanted_test`;

/** Sorted, so that two processes lock the same learners in the same order. */
async function saveTurns(world: World, turns: readonly Turn[]): Promise<boolean[]> {
  const now = world.now();
  const sorted = turns
    .map((turn, place) => ({ ...turn, place }))
    .sort((a, b) => compare(a.before.learnerId, b.before.learnerId) || compare(a.before.testId, b.before.testId));
  const of = <T>(pick: (turn: (typeof sorted)[number]) => T) => sorted.map(pick);
  const won = await world.database.named<{ place: number }>(
    saveTurnsSql,
    [
      of(({ before }) => before.learnerId),
      of(({ before }) => before.testId),
      of(({ before }) => before.state.turn),
      of(({ after }) => after.turn),
      of(({ after }) => after.status),
      of(({ after }) => after.asked?.ordinal ?? null),
      of(({ after }) => after.asked?.variant ?? null),
      of(({ after }) => Buffer.from(packEvidence(after.evidence))),
      of(({ after }) => after.lastKey),
      now,
      schoolYearOf(now),
      of(({ answer }) => answer.asked.ordinal),
      of(({ answer }) => answer.asked.variant),
      of(({ answer }) => answer.language),
      of(({ answer }) => answer.response && JSON.stringify(answer.response)),
      of(({ answer }) => answer.score),
      of(({ answer }) => writeTextArray(answer.mistakes)),
      of(({ answer }) => answer.spentMs),
      writePack(sorted.map(({ before, after }) => ({ ...before, payload: describeTurn(before, after) }))),
      sorted.length,
      world.newId(),
    ],
    'pipeline',
  );
  const saved = turns.map(() => false);
  for (const { place } of won) {
    const one = sorted[place - 1];
    if (one) saved[one.place] = true;
  }
  return saved;
}

/**
 * The same as for one learner. Two posts of one turn in a batch match the same row, which is updated once: `returning` gives the
 * place of the one that was, and only that one is kept, told that it won, and has its news in the pack.
 */
const saveTurnsSql = `
  with given as (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::int[], $7::int[], $8::bytea[], $9::uuid[],
      $12::int[], $13::int[], $14::text[], $15::text[], $16::real[], $17::text[], $18::int[])
      with ordinality
      as given (learner_id, test_id, turn, next_turn, status, next_ordinal, next_variant, evidence, key,
        ordinal, variant, language, response, score, mistakes, spent_ms, place)
  ), moved as (
    update test set turn = given.next_turn, status = given.status, asked_ordinal = given.next_ordinal,
      asked_variant = given.next_variant, evidence = given.evidence, last_key = given.key, asked_at = $10,
      ended_at = case when given.status = 'ended' then $10::timestamptz end
    from given
    where test.learner_id = given.learner_id and test.test_id = given.test_id and test.turn = given.turn
    returning given.*, test.organisation_id
  ), answered as (
    insert into answer (learner_id, school_year, test_id, turn, ordinal, variant, language, response, score, mistakes, spent_ms, answered_at)
    select learner_id, $11, test_id, turn, ordinal, variant, language, response::jsonb, score, mistakes::text[], spent_ms, $10 from moved
  ), told as (${filePackSql('turn-taken', { pack: '$19', all: '$20', id: '$21', at: '$10' })}
  )
  select place from moved`;

/** PostgreSQL's text for an array: arrays of arrays of different lengths do not travel otherwise. */
function writeTextArray(words: readonly string[]): string {
  return `{${words.map((word) => `"${word.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
