import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ModuleEvent } from '../../core/learning/module-event.ts';
import { type OutboxRow, outboxColumns, unpack } from '../platform/outbox-pack.ts';
import { statementsSent } from '../platform/pipeline.ts';
import { openTestWorld, type TestWorld } from '../platform/test-database.ts';
import { batchEvents } from './batch-events.ts';
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

/** Events of the passage, and how often dashboards are told of it. */
async function count(table: 'module_event' | 'outbox'): Promise<number> {
  if (table === 'outbox') {
    const { rows } = await opened.database.pool.query<OutboxRow>(
      `select ${outboxColumns} from outbox where topic = 'module-moved'`,
    );
    return rows.flatMap(unpack).filter(({ payload }) => Object(payload).runId === runId).length;
  }
  const { rows } = await opened.database.pool.query<{ n: number }>(
    'select count(*)::int as n from module_event where passage_id = $1',
    [passageId],
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

test('in batches: of many passages each keeps its own, of two windows neither loses, what is sent again is kept once', async () => {
  const passages = batchEvents(opened.world);
  const others = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const other = randomUUID();
      const { passageId: id } = await openPassage(opened.world, {
        learnerId: other,
        organisationId: randomUUID(),
        runId: randomUUID(),
        moduleId: `m${index}`,
        moduleVersion: 'one',
        checkTestId: null,
      });
      return { learnerId: other, passageId: id, event: reach(`l’étape "${index}" \\ {,}`) };
    }),
  );
  const send = (who: { learnerId: string; passageId: string }, ...events: ModuleEvent[]) =>
    keepEvents(opened.world, who.learnerId, who.passageId, events, passages);
  const mine = { learnerId, passageId };
  const again = reach('again');
  const statements: unknown[] = [];
  const note = (sql: unknown) => void statements.push(sql);
  statementsSent.subscribe(note);
  const kept = await Promise.all([
    ...others.map((other) => send(other, other.event)),
    ...['a', 'b', 'c'].map((step) => send(mine, reach(step))),
    ...[1, 2, 3].map(() => send(mine, again)),
    send({ learnerId: randomUUID(), passageId }, reach('nobody')),
  ]);
  statementsSent.unsubscribe(note);
  // A batch that failed would be done again one by one: nineteen writes and more.
  expect(statements.filter((sql) => /insert into module_event/.test(String(sql))).length).toBeLessThan(12);
  expect(kept.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 1));
  expect(kept.slice(15, 18).toSorted()).toEqual([0, 0, 1]);
  expect(kept.at(-1)).toBeUndefined();
  expect((await reached())?.toSorted()).toEqual(['a', 'again', 'b', 'c']);
  expect([await count('module_event'), await count('outbox')]).toEqual([4, 4]);
  for (const { passageId: id, event } of others) {
    const { rows } = await opened.database.pool.query(
      `select event_id, kind, payload, occurred_at from module_event where passage_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ event_id: event.id, kind: event.kind, payload: event, occurred_at: new Date(event.at) }]);
  }
});
