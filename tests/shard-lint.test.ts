import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalog } from '../server/platform/schema-catalog.ts';
import { openTwoSchools, picturesOfAll, type TwoSchools } from './two-schools.ts';

/**
 * The schema cut in 16 by the distribution key, as a sharded database would: every statement that the product sends while a
 * class works is run again there, planned without its values, and may touch one part of a big table only.
 */
const parts = 16;
const distributionKeys = ['learner_id', 'organisation_id'];
/** Small, and copied to every shard. */
const references = new Set(['organisation', 'membership']);

interface Sent {
  readonly sql: string;
  readonly values: readonly unknown[];
}

let schools: TwoSchools;
let client: Client;
let bigTables: string[];
const sent = new Map<string, Sent>();

beforeAll(async () => {
  schools = await openTwoSchools();
  const { database } = schools;
  const { named } = database;
  Object.assign(database, {
    named: <Row extends QueryResultRow>(sql: string, values: readonly unknown[], on?: Parameters<typeof named>[2]) => {
      sent.set(sql, { sql, values });
      return named<Row>(sql, values, on);
    },
  });
  await workLikeAClass();
  Object.assign(database, { named });
  client = await cutInParts();
}, 60_000);
afterAll(async () => {
  await client.end();
  await schools.close();
});

test('every statement of a class at work touches one part in sixteen of each big table', async () => {
  const touched = [];
  for (const statement of sent.values()) {
    for (const [table, count] of await countParts(statement)) {
      if (count > 1) touched.push(`${table}: ${count} parts: ${statement.sql.trim().slice(0, 200)}`);
    }
  }
  expect(touched).toEqual([]);
});

test('the work covers what is hot: both statements of an answer, events, signing in, the live class', () => {
  const texts = [...sent.keys()];
  for (const hot of [
    /from test where learner_id = \$1 and test_id/,
    /update test set/,
    /insert into module_event/,
    /insert into test\b/,
    /from run_progress/,
    /from learner\b/,
    /insert into outbox.*'joined'/s,
  ])
    expect(
      texts.some((text) => hot.test(text)),
      String(hot),
    ).toBe(true);
  expect(bigTables).toEqual(
    expect.arrayContaining(['answer', 'module_event', 'outbox', 'passage', 'test', 'learner', 'run_progress']),
  );
});

test('a statement without the key is seen to touch them all', async () => {
  const parts16 = await countParts({ sql: 'select turn from test where test_id = $1', values: [randomUUID()] });
  expect(parts16.get('test')).toBe(parts);
});

async function workLikeAClass(): Promise<void> {
  const { app, ours, cookieOf } = schools;
  const { learnerId, organisationId, runId, code } = ours;
  const ask = async (method: 'GET' | 'POST', url: string, cookie: string, payload?: unknown) => {
    const response = await app.inject({
      method,
      url,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    });
    expect(response.statusCode, `${method} ${url}: ${response.body}`).toBe(200);
    return response;
  };
  await ask('GET', `/api/join/${code}`, '');
  await ask('POST', `/api/join/${code}/sign-in`, '', { learnerId, pictures: picturesOfAll });
  const pupil = await cookieOf({ kind: 'pupil', learnerId, organisationId });
  const { testId } = (await ask('POST', `/api/journeys/${runId}/diagnostic`, pupil, { language: 'fr' })).json<{
    testId: string;
  }>();
  for (let turn = 0; ; turn++) {
    const body = { turn, key: randomUUID(), response: null, spentMs: 900, language: 'fr' };
    const view = await ask('POST', `/api/tests/${testId}/answers`, pupil, body);
    if (view.json<{ status: string }>().status === 'ended') break;
  }
  await ask('GET', `/api/tests/${testId}`, pupil);
  const programme = await ask('GET', `/api/journeys/${runId}/programme`, pupil);
  const moduleId = programme.json<{ modules: { id: string }[] }>().modules[0]?.id;
  const opened = await ask('POST', `/api/journeys/${runId}/modules/${moduleId}`, pupil, { language: 'fr' });
  const { passageId } = opened.json<{ passageId: string }>();
  const event = { kind: 'step-reached', id: randomUUID(), at: new Date().toISOString(), step: 'one', section: 'one' };
  await ask('POST', `/api/passages/${passageId}/events`, pupil, { events: [event] });
  await ask('POST', `/api/journeys/${runId}/help`, pupil, { wanted: true });
  const teacher = await cookieOf({ kind: 'staff', accountId: ours.teacherId, role: 'teacher', organisationId });
  await ask('GET', `/api/runs/${runId}/live`, teacher);
  await ask('GET', `/api/runs/${runId}/skills`, teacher);
}

/** A connection that sees, under the same names, the big tables cut in parts and filled with the same rows. */
async function cutInParts(): Promise<Client> {
  const { pool } = schools.database;
  const catalog = await readCatalog(pool);
  const keys = catalog.constraints.filter(
    ({ kind, columns }) => kind === 'primary key' && distributionKeys.includes(columns[0] ?? ''),
  );
  const roots = new Set(catalog.tables.filter(({ partitionOf }) => partitionOf === null).map(({ name }) => name));
  const big = keys.filter(({ table }) => roots.has(table) && !references.has(table));
  bigTables = big.map(({ table }) => table);
  const connection = new Client(pool.options);
  await connection.connect();
  await connection.query('create schema parted');
  for (const { table, columns } of big) {
    await connection.query(
      `create table parted.${table} (like public.${table} including all) partition by hash (${columns[0]})`,
    );
    for (let part = 0; part < parts; part++) {
      await connection.query(
        `create table parted.${table}_part_${part} partition of parted.${table} for values with (modulus ${parts}, remainder ${part})`,
      );
    }
    // Rows of the outbox are only added by these statements: there, the same ones would be refused.
    if (table !== 'outbox') await connection.query(`insert into parted.${table} select * from public.${table}`);
  }
  // The class has gone home: its sessions would be refused if they began twice.
  await connection.query('delete from session');
  await connection.query('analyze');
  await connection.query('set search_path = parted, public');
  await connection.query('set plan_cache_mode = force_generic_plan');
  return connection;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly Plan[];
}

/** How many parts of each big table a statement read from, run for real and undone. */
async function countParts({ sql, values }: Sent): Promise<Map<string, number>> {
  await client.query('begin');
  await client.query(`prepare hot as ${sql}`);
  const given = values.length === 0 ? '' : `(${values.map(writeLiteral).join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    `explain (analyze, format json) execute hot${given}`,
  );
  await client.query('rollback');
  await client.query('deallocate hot');
  const read = new Map<string, Set<string>>();
  const visit = (plan: Plan): void => {
    const [, table, part] = /^(\w+)_part_(\d+)$/.exec(plan['Relation Name'] ?? '') ?? [];
    if (
      table !== undefined &&
      part !== undefined &&
      plan['Node Type'].includes('Scan') &&
      (plan['Actual Loops'] ?? 0) > 0
    )
      read.set(table, (read.get(table) ?? new Set()).add(part));
    for (const inner of plan.Plans ?? []) visit(inner);
  };
  for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? []) visit(plan);
  return new Map([...read].map(([table, touched]) => [table, touched.size]));
}

function writeLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return quote(`{${value.map(writeElement).join(',')}}`);
  return quote(writeText(value));
}

function writeElement(value: unknown): string {
  return value === null || value === undefined ? 'null' : `"${writeText(value).replace(/["\\]/g, '\\$&')}"`;
}

function writeText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value);
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
