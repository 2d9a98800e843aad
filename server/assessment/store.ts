import {
  type Asked,
  packEvidence,
  packPlan,
  type TestState,
  unpackEvidence,
  unpackPlan,
} from '../../core/assessment/test-state.ts';
import { schoolYearOf } from '../../core/classroom/school-year.ts';
import type { Response } from '../../core/items/item.ts';
import type { World } from '../platform/world.ts';

/** A test with what names and places it. */
export interface KeptTest {
  readonly learnerId: string;
  readonly testId: string;
  readonly organisationId: string;
  readonly runId: string;
  readonly courseId: string;
  readonly moduleId: string | null;
  readonly state: TestState;
}

export interface TestRow {
  readonly learner_id: string;
  readonly test_id: string;
  readonly organisation_id: string;
  readonly run_id: string;
  readonly course_id: string;
  readonly kind: 'diagnostic' | 'check' | 'refresher';
  readonly module_id: string | null;
  readonly status: 'running' | 'ended';
  readonly turn: number;
  readonly at_most: number;
  readonly asked_ordinal: number | null;
  readonly asked_variant: number | null;
  readonly plan: Buffer;
  readonly evidence: Buffer;
  readonly last_key: string | null;
}

export const testColumns = `learner_id, test_id, organisation_id, run_id, course_id, kind, module_id, status, turn, at_most,
  asked_ordinal, asked_variant, plan, evidence, last_key`;

/** Statement 1 of an answer: the learner's test, whole, by its key. */
export async function findTest(world: World, learnerId: string, testId: string): Promise<KeptTest | undefined> {
  const rows = await world.database.named<TestRow>(
    `select ${testColumns} from test where learner_id = $1 and test_id = $2`,
    [learnerId, testId],
    'pipeline',
  );
  return rows[0] && readTest(rows[0]);
}

