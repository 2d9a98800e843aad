import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { takeTurn } from '../../core/assessment/take-turn.ts';
import type { TestState } from '../../core/assessment/test-state.ts';
import { openTwoSchools, type School, type TwoSchools } from '../../tests/two-schools.ts';
import { listConsumers } from '../consumers.ts';
import { drainOnce } from '../platform/outbox.ts';
import { type OutboxRow, outboxColumns, unpack } from '../platform/outbox-pack.ts';
import { batchTurns } from './batch-turns.ts';
import { findTest, insertTest, type KeptTest } from './store.ts';

let schools: TwoSchools;
let ours: KeptTest;
let theirs: KeptTest;

beforeAll(async () => {
  schools = await openTwoSchools();
});
afterAll(() => schools.close());
beforeEach(async () => {
  for (const table of ['test', 'answer', 'outbox'] as const) await schools.database.kysely.deleteFrom(table).execute();
  ours = await startTest(schools.ours);
  theirs = await startTest(schools.theirs);
});

test('twenty decisions on one turn in one batch: one is kept, and it is the one that is told so', async () => {
  const turns = batchTurns(schools.world);
  const decisions = Array.from({ length: 20 }, (_, index) =>
    decide(ours, `00000000-0000-4000-8000-0000000000${10 + index}`),
  );
  // The first goes alone: one of these, which come too late, so that all the others wait and travel together.
  const late = { ...theirs, state: { ...theirs.state, turn: 5 } };
  const ahead = [1, 2].map(() =>
    turns.save(schools.world, late, decide(theirs, theirs.testId).after, decide(theirs, theirs.testId).answer),
  );
  const saved = await Promise.all(decisions.map(({ after, answer }) => turns.save(schools.world, ours, after, answer)));
  expect(await Promise.all(ahead)).toEqual([false, false]);

  expect(saved.filter((won) => won)).toHaveLength(1);
  const winner = decisions[saved.indexOf(true)];
  expect((await findTest(schools.world, ours.learnerId, ours.testId))?.state).toEqual(winner?.after);
  const answers = await schools.database.kysely.selectFrom('answer').select('turn').execute();
  expect([answers.length, (await listNews()).length]).toEqual([1, 1]);
});

test('a batch keeps of each learner exactly what one statement each would have kept', async () => {
  const turns = batchTurns(schools.world);
  const alone = decide(ours, '00000000-0000-4000-8000-000000000001');
  const mistakes = ['plain', 'with "quotes", a comma and a \\'];
  const answer = {
    ...alone.answer,
    response: { type: 'short-text', text: 'l’été {1}, "oui"' } as const,
    score: 0.25,
    mistakes,
  };
  const late = { ...ours, state: { ...ours.state, turn: 5 } };
  const saved = await Promise.all([
    turns.save(schools.world, late, alone.after, answer),
    turns.save(schools.world, late, alone.after, answer),
    turns.save(schools.world, ours, alone.after, answer),
    turns.save(schools.world, theirs, decide(theirs, theirs.testId).after, {
      ...answer,
      response: null,
      score: null,
      mistakes: [],
    }),
  ]);
  expect(saved).toEqual([false, false, true, true]);
  const found = await Promise.all(
    [ours, theirs, ours, theirs].map(({ learnerId, testId }) => turns.find(schools.world, learnerId, testId)),
  );
  expect(found[2]?.state).toEqual(alone.after);
  expect(found[3]?.state.turn).toBe(1);
  const kept = await schools.database.kysely
    .selectFrom('answer')
    .select(['learner_id', 'response', 'score', 'mistakes', 'turn'])
    .orderBy('score')
    .execute();
  expect(kept).toEqual([
    { learner_id: ours.learnerId, response: answer.response, score: 0.25, mistakes, turn: 0 },
    { learner_id: theirs.learnerId, response: null, score: null, mistakes: [], turn: 0 },
  ]);
  const { atMost } = alone.after;
  expect(new Set(await listNews())).toEqual(
    new Set(
      [ours, theirs].map(({ learnerId, organisationId, runId }) => ({
        learnerId,
        organisationId,
        payload: { runId, kind: 'diagnostic', turn: 1, atMost, ended: false },
      })),
    ),
  );
  // Both travelled in one row, and the live classes of both schools learn it.
  const packs = await schools.database.kysely
    .selectFrom('outbox')
    .select('messages')
    .where('messages', '>', 1)
    .execute();
  expect(packs).toEqual([{ messages: 2 }]);
  while ((await drainOnce(schools.world, listConsumers(schools.content))) > 0);
  const live = await schools.database.kysely
    .selectFrom('run_progress')
    .select(['learner_id', 'stage', 'question'])
    .execute();
  expect(live).toEqual(
    expect.arrayContaining(
      [ours, theirs].map(({ learnerId }) => ({ learner_id: learnerId, stage: 'diagnostic', question: 2 })),
    ),
  );
});

test('one answer that the database refuses does not take the others of its batch with it', async () => {
  const turns = batchTurns(schools.world);
  const good = decide(ours, '00000000-0000-4000-8000-000000000001');
  const bad = decide(theirs, 'not a key');
  const late = { ...ours, state: { ...ours.state, turn: 5 } };
  const saved = await Promise.allSettled([
    turns.save(schools.world, late, good.after, good.answer),
    turns.save(schools.world, late, good.after, good.answer),
    turns.save(schools.world, ours, good.after, good.answer),
    turns.save(schools.world, theirs, bad.after, bad.answer),
  ]);
  expect(saved.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect((await findTest(schools.world, ours.learnerId, ours.testId))?.state.turn).toBe(1);
  expect((await findTest(schools.world, theirs.learnerId, theirs.testId))?.state.turn).toBe(0);
});

async function listNews() {
  const { rows } = await schools.database.pool.query<OutboxRow>(
    `select ${outboxColumns} from outbox where topic = 'turn-taken'`,
  );
  return rows.flatMap(unpack).map(({ learnerId, organisationId, payload }) => ({ learnerId, organisationId, payload }));
}

async function startTest(school: School): Promise<KeptTest> {
  const [published] = schools.content.courses.values();
  if (!published) throw new Error('the content has no course');
  const { world } = schools;
  const kept: KeptTest = {
    learnerId: school.learnerId,
    testId: world.newId(),
    organisationId: school.organisationId,
    runId: school.runId,
    courseId: published.course.id,
    moduleId: null,
    state: startDiagnostic(published.bank, world.random),
  };
  await insertTest(world, kept);
  return kept;
}

function decide(kept: KeptTest, key: string) {
  const bank = schools.content.courses.get(kept.courseId)?.bank;
  const { asked, turn } = kept.state;
  if (!bank || !asked) throw new Error('decide: the test is not running');
  const taken = takeTurn(kept.state, { turn, key, response: null, language: 'fr' }, bank, schools.world.random);
  if ('refused' in taken) throw new Error(taken.refused);
  const after: TestState = taken.test;
  return { after, answer: { asked, language: 'fr', response: null, score: null, mistakes: [], spentMs: 1000 } };
}
