import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutboxMessage } from '../platform/outbox.ts';
import { openTestWorld, type TestWorld } from '../platform/test-database.ts';
import { followNews } from './follow-news.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());

const ids = (first: string) => [1, 2].map((last) => `${first}0000000-0000-4000-8000-00000000000${last}`);
const [organisationId = ''] = ids('a');
const runIds = ids('b');
const learnerIds = ids('c');

const news = fc.record({
  learnerId: fc.constantFrom(...learnerIds),
  runId: fc.constantFrom(...runIds),
  told: fc.oneof(
    fc.constant({ topic: 'joined' }),
    fc.constant({ topic: 'test-started', kind: 'diagnostic', atMost: 8 }),
    fc.nat(7).map((turn) => ({
      topic: 'turn-taken',
      kind: 'diagnostic',
      turn,
      atMost: 8,
      ended: turn === 7,
    })),
    fc.constantFrom('m1', 'm2').map((moduleId) => ({ topic: 'module-opened', moduleId })),
    fc
      .tuple(fc.constantFrom('s1', null), fc.boolean())
      .map(([section, finished]) => ({ topic: 'module-moved', moduleId: 'm1', section, finished })),
    fc.boolean().map((wanted) => ({ topic: 'help', wanted })),
  ),
});

test('news read together leave the live class as news read one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(news, { minLength: 1, maxLength: 12 }), fc.nat(12), async (told, cut) => {
      const messages = told.map(
        ({ learnerId, runId, told: { topic, ...payload } }, index): OutboxMessage => ({
          learnerId,
          organisationId,
          topic,
          id: `d0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
          payload: { ...payload, runId },
          at: new Date(Date.UTC(2026, 10, 23, 9, index)),
        }),
      );
      const oneByOne = await progressAfter(messages.map((message) => [message]));
      const together = await progressAfter(
        [messages.slice(0, cut), messages.slice(cut)].filter(({ length }) => length > 0),
      );
      expect(together).toEqual(oneByOne);
    }),
    { numRuns: 60 },
  );
});

async function progressAfter(rounds: readonly (readonly OutboxMessage[])[]) {
  const { world, database } = opened;
  await database.kysely.deleteFrom('run_progress').execute();
  for (const round of rounds) await database.hotTransaction((client) => followNews(world, client, round));
  return database.kysely.selectFrom('run_progress').selectAll().orderBy('run_id').orderBy('learner_id').execute();
}
