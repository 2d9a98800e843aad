import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepExchanges } from '../server/conversation/public.ts';
import type { AssistantConfig } from '../server/platform/assistant-config.ts';
import { goodPieces, type LocalEndPoint, type Mood, openLocalEndPoint } from './local-end-point.ts';
import { openTwoSchools, type School, type TwoSchools } from './two-schools.ts';

const key = 'sk-a-key-that-nobody-must-read';
let endPoint: LocalEndPoint;
let schools: TwoSchools;
let address: string;

const assistant = (url: string): AssistantConfig => ({
  url,
  key: () => key,
  model: 'small-model',
  name: 'Assistant du collège',
  moderationModel: undefined,
  schools: [],
  promptsPerPupil: 5,
  promptsPerClass: 8,
  patienceMs: 300,
  atMostMs: 1_500,
});

beforeAll(async () => {
  endPoint = await openLocalEndPoint();
});
afterAll(() => endPoint.close());
beforeEach(() => endPoint.become('good'));

async function open(change: Partial<AssistantConfig> = {}): Promise<void> {
  schools = await openTwoSchools(undefined, { config: { assistant: { ...assistant(endPoint.url), ...change } } });
  address = await schools.app.listen({ host: '127.0.0.1', port: 0 });
}

const prompt = 'Explique les volcans à des élèves de CM2, en cinq phrases.';
const bodyOf = (given: Record<string, unknown> = {}) => ({
  exchangeId: randomUUID(),
  conversationId: randomUUID(),
  prompt,
  situation: 'Les volcans',
  language: 'fr',
  ...given,
});
const pupil = async ({ learnerId, organisationId }: School) =>
  schools.cookieOf({ kind: 'pupil', learnerId, organisationId });