/** A test with its instants. */
export interface DatedTest extends KeptTest {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Every test of a learner in one opened course: what the programme and the gains are computed from. */
export async function listTestsOfRun(world: World, learnerId: string, runId: string): Promise<DatedTest[]> {
  const rows = await world.database.named<DatedRow>(
    `select ${datedColumns} from test where learner_id = $1 and run_id = $2 order by started_at`,
    [learnerId, runId],
    'pipeline',
  );
  return rows.map(readDatedTest);
}

/** The same for many learners in one statement, for what follows the outbox. */
export async function listTestsOfMany(
  world: World,
  many: readonly { readonly learnerId: string; readonly runId: string }[],
): Promise<DatedTest[]> {
  const rows = await world.database.named<DatedRow>(
    `select ${datedColumns} from test
     where (learner_id, run_id) in (select * from unnest($1::uuid[], $2::uuid[])) order by started_at`,
    [many.map(({ learnerId }) => learnerId), many.map(({ runId }) => runId)],
  );
  return rows.map(readDatedTest);
}

interface DatedRow extends TestRow {
  readonly started_at: Date;
  readonly ended_at: Date | null;
}

const datedColumns = `${testColumns}, started_at, ended_at`;

function readDatedTest(row: DatedRow): DatedTest {
  return { ...readTest(row), startedAt: row.started_at, endedAt: row.ended_at };
}

/** Starts a test unless the learner already has it (one diagnostic a course, one check a module, one refresher at a time); false when they have. */
export async function insertTest(world: World, test: KeptTest): Promise<boolean> {
  const { state } = test;
  const now = world.now();
  const rows = await world.database.named(
    `with made as (
       insert into test (${testColumns}, asked_at, started_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, null, $15, $15)
       on conflict do nothing returning learner_id, organisation_id
     )
     insert into outbox (learner_id, id, organisation_id, topic, payload, at)
     select learner_id, $16, organisation_id, 'test-started', $17, $15 from made
     returning learner_id`,
    [
      test.learnerId,
      test.testId,
      test.organisationId,
      test.runId,
      test.courseId,
      state.kind,
      test.moduleId,
      state.status,
      state.turn,
      state.atMost,
      state.asked?.ordinal ?? null,
      state.asked?.variant ?? null,
      Buffer.from(packPlan(state.plan)),
      Buffer.from(packEvidence(state.evidence)),
      now,
      world.newId(),
      JSON.stringify({ runId: test.runId, kind: state.kind, atMost: state.atMost }),
    ],
    'pipeline',
  );
  return rows.length > 0;
}

/** What is kept of one answer, besides the new state. */
export interface AnswerToKeep {
  readonly asked: Asked;
  readonly language: string;
  readonly response: Response | null;
  readonly score: number | null;
  readonly mistakes: readonly string[];
  readonly spentMs: number;
}

/**
 * Statement 2 of an answer: the new state, the answer and the news for dashboards, together or not at all. The turn in the
 * `where` is the version check: when another request was first, nothing is written and the reply is false.
 */
export async function saveTurn(
  world: World,
  before: KeptTest,
  after: TestState,
  answer: AnswerToKeep,
): Promise<boolean> {
  const now = world.now();
  const rows = await world.database.named(
    saveTurnSql,
    [
      before.learnerId,
      before.testId,
      before.state.turn,
      after.turn,
      after.status,
      after.asked?.ordinal ?? null,
      after.asked?.variant ?? null,
      Buffer.from(packEvidence(after.evidence)),
      after.lastKey,
      now,
      after.status === 'ended' ? now : null,
      schoolYearOf(now),
      answer.asked.ordinal,
      answer.asked.variant,
      answer.language,
      answer.response && JSON.stringify(answer.response),
      answer.score,
      answer.mistakes,
      answer.spentMs,
      world.newId(),
      describeTurn(before, after),
    ],
    'pipeline',
  );
  return rows.length > 0;
}

/** The news of a turn, for the outbox. */
export function describeTurn({ runId }: KeptTest, { kind, turn, atMost, status }: TestState): string {
  return JSON.stringify({ runId, kind, turn, atMost, ended: status === 'ended' });
}

const saveTurnSql = `
  with moved as (
    update test set turn = $4, status = $5, asked_ordinal = $6, asked_variant = $7, evidence = $8, last_key = $9, asked_at = $10, ended_at = $11
    where learner_id = $1 and test_id = $2 and turn = $3
    returning learner_id, organisation_id
  ), answered as (
    insert into answer (learner_id, school_year, test_id, turn, ordinal, variant, language, response, score, mistakes, spent_ms, answered_at)
    select learner_id, $12, $2, $3, $13, $14, $15, $16, $17, $18, $19, $10 from moved
  )
  insert into outbox (learner_id, id, organisation_id, topic, payload, at)
  select learner_id, $20, organisation_id, 'turn-taken', $21, $10 from moved
  returning learner_id`;

/** Keeps a learner's report about an item as it was shown. */
export async function insertReport(
  world: World,
  test: KeptTest,
  asked: Asked,
  about: string,
  text: string,
): Promise<void> {
  await world.database.named(
    `insert into item_report (learner_id, report_id, organisation_id, ordinal, variant, about, text, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [test.learnerId, world.newId(), test.organisationId, asked.ordinal, asked.variant, about, text, world.now()],
  );
}

/** A row as the core reads it. */
export function readTest(row: TestRow): KeptTest {
  const asked =
    row.asked_ordinal === null || row.asked_variant === null
      ? null
      : { ordinal: row.asked_ordinal, variant: row.asked_variant };
  return {
    learnerId: row.learner_id,
    testId: row.test_id,
    organisationId: row.organisation_id,
    runId: row.run_id,
    courseId: row.course_id,
    moduleId: row.module_id,
    state: {
      kind: row.kind,
      status: row.status,
      turn: row.turn,
      atMost: row.at_most,
      asked,
      evidence: unpackEvidence(row.evidence),
      plan: unpackPlan(row.plan),
      lastKey: row.last_key,
    },
  };
}
