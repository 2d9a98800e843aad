import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { openTwoSchools, type TwoSchools } from '../../tests/two-schools.ts';
import { listAnsweredTests } from './list-answered.ts';
import { insertTest } from './store.ts';

let schools: TwoSchools;
beforeAll(async () => {
  schools = await openTwoSchools();
  await schools.database.kysely.deleteFrom('test').execute();
});
afterAll(() => schools.close());

test('ended diagnostics of the course come out as items and scores, with nothing of the person', async () => {
  const { world, content } = schools;
  const [published] = content.courses.values();
  if (!published) throw new Error('the content has no course');
  const { bank, course } = published;
  const [one, two] = bank.current;
  if (!one || !two) throw new Error('the bank has not two items');
  const insert = (status: 'ended' | 'running', courseId: string, learnerId = world.newId()) =>
    insertTest(world, {
      learnerId,
      testId: world.newId(),
      organisationId: schools.ours.organisationId,
      runId: world.newId(),
      courseId,
      moduleId: null,
      state: {
        ...startDiagnostic(bank, world.random),
        ...(status === 'ended' ? { status, asked: null } : {}),
        evidence: [
          { ordinal: one.ordinal, variant: 0, score: 1 },
          { ordinal: two.ordinal, variant: 1, score: null },
        ],
      },
    });
  await insert('ended', course.id);
  await insert('ended', course.id);
  await insert('running', course.id);
  await insert('ended', 'another-course');

  const tests = await listAnsweredTests(world, course.id);
  expect(tests).toEqual(
    [0, 1].map(() => [
      { id: one.item.id, score: 1 },
      { id: two.item.id, score: null },
    ]),
  );
});

test('an answer to an older version of an item is told apart', async () => {
  const { world, database } = schools;
  const before = await listAnsweredTests(world, [...schools.content.courses.keys()][0]!);
  const id = before[0]![0]!.id;
  const [row] = await database.kysely.selectFrom('item_version').selectAll().where('item_id', '=', id).execute();
  await database.kysely
    .insertInto('item_version')
    .values({ ...row!, ordinal: 99_999, version: 'newer', spec: JSON.stringify(row!.spec) })
    .execute();
  const after = await listAnsweredTests(world, [...schools.content.courses.keys()][0]!);
  expect(after[0]![0]!.id).toBe(`${id}@${row!.version}`);
});
