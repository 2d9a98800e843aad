import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
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

/**
 * What an area does with the messages of a topic, all at once, on the connection that also deletes them:
 * both happen or neither does. Messages come in the order of their ids.
 */
export type Consumer = (world: World, client: PoolClient, messages: readonly OutboxMessage[]) => Promise<void>;

export interface Drain {
  /** Waits for the round that runs, then no more. */
  readonly stop: () => Promise<void>;
}

const everyMs = 250;
/** A bounded bite: a drain that caught up 400,000 rows at once cost a third of the answers per second. */
const batchSize = 1_000;
const longestWaitMs = 30_000;

/** Feeds the consumers from the outbox until stopped. Several processes may drain: each row goes to one of them. */
export function drainOutbox(world: World, consumers: Readonly<Record<string, readonly Consumer[]>>): Drain {
  const stopped = new AbortController();
  const draining = (async () => {
    let waitMs = everyMs;
    while (!stopped.signal.aborted) {
      try {
        await drainOnce(world, consumers);
        waitMs = everyMs;
      } catch (error) {
        waitMs = Math.min(waitMs * 2, longestWaitMs);
        world.warn('The outbox could not be drained; trying again.', { inMs: waitMs, reason: String(error) });
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

/** One round; gives how many messages were consumed. A topic without consumer waits for the version that has one. */
export async function drainOnce(
  world: World,
  consumers: Readonly<Record<string, readonly Consumer[]>>,
): Promise<number> {
  const topics = Object.keys(consumers);
  return world.database.hotTransaction(async (client) => {
    const messages = await world.database.named<OutboxMessage>(
      `select learner_id as "learnerId", id, organisation_id as "organisationId", topic, payload, at
         from outbox where topic = any($1) order by id limit $2 for update skip locked`,
      [topics, batchSize],
      client,
    );
    if (messages.length === 0) return 0;
    for (const [topic, itsConsumers] of Object.entries(consumers)) {
      const mine = messages.filter((message) => message.topic === topic);
      if (mine.length === 0) continue;
      for (const consume of itsConsumers) await consume(world, client, mine);
    }
    await world.database.named(
      'delete from outbox where (learner_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))',
      [messages.map((message) => message.learnerId), messages.map((message) => message.id)],
      client,
    );
    return messages.length;
  });
}
