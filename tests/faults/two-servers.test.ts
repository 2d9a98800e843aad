import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLine, writeRequest } from '../bench/http-line.ts';
import {
  everyonesPassword,
  everyonesPictures,
  type PlantedLearner,
  type PlantedTeacher,
} from '../bench/plant-schools.ts';
import { laySiege, type Siege } from './siege.ts';

/**
 * Two servers on one database. Every request goes on a new connection, which the proxy gives to the next server in turn, so that
 * whatever a server kept to itself would show at once.
 */
let siege: Siege;
beforeAll(async () => {
  siege = await laySiege({ started: 60, waiting: 30, inModules: 60, servers: 2 });
}, 120_000);
afterAll(() => siege?.close(), 60_000);

test('a diagnostic goes on from server to server, question by question, and both show the same', async () => {
  const pupil = pupilAt(0);
  const path = `/api/tests/${pupil.test?.testId}`;
  for (let turn = 0; ; turn++) {
    const shown = [
      await ask(pupil.cookie, 'GET', `${path}?lang=fr`),
      await ask(pupil.cookie, 'GET', `${path}?lang=fr`),
    ];
    expect(shown[1]).toEqual(shown[0]);
    const body = { turn, key: randomUUID(), response: null, spentMs: 900, language: 'fr' };
    const given = await ask(pupil.cookie, 'POST', `${path}/answers`, body);
    const again = await ask(pupil.cookie, 'POST', `${path}/answers`, body);
    expect(given.status).toBe(200);
    expect(again).toEqual(given);
    if (JSON.parse(given.body).status === 'ended') break;
  }
});

test('twenty identical posts over both servers are one answer and one reply', async () => {
  const pupil = pupilAt(1);
  const body = { turn: 0, key: randomUUID(), response: null, spentMs: 900, language: 'fr' };
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => ask(pupil.cookie, 'POST', `/api/tests/${pupil.test?.testId}/answers`, body)),
  );
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(replies[0]?.status).toBe(200);
});

test('a pupil joins on one server, starts on the other, and the teacher sees it live on both', async () => {
  const pupil = siege.planted.learners.find(({ test: started }) => started === null);
  const teacher = siege.planted.teachers.find(({ runId }) => runId === pupil?.runId);
  if (!pupil || !teacher) throw new Error('nobody is waiting');
  const joined = await ask('', 'POST', `/api/join/${pupil.code}/sign-in`, {
    learnerId: pupil.learnerId,
    pictures: everyonesPictures,
  });
  expect(joined.status).toBe(200);
  const cookie = joined.cookie;
  expect((await ask(cookie, 'POST', `/api/journeys/${pupil.runId}/diagnostic`, { language: 'fr' })).status).toBe(200);
  await expect.poll(() => stagesSeen(teacher, pupil), { timeout: 10_000 }).toEqual(['diagnostic', 'diagnostic']);
  expect((await ask(cookie, 'POST', `/api/journeys/${pupil.runId}/help`, { wanted: true })).status).toBe(200);
  await expect
    .poll(async () => (await liveTwice(teacher, pupil)).map(({ helpWantedAt }) => helpWantedAt !== null), {
      timeout: 10_000,
    })
    .toEqual([true, true]);
});

test('events sent through either server are kept once', async () => {
  const pupil = pupilAt(2);
  const event = { kind: 'step-reached', id: randomUUID(), at: new Date().toISOString(), step: 'one', section: 'one' };
  const sent = await Promise.all(
    [1, 2, 3, 4].map(() => ask(pupil.cookie, 'POST', `/api/passages/${pupil.passageId}/events`, { events: [event] })),
  );
  expect(sent.map(({ body }) => JSON.parse(body).kept).sort()).toEqual([0, 0, 0, 1]);
});

test('a session begun on one server is known to the other at once', async () => {
  const teacher = siege.planted.teachers[0];
  const signedIn = await ask('', 'POST', '/api/sign-in', { email: teacher?.email, password: everyonesPassword });
  expect(signedIn.status).toBe(200);
  for (const _ of [1, 2, 3, 4]) expect((await ask(signedIn.cookie, 'GET', '/api/runs')).status).toBe(200);
});

test('wrong guesses are counted together: two servers give no more tries than one', async () => {
  const pupil = pupilAt(31);
  const statuses = [];
  for (let guess = 0; guess < 9; guess++) {
    const wrong = { learnerId: pupil.learnerId, pictures: ['house', 'house', 'house', 'house'] };
    statuses.push((await ask('', 'POST', `/api/join/${pupil.code}/sign-in`, wrong)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429]);
  const right = { learnerId: pupil.learnerId, pictures: everyonesPictures };
  expect((await ask('', 'POST', `/api/join/${pupil.code}/sign-in`, right)).status).toBe(429);
});

test('a class of thirty behind one address signs in within a minute, whichever server each one meets', async () => {
  const pupils = siege.planted.learners.slice(0, 30);
  const statuses = await Promise.all(
    pupils.map(async ({ learnerId, code }, index) => {
      await pause(index * 20);
      return (await ask('', 'POST', `/api/join/${code}/sign-in`, { learnerId, pictures: everyonesPictures })).status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
});

function pupilAt(place: number): PlantedLearner {
  const pupil = siege.planted.learners[place];
  if (!pupil) throw new Error('pupilAt: not so many were planted');
  return pupil;
}

async function stagesSeen(teacher: PlantedTeacher, pupil: PlantedLearner): Promise<string[]> {
  return (await liveTwice(teacher, pupil)).map(({ stage }) => stage);
}

/** A pupil's line on the live page, as one server shows it and as the other does. */
async function liveTwice(teacher: PlantedTeacher, pupil: PlantedLearner) {
  const lines: { readonly id: string; readonly stage: string; readonly helpWantedAt: string | null }[] = [];
  for (const _ of [1, 2]) {
    const { body } = await ask(teacher.cookie, 'GET', `/api/runs/${teacher.runId}/live`);
    const page: { readonly learners: typeof lines } = JSON.parse(body);
    lines.push(...page.learners.filter(({ id }) => id === pupil.learnerId));
  }
  return lines;
}

/** One request on a connection of its own: the next request meets the other server. */
async function ask(cookie: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const line = await openLine(siege.proxy.port);
  try {
    const reply = await line.send(
      writeRequest(method, path, { cookie, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
    return { status: reply.status, body: reply.body, cookie: reply.cookie };
  } finally {
    line.close();
  }
}
