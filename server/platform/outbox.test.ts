import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Consumer, drainOnce, drainOutbox, type OutboxMessage } from './outbox.ts';
import { writePack } from './outbox-pack.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
beforeEach(async () => {
  await opened.database.kysely.deleteFrom('outbox').execute();
});
afterAll(() => opened.close());

function post(topic: string, payload: unknown): Promise<void> {
  return insert(topic, JSON.stringify(payload), 1);
}

/** One row that carries several messages, as a batch writes it. */
function postPack(topic: string, payloads: readonly unknown[]): Promise<void> {
  const { world } = opened;
  const parts = payloads.map((payload) => ({
    learnerId: world.newId(),
    organisationId: world.newId(),
    payload: JSON.stringify(payload),
  }));
  return insert(topic, writePack(parts), parts.length);
}

async function insert(topic: string, payload: string, messages: number): Promise<void> {
  const { world, database } = opened;
  await database.kysely
    .insertInto('outbox')
    .values({
      learner_id: world.newId(),
      id: world.newId(),
      organisation_id: world.newId(),
      topic,
      payload,
      messages,
      at: world.now(),
    })
    .execute();
}

async function waiting(): Promise<number> {
  return (await opened.database.kysely.selectFrom('outbox').select('id').execute()).length;
}

test('messages reach every consumer of their topic once, in order', async () => {
  for (const n of [1, 2, 3]) await post('counted', { n });
  const seen: unknown[] = [];
  const note = async (_world: unknown, _client: unknown, messages: readonly OutboxMessage[]) => {
    seen.push(...messages.map((message) => message.payload));
  };
  expect(
    await drainOnce(opened.world, [
      { topics: ['counted'], consume: note },
      { topics: ['counted'], consume: note },
    ]),
  ).toBe(3);
  expect(seen).toEqual([1, 2, 3, 1, 2, 3].map((n) => ({ n })));
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume: note }])).toBe(0);
});

test('a consumer of several topics gets them together, in order', async () => {
  for (const topic of ['b', 'a', 'b']) await post(topic, {});
  const seen: string[] = [];
  const consume: Consumer['consume'] = async (_world, _client, messages) => {
    seen.push(messages.map(({ topic }) => topic).join(''));
  };
  await drainOnce(opened.world, [{ topics: ['a', 'b'], consume }]);
  expect(seen).toEqual(['bab']);
});

test('a topic that nobody follows yet waits', async () => {
  await post('unknown', {});
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume: async () => {} }])).toBe(0);
  expect(await waiting()).toBe(1);
});

test('a consumer that fails keeps the message and holds up no other', async () => {
  for (const n of [1, 2, 3]) await post('counted', { n });
  const seen: unknown[] = [];
  const consume = async (_world: unknown, _client: unknown, messages: readonly OutboxMessage[]) => {
    if (messages.some(({ payload }) => JSON.stringify(payload) === '{"n":2}')) throw new Error('cannot count to two');
    seen.push(...messages.map((message) => message.payload));
  };
  const postponed = new Map();
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume }], postponed)).toBe(2);
  expect(seen).toEqual([{ n: 1 }, { n: 3 }]);
  expect(await waiting()).toBe(1);
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume: async () => {} }], postponed)).toBe(0);
  opened.clock.advance(5_000);
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume: async () => {} }], postponed)).toBe(1);
});

test('a pack is as many messages, each of its own learner', async () => {
  await post('counted', { n: 0 });
  await postPack('counted', [{ n: 1 }, { n: 2 }]);
  const seen: OutboxMessage[] = [];
  const consume: Consumer['consume'] = async (_world, _client, messages) => void seen.push(...messages);
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume }])).toBe(3);
  expect(seen.map(({ payload }) => payload)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  expect(new Set(seen.flatMap(({ learnerId, organisationId }) => [learnerId, organisationId])).size).toBe(6);
  expect(await waiting()).toBe(0);
});

test('a bad message keeps back neither the others of its pack nor what comes after', async () => {
  await postPack('counted', [{ n: 1 }, { n: 2 }, { n: 3 }]);
  await post('counted', { n: 4 });
  const seen: unknown[] = [];
  const consume: Consumer['consume'] = async (_world, _client, messages) => {
    if (messages.some(({ payload }) => JSON.stringify(payload) === '{"n":2}')) throw new Error('cannot count to two');
    seen.push(...messages.map(({ payload }) => payload));
  };
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume }])).toBe(3);
  expect(seen).toEqual([{ n: 1 }, { n: 3 }, { n: 4 }]);
  const [left] = await opened.database.kysely.selectFrom('outbox').select(['payload', 'messages']).execute();
  expect([await waiting(), left]).toEqual([1, { payload: { n: 2 }, messages: 1 }]);
});

test('a round takes whole packs until it has enough messages', async () => {
  const pack = Array.from({ length: 256 }, (_, n) => ({ n }));
  for (let count = 0; count < 6; count += 1) await postPack('counted', pack);
  const consume = async () => {};
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume }])).toBe(4 * 256);
  expect(await drainOnce(opened.world, [{ topics: ['counted'], consume }])).toBe(2 * 256);
});

test('what a failing consumer wrote is undone', async () => {
  await post('counted', {});
  const { world } = opened;
  const consume: Consumer['consume'] = async (_world, client) => {
    await client.query("insert into sign_in_throttle values ('x', 1, $1, null)", [world.now()]);
    throw new Error('after writing');
  };
  await drainOnce(world, [{ topics: ['counted'], consume }]);
  expect(await opened.database.kysely.selectFrom('sign_in_throttle').selectAll().execute()).toEqual([]);
});

test('of two drains at once one works, and messages are consumed once and in order', async () => {
  for (let n = 0; n < 1_500; n += 1) await post('counted', { n });
  const seen: unknown[] = [];
  let atWork = 0;
  let mostAtWork = 0;
  const consume = async (_world: unknown, _client: unknown, messages: readonly OutboxMessage[]) => {
    atWork += 1;
    mostAtWork = Math.max(mostAtWork, atWork);
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.push(...messages.map(({ payload }) => payload));
    atWork -= 1;
  };
  const drains = [
    drainOutbox(opened.world, [{ topics: ['counted'], consume }]),
    drainOutbox(opened.world, [{ topics: ['counted'], consume }]),
  ];
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all(drains.map((drain) => drain.stop()));
  expect(mostAtWork).toBe(1);
  expect(seen).toEqual(Array.from({ length: 1_500 }, (_, n) => ({ n })));
});
