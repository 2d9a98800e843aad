import { randomUUID } from 'node:crypto';
import { assessmentContract } from '../core/assessment/contract.ts';
import { classroomContract } from '../core/classroom/contract.ts';
import type { Route } from '../core/contract.ts';
import { conversationContract } from '../core/conversation/contract.ts';
import { frameworksContract } from '../core/frameworks/contract.ts';
import { learningContract } from '../core/learning/contract.ts';
import { teachingContract } from '../core/learning/teaching-contract.ts';
import { trialContract } from '../core/learning/trial-contract.ts';
import { peopleContract } from '../core/people/contract.ts';
import type { SignedIn } from '../server/platform/sessions.ts';
import { insertLearner, openTwoSchools, picturesOfAll, type School, type TwoSchools } from './two-schools.ts';

/** Every route of the interface, by name. */
export const contracts = {
  ...peopleContract,
  ...classroomContract,
  ...assessmentContract,
  ...learningContract,
  ...teachingContract,
  ...trialContract,
  ...frameworksContract,
  ...conversationContract,
};
export type RouteName = keyof typeof contracts;
export const routeNames = Object.keys(contracts).filter((name): name is RouteName => name in contracts);

export function routeOf(name: RouteName): Route {
  return contracts[name];
}

/** Two schools at work, and a way to ask any route of things of our school, whoever asks. */
export interface AskedSchools extends TwoSchools {
  /** Another pupil of our pupil's class. */
  readonly classmateId: string;
  readonly addressOf: (name: RouteName) => string;
  /** A body that the route accepts; undefined when it reads none. */
  readonly bodyOf: (name: RouteName) => unknown;
  readonly ask: (name: RouteName, who: SignedIn | undefined, payload?: unknown) => Promise<Answered>;
}

export interface Answered {
  readonly statusCode: number;
  readonly body: string;
  readonly json: <T>() => T;
}

export async function openAskedSchools(): Promise<AskedSchools> {
  const schools = await openTwoSchools();
  const made = { testId: '', passageId: '' };
  const bodies = bodiesAbout(schools);
  const addressOf = (name: RouteName) => fillAddress(name, schools, made);
  const bodyOf = (name: RouteName) => bodies[name]?.();
  const ask = async (name: RouteName, who: SignedIn | undefined, payload: unknown = bodyOf(name) ?? {}) => {
    const { method } = contracts[name];
    return schools.app.inject({
      method,
      url: addressOf(name),
      headers: {
        ...(who ? { cookie: await schools.cookieOf(who) } : {}),
        ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { payload: JSON.stringify(payload) }),
    });
  };
  const started = await ask('startDiagnostic', pupilOf(schools.ours));
  if (started.statusCode !== 200) throw new Error(`The diagnostic does not start: ${started.body}`);
  made.testId = started.json<{ testId: string }>().testId;
  made.passageId = await insertPassage(schools);
  return { ...schools, classmateId: await insertClassmate(schools), addressOf, bodyOf, ask };
}

export const pupilOf = ({ learnerId, organisationId }: Pick<School, 'learnerId' | 'organisationId'>): SignedIn => ({
  kind: 'pupil',
  learnerId,
  organisationId,
});
export const staffOf = (school: School, role: 'head' | 'teacher'): SignedIn => ({
  kind: 'staff',
  accountId: role === 'head' ? school.headId : school.teacherId,
  role,
  organisationId: school.organisationId,
});
export const administratorOf = ({ administratorId }: TwoSchools): SignedIn => ({
  kind: 'staff',
  accountId: administratorId,
  role: 'administrator',
  organisationId: null,
});

/** A body that the route accepts, so that only access can refuse. */
function bodiesAbout(schools: TwoSchools): Partial<Record<RouteName, () => unknown>> {
  return {
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
    startRefresher: () => ({ language: 'fr' }),
    adjustClassProgramme: () => ({ adjustment: { rules: {}, order: [] }, revision: 0 }),
    adjustPupilProgramme: () => ({ adjustment: { rules: {}, order: [] }, revision: 0 }),
    suggest: () => ({
      skill: 'ai.a1',
      about: 'wording',
      text: 'Le mot « programme » demande un exemple.',
      language: 'fr',
      website: '',
      writtenMs: 20_000,
    }),
    answerSuggestion: () => ({ status: 'accepted', answer: 'Un exemple a été ajouté.' }),
    converse: () => ({
      exchangeId: randomUUID(),
      conversationId: randomUUID(),
      prompt: 'Explique les volcans.',
      situation: 'Les volcans',
      language: 'fr',
    }),
    wantHelp: () => ({ wanted: true }),
    gradeTrial: () => ({ item: firstAsked(schools), variant: 0, language: 'fr', response: null }),
  };
}

/** An item that the first course may ask. */
function firstAsked({ content }: TwoSchools): string {
  const [published] = content.courses.values();
  return published?.bank.current[0]?.item.id ?? 'none';
}

/** Addresses of our school's things: what another school must never reach. */
function fillAddress(
  name: RouteName,
  { ours, content }: TwoSchools,
  made: { readonly testId: string; readonly passageId: string },
): string {
  const values: Record<string, string> = {
    organisationId: ours.organisationId,
    groupId: ours.groupId,
    runId: ours.runId,
    learnerId: ours.learnerId,
    code: ours.code,
    token: 'a-token-that-nobody-was-ever-given',
    ...made,
    frameworkId: [...content.frameworks.keys()][0] ?? 'none',
    suggestionId: '01900000-0000-7000-8000-000000000009',
    moduleId: [...content.modules.keys()][0] ?? 'none',
    courseId: [...content.courses.keys()][0] ?? 'none',
  };
  return contracts[name].path.replace(/:(\w+)/g, (_, parameter: string) => values[parameter] ?? 'missing');
}

/** A passage put in place without waiting for a diagnostic's end. */
async function insertPassage({ world, ours }: TwoSchools): Promise<string> {
  const passage = world.newId();
  await world.database.kysely
    .insertInto('passage')
    .values({
      learner_id: ours.learnerId,
      passage_id: passage,
      organisation_id: ours.organisationId,
      run_id: ours.runId,
      module_id: 'a-module',
      module_version: '1',
      check_test_id: null,
      progress: JSON.stringify({ step: null, section: null, reached: [], elements: {}, finished: false }),
      started_at: world.now(),
      updated_at: world.now(),
      finished_at: null,
    })
    .execute();
  return passage;
}

async function insertClassmate({ world, ours }: TwoSchools): Promise<string> {
  const learnerId = world.newId();
  await insertLearner(world, { ...ours, learnerId, firstName: 'Adam', lastName: 'Ours-Blanc' });
  return learnerId;
}
