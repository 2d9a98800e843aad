import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Suggestion } from '../../core/frameworks/contract.ts';
import { administratorOf } from '../../tests/ask-routes.ts';
import { openTwoSchools, type TwoSchools } from '../../tests/two-schools.ts';
import { identify } from './identify.ts';

let schools: TwoSchools;
beforeAll(async () => {
  schools = await openTwoSchools();
});
afterAll(() => schools.close());

const sent = {
  skill: 'ai.a5',
  about: 'example',
  text: 'Ajoutez un exemple de règle écrite à la main.',
  language: 'fr',
  website: '',
  writtenMs: 30_000,
};

function post(url: string, payload: unknown, options: { cookie?: string; ip?: string } = {}) {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return schools.app.inject({
    method: 'POST',
    url,
    remoteAddress: options.ip ?? '192.0.2.1',
    headers: options.cookie ? { ...headers, cookie: options.cookie } : headers,
    payload: JSON.stringify(payload),
  });
}

test('a suggestion is followed by its address, answered, and shown in the history once accepted', async () => {
  const before = await schools.app.inject({ url: '/api/frameworks/ai' });
  expect(before.json()).toMatchObject({ framework: { id: 'ai' }, history: [] });
  const { suggestion } = (await post('/api/frameworks/ai/suggestions', sent)).json<{ suggestion: Suggestion }>();
  expect(suggestion).toMatchObject({ skill: 'ai.a5', status: 'received', answer: null });
  const cookie = await schools.cookieOf(administratorOf(schools));
  const address = `/api/suggestions/${suggestion.id}/answer`;
  const bare = await post(address, { status: 'accepted', answer: ' ' }, { cookie });
  expect(bare.json()).toMatchObject({ code: 'answer-needed' });
  await post(address, { status: 'considered', answer: null }, { cookie });
  expect((await schools.app.inject({ url: '/api/frameworks/ai' })).json()).toMatchObject({ history: [] });
  const accepted = await post(
    address,
    { status: 'accepted', answer: 'L’exemple du courriel indésirable est ajouté.' },
    { cookie },
  );
  expect(accepted.statusCode).toBe(200);
  const read = await schools.app.inject({ url: `/api/suggestions/${suggestion.id}` });
  expect(read.json()).toMatchObject({
    suggestion: { status: 'accepted', answer: expect.stringContaining('courriel') },
  });
  const after = await schools.app.inject({ url: '/api/frameworks/ai' });
  expect(after.json()).toMatchObject({ history: [{ skill: 'ai.a5', text: sent.text }] });
  const list = await schools.app.inject({ url: '/api/suggestions?status=accepted', headers: { cookie } });
  expect(list.json()).toMatchObject({ suggestions: [{ id: suggestion.id }] });
});

test('what no person writes, and an unknown skill, are refused and kept nowhere', async () => {
  const count = async () =>
    (await schools.world.database.kysely.selectFrom('suggestion').select('suggestion_id').execute()).length;
  const before = await count();
  for (const [change, code] of [
    [{ website: 'https://spam.example' }, 'looks-automatic'],
    [{ writtenMs: 200 }, 'looks-automatic'],
    [{ skill: 'ai.z9' }, 'skill-unknown'],
    [{ text: 'Écrivez à prof@example.org s’il vous plaît.' }, 'holds-personal-data'],
    [{ text: 'court' }, 'invalid'],
  ] as const) {
    const refused = await post('/api/frameworks/ai/suggestions', { ...sent, ...change });
    expect(refused.json()).toMatchObject({ code });
  }
  expect(await count()).toBe(before);
});

test('one address of the network cannot flood, another is not held up', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 30; n++) {
    statuses.push((await post('/api/frameworks/ai/suggestions', sent, { ip: '203.0.113.9' })).statusCode);
  }
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(21);
  expect(statuses.at(-1)).toBe(429);
  expect((await post('/api/frameworks/ai/suggestions', sent, { ip: '203.0.113.10' })).statusCode).toBe(200);
  const { rows } = await schools.world.database.pool.query('select * from suggestion join sign_in_throttle on true');
  expect(JSON.stringify(rows)).not.toContain('203.0.113');
});

test('the package for others to align to', async () => {
  const { statusCode, headers, body } = await schools.app.inject({ url: '/api/frameworks/ai/case.json?lang=en' });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toContain('application/json');
  const written = JSON.parse(body);
  expect(written.CFDocument).toMatchObject({ caseVersion: '1.1', language: 'en', identifier: identify('ai') });
  expect(written.CFItems.filter(({ CFItemType }: { CFItemType: string }) => CFItemType === 'Skill')).toHaveLength(40);
  expect(identify('ai')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(identify('ai')).toBe(identify('ai'));
});
