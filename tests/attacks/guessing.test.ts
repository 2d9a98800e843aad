import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureNames } from '../../core/people/pictures.ts';
import { setJoiningUntil } from '../../server/classroom/public.ts';
import { insertLearner, openTwoSchools, picturesOfAll, type TwoSchools } from '../two-schools.ts';

// Everything here comes from one address, as from a school's network.
const ip = '192.0.2.7';
const classSize = 35;
const wrong = ['house', 'fish', 'boat', 'star'];

let schools: TwoSchools;
let classIds: readonly string[];
beforeAll(async () => {
  schools = await openTwoSchools();
  const { world, ours } = schools;
  classIds = Array.from({ length: classSize }, () => world.newId());
  for (const [place, learnerId] of classIds.entries()) {
    await insertLearner(world, { ...ours, learnerId, firstName: `Pupil${place}`, lastName: 'Test' });
  }
});
afterAll(() => schools.close());

test('a class of 35 behind one address is in within a minute, with a slip for one in three', async () => {
  const before = schools.world.now().getTime();
  const statuses = await Promise.all(
    classIds.map(async (learnerId, place) => {
      if (place % 3 === 0) expect(await tryPictures(learnerId, wrong)).toBe(401);
      return tryPictures(learnerId, picturesOfAll);
    }),
  );
  expect(statuses).toEqual(classIds.map(() => 200));
  expect(schools.world.now().getTime() - before, 'the clock stood still: nobody was made to wait').toBe(0);
});

test('guessing at one name is stopped, burst or slow, and the class goes on', async () => {
  const [victim, classmate] = classIds;
  if (!victim || !classmate) throw new Error('the class is empty');
  const burst = await Promise.all(Array.from({ length: 60 }, () => tryPictures(victim, wrong)));
  expect(burst.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
  expect(burst.filter((status) => status === 429).length).toBeGreaterThanOrEqual(54);
  expect(await tryPictures(victim, picturesOfAll), 'locked: even the right pictures are not looked at').toBe(429);
  expect(await tryPictures(classmate, picturesOfAll)).toBe(200);

  const { world, ours } = schools;
  await setJoiningUntil(world, ours.organisationId, ours.runId, new Date(world.now().getTime() + 2 * 24 * 3_600_000));
  let looked = 0;
  for (let minute = 0; minute < 24 * 60; minute++) {
    schools.clock.advance(60_000);
    if ((await tryPictures(victim, wrong)) === 401) looked += 1;
  }
  expect(looked, 'a day of patience').toBeLessThanOrEqual(pictureNames.length ** 4 / 500);
  expect(looked, 'the guesses were looked at').toBeGreaterThan(50);
  schools.clock.advance(16 * 60_000);
  expect(await tryPictures(victim, picturesOfAll), 'never locked for ever').toBe(200);
});

test('guessing at a staff password is stopped, from however many addresses', async () => {
  const email = `${schools.ours.teacherId}@example.org`;
  const statuses: number[] = [];
  for (let guess = 0; guess < 20; guess++) {
    const response = await schools.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: `198.51.100.${guess}`,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      payload: JSON.stringify({ email, password: `guess number ${guess}` }),
    });
    statuses.push(response.statusCode);
  }
  expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(6);
  expect(statuses.at(-1)).toBe(429);
});

async function tryPictures(learnerId: string, pictures: readonly string[]): Promise<number> {
  const response = await schools.app.inject({
    method: 'POST',
    url: `/api/join/${schools.ours.code}/sign-in`,
    remoteAddress: ip,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    payload: JSON.stringify({ learnerId, pictures }),
  });
  return response.statusCode;
}
