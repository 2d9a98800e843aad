import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentContract } from '../core/assessment/contract.ts';
import { classroomContract } from '../core/classroom/contract.ts';
import type { Role } from '../core/contract.ts';
import { learningContract } from '../core/learning/contract.ts';
import { peopleContract } from '../core/people/contract.ts';
import type { SignedIn } from '../server/platform/sessions.ts';
import { openTwoSchools, picturesOfAll, type School, type TwoSchools } from './two-schools.ts';

const contracts = { ...peopleContract, ...classroomContract, ...assessmentContract, ...learningContract };
type RouteName = keyof typeof contracts;

let schools: TwoSchools;
let testId = '';
let passageId = '';
beforeAll(async () => {
  schools = await openTwoSchools();
  ({ testId, passageId } = await startLearning());
});
afterAll(() => schools.close());

/** A body that the route accepts, so that only access can refuse. */
const bodies: Partial<Record<RouteName, () => unknown>> = {
  signIn: () => ({ email: 'nobody@example.org', password: 'wrong password' }),
  acceptInvitation: () => ({ firstName: 'A', lastName: 'B', password: 'long enough password' }),
  openOrganisation: () => ({ name: 'New school', uai: null }),
  invite: () => ({ email: `${randomUUID()}@example.org`, role: 'teacher' }),
  join: () => ({ learnerId: schools.ours.learnerId, pictures: picturesOfAll }),
  previewRoster: () => ({ text: 'Nom;Prénom\nDurand;Zoé', group: '5e A' }),
  importRoster: () => ({ text: 'Nom;Prénom\nDurand;Zoé', group: '5e A' }),
  openRun: () => ({ groupId: schools.ours.groupId, courseId: [...schools.content.courses.keys()][0] }),
  setJoining: () => ({ hours: 4 }),
  takeTurn: () => ({ turn: 0, key: randomUUID(), response: null, spentMs: 1000, language: 'fr' }),
  reportItem: () => ({ about: 'other', text: '' }),
  startDiagnostic: () => ({ language: 'fr' }),
  openModule: () => ({ language: 'fr' }),
  recordEvents: () => ({ events: [{ kind: 'module-finished', id: randomUUID(), at: '2026-11-23T09:00:00Z' }] }),
  wantHelp: () => ({ wanted: true }),
};

/** Addresses of our school's things: what another school must never reach. */
function addressOf(name: RouteName): string {
  const { ours } = schools;
  const values: Record<string, string> = {
    organisationId: ours.organisationId,
    groupId: ours.groupId,
    runId: ours.runId,
    learnerId: ours.learnerId,
    code: ours.code,
    token: 'a-token-that-nobody-was-ever-given',
    testId,
    passageId,
    moduleId: [...schools.content.modules.keys()][0] ?? 'none',
  };
  return contracts[name].path.replace(/:(\w+)/g, (_, parameter: string) => values[parameter] ?? 'missing');
}

const people = {
  'a visitor': () => undefined,
  'our pupil': () => pupilOf(schools.ours),
  'their pupil': () => pupilOf(schools.theirs),
  'our teacher': () => staffOf(schools.ours, 'teacher'),
  'their teacher': () => staffOf(schools.theirs, 'teacher'),
  'our head': () => staffOf(schools.ours, 'head'),
  'their head': () => staffOf(schools.theirs, 'head'),
  'an administrator': (): SignedIn => ({
    kind: 'staff',
    accountId: schools.administratorId,
    role: 'administrator',
    organisationId: null,
  }),
} satisfies Record<string, () => SignedIn | undefined>;

const pupilOf = ({ learnerId, organisationId }: School): SignedIn => ({ kind: 'pupil', learnerId, organisationId });
const staffOf = (school: School, role: 'head' | 'teacher'): SignedIn => ({
  kind: 'staff',
  accountId: role === 'head' ? school.headId : school.teacherId,
  role,
  organisationId: school.organisationId,
});

async function ask(name: RouteName, who: SignedIn | undefined) {
  const { method } = contracts[name];
  const body = bodies[name]?.();
  return schools.app.inject({
    method,
    url: addressOf(name),
    headers: {
      ...(who ? { cookie: await schools.cookieOf(who) } : {}),
      ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }),
    },
    ...(method === 'GET' ? {} : { payload: JSON.stringify(body ?? {}) }),
  });
}

const routeNames = Object.keys(contracts).filter((name): name is RouteName => name in contracts);
const names = Object.keys(people).filter((name): name is keyof typeof people => name in people);

describe.each(routeNames)('%s', (name) => {
  test.each(names)('asked by %s', async (person) => {
    const who = people[person]();
    const role: Role | undefined = who && (who.kind === 'pupil' ? 'pupil' : who.role);
    const { access, path } = contracts[name];
    const response = await ask(name, who);
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
  const response = await ask('openRun', staffOf(schools.theirs, 'teacher'));
  expect(response.statusCode).toBe(404);
});

/** Our pupil starts a diagnostic; a passage is put in place without waiting for its end. */
async function startLearning() {
  const started = await ask('startDiagnostic', pupilOf(schools.ours));
  expect(started.statusCode).toBe(200);
  const { testId: id }: { testId: string } = started.json();
  const passage = schools.world.newId();
  await schools.world.database.kysely
    .insertInto('passage')
    .values({
      learner_id: schools.ours.learnerId,
      passage_id: passage,
      organisation_id: schools.ours.organisationId,
      run_id: schools.ours.runId,
      module_id: 'a-module',
      module_version: '1',
      check_test_id: null,
      progress: JSON.stringify({ step: null, section: null, reached: [], elements: {}, finished: false }),
      started_at: schools.world.now(),
      updated_at: schools.world.now(),
      finished_at: null,
    })
    .execute();
  return { testId: id, passageId: passage };
}
