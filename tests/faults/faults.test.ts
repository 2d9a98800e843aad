import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLine, writeRequest } from '../bench/http-line.ts';
import type { PlantedLearner } from '../bench/plant-schools.ts';
import { judge } from './oracle.ts';
import { laySiege, type Siege } from './siege.ts';
import { type Ledger, openLedger, takeTestStubbornly, workInModuleStubbornly } from './stubborn-pupil.ts';

let siege: Siege;
let nextPupil = 0;

beforeAll(async () => {
  siege = await laySiege({ started: 3_000, waiting: 0, inModules: 3_000, servers: 2 });
}, 120_000);
afterAll(() => siege?.close(), 60_000);

const clean = { missing: 0, duplicated: 0, altered: 0, torn: 0 };

test('T1 and T2: servers and database killed in the middle of answers, and nothing acknowledged is lost', async () => {
  const { ledger, verdict, slowestReturnMs } = await workUnder(async () => {
    const returns = [];
    for (const kill of [siege.killServer, siege.killDatabase]) {
      await pause(700);
      returns.push(await kill());
      await pause(1_500);
    }
    return returns;
  });
  expect(ledger.answers.length).toBeGreaterThan(50);
  expect(ledger.events.length).toBeGreaterThan(5);
  expect(ledger.retries).toBeGreaterThan(0);
  expect(ledger.disowned).toEqual([]);
  expect(verdict).toEqual(clean);
  expect(slowestReturnMs).toBeLessThan(5_000);
}, 60_000);

test('T6: a network cut before and after sending only delays answers', async () => {
  const { ledger, verdict } = await workUnder(async () => {
    for (const weather of ['lose-requests', 'cut'] as const) {
      await pause(300);
      siege.proxy.setWeather(weather);
      await pause(700);
      siege.proxy.setWeather('pass');
    }
    await pause(500);
    return [];
  });
  expect(ledger.retries).toBeGreaterThan(0);
  expect(ledger.disowned).toEqual([]);
  expect(verdict).toEqual(clean);
}, 60_000);

test('T7: when the reply is lost after the answer was kept, sending again gives the same next question', async () => {
  const lostBefore = siege.proxy.countLost();
  const { ledger, verdict } = await workUnder(async () => {
    await pause(300);
    siege.proxy.setWeather('lose-replies');
    await pause(500);
    siege.proxy.setWeather('pass');
    await pause(500);
    return [];
  });
  expect(siege.proxy.countLost()).toBeGreaterThan(lostBefore);
  expect(ledger.disowned).toEqual([]);
  expect(verdict).toEqual(clean);

  const pupil = takePupil();
  const key = randomUUID();
  const first = await give(pupil, 0, key);
  const again = await give(pupil, 0, key);
  expect([again.status, again.body]).toEqual([200, first.body]);
});

test('T8: fifty identical posts in parallel are one answer and fifty identical replies', async () => {
  const pupil = takePupil();
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 50 }, () => give(pupil, 0, key)));
  expect(new Set(replies.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect(replies[0]?.status).toBe(200);
  expect(await keptOf(pupil)).toMatchObject({ turn: 1, answers: 1 });
});

