import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { defineContract } from '../../core/contract.ts';
import { openDocumentation } from './documentation.ts';
import { mountHealth } from './health.ts';
import { mount } from './http.ts';
import { openHttp } from './open-http.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

const contract = defineContract({
  greet: {
    method: 'GET',
    path: '/api/greetings/:name',
    summary: 'Greet',
    access: 'public',
    params: z.object({ name: z.string().max(10) }),
    query: z.object({ times: z.coerce.number().int().max(3).default(1) }),
    reply: z.object({ text: z.string() }),
    refusals: ['nobody'],
  },
  enter: {
    method: 'POST',
    path: '/api/enter',
    summary: 'Sign in as a pupil or a teacher',
    access: 'public',
    body: z.strictObject({ as: z.enum(['pupil', 'teacher']), deep: z.array(z.object({ n: z.number() })).optional() }),
    reply: z.object({ done: z.literal(true) }),
  },
  leave: { method: 'POST', path: '/api/leave', summary: 'Sign out', access: 'public', reply: z.object({}) },
  forPupils: {
    method: 'GET',
    path: '/api/desk',
    summary: 'A pupil sees their desk',
    access: ['pupil'],
    reply: z.object({ learner: z.string() }),
  },
  fail: { method: 'GET', path: '/api/fail', summary: 'Throws', access: 'public', reply: z.object({}) },
  list: {
    method: 'GET',
    path: '/api/list.csv',
    summary: 'A file',
    access: 'public',
    reply: z.string(),
    contentType: 'text/csv; charset=utf-8',
  },
});

const learnerId = '01900000-0000-7000-8000-000000000001';
const organisationId = '01900000-0000-7000-8000-000000000002';
let opened: TestWorld;
let app: FastifyInstance;

beforeAll(async () => {
  opened = await openTestWorld();
  app = await openHttp(opened.world);
  await openDocumentation(app, opened.world.config, { trial: contract });
  mountHealth(app, opened.world, 'content-1');
  mount(
    app,
    opened.world,
    contract,
    {
      greet: async ({ params, query }) =>
        params.name === 'nobody'
          ? { refused: 'nobody', retryAfterSeconds: 7 }
          : { text: `Hello ${params.name} `.repeat(query.times), secret: 'never sent' },
      enter: async ({ body, session }) => {
        await session.begin(
          body.as === 'pupil'
            ? { kind: 'pupil', learnerId, organisationId }
            : { kind: 'staff', accountId: learnerId, role: 'teacher', organisationId },
        );
        return { done: true };
      },
      leave: async ({ session }) => {
        await session.end();
        return {};
      },
      forPupils: async ({ who }) => ({ learner: who.learnerId }),
      fail: async () => {
        throw new Error('the password is swordfish');
      },
      list: async () => ({ file: 'é;b\r\n', name: 'Élèves 4e.csv' }),
    },
    { nobody: { status: 409, title: { fr: 'Personne.', en: 'Nobody.' } } },
  );
});
afterAll(async () => {
  await app.close();
  await opened.close();
});

const json = { 'content-type': 'application/json' };

async function enter(as: 'pupil' | 'teacher'): Promise<string> {
  const reply = await app.inject({ method: 'POST', url: '/api/enter', headers: json, payload: JSON.stringify({ as }) });
  const cookie = reply.cookies.find(({ name }) => name === 'balise');
  return `balise=${cookie?.value}`;
}

test('a reply holds what its schema declares and nothing else', async () => {
  const reply = await app.inject('/api/greetings/Ada?times=2');
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ text: 'Hello Ada Hello Ada ' });
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
  expect(reply.headers['cache-control']).toBe('no-store');
});

test('a refusal is a problem in the language asked for', async () => {
  const reply = await app.inject({ url: '/api/greetings/nobody', headers: { 'accept-language': 'en-GB,en;q=0.9' } });
  expect(reply.statusCode).toBe(409);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.headers['retry-after']).toBe('7');
  expect(reply.json()).toEqual({
    type: 'urn:balise:problem:nobody',
    title: 'Nobody.',
    status: 409,
    code: 'nobody',
    retryAfterSeconds: 7,
  });
  const french = await app.inject({
    url: '/api/greetings/nobody',
    headers: { cookie: 'lang=fr', 'accept-language': 'en' },
  });
  expect(french.json().title).toBe('Personne.');
});

test('what is malformed is refused with the path of each field', async () => {
  const payload = JSON.stringify({ as: 'queen', deep: [{ n: 1 }, { n: 'x' }] });
  const reply = await app.inject({ method: 'POST', url: '/api/enter', headers: json, payload });
  expect(reply.statusCode).toBe(400);
  expect(reply.json().errors.map((error: { in: string; path: string }) => `${error.in} ${error.path}`)).toEqual([
    'body as',
    'body deep.1.n',
  ]);
});

