import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ModuleEvent } from '../../core/learning/module-event.ts';
import { statementsSent } from '../platform/pipeline.ts';
import { openTestWorld, type TestWorld } from '../platform/test-database.ts';
import { keepEvents, listPassages, openPassage } from './store.ts';

const learnerId = randomUUID();
let opened: TestWorld;
let runId = '';
let passageId = '';

beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());
beforeEach(async () => {
  runId = randomUUID();
  const organisationId = randomUUID();
  const moduleVersion = 'one';
  ({ passageId } = await openPassage(opened.world, {
    learnerId,
    organisationId,
    runId,
    moduleId: 'm',
    moduleVersion,
    checkTestId: null,
  }));
});

function reach(step: string): ModuleEvent {
  return { kind: 'step-reached', id: randomUUID(), at: '2026-11-23T09:00:00.000Z', step, section: 's1' };
}

function keep(...events: ModuleEvent[]) {
  return keepEvents(opened.world, learnerId, passageId, events);
}

async function reached() {
  const [passage] = await listPassages(opened.world, learnerId, runId);
  return passage?.progress.reached;
}

async function count(table: 'module_event' | 'outbox'): Promise<number> {
  const where =
    table === 'module_event'
      ? `passage_id = '${passageId}'`
      : `payload ->> 'runId' = '${runId}' and topic = 'module-moved'`;
  const { rows } = await opened.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${where}`,
  );
  return rows[0]?.n ?? 0;
}

test('events cost two statements, and one when all were kept before', async () => {
  const events = [reach('one'), reach('two')];
  const statements: unknown[] = [];
  const note = (sql: unknown) => void statements.push(sql);
  statementsSent.subscribe(note);
  expect(await keep(...events)).toBe(2);
  expect(statements).toHaveLength(2);
  expect(await keep(...events)).toBe(0);
  expect(statements).toHaveLength(3);
  statementsSent.unsubscribe(note);
  expect(await reached()).toEqual(['one', 'two']);
});

test('an event sent again with a new one is kept once and does not undo what came after it', async () => {
  const choose = (option: string): ModuleEvent => ({
    kind: 'opinion-given',
    id: randomUUID(),
    at: '2026-11-23T09:00:00.000Z',
    element: 'e1',
    option,
  });
  const first = choose('a');
  await keep(first);
  await keep(choose('b'));
  expect(await keep(first, reach('one'))).toBe(1);
  const [passage] = await listPassages(opened.world, learnerId, runId);
  expect(passage?.progress.elements.e1).toEqual({ option: 'b' });
  expect(await count('module_event')).toBe(3);
});

test('two windows at once lose nothing', async () => {
  const kept = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((step) => keep(reach(step))));
  expect(kept).toEqual([1, 1, 1, 1, 1, 1]);
  expect((await reached())?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect([await count('module_event'), await count('outbox')]).toEqual([6, 6]);
});

test('the same event from two windows at once is kept once and told once', async () => {
  const event = reach('one');
  const kept = await Promise.all([keep(event), keep(event), keep(event)]);
  expect(kept.toSorted()).toEqual([0, 0, 1]);
  expect([await count('module_event'), await count('outbox')]).toEqual([1, 1]);
});

test('a passage of somebody else is not there', async () => {
  expect(await keepEvents(opened.world, randomUUID(), passageId, [reach('one')])).toBeUndefined();
});