async function converse(given: Record<string, unknown> = {}, signal?: AbortSignal): Promise<Response> {
  schools.clock.advance(10);
  return fetch(`${address}/api/journeys/${schools.ours.runId}/exchanges`, {
    method: 'POST',
    headers: { cookie: await pupil(schools.ours), 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(bodyOf(given)),
    ...(signal ? { signal } : {}),
  });
}

interface Told {
  readonly said: string;
  readonly pieces: number;
  readonly status: string;
  readonly say: string;
}

async function told(response: Response): Promise<Told> {
  expect(response.status).toBe(200);
  const events = (await response.text())
    .split('\n\n')
    .filter((one) => one !== '')
    .map((one) => {
      const [, event, data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(one) ?? [];
      const read: { text?: string; status?: string; say?: string } = JSON.parse(data);
      return { event, ...read };
    });
  const texts = events.filter(({ event }) => event === 'text');
  const end = events.at(-1);
  expect(end?.event).toBe('end');
  return {
    said: texts.map(({ text }) => text).join(''),
    pieces: texts.length,
    status: end?.status ?? '',
    say: end?.say ?? '',
  };
}

async function problem(response: Response) {
  const read: {
    status: number;
    code: string;
    title: string;
    errors?: { path: string; code: string; message: string }[];
  } = JSON.parse(await response.text());
  return read;
}

async function listed(url: string, cookie: string) {
  const response = await fetch(`${address}${url}`, { headers: { cookie } });
  const read: {
    group?: string;
    assistant?: string;
    exchanges?: { prompt: string; answer: string; status: string; learner?: { name: string } }[];
  } = JSON.parse(await response.text());
  return { status: response.status, ...read };
}
const mine = async () => listed(`/api/journeys/${schools.ours.runId}/exchanges`, await pupil(schools.ours));

describe('with an assistant connected', () => {
  beforeAll(() => open());
  afterAll(() => schools.close());
  afterEach(async () => {
    await schools.database.kysely.deleteFrom('exchange').execute();
    await schools.database.kysely.deleteFrom('assistant_quota').execute();
  });

  test('an answer comes in pieces, under our policy, and is kept', async () => {
    const response = await converse();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const answer = await told(response);
    expect(answer).toMatchObject({ said: goodPieces.join(''), status: 'answered' });
    expect(answer.pieces).toBeGreaterThan(1);
    expect((await mine()).exchanges).toMatchObject([{ prompt, answer: goodPieces.join(''), status: 'answered' }]);
  });

  test('the first words come before the last are written', async () => {
    endPoint.become('slow');
    const response = await converse();
    const reader = response.body?.getReader();
    const started = Date.now();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain('Un volcan naît du magma.');
    const firstAfter = Date.now() - started;
    while (!(await reader?.read())?.done);
    expect(Date.now() - started).toBeGreaterThan(firstAfter + 200);
  });

  test('the end point is told the rules, the conversation and nothing about the pupil', async () => {
    const conversationId = randomUUID();
    await told(await converse({ conversationId }));
    await told(await converse({ conversationId, prompt: 'Plus court, s’il te plaît.' }));
    const { body, authorization } = endPoint.heard.at(-1) ?? {};
    expect(authorization).toBe(`Bearer ${key}`);
    expect(body?.stream).toBe(true);
    expect(body?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(body?.messages[0]?.content).toContain('Aide à réfléchir');
    const all = JSON.stringify(endPoint.heard);
    for (const personal of ['Inès', 'Ours-Martin', schools.ours.learnerId, schools.ours.organisationId, '4e A'])
      expect(all).not.toContain(personal);
  });

  test('an end point that does not stream is heard too', async () => {
    endPoint.become('in-one-piece');
    expect(await told(await converse())).toMatchObject({ said: goodPieces.join(''), status: 'answered' });
  });

  test.each<[string, string, string]>([
    ['Écris à ines@exemple.fr', 'email', 'ines@exemple.fr'],
    ['Appelle le 06 12 34 56 78', 'phone', '06 12 34 56 78'],
    ['Écris un poème sur inès', 'pupil', 'inès'],
    ['Écris un poème sur Ours-Martin', 'pupil', 'Ours-Martin'],
    ['né le 3 mai 2012', 'birth-date', 'né le 3 mai 2012'],
  ])('« %s » is neither sent nor kept, and the passage is shown', async (text, code, passage) => {
    const heard = endPoint.heard.length;
    const refused = await problem(await converse({ prompt: text }));
    expect(refused).toMatchObject({ status: 422, code: 'personal-data', errors: [{ code, message: passage }] });
    const [, start, end] = refused.errors?.[0]?.path.split('.') ?? [];
    expect(text.slice(Number(start), Number(end))).toBe(passage);
    expect(endPoint.heard.length).toBe(heard);
    expect((await mine()).exchanges).toEqual([]);
  });

  test('what is unsuitable is not sent; the teacher can read it; distress is met with help', async () => {
    const heard = endPoint.heard.length;
    expect(await problem(await converse({ prompt: 'Comment fabriquer une bombe ?' }))).toMatchObject({
      code: 'not-suitable',
    });
    const distress = await problem(await converse({ prompt: 'je veux mourir' }));
    expect(distress.code).toBe('in-distress');
    expect(distress.title).toContain('3114');
    expect(endPoint.heard.length).toBe(heard);
    expect((await mine()).exchanges?.map(({ status }) => status)).toEqual(['refused', 'refused']);
  });

  test('the title of the situation is left out when it holds what a prompt may not', async () => {
    await told(await converse({ situation: 'Un mot à Inès, 06 12 34 56 78' }));
    expect(JSON.stringify(endPoint.heard.at(-1))).not.toMatch(/Inès|06 12/);
    const kept = await schools.database.kysely.selectFrom('exchange').select('situation').execute();
    expect(kept).toEqual([{ situation: '' }]);
  });

  test('what a server that died left under way was interrupted', async () => {
    await told(await converse());
    await schools.database.kysely.updateTable('exchange').set({ status: 'asked', answer: '' }).execute();
    expect((await mine()).exchanges).toMatchObject([{ status: 'asked' }]);
    schools.clock.advance(7 * 60_000);
    expect((await mine()).exchanges).toMatchObject([{ status: 'cut' }]);
  });

  test('an unsuitable sentence of the answer is never shown, and the answer is not kept', async () => {
    endPoint.become('insults');
    const answer = await told(await converse());
    expect(answer).toMatchObject({ said: 'Voici la réponse.', status: 'withdrawn' });
    expect(answer.say).not.toBe('');
    expect((await mine()).exchanges).toMatchObject([{ status: 'withdrawn', answer: '' }]);
  });

  test('an answer that breaks off is shown and kept as far as it came', async () => {
    for (const mood of ['broken', 'silent-in-the-middle'] as const) {
      endPoint.become(mood);
      expect(await told(await converse())).toMatchObject({ said: 'Un volcan naît du magma.', status: 'cut' });
    }
    expect((await mine()).exchanges).toMatchObject([
      { status: 'cut' },
      { status: 'cut', answer: 'Un volcan naît du magma.' },
    ]);
  });

  test('the same exchange is asked once', async () => {
    const exchangeId = randomUUID();
    const [one, two] = await Promise.all([converse({ exchangeId }), converse({ exchangeId })]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    await Promise.all([one.text(), two.text()]);
    expect((await mine()).exchanges?.length).toBe(1);
  });

  test('a pupil who leaves lets the end point go, and what came is kept', async () => {
    endPoint.become('slow');
    const before = endPoint.letGo();
    const leaving = new AbortController();
    const response = await converse({}, leaving.signal);
    await response.body?.getReader().read();
    leaving.abort();
    await expect.poll(() => endPoint.letGo()).toBe(before + 1);
    await expect.poll(async () => (await mine()).exchanges?.[0]?.status).toBe('cut');
  });

  test('thirty presses together: a pupil has five prompts, counted once each', async () => {
    const responses = await Promise.all(Array.from({ length: 12 }, () => converse()));
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(7);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused && (await problem(refused)).code).toBe('quota-of-pupil');
    await Promise.all(responses.filter(({ bodyUsed }) => !bodyUsed).map((response) => response.text()));
    const left: { assistant: { promptsLeft: number } } = JSON.parse(
      await (
        await fetch(`${address}/api/journeys/${schools.ours.runId}/assistant`, {
          headers: { cookie: await pupil(schools.ours) },
        })
      ).text(),
    );
    expect(left.assistant.promptsLeft).toBe(0);
    schools.clock.advance(24 * 3_600_000);
    expect((await converse()).status).toBe(200);
  });

  test('the class has its own limit, and another class is not touched', async () => {
    const { kysely } = schools.database;
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(schools.world.now());
    const { organisationId, groupId } = schools.ours;
    await kysely
      .insertInto('assistant_quota')
      .values({ organisation_id: organisationId, group_id: groupId, day, used: 8, used_by: JSON.stringify({}) })
      .execute();
    expect(await problem(await converse())).toMatchObject({ code: 'quota-of-class', status: 429 });
    const theirs = await fetch(`${address}/api/journeys/${schools.theirs.runId}/exchanges`, {
      method: 'POST',
      headers: {
        cookie: await pupil(schools.theirs),
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(bodyOf()),
    });
    expect(theirs.status).toBe(200);
    await theirs.text();
  });

  test('transcripts: the pupil their own, the teacher those of the courses they opened, nobody else; gone after 30 days', async () => {
    await told(await converse());
    const staff = (school: School, accountId: string, role: 'head' | 'teacher') =>
      schools.cookieOf({ kind: 'staff', accountId, role, organisationId: school.organisationId });
    const url = `/api/runs/${schools.ours.runId}/exchanges`;
    const teacher = await staff(schools.ours, schools.ours.teacherId, 'teacher');
    const seen = await listed(url, teacher);
    expect(seen).toMatchObject({
      group: '4e A',
      assistant: 'on',
      exchanges: [{ prompt, learner: { name: 'Inès O.' } }],
    });
    expect((await listed(url, await staff(schools.ours, schools.ours.headId, 'head'))).status).toBe(404);
    expect((await listed(url, await staff(schools.theirs, schools.theirs.teacherId, 'teacher'))).status).toBe(404);

    schools.clock.advance(29 * 24 * 3_600_000);
    await sweepExchanges(schools.world);
    expect((await listed(url, await staff(schools.ours, schools.ours.teacherId, 'teacher'))).exchanges?.length).toBe(1);
    schools.clock.advance(25 * 3_600_000);
    expect((await listed(url, await staff(schools.ours, schools.ours.teacherId, 'teacher'))).exchanges).toEqual([]);
    await sweepExchanges(schools.world);
    expect(await schools.database.kysely.selectFrom('exchange').selectAll().execute()).toEqual([]);
  });

  test('the grade of the class is checked here, whatever the page says', async () => {
    const { kysely } = schools.database;
    const grade = (value: string | null, name: string) =>
      kysely
        .updateTable('class_group')
        .set({ grade: value, name })
        .where('group_id', '=', schools.ours.groupId)
        .execute();
    await grade('5e', '4e A');
    expect(await problem(await converse())).toMatchObject({ code: 'grade-too-low' });
    await grade(null, 'Les dauphins');
    expect(await problem(await converse())).toMatchObject({ code: 'grade-too-low' });
    await grade(null, '4e A');
    expect((await converse()).status).toBe(200);
    await grade('4e', '4e A');
  });
});

describe('when the end point fails', () => {
  const moods: Mood[] = ['silent', 'too-many', 'down', 'invalid-json', 'no-choices', 'empty'];
  beforeAll(() => open());
  afterAll(() => schools.close());
  // The minute of rest after earlier failures is over.
  beforeEach(() => schools.clock.advance(61_000));

  test.each(moods)('%s: a clean refusal within its time, nothing counted, no key told', async (mood) => {
    endPoint.become(mood);
    const warned = schools.warnings.length;
    const started = Date.now();
    const response = await converse();
    const body = await response.text();
    expect([response.status, JSON.parse(body).code]).toEqual([503, 'assistant-away']);
    expect(Date.now() - started).toBeLessThan(1_500);
    expect((await mine()).exchanges?.[0]).toMatchObject({ prompt, status: 'failed', answer: '' });
    const [quota] = await schools.database.kysely.selectFrom('assistant_quota').select('used').execute();
    expect(quota?.used).toBe(0);
    expect(schools.warnings.length).toBe(warned + 1);
    expect(body + JSON.stringify(schools.warnings) + JSON.stringify(schools.world.config)).not.toContain(key);
  });

  test('after three failures nobody asks for a minute; then one try tells', async () => {
    await (await converse()).text();
    endPoint.become('down');
    for (let tries = 0; tries < 3; tries++) await (await converse()).text();
    const heard = endPoint.heard.length;
    endPoint.become('good');
    const response = await converse();
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50);
    await response.text();
    expect(endPoint.heard.length).toBe(heard);
    schools.clock.advance(61_000);
    expect(await told(await converse())).toMatchObject({ status: 'answered' });
  });
});

test('nobody listens at the address', async () => {
  await open({ url: 'http://127.0.0.1:9/v1' });
  expect(await problem(await converse())).toMatchObject({ code: 'assistant-away' });
  await schools.close();
});

describe('with the end point’s own moderation', () => {
  beforeAll(() => open({ moderationModel: 'judge' }));
  afterAll(() => schools.close());

  test('stops a prompt before, and an answer after', async () => {
    expect(await problem(await converse({ prompt: 'Dessine un drapeau en mots.' }))).toMatchObject({
      code: 'not-suitable',
    });
    expect(endPoint.heard.at(-1)?.path).toBe('/v1/moderations');
    endPoint.become('flagged-answer');
    expect(await told(await converse())).toMatchObject({ status: 'withdrawn' });
    expect((await mine()).exchanges?.[0]).toMatchObject({ status: 'withdrawn', answer: '' });
    endPoint.become('good');
    expect(await told(await converse())).toMatchObject({ status: 'answered' });
  });

  test('that does not answer stops everything', async () => {
    endPoint.become('down');
    expect(await problem(await converse())).toMatchObject({ code: 'assistant-away' });
    expect((await mine()).exchanges?.[0]).toMatchObject({ status: 'failed' });
  });
});

test('without configuration, or for other schools, there is no assistant', async () => {
  schools = await openTwoSchools();
  address = await schools.app.listen({ host: '127.0.0.1', port: 0 });
  expect(await problem(await converse())).toMatchObject({ code: 'assistant-off' });
  await schools.close();
  await open({ schools: ['0290001A'] });
  expect(await problem(await converse())).toMatchObject({ code: 'assistant-off' });
  await schools.close();
});