test('broken JSON, a wrong format and too much are refused', async () => {
  const post = (headers: Record<string, string>, payload: string) =>
    app.inject({ method: 'POST', url: '/api/enter', headers, payload });
  expect((await post(json, '{"as":')).statusCode).toBe(400);
  expect((await post(json, '{"as":"pupil","__proto__":{"x":1}}')).statusCode).toBe(400);
  expect((await post({ 'content-type': 'text/plain', 'x-balise': '1' }, 'x')).statusCode).toBe(415);
  expect((await post(json, JSON.stringify({ as: 'x'.repeat(1_100_000) }))).statusCode).toBe(413);
});

test('a route for pupils is closed to visitors and teachers', async () => {
  expect((await app.inject('/api/desk')).json().code).toBe('sign-in-needed');
  const refused = await app.inject({ url: '/api/desk', headers: { cookie: await enter('teacher') } });
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'forbidden']);
  const allowed = await app.inject({ url: '/api/desk', headers: { cookie: await enter('pupil') } });
  expect(allowed.json()).toEqual({ learner: learnerId });
});

test('signing out ends the session itself, not only the cookie', async () => {
  const cookie = await enter('pupil');
  const left = await app.inject({ method: 'POST', url: '/api/leave', headers: { ...json, cookie } });
  expect(left.statusCode).toBe(200);
  expect((await app.inject({ url: '/api/desk', headers: { cookie } })).statusCode).toBe(401);
});

test('a session ends after its idle time and is prolonged by use', async () => {
  const cookie = await enter('pupil');
  const hours = (count: number) => opened.clock.advance(count * 3_600_000);
  const status = async () => (await app.inject({ url: '/api/desk', headers: { cookie } })).statusCode;
  hours(3);
  expect(await status()).toBe(200);
  hours(3);
  expect(await status()).toBe(200);
  hours(4.1);
  expect(await status()).toBe(401);
});

test('the cookie is closed to scripts and ends with the browser', async () => {
  const payload = JSON.stringify({ as: 'pupil' });
  const reply = await app.inject({ method: 'POST', url: '/api/enter', headers: json, payload });
  const cookie = String(reply.headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).not.toMatch(/Max-Age|Expires/);
});

test.each([
  ['another site', { ...json, 'sec-fetch-site': 'cross-site' }],
  ['a sibling domain', { ...json, 'sec-fetch-site': 'same-site' }],
  ['a foreign origin', { ...json, origin: 'https://evil.example' }],
  ['an opaque origin', { ...json, origin: 'null' }],
  ['a plain form', { 'content-type': 'application/x-www-form-urlencoded' }],
])('what changes something is refused from %s', async (_from, headers) => {
  const reply = await app.inject({ method: 'POST', url: '/api/enter', headers, payload: '{"as":"pupil"}' });
  expect([reply.statusCode, reply.json().code]).toEqual([403, 'cross-site']);
});

test('our own page may change something', async () => {
  const headers = { ...json, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000', host: 'localhost:3000' };
  const reply = await app.inject({ method: 'POST', url: '/api/enter', headers, payload: '{"as":"pupil"}' });
  expect(reply.statusCode).toBe(200);
});

test('an error of ours says nothing of what went wrong', async () => {
  const reply = await app.inject('/api/fail');
  expect([reply.statusCode, reply.json().code]).toEqual([500, 'unexpected']);
  expect(reply.body).not.toContain('swordfish');
});

test('a file comes with its type and name', async () => {
  const reply = await app.inject('/api/list.csv');
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(reply.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%C3%89l%C3%A8ves%204e.csv");
  expect(reply.body).toBe('é;b\r\n');
});

test('the interface describes itself as OpenAPI 3.1', async () => {
  const { paths, openapi } = (await app.inject('/api/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toContain('/api/greetings/{name}');
  expect([paths['/api/desk'].get.tags, paths['/api/health'].get.tags]).toEqual([['trial'], ['platform']]);
  expect(Object.keys(paths['/api/desk'].get.responses)).toEqual(['200', '401', '403']);
  expect(paths['/api/greetings/{name}'].get.responses['409'].description).toBe('Refused: nobody');
  expect((await app.inject('/api/docs')).statusCode).toBe(200);
});

test('health tells the version of the content', async () => {
  const reply = await app.inject('/api/health');
  expect(reply.json()).toEqual({ status: 'ok', database: 'ok', content: 'content-1' });
});
