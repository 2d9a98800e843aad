import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dangerouslySolve } from '../core/items/grade.ts';
import { readLibrary } from '../server/content/read-library.ts';
import { markSecrets } from './mark-secrets.ts';
import { openTwoSchools, type TwoSchools } from './two-schools.ts';

const bodies: string[] = [];
let schools: TwoSchools;
let cookie = '';

beforeAll(async () => {
  const library = await readLibrary(new URL('../content', import.meta.url).pathname);
  schools = await openTwoSchools({
    ...library,
    items: library.items.map((item) => (item.practice ? item : markSecrets(item))),
  });
  const { learnerId, organisationId } = schools.ours;
  cookie = await schools.cookieOf({ kind: 'pupil', learnerId, organisationId });
});
afterAll(() => schools.close());

test('a pupil who takes the whole course never receives a key or a feedback of a test item', async () => {
  const { runId } = schools.ours;
  await ask('GET', '/api/journeys');
  await ask('GET', `/api/journeys/${runId}`);
  const { testId } = await ask<{ testId: string }>('POST', `/api/journeys/${runId}/diagnostic`, { language: 'fr' });
  await takeTest(testId);
  await ask('GET', `/api/tests/${testId}`);
  const programme = await ask<{ modules: { id: string }[] }>('GET', `/api/journeys/${runId}/programme`);
  expect(programme.modules.length).toBeGreaterThan(0);
  for (const { id } of programme.modules) {
    for (const language of ['fr', 'en']) {
      const pack = await ask<{ passageId: string; check: { testId: string } | null }>(
        'POST',
        `/api/journeys/${runId}/modules/${id}`,
        { language },
      );
      if (pack.check && language === 'en') await takeTest(pack.check.testId);
      const event = { kind: 'module-finished', id: randomUUID(), at: '2026-11-23T10:00:00Z' };
      await ask('POST', `/api/passages/${pack.passageId}/events`, { events: [event] });
    }
  }
  await ask('GET', `/api/journeys/${runId}/gains`);
  await ask('GET', `/api/journeys/${runId}/certificate`);
  schools.clock.advance(60 * 86_400_000);
  cookie = await schools.cookieOf({
    kind: 'pupil',
    learnerId: schools.ours.learnerId,
    organisationId: schools.ours.organisationId,
  });
  const refresher = await ask<{ testId: string; items: unknown[] }>('POST', `/api/journeys/${runId}/refresher`, {
    language: 'fr',
  });
  expect(refresher.items.length).toBeGreaterThan(0);
  await takeTest(refresher.testId);
  await ask('POST', `/api/tests/${testId}/reports`, { about: 'other', text: '' }, 404);
  await ask('GET', '/api/me');
  await ask('GET', `/api/join/${schools.ours.code}`);

  const everything = bodies.join('\n');
  expect(everything).not.toContain('CANARY-');
  expect(bodies.length).toBeGreaterThan(10 + programme.modules.length);
});

test('the canaries are really in the items that were asked', () => {
  const [published] = schools.content.courses.values();
  const texts = JSON.stringify(published?.bank.current.map(({ item }) => item));
  expect(texts.split('CANARY-').length).toBeGreaterThan(100);
});

/** Answers every question, right and "I don't know" in turn. */
async function takeTest(testId: string): Promise<void> {
  const [published] = schools.content.courses.values();
  for (let turn = 0; turn < 20; turn++) {
    const kept = await schools.database.kysely
      .selectFrom('test')
      .select(['asked_ordinal', 'asked_variant', 'status'])
      .where('test_id', '=', testId)
      .executeTakeFirstOrThrow();
    const asked = published?.bank.versions.get(kept.asked_ordinal ?? -1);
    if (!asked || kept.asked_variant === null) return;
    const response = turn % 2 === 0 ? dangerouslySolve(asked.item, 'fr', kept.asked_variant) : null;
    const answer = { turn, key: randomUUID(), response, spentMs: 4000, language: 'fr' };
    await ask('POST', `/api/tests/${testId}/answers`, answer);
  }
  throw new Error('the test does not end');
}

async function ask<T>(method: 'GET' | 'POST', url: string, body?: unknown, expected = 200): Promise<T> {
  const response = await schools.app.inject({
    method,
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(method === 'POST' ? { payload: JSON.stringify(body) } : {}),
  });
  expect(response.statusCode, `${method} ${url}: ${response.body}`).toBe(expected);
  bodies.push(response.body);
  return response.json();
}
