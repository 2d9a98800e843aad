import type { FastifyInstance } from 'fastify';
import type { Library } from '../core/content/library.ts';
import { createApp } from '../server/app.ts';
import { insertRun, sealPictures } from '../server/classroom/public.ts';
import { publish } from '../server/content/publish.ts';
import type { Published } from '../server/content/published.ts';
import { readLibrary } from '../server/content/read-library.ts';
import { sessionCookieName } from '../server/platform/session-cookie.ts';
import type { SignedIn } from '../server/platform/sessions.ts';
import { openTestWorld, type TestWorld, type TestWorldOptions } from '../server/platform/test-database.ts';
import type { World } from '../server/platform/world.ts';

/** A school with one person of each kind, a class and an opened course. */
export interface School {
  readonly organisationId: string;
  readonly groupId: string;
  readonly runId: string;
  readonly code: string;
  readonly learnerId: string;
  readonly teacherId: string;
  readonly headId: string;
}

export interface TwoSchools extends TestWorld {
  readonly app: FastifyInstance;
  readonly content: Published;
  readonly ours: School;
  readonly theirs: School;
  readonly administratorId: string;
  /** The cookie header of a new session. */
  readonly cookieOf: (who: SignedIn) => Promise<string>;
}

export const picturesOfAll = ['star', 'boat', 'fish', 'house'] as const;

/** Two schools side by side on a real database, with the real content: what every isolation test needs. */
export async function openTwoSchools(library?: Library, options: TestWorldOptions = {}): Promise<TwoSchools> {
  const test = await openTestWorld(options);
  const { world } = test;
  const content = await publish(world, library ?? (await readLibrary(new URL('../content', import.meta.url).pathname)));
  const app = await createApp(world, content);
  await app.ready();
  const administratorId = world.newId();
  await insertAccount(world, administratorId, 'administrator');
  const ours = await openSchool(world, content, 'Ours');
  const theirs = await openSchool(world, content, 'Theirs');
  return {
    ...test,
    app,
    content,
    ours,
    theirs,
    administratorId,
    cookieOf: async (who) => `${sessionCookieName(world.config)}=${await app.sessions.begin(who)}`,
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

async function openSchool(world: World, content: Published, name: string): Promise<School> {
  const { kysely } = world.database;
  const [organisationId, groupId, learnerId, teacherId, headId] = [1, 2, 3, 4, 5].map(() => world.newId());
  if (!organisationId || !groupId || !learnerId || !teacherId || !headId) throw new Error('ids ran out');
  const now = world.now();
  await kysely
    .insertInto('organisation')
    .values({ organisation_id: organisationId, name, uai: null, created_at: now })
    .execute();
  for (const [accountId, role] of [
    [teacherId, 'teacher'],
    [headId, 'head'],
  ] as const) {
    await insertAccount(world, accountId, null);
    await kysely
      .insertInto('membership')
      .values({ organisation_id: organisationId, account_id: accountId, role, created_at: now })
      .execute();
  }
  await kysely
    .insertInto('class_group')
    .values({ organisation_id: organisationId, group_id: groupId, name: '4e A', grade: '4e', created_at: now })
    .execute();
  await insertLearner(world, { organisationId, groupId, learnerId, firstName: 'Inès', lastName: `${name}-Martin` });
  const [courseId] = content.courses.keys();
  if (!courseId) throw new Error('the content has no course');
  const runId = await insertRun(world, { organisationId, groupId, courseId, openedBy: teacherId });
  const { code } = await kysely
    .selectFrom('course_run')
    .select('code')
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return { organisationId, groupId, runId, code, learnerId, teacherId, headId };
}

/** A pupil of a class whose pictures are those of everybody here. */
export async function insertLearner(
  world: World,
  learner: Pick<School, 'organisationId' | 'groupId' | 'learnerId'> & {
    readonly firstName: string;
    readonly lastName: string;
  },
): Promise<void> {
  await world.database.kysely
    .insertInto('learner')
    .values({
      organisation_id: learner.organisationId,
      learner_id: learner.learnerId,
      group_id: learner.groupId,
      first_name: learner.firstName,
      last_name: learner.lastName,
      birth_date: null,
      pictures: sealPictures(world, learner.learnerId, picturesOfAll),
      created_at: world.now(),
    })
    .execute();
}

async function insertAccount(world: World, accountId: string, platformRole: 'administrator' | null): Promise<void> {
  await world.database.kysely
    .insertInto('account')
    .values({
      account_id: accountId,
      email: `${accountId}@example.org`,
      first_name: 'Test',
      last_name: 'Person',
      password_hash: 'never used',
      platform_role: platformRole,
      created_at: world.now(),
    })
    .execute();
}
