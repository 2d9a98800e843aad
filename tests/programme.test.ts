import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ClassroomContract } from '../core/classroom/contract.ts';
import { dangerouslySolve } from '../core/items/grade.ts';
import type { Adjustment } from '../core/learning/adjustment.ts';
import { moduleRules } from '../core/learning/adjustment.ts';
import type { LearningContract } from '../core/learning/contract.ts';
import type { TeachingContract } from '../core/learning/teaching-contract.ts';
import { listConsumers } from '../server/consumers.ts';
import { drainOnce } from '../server/platform/outbox.ts';
import { pupilOf, staffOf } from './ask-routes.ts';
import { openTwoSchools, type TwoSchools } from './two-schools.ts';

type Programme = z.output<LearningContract['readProgramme']['reply']>;
type Journey = z.output<LearningContract['readJourney']['reply']>;
type Gains = z.output<LearningContract['readGains']['reply']>;
type Certificate = z.output<LearningContract['readCertificate']['reply']>;
type Refresher = z.output<LearningContract['startRefresher']['reply']>;
type ClassProgramme = z.output<TeachingContract['readClassProgramme']['reply']>;
type SkillMap = z.output<ClassroomContract['readSkillMap']['reply']>;
type PupilProgramme = z.output<TeachingContract['readPupilProgramme']['reply']>;

let schools: TwoSchools;
let pupil = '';
let teacher = '';
let journey = '';
let run = '';
const day = 86_400_000;

beforeAll(async () => {
  schools = await openTwoSchools();
  const { ours } = schools;
  pupil = await schools.cookieOf(pupilOf(ours));
  teacher = await schools.cookieOf(staffOf(ours, 'teacher'));
  journey = `/api/journeys/${ours.runId}`;
  run = `/api/runs/${ours.runId}`;
  const { testId } = await post<{ testId: string }>(pupil, `${journey}/diagnostic`, { language: 'fr' });
  await answer(testId, () => false);
  await tell();
});
afterAll(() => schools.close());

test('the skill the class lacks comes with the module that teaches it to this public', async () => {
  const { meaning } = await get<SkillMap>(teacher, `${run}/skills`);
  const lesson = schools.content.modules.get(meaning?.lesson?.id ?? '');
  expect(lesson?.fr.teaches).toContain(meaning?.skill);
  const { course } = [...schools.content.courses.values()][0] ?? {};
  expect(lesson?.fr.suits.some((suited) => course?.suits.includes(suited))).toBe(true);
  expect(meaning?.lesson).toMatchObject({ title: { fr: lesson?.fr.title, en: lesson?.en.title } });
});

test('what the teacher decides for the class is on the pupil’s route, with its reason and one sentence about it', async () => {
  const before = await get<Programme>(pupil, `${journey}/programme`);
  const optional = before.modules.find(({ status }) => status === 'optional')?.id ?? '';
  const removed = before.modules.find(({ status }) => status === 'next')?.id ?? '';
  await adjust(run, { rules: { [optional]: 'compulsory', [removed]: 'removed' }, order: [] });
  const after = await get<Programme>(pupil, `${journey}/programme`);
  expect(after.modules.find(({ id }) => id === optional)).toMatchObject({
    compulsory: true,
    reason: { code: 'compulsory', for: 'group' },
  });
  expect(after.modules.some(({ id }) => id === removed)).toBe(false);
  expect([after.changes?.compulsory.length, after.changes?.removed.length]).toEqual([1, 1]);
  const refused = await ask('POST', pupil, `${journey}/modules/${removed}`, { language: 'fr' });
  expect(refused.json<{ code: string }>().code).toBe('module-removed');
});

test('for one pupil, the teacher’s word wins over the class’s; taking it back leaves the class’s', async () => {
  const theirs = `${run}/learners/${schools.ours.learnerId}`;
  const { modules } = await get<ClassProgramme>(teacher, `${run}/programme`);
  const foreign = modules.find(({ own }) => !own)?.id ?? '';
  await adjust(theirs, { rules: { [foreign]: 'compulsory' }, order: [foreign] });
  const steered = await get<Programme>(pupil, `${journey}/programme`);
  expect(steered.modules.find(({ status }) => status === 'here')?.id).toBe(foreign);
  const list = await get<ClassProgramme>(teacher, `${run}/programme`);
  expect(list.pupils.find(({ id }) => id === schools.ours.learnerId)?.adjusted).toBe(true);
  await adjust(theirs, { rules: {}, order: [] });
  const back = await get<Programme>(pupil, `${journey}/programme`);
  expect(back.modules.some(({ id }) => id === foreign)).toBe(false);
});

test('two teachers who change the same programme: the second is told', async () => {
  const { revision } = await get<ClassProgramme>(teacher, `${run}/programme`);
  const change = { adjustment: { rules: {}, order: [] }, revision };
  expect((await ask('POST', teacher, `${run}/programme`, change)).statusCode).toBe(200);
  const second = await ask('POST', teacher, `${run}/programme`, change);
  expect(second.json<{ code: string }>().code).toBe('changed-meanwhile');
  const unknown = { adjustment: { rules: { nowhere: 'added' }, order: [] }, revision: revision + 1 };
  expect((await ask('POST', teacher, `${run}/programme`, unknown)).statusCode).toBe(422);
});

