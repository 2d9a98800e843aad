import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { defineContract } from '../../core/contract.ts';
import { openDatabase } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import { type EmbeddedPostgres, openEmbedded } from './embedded-postgres.ts';
import { mountHealth } from './health.ts';
import { mount } from './http.ts';
import { openHttp } from './open-http.ts';
import { readPostmaster } from './postgres-process.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

const contract = defineContract({
  count: {
    method: 'GET',
    path: '/api/count',
    summary: 'Asks the database',
    access: 'public',
    reply: z.object({ n: z.number() }),
  },
});

let folder: string;
let embedded: EmbeddedPostgres;
let opened: TestWorld;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balise-away-'));
  embedded = await openEmbedded(folder, { whenTaken: 'refuse' });
  opened = await openTestWorld();
});
afterAll(async () => {
  await opened.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the server survives its database: 503 while it is away, 200 when it is back', async () => {
  const database = openDatabase(embedded.place, { namedStatements: true, connections: 2 });
  const world = { ...opened.world, database };
  const app = await openHttp(world);
  mountHealth(app, world, 'content-1');
  mount(
    app,
    world,
    contract,
    { count: async () => ({ n: (await database.named<{ n: number }>('select 1 as n', []))[0]?.n ?? 0 }) },
    {},
  );
  expect((await app.inject('/api/count')).json()).toEqual({ n: 1 });

  process.kill(readPostmaster(join(folder, 'postgres/cluster'))?.pid ?? 0, 'SIGKILL');
  await pause(50);
  const away = await app.inject('/api/count');
  expect([away.statusCode, away.json().code, away.headers['retry-after']]).toEqual([503, 'database-away', '2']);
  const health = await app.inject('/api/health');
  expect([health.statusCode, health.json()]).toEqual([
    503,
    { status: 'degraded', database: 'away', content: 'content-1' },
  ]);

  let back = await app.inject('/api/count');
  for (let tries = 0; tries < 200 && back.statusCode !== 200; tries += 1) {
    await pause(100);
    back = await app.inject('/api/count');
  }
  expect(back.json()).toEqual({ n: 1 });
  expect((await app.inject('/api/health')).statusCode).toBe(200);
  await app.close();
  await database.close();
});

test('what the database refuses is not taken for its absence', async () => {
  const refused = await opened.database.pool.query('select * from no_such_table').catch((error: unknown) => error);
  expect(isDatabaseAway(refused)).toBe(false);
  expect(isDatabaseAway(new Error('some bug'))).toBe(false);
});
