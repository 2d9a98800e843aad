import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { dangerouslySolve } from '../core/items/grade.ts';
import type { TrialContract } from '../core/learning/trial-contract.ts';
import { readLibrary } from '../server/content/read-library.ts';
import { pupilOf, staffOf } from './ask-routes.ts';
import { markSecrets } from './mark-secrets.ts';
import { openTwoSchools, type TwoSchools } from './two-schools.ts';

type Trial = z.output<TrialContract['openTrial']['reply']>;
type Verdict = z.output<TrialContract['gradeTrial']['reply']>;
type CourseHead = z.output<TrialContract['readCourse']['reply']>;

let schools: TwoSchools;
let teacher = '';
let pupil = '';
const bodies: string[] = [];

beforeAll(async () => {
  const library = await readLibrary(new URL('../content', import.meta.url).pathname);
  schools = await openTwoSchools({
    ...library,
    items: library.items.map((item) => (item.practice ? item : markSecrets(item))),
  });
  teacher = await schools.cookieOf(staffOf(schools.ours, 'teacher'));
  pupil = await schools.cookieOf(pupilOf(schools.ours));
});
afterAll(() => schools.close());

test('every module opens in a trial as its pupils get it, with the questions that close it and without their keys', async () => {
  for (const moduleId of schools.content.modules.keys()) {
    const trial = await get<Trial>(`/api/modules/${moduleId}/trial?lang=en`);
    expect(trial.module.id).toBe(moduleId);
    expect(trial.module.language).toBe('en');
    expect(trial.courses.map(({ id }) => id)).toContain(trial.course.id);
    expect(trial.check.length, moduleId).toBeGreaterThan(0);
    expect(trial.practice.every(({ practice }) => practice)).toBe(true);
  }
  for (const courseId of schools.content.courses.keys()) {
    const { skills, modules } = await get<CourseHead>(`/api/courses/${courseId}?lang=fr`);
    expect(skills.filter(({ example }) => example === null)).toEqual([]);
    expect(modules.map(({ id }) => id)).toEqual(
      schools.content.courses.get(courseId)?.course.modules.map(({ id }) => id),
    );
  }
  expect(bodies.join('\n')).not.toContain('CANARY-');
});

test('the same draw asks the same questions in both languages, another one asks others', async () => {
  const asked = async (query: string) => {
    const { check } = await get<Trial>(`/api/modules/mot-suivant/trial?${query}`);
    return check.map(({ item, variant }) => `${item}/${variant}`);
  };
  expect(await asked('lang=fr&draw=3')).toEqual(await asked('lang=en&draw=3'));
  expect(await asked('lang=fr&draw=4')).not.toEqual(await asked('lang=fr&draw=3'));
});

test('a module is tried in the course it is opened from, even when only a teacher would add it there', async () => {
  const away = await get<Trial>('/api/modules/mot-suivant/trial?course=ai-4e-utiliser');
  expect(away.course.id).toBe('ai-4e-utiliser');
  const foreign = await get<Trial>('/api/modules/mot-suivant/trial?course=ai-2de-utiliser');
  expect(foreign.course.id).toBe('ai-2de-utiliser');
  expect(foreign.courses.map(({ id }) => id)).toEqual(['ai-2de-utiliser', 'ai-4e-comprendre', 'ai-4e-utiliser']);
  expect((await ask(teacher, 'GET', '/api/modules/mot-suivant/trial?course=nowhere')).statusCode).toBe(404);
  expect((await ask(teacher, 'GET', '/api/modules/nowhere/trial')).statusCode).toBe(404);
});

test('a staff answer is graded with its reasons; a pupil who asks is told nothing', async () => {
  const { check, course } = await get<Trial>('/api/modules/mot-suivant/trial');
  const [question] = check;
  const item = schools.content.courses.get(course.id)?.bank.current.find((one) => one.item.id === question?.item)?.item;
  if (!question || !item) throw new Error('the check has no question');
  const given = { item: item.id, variant: question.variant, language: 'fr' };
  const path = `/api/courses/${course.id}/trial-answers`;
  const response = dangerouslySolve(item, 'fr', question.variant);
  const right = await ask(teacher, 'POST', path, { ...given, response });
  expect(right.json<Verdict>()).toMatchObject({ score: 1, mistakes: [] });
  const unknown = await ask(teacher, 'POST', path, { ...given, response: null });
  expect(unknown.json<Verdict>()).toMatchObject({ score: 0, mistakes: [], solution: right.json<Verdict>().solution });
  expect(right.body + unknown.body).toContain('CANARY-');

  const other = response.type === 'number' ? { type: 'short-text', text: 'x' } : { type: 'number', value: '1' };
  const unfit = await ask(teacher, 'POST', path, { ...given, response: other });
  expect([unfit.statusCode, unfit.json<{ code: string }>().code]).toEqual([422, 'response-unfit']);
  expect((await ask(teacher, 'POST', path, { ...given, item: 'nowhere', response: null })).statusCode).toBe(404);
  for (const [method, url, body] of [
    ['POST', path, { ...given, response }],
    ['GET', '/api/modules/mot-suivant/trial', undefined],
    ['GET', `/api/courses/${course.id}`, undefined],
  ] as const) {
    const refused = await ask(pupil, method, url, body);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).not.toContain('CANARY-');
  }
});

test('nothing of a trial is written: no table of the database has a row more or less', async () => {
  const before = await countRows();
  const { check, course } = await get<Trial>('/api/modules/mot-suivant/trial');
  for (const { item, variant } of check)
    await ask(teacher, 'POST', `/api/courses/${course.id}/trial-answers`, {
      item,
      variant,
      language: 'fr',
      response: null,
    });
  await get<CourseHead>(`/api/courses/${course.id}`);
  expect(await countRows()).toEqual(before);
  expect(Object.keys(before)).toContain('answer');
});

/** How many rows each table holds. */
async function countRows(): Promise<Readonly<Record<string, number>>> {
  const { kysely } = schools.database;
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by relname`.execute(kysely);
  const counted = rows.map(async ({ name }) => {
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(kysely);
    return [name, found.rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

async function get<T>(url: string): Promise<T> {
  const response = await ask(teacher, 'GET', url);
  expect(response.statusCode, `${url}: ${response.body}`).toBe(200);
  bodies.push(response.body);
  return response.json<T>();
}

function ask(cookie: string, method: 'GET' | 'POST', url: string, body?: unknown) {
  return schools.app.inject({
    method,
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(method === 'POST' ? { payload: JSON.stringify(body) } : {}),
  });
}
