import { parentPort, workerData } from 'node:worker_threads';
import { listConsumers } from './consumers.ts';
import type { OutboxWork } from './follow-outbox.ts';
import { openDatabase } from './platform/database.ts';
import { drainOutbox } from './platform/outbox.ts';
import { openWorld } from './platform/world.ts';

// A thread of its own, started by `followOutbox`: feeds the consumers until it is told to stop.
const { config, place, content }: OutboxWork = workerData;
const database = openDatabase(place, {
  namedStatements: config.namedStatements,
  connections: 2,
  lines: 1,
  warn: (message) => console.warn(message),
});
const drain = drainOutbox(openWorld(config, database), listConsumers(content));
parentPort?.once('message', async () => {
  await drain.stop();
  await database.close();
  // Of this thread alone: the driver's idle timers would hold it half a minute.
  process.exit();
});
