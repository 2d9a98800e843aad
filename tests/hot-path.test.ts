import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testView } from '../core/assessment/contract.ts';
import { statementsSent } from '../server/platform/pipeline.ts';
import { openTwoSchools, type TwoSchools } from './two-schools.ts';

let schools: TwoSchools;
let cookie = '';
let testId = '';

describe.each([
  ['one by one', false],
  ['in batches', true],
] as const)('%s', (_name, batch) => {
  beforeAll(async () => {
    schools = await openTwoSchools(undefined, { config: { batch } });
  });
  afterAll(() => schools.close());

  beforeEach(async () => {
    await schools.database.kysely.deleteFrom('test').execute();
    await schools.database.kysely.deleteFrom('answer').execute();
    await schools.database.kysely.deleteFrom('outbox').execute();
    const { learnerId, organisationId, runId } = schools.ours;
    cookie = await schools.cookieOf({ kind: 'pupil', learnerId, organisationId });
    const started = await post(`/api/journeys/${runId}/diagnostic`, { language: 'fr' });
    ({ testId } = started.json<{ testId: string }>());
  });

  test('an answer costs two SQL statements', async () => {
    await answer(0);
    const { pool } = schools.database;
    const original = pool.query.bind(pool);
    const statements: string[] = [];
    const count = (sql: unknown) => void statements.push(String(sql));
    Object.assign(pool, {
      query: (...given: Parameters<typeof original>) => {
        const [first] = given;
        count(typeof first === 'string' ? first : Object(first).text);
        return original(...given);
      },
    });
    statementsSent.subscribe(count);
    const response = await answer(1);
    statementsSent.unsubscribe(count);
    Object.assign(pool, { query: original });
    expect(response.statusCode).toBe(200);
    expect(statements.map((statement) => statement.trim().split(/\s+/)[0])).toEqual(['select', 'with']);
  });

  test('twenty identical posts at once are one answer and twenty identical replies', async () => {
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => answer(0, key)));
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(await count('answer')).toBe(1);
    expect(await count('outbox', 'turn-taken')).toBe(1);
  });

  test('twenty different answers to one question at once keep one and refuse the others', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => answer(0)));
    const codes = replies.map(({ statusCode }) => statusCode).sort();
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    expect(codes.filter((code) => code === 409)).toHaveLength(19);
    expect(await count('answer')).toBe(1);
  });

  test('a whole diagnostic leaves one row an answer, each with its item version, and an ended test', async () => {
    for (let turn = 0; ; turn++) {
      const view = (await answer(turn)).json<{ status: string }>();
      if (view.status === 'ended') break;
    }
    const kept = await schools.database.kysely
      .selectFrom('test')
      .select(['status', 'turn', 'evidence', 'ended_at'])
      .where('test_id', '=', testId)
      .executeTakeFirstOrThrow();
    expect(kept.status).toBe('ended');
    expect(kept.ended_at).not.toBeNull();
    expect(kept.evidence.length).toBe(kept.turn * 6);
    expect(await count('answer')).toBe(kept.turn);
    const late = await answer(kept.turn);
    expect(late.json<{ code: string }>().code).toBe('test-finished');
  });

  test('starting the diagnostic again, even twenty times at once, gives the same test', async () => {
    const { runId } = schools.ours;
    const again = await Promise.all(
      Array.from({ length: 20 }, () => post(`/api/journeys/${runId}/diagnostic`, { language: 'fr' })),
    );
    expect(new Set(again.map((response) => response.json<{ testId: string }>().testId))).toEqual(new Set([testId]));
    expect(await count('test')).toBe(1);
  });

  test('an answer of a wrong shape is told where it is wrong and changes nothing', async () => {
    const response = await post(`/api/tests/${testId}/answers`, {
      turn: 'zero',
      key: 'no',
      response: null,
      spentMs: -1,
      language: 'fr',
    });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const paths = response.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['turn', 'key', 'spentMs']));
    expect(await count('answer')).toBe(0);
  });

  test('what is written without being parsed again has the shape that was promised', async () => {
    for (let turn = 0; ; turn++) {
      const response = await answer(turn);
      expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
      const view = testView.parse(response.json());
      const read = await schools.app.inject({ url: `/api/tests/${testId}?lang=fr`, headers: { cookie } });
      expect(view).toEqual(read.json());
      expect(JSON.stringify(response.json())).toBe(JSON.stringify(view));
      if (view.status === 'ended') break;
    }
  });
});

function answer(turn: number, key: string = randomUUID()) {
  return post(`/api/tests/${testId}/answers`, { turn, key, response: null, spentMs: 1200, language: 'fr' });
}

function post(url: string, body: unknown) {
  return schools.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

async function count(table: 'answer' | 'outbox' | 'test', topic?: string): Promise<number> {
  const where = topic ? 'where topic = $1' : '';
  const { rows } = await schools.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table} ${where}`,
    topic ? [topic] : [],
  );
  return rows[0]?.n ?? 0;
}
