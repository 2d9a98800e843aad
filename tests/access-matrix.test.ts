import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../core/contract.ts';
import type { SignedIn } from '../server/platform/sessions.ts';
import {
  type AskedSchools,
  administratorOf,
  openAskedSchools,
  pupilOf,
  routeNames,
  routeOf,
  staffOf,
} from './ask-routes.ts';

let schools: AskedSchools;
beforeAll(async () => {
  schools = await openAskedSchools();
});
afterAll(() => schools.close());

const people = {
  'a visitor': () => undefined,
  'our pupil': () => pupilOf(schools.ours),
  'a classmate': () => pupilOf({ ...schools.ours, learnerId: schools.classmateId }),
  'their pupil': () => pupilOf(schools.theirs),
  'our teacher': () => staffOf(schools.ours, 'teacher'),
  'their teacher': () => staffOf(schools.theirs, 'teacher'),
  'our head': () => staffOf(schools.ours, 'head'),
  'their head': () => staffOf(schools.theirs, 'head'),
  'an administrator': () => administratorOf(schools),
} satisfies Record<string, () => SignedIn | undefined>;

const names = Object.keys(people).filter((name): name is keyof typeof people => name in people);

describe.each(routeNames)('%s', (name) => {
  test.each(names)('asked by %s', async (person) => {
    const who = people[person]();
    const role: Role | undefined = who && (who.kind === 'pupil' ? 'pupil' : who.role);
    const { access, path } = routeOf(name);
    const response = await schools.ask(name, who);
    const allowed = access === 'public' || (role !== undefined && access.some((one) => one === role));
    expect(response.statusCode).toBeLessThan(500);
    if (!allowed) {
      expect(response.statusCode).toBe(who ? 403 : 401);
      return;
    }
    const isForeign = person.startsWith('their') && access !== 'public';
    if (isForeign && /:(organisationId|groupId|runId|learnerId|testId|passageId)/.test(path)) {
      expect(response.statusCode).toBe(404);
    }
    if (person === 'a classmate' && /:(testId|passageId|learnerId)/.test(path)) expect(response.statusCode).toBe(404);
    if (isForeign) {
      for (const id of [schools.ours.learnerId, schools.ours.groupId, schools.ours.runId, schools.ours.code]) {
        expect(response.body).not.toContain(id);
      }
      expect(response.body).not.toContain('Ours');
    }
    if (!isForeign && access !== 'public') expect([401, 403]).not.toContain(response.statusCode);
  });
});

test('every mounted route is in the matrix, and every contract is mounted', () => {
  expect(schools.app.mountedRoutes.map(({ name }) => name).sort()).toEqual([...routeNames].sort());
});

test('a run of another school cannot be opened on our class', async () => {
  const response = await schools.ask('openRun', staffOf(schools.theirs, 'teacher'));
  expect(response.statusCode).toBe(404);
});