test('whatever is decided and done, the pupil’s page, the teacher’s and the live class say the same', async () => {
  const ids = (await get<ClassProgramme>(teacher, `${run}/programme`)).modules.map(({ id }) => id);
  const adjustment = fc.record({
    rules: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...moduleRules), { maxKeys: 4 }),
    order: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
  });
  const act = fc.oneof(
    fc.record({ group: adjustment }),
    fc.record({ one: adjustment }),
    fc.record({ open: fc.nat(20) }),
    fc.record({ finish: fc.nat(20) }),
  );
  const theirs = `${run}/learners/${schools.ours.learnerId}`;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 3 }), async (acts) => {
      for (const done of acts) {
        if ('group' in done) await adjust(run, done.group);
        else if ('one' in done) await adjust(theirs, done.one);
        else await work('open' in done ? done.open : done.finish, 'finish' in done);
      }
      await tell();
      const { journey: own, ...seen } = await get<Programme>(pupil, `${journey}/programme`);
      const watched = await get<PupilProgramme>(teacher, `${theirs}/programme`);
      expect(watched.programme).toEqual(seen);
      expect(watched.step).toBe(own.step);
      const list = await get<ClassProgramme>(teacher, `${run}/programme`);
      expect(list.pupils.find(({ id }) => id === schools.ours.learnerId)).toMatchObject({
        step: own.step,
        done: seen.done,
        planned: seen.planned,
        minutesLeft: seen.minutesLeft,
      });
      const live = await schools.database.kysely
        .selectFrom('run_progress')
        .select(['modules_done', 'modules_planned', 'stage'])
        .where('run_id', '=', schools.ours.runId)
        .executeTakeFirstOrThrow();
      expect([live.modules_done, live.modules_planned]).toEqual([seen.done, seen.planned]);
      expect(live.stage === 'finished').toBe(own.step === 'finished');
    }),
    { numRuns: 12, seed: 4 },
  );
});

test('a finished course has its certificate, the same for the pupil and in the teacher’s batch', async () => {
  await adjust(run, { rules: {}, order: [] });
  await adjust(`${run}/learners/${schools.ours.learnerId}`, { rules: {}, order: [] });
  await finishRoute();
  const certificate = await get<Certificate>(pupil, `${journey}/certificate`);
  expect(certificate).toMatchObject({ learner: 'Inès O.' });
  expect(certificate.modules.length).toBeGreaterThanOrEqual(2);
  expect(certificate.skills.length).toBeGreaterThan(0);
  expect(Object.keys(certificate).sort()).toEqual(['completedAt', 'course', 'learner', 'modules', 'skills']);
  const batch = await get<{ certificates: (Certificate & { learnerId: string })[] }>(teacher, `${run}/certificates`);
  expect(batch.certificates).toEqual([{ ...certificate, learnerId: schools.ours.learnerId }]);

  const { modules } = await get<ClassProgramme>(teacher, `${run}/programme`);
  const undone = modules.find(({ done }) => done === 0)?.id ?? '';
  await adjust(run, { rules: { [undone]: 'compulsory' }, order: [] });
  await tell();
  expect((await ask('GET', pupil, `${journey}/certificate`)).json<{ code: string }>().code).toBe('not-finished');
  await finishRoute();
  expect((await get<Certificate>(pupil, `${journey}/certificate`)).modules.map(({ id }) => id)).toContain(undone);
});

test('gains come with margins and with what to do next', async () => {
  const gains = await get<Gains>(pupil, `${journey}/gains`);
  for (const { low, expected, high, of } of [gains.count.before, gains.count.now]) {
    expect(low).toBeLessThanOrEqual(Math.ceil(expected));
    expect(high).toBeGreaterThanOrEqual(Math.floor(expected));
    expect(of).toBe(gains.skills.length);
  }
  expect(gains.count.now.expected).toBeGreaterThan(gains.count.before.expected);
  expect(gains.next.every(({ status }) => status === 'optional')).toBe(true);
});

