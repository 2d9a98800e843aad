import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { isDatabaseAway } from './database-away.ts';
import { type OutboxRow, outboxColumns, splitPack, unpack } from './outbox-pack.ts';
import type { World } from './world.ts';

/** Something that happened, written by the statement that made it happen. */
export interface OutboxMessage {
  readonly learnerId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly at: Date;
}

/** What an area does with the messages of some topics. */
export interface Consumer {
  readonly topics: readonly string[];
  /**
   * Called on the connection that also deletes the messages: both happen or neither does. Messages of all its topics come
   * together, in the order of their ids.
   */
  readonly consume: (world: World, client: PoolClient, messages: readonly OutboxMessage[]) => Promise<void>;
}

export interface Drain {
  /** Waits for the round that runs, then no more. */
  readonly stop: () => Promise<void>;
}

const everyMs = 250;
/** A bounded bite, in messages: a drain that caught up 400,000 at once cost a third of the answers per second. The last pack may pass it. */
const batchSize = 1_000;
const longestWaitMs = 30_000;
const longestPostponementMs = 10 * 60_000;

/** Feeds the consumers from the outbox until stopped. Several processes may: one drains at a time, the others look again later. */
export function drainOutbox(world: World, consumers: readonly Consumer[]): Drain {
  const stopped = new AbortController();
  const postponed = new Map<string, Postponed>();
  const draining = (async () => {
    let waitMs = everyMs;
    while (!stopped.signal.aborted) {
      try {
        const consumed = await drainOnce(world, consumers, postponed);
        waitMs = consumed >= batchSize ? 0 : everyMs;
      } catch (error) {
        waitMs = Math.min(Math.max(waitMs, everyMs) * 2, longestWaitMs);
        world.warn('The outbox could not be read; trying again.', { inMs: waitMs, reason: String(error) });
      }
      await pause(waitMs, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await draining;
    },
  };
}

interface Postponed {
  readonly failures: number;
  readonly until: number;
}

/**
 * One round; gives how many messages were consumed. When a batch fails, its messages are tried one by one (a pack is taken apart
 * first), so that a bad one holds up nobody: it is left for later, each time for longer. A topic without consumer waits for the version that has one.
 */
export async function drainOnce(
  world: World,
  consumers: readonly Consumer[],
  postponed: Map<string, Postponed> = new Map(),
): Promise<number> {
  const now = world.now().getTime();
  const avoided = [...postponed].filter(([, { until }]) => until > now).map(([id]) => id);
  try {
    return await consumeSome(world, consumers, avoided, batchSize);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return consumeOneByOne(world, consumers, avoided, postponed);
  }
}

async function consumeOneByOne(
  world: World,
  consumers: readonly Consumer[],
  avoided: readonly string[],
  postponed: Map<string, Postponed>,
): Promise<number> {
  const skipped = [...avoided];
  let consumed = 0;
  for (let tried = 0; tried < batchSize; tried += 1) {
    const seen: OutboxRow[] = [];
    try {
      const count = await consumeSome(world, consumers, skipped, 1, seen);
      if (count === 0) break;
      consumed += count;
      for (const { id } of seen) postponed.delete(id);
    } catch (error) {
      const [bad] = seen;
      if (bad === undefined || isDatabaseAway(error)) throw error;
      if (await splitPack(world, bad)) continue;
      const failures = (postponed.get(bad.id)?.failures ?? 0) + 1;
      const waitMs = Math.min(1_000 * 2 ** failures, longestPostponementMs);
      postponed.set(bad.id, { failures, until: world.now().getTime() + waitMs });
      skipped.push(bad.id);
      world.warn('A message could not be consumed; it is kept for later.', {
        topic: bad.topic,
        id: bad.id,
        failures,
        reason: String(error),
      });
    }
  }
  return consumed;
}

async function consumeSome(
  world: World,
  consumers: readonly Consumer[],
  avoided: readonly string[],
  limit: number,
  seen: OutboxRow[] = [],
): Promise<number> {
  return world.database.hotTransaction(async (client) => {
    const [turn] = await world.database.named<{ mine: boolean }>(takeTurnSql, [drainLock], client);
    if (!turn?.mine) return 0;
    const topics = [...new Set(consumers.flatMap((consumer) => consumer.topics))];
    const rows = await world.database.named<OutboxRow>(takeSql, [topics, avoided, limit], client);
    seen.push(...rows);
    if (rows.length === 0) return 0;
    const messages = rows.flatMap(unpack);
    for (const consumer of consumers) {
      const mine = messages.filter(({ topic }) => consumer.topics.includes(topic));
      if (mine.length > 0) await consumer.consume(world, client, mine);
    }
    const keys = [rows.map(({ learnerId }) => learnerId), rows.map(({ id }) => id)];
    await world.database.named(forgetSql, keys, client);
    return messages.length;
  });
}

/** "balise" in ASCII: the lock's number in PostgreSQL. */
const drainLock = '108170617713509';

/**
 * One process at a time, until the transaction ends (so that a transaction pooler may stand between). Two drains side by side
 * waited for each other's pupils, past the time limit of a statement when the machine was busy, and could write the older of two
 * messages last. Who holds the lock and falls silent loses it.
 */
const takeTurnSql = `
  select pg_try_advisory_xact_lock($1::bigint) as mine, set_config('idle_in_transaction_session_timeout', '20s', true)`;

/** The oldest, until there are enough messages in them. */
const takeSql = `
  select "learnerId", id, "organisationId", topic, payload, messages, at from (
    select *, sum(messages) over (order by id rows unbounded preceding) - messages as before from (
      select ${outboxColumns} from outbox where topic = any($1) and id <> all($2::uuid[]) order by id limit $3
    ) as oldest
  ) as counted where before < $3`;

const forgetSql = 'delete from outbox where (learner_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))';