test('T9: of two windows that answer the same question, one is kept, the other is told and shown where the test is', async () => {
  const pupil = takePupil();
  const replies = await Promise.all([give(pupil, 0, randomUUID()), give(pupil, 0, randomUUID())]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const told = replies.find(({ status }) => status === 409);
  expect(JSON.parse(told?.body ?? '{}').code).toBe('turn-passed');
  const kept = replies.find(({ status }) => status === 200);
  const shown = await ask(pupil, 'GET', `/api/tests/${pupil.test?.testId}?lang=fr`);
  expect(shown.body).toBe(kept?.body);
  expect(await keptOf(pupil)).toMatchObject({ turn: 1, answers: 1 });
});

test('T10: a browser whose clock is two hours off, or turns back, changes nothing that the server times', async () => {
  const pupil = takePupil();
  const path = `/api/passages/${pupil.passageId}/events`;
  const times = [2, -2, -3].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  for (const [index, at] of times.entries()) {
    const event = { kind: 'step-reached', id: randomUUID(), at, step: `clock-${index}`, section: 's1' };
    expect((await ask(pupil, 'POST', path, { events: [event] })).status).toBe(200);
  }
  const { rows } = await siege.country.world.database.pool.query<{ late: boolean; steps: string[] }>(
    `select bool_or(abs(extract(epoch from received_at - $2::timestamptz)) > 60) as late,
       array_agg(payload ->> 'step' order by received_at) as steps from module_event where learner_id = $1`,
    [pupil.learnerId, new Date()],
  );
  expect(rows[0]).toEqual({ late: false, steps: ['clock-0', 'clock-1', 'clock-2'] });
});

test('T12: an answer out of order, to a foreign question or after the end is refused and changes nothing', async () => {
  const pupil = takePupil();
  const foreign = { type: 'single-choice', choice: 'not-shown-here' };
  const before = await keptOf(pupil);
  expect((await give(pupil, 3, randomUUID())).status).toBe(409);
  expect((await give(pupil, 0, randomUUID(), foreign)).status).toBe(422);
  expect((await give(takePupil(), 0, randomUUID(), null, pupil.test?.testId)).status).toBe(404);
  expect(await keptOf(pupil)).toEqual(before);
  for (let turn = 0; ; turn++) {
    const { status, body } = await give(pupil, turn, randomUUID());
    expect(status).toBe(200);
    if (JSON.parse(body).status === 'ended') break;
  }
  const ended = await keptOf(pupil);
  expect((await give(pupil, ended.turn, randomUUID())).status).toBe(409);
  expect(await keptOf(pupil)).toEqual(ended);
});

/** Pupils answer and work in modules while something happens; then everyone finishes what was begun, and the oracle judges. */
async function workUnder(disaster: () => Promise<readonly number[]>) {
  const ledger: Ledger = openLedger();
  let goesOn = true;
  const port = siege.proxy.port;
  const writers = Array.from({ length: 12 }, async () => {
    while (goesOn) await takeTestStubbornly(port, takePupil(), siege.book, ledger, () => goesOn, 25);
  });
  const readers = Array.from({ length: 3 }, () => workInModuleStubbornly(port, takePupil(), ledger, () => goesOn));
  const returns = await disaster();
  goesOn = false;
  await Promise.all([...writers, ...readers]);
  const slowestReturnMs = Math.max(
    0,
    ...returns.map((back) => Math.min(...ledger.answers.filter(({ at }) => at > back).map(({ at }) => at - back))),
  );
  return { ledger, slowestReturnMs, verdict: await judge(siege.country.world, ledger) };
}

function takePupil(): PlantedLearner {
  const pupil = siege.planted.learners[nextPupil];
  nextPupil += 1;
  if (!pupil?.test) throw new Error('takePupil: nobody is left');
  return pupil;
}

function give(pupil: PlantedLearner, turn: number, key: string, response: unknown = null, testId = pupil.test?.testId) {
  return ask(pupil, 'POST', `/api/tests/${testId}/answers`, { turn, key, response, spentMs: 900, language: 'fr' });
}

async function ask(pupil: PlantedLearner, method: 'GET' | 'POST', path: string, body?: unknown) {
  const line = await openLine(siege.proxy.port);
  try {
    return await line.send(
      writeRequest(method, path, {
        cookie: pupil.cookie,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  } finally {
    line.close();
  }
}

async function keptOf(pupil: PlantedLearner): Promise<{ turn: number; answers: number; evidence: string }> {
  const { rows } = await siege.country.world.database.pool.query<{ turn: number; answers: number; evidence: string }>(
    `select turn, encode(evidence, 'hex') as evidence, (select count(*)::int from answer where answer.learner_id = test.learner_id) as answers
     from test where test_id = $1`,
    [pupil.test?.testId],
  );
  const [kept] = rows;
  if (!kept) throw new Error('keptOf: no such test');
  return kept;
}