test('days later, what may be forgotten is asked again, without keys, and moves the skill map', async () => {
  const today = await get<Journey>(pupil, journey);
  expect(today.refreshers).toMatchObject({ due: 0, begun: false });
  const early = await ask('POST', pupil, `${journey}/refresher`, { language: 'fr' });
  expect(early.json<{ code: string }>().code).toBe('nothing-due');

  schools.clock.set(today.refreshers.nextAt ?? '');
  schools.clock.advance(day / 24);
  pupil = await schools.cookieOf(pupilOf(schools.ours));
  teacher = await schools.cookieOf(staffOf(schools.ours, 'teacher'));
  const later = await get<Journey>(pupil, journey);
  expect(later.refreshers.due).toBeGreaterThan(0);
  const refresher = await post<Refresher>(pupil, `${journey}/refresher`, { language: 'fr' });
  expect(refresher.items.length).toBeGreaterThan(0);
  const seconds = await secondsOf(refresher.testId);
  expect(seconds).toBeLessThanOrEqual(300);
  expect(JSON.stringify(refresher)).not.toMatch(/"(key|feedback|mistakes)"/);
  const again = await post<Refresher>(pupil, `${journey}/refresher`, { language: 'en' });
  expect(again.testId).toBe(refresher.testId);
  expect((await get<Journey>(pupil, journey)).refreshers.begun).toBe(true);

  const before = await masteryKept();
  await answer(refresher.testId, () => true);
  await tell();
  const after = await masteryKept();
  expect(after).not.toEqual(before);
  const done = await get<Journey>(pupil, journey);
  expect(done.step).toBe('finished');
  expect(done.refreshers.begun).toBe(false);
  expect(done.refreshers.due).toBe(later.refreshers.due - refresher.items.length);
});

/** Opens or finishes a module that the pupil is now proposed. */
async function work(place: number, finishes: boolean): Promise<void> {
  const { modules } = await get<Programme>(pupil, `${journey}/programme`);
  const open = modules.filter(({ status }) => status !== 'done');
  const chosen = open[place % Math.max(1, open.length)];
  if (chosen) await play(chosen.id, finishes);
}

async function finishRoute(): Promise<void> {
  for (let played = 0; played < 20; played++) {
    const { modules } = await get<Programme>(pupil, `${journey}/programme`);
    const here = modules.find(({ status }) => status === 'here');
    if (!here) return tell();
    await play(here.id, true);
  }
  throw new Error('the route does not end');
}

async function play(moduleId: string, finishes: boolean): Promise<void> {
  const pack = await post<{ passageId: string; check: { testId: string } | null }>(
    pupil,
    `${journey}/modules/${moduleId}`,
    {
      language: 'fr',
    },
  );
  schools.clock.advance(60_000);
  if (!finishes) return;
  if (pack.check) await answer(pack.check.testId, () => true);
  const event = { kind: 'module-finished', id: randomUUID(), at: schools.world.now().toISOString() };
  await post(pupil, `/api/passages/${pack.passageId}/events`, { events: [event] });
}

/** Answers every question of a test: rightly, or "I don't know". */
async function answer(testId: string, isRight: () => boolean): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const kept = await schools.database.kysely
      .selectFrom('test')
      .select(['asked_ordinal', 'asked_variant', 'turn'])
      .where('test_id', '=', testId)
      .executeTakeFirstOrThrow();
    const asked = bank().versions.get(kept.asked_ordinal ?? -1);
    if (!asked || kept.asked_variant === null) return;
    const response = isRight() ? dangerouslySolve(asked.item, 'fr', kept.asked_variant) : null;
    const given = { turn: kept.turn, key: randomUUID(), response, spentMs: 4000, language: 'fr' };
    await post(pupil, `/api/tests/${testId}/answers`, given);
  }
  throw new Error('the test does not end');
}

async function secondsOf(testId: string): Promise<number> {
  const { plan } = await schools.database.kysely
    .selectFrom('test')
    .select('plan')
    .where('test_id', '=', testId)
    .executeTakeFirstOrThrow();
  const ordinals = Array.from({ length: plan.length / 5 }, (_, place) => plan.readUInt32BE(place * 5));
  return ordinals.reduce((sum, ordinal) => sum + (bank().versions.get(ordinal)?.seconds ?? 0), 0);
}

function bank() {
  const [published] = schools.content.courses.values();
  if (!published) throw new Error('the content has no course');
  return published.bank;
}

async function masteryKept(): Promise<unknown> {
  const { mastery } = await schools.database.kysely
    .selectFrom('run_mastery')
    .select('mastery')
    .where('learner_id', '=', schools.ours.learnerId)
    .executeTakeFirstOrThrow();
  return mastery;
}

/** Lets the outbox tell the teacher's pages. */
async function tell(): Promise<void> {
  while ((await drainOnce(schools.world, listConsumers(schools.content))) > 0);
}

async function adjust(of: string, adjustment: Adjustment): Promise<void> {
  const { revision } = await get<{ revision: number }>(teacher, `${of}/programme`);
  await post(teacher, `${of}/programme`, { adjustment, revision });
}

async function get<T>(cookie: string, url: string): Promise<T> {
  return (await expectOk('GET', cookie, url)).json<T>();
}

async function post<T>(cookie: string, url: string, body: unknown): Promise<T> {
  return (await expectOk('POST', cookie, url, body)).json<T>();
}

async function expectOk(method: 'GET' | 'POST', cookie: string, url: string, body?: unknown) {
  const response = await ask(method, cookie, url, body);
  expect(response.statusCode, `${method} ${url}: ${response.body}`).toBe(200);
  return response;
}

function ask(method: 'GET' | 'POST', cookie: string, url: string, body?: unknown) {
  return schools.app.inject({
    method,
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(method === 'POST' ? { payload: JSON.stringify(body) } : {}),
  });
}
