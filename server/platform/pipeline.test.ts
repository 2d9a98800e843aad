import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());

function ask<Row extends Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return opened.database.named<Row>(sql, values, 'pipeline');
}

test('statements asked at once are each answered with their own rows', async () => {
  const asked = Array.from({ length: 200 }, (_, index) => ask('select $1::int as number, pg_sleep(0)', index));
  const rows = await Promise.all(asked);
  expect(rows.map(([row]) => row?.number)).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test('values arrive as they were given, whatever they are', async () => {
  const given = {
    text: 'l’été « à » 12 €, "quoted" \\ and 😀',
    bytes: Buffer.from([0, 255, 7]),
    at: new Date('2026-11-23T09:00:00.123Z'),
    old: new Date('1969-07-20T20:17:40.001Z'),
    json: { a: [1, null, 'é'] },
    words: ['a', 'b "c" \\d', null, '', 'NULL', '{,}', '"two\nlines\t"', '"\u007f\u2028"', '{"json":"\\n 😀"}', "it's"],
    dates: [new Date('2026-01-02T03:04:05.006Z')],
    pieces: [Buffer.from([1, 2]), null],
  };
  const [row] = await ask(
    `select $1::text as text, $2::bytea as bytes, $3::timestamptz as at, $4::timestamptz as old, $5::jsonb as json,
       $6::text[] as words, $7::timestamptz[] as dates, $8::bytea[] as pieces, $9::uuid is null as nothing, $10::real as number, $11::boolean as yes`,
    given.text,
    given.bytes,
    given.at,
    given.old,
    given.json,
    given.words,
    given.dates,
    given.pieces,
    null,
    0.5,
    true,
  );
  expect(row).toEqual({ ...given, nothing: true, number: 0.5, yes: true });
});

test('a value larger than a buffer arrives whole', async () => {
  const large = 'é'.repeat(200_000);
  const [row] = await ask('select $1::text as large, length($1::text) as length', large);
  expect(row).toEqual({ large, length: 200_000 });
});

test('a statement that is refused is told so and hurts no other', async () => {
  const results = await Promise.allSettled([
    ask('select 1 as fine'),
    ask('select 1 / $1::int as never', 0),
    ask('select * from no_such_table'),
    ask('select 2 as fine'),
    ask('select 1 / $1::int as never', 2),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled']);
  await expect(ask('select 3 as fine')).resolves.toEqual([{ fine: 3 }]);
});

test('a value that cannot be written is its own statement’s fault, and the connection goes on', async () => {
  const asked = 'select $1::timestamptz as at, $2::int as n';
  const at = new Date('2026-11-23T09:00:00Z');
  const results = await Promise.allSettled([
    ...Array.from({ length: 6 }, (_, n) => ask(asked, at, n)),
    ask(asked, new Date(Number.NaN), 6),
    ask('select $1::text as never_prepared', [new Date(Number.NaN)]),
    ...Array.from({ length: 6 }, (_, n) => ask(asked, at, n)),
  ]);
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual(
    Array.from({ length: 14 }, (_, place) => place !== 6 && place !== 7),
  );
  await expect(ask('select $1::text as never_prepared', ['a'])).resolves.toEqual([{ never_prepared: '{"a"}' }]);
  await expect(ask(asked, at, 7)).resolves.toEqual([{ at, n: 7 }]);
});

test('each statement is a transaction of its own: one that fails undoes only itself', async () => {
  const code = randomUUID();
  const insert = 'insert into run_code (code, organisation_id, run_id) values ($1, $2, $2)';
  await Promise.allSettled([
    ask(insert, code, randomUUID()),
    ask(insert, code, randomUUID()),
    ask(insert, 'x', 'no uuid'),
  ]);
  await expect(ask('select count(*) as n from run_code where code = $1', code)).resolves.toEqual([{ n: 1 }]);
});

test('a table that changes shape under a statement is read in its new shape, at the latest when asked again', async () => {
  const { pool } = opened.database;
  await pool.query('create table changing (a int)');
  await pool.query('insert into changing values (1)');
  await ask('select * from changing');
  await pool.query(`alter table changing add column b text default 'new'`);
  const tries = [];
  for (let count = 0; count < 5; count += 1) tries.push(await ask('select * from changing').catch(() => undefined));
  expect(tries.at(-1)).toEqual([{ a: 1, b: 'new' }]);
  await pool.query('drop table changing');
});

test('connections that are cut are told to those who wait, and opened again for the next', async () => {
  const waiting = Promise.allSettled(Array.from({ length: 8 }, () => ask('select pg_sleep(5)')));
  await pause(200);
  await opened.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`,
  );
  for (const result of await waiting) {
    expect(result.status).toBe('rejected');
    expect(result.status === 'rejected' && isDatabaseAway(result.reason)).toBe(true);
  }
  await expect(ask('select 4 as fine')).resolves.toEqual([{ fine: 4 }]);
});
