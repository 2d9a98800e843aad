import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { showCode } from '../../core/classroom/code.ts';
import { difficultyOfLevel } from '../../core/measurement/skill-model.ts';
import { answerTest, insertTest, type KeptTest, listTestsOfRun } from '../assessment/public.ts';
import {
  insertRun,
  joiningHours,
  listRunsOfGroup,
  postJoined,
  type Run,
  sealPictures,
  setJoiningUntil,
} from '../classroom/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import { hashPassword } from '../platform/passwords.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { demonstrationPictures, pupils, school, secondClass, staff, staffPassword } from './people.ts';
import { type ModuleWork, playModules, raiseHand } from './play-modules.ts';
import { respondLike } from './synthetic-pupil.ts';

/** Turn by turn: a class in the middle of a lesson, some ahead of others. */
const moduleWorks: readonly ModuleWork[] = ['first', 'second', 'first', 'none'];
const handRaiser = 'Manon';
/** Pupils still in their diagnostic. */
const inDiagnostic = ['Adam', 'Camille', 'Gabin'];

/** What `balise start` prints. */
export interface Demonstration {
  readonly courseAddress: string;
  readonly logins: readonly {
    readonly who: string;
    readonly address: string;
    readonly login: string;
    readonly secret: string;
  }[];
}

/** Plants a school with a class at work, the first time; afterwards finds it again and opens joining anew. */
export async function plantDemonstration(world: World, content: Published): Promise<Demonstration> {
  const run = (await findDemonstration(world)) ?? (await plant(world, content));
  await setJoiningUntil(world, run.organisationId, run.id, new Date(world.now().getTime() + joiningHours * 3_600_000));
  return showDemonstration(world, run);
}

async function findDemonstration(world: World): Promise<Run | undefined> {
  const rows = await world.database.named<{ organisationId: string; groupId: string }>(
    `select organisation_id as "organisationId", group_id as "groupId" from organisation
     join class_group using (organisation_id) where uai = $1 and class_group.name = '4e B'`,
    [school.uai],
  );
  const [place] = rows;
  if (!place) return undefined;
  const runs = await listRunsOfGroup(world, place.organisationId, place.groupId);
  return runs.at(-1);
}

async function plant(world: World, content: Published): Promise<Run> {
  const published = [...content.courses.values()].find(({ course }) => course.grades.includes('4e'));
  if (!published) throw new Error('plantDemonstration: the content has no course for 4e');
  const organisationId = world.newId();
  const teacherId = world.newId();
  const groupId = world.newId();
  const secondGroupId = world.newId();
  const now = world.now();
  const hashed = await hashPassword(staffPassword);
  if ('refused' in hashed) throw new Error('plantDemonstration: the hashing queue is full at the very start');
  const learners = pupils.map(([firstName, lastName, ability]) => ({
    id: world.newId(),
    firstName,
    lastName,
    ability,
  }));
  const others = secondClass.map(([firstName, lastName]) => ({ id: world.newId(), firstName, lastName }));

  await world.database.transaction(async (transaction) => {
    await transaction
      .insertInto('organisation')
      .values({ organisation_id: organisationId, name: school.name, uai: school.uai, created_at: now })
      .execute();
    const accounts = [
      { ...staff.administrator, id: world.newId(), role: null },
      { ...staff.head, id: world.newId(), role: 'head' as const },
      { ...staff.teacher, id: teacherId, role: 'teacher' as const },
    ];
    await transaction
      .insertInto('account')
      .values(
        accounts.map(({ id, email, firstName, lastName, role }) => ({
          account_id: id,
          email,
          first_name: firstName,
          last_name: lastName,
          password_hash: hashed.hash,
          platform_role: role === null ? ('administrator' as const) : null,
          created_at: now,
        })),
      )
      .execute();
    await transaction
      .insertInto('membership')
      .values(
        accounts.flatMap(({ id, role }) =>
          role ? [{ organisation_id: organisationId, account_id: id, role, created_at: now }] : [],
        ),
      )
      .execute();
    await transaction
      .insertInto('class_group')
      .values([
        { organisation_id: organisationId, group_id: groupId, name: '4e B', grade: '4e', created_at: now },
        { organisation_id: organisationId, group_id: secondGroupId, name: '4e C', grade: '4e', created_at: now },
      ])
      .execute();
    await transaction
      .insertInto('learner')
      .values(
        [
          ...learners.map((learner) => ({ ...learner, groupId })),
          ...others.map((learner) => ({ ...learner, groupId: secondGroupId })),
        ].map((learner) => ({
          organisation_id: organisationId,
          learner_id: learner.id,
          group_id: learner.groupId,
          first_name: learner.firstName,
          last_name: learner.lastName,
          birth_date: null,
          pictures: sealPictures(world, learner.id, demonstrationPictures),
          created_at: now,
        })),
      )
      .execute();
  });

  const runId = await insertRun(world, { organisationId, groupId, courseId: published.course.id, openedBy: teacherId });
  for (const [place, learner] of learners.entries()) {
    if (learner.ability === null) continue;
    await postJoined(world, organisationId, learner.id, runId);
    await playDiagnostic(world, content, published, {
      organisationId,
      runId,
      learnerId: learner.id,
      ability: learner.ability,
      stopsEarly: inDiagnostic.includes(learner.firstName),
    });
    const who: Pupil = { kind: 'pupil', learnerId: learner.id, organisationId };
    const work = moduleWorks[place % moduleWorks.length] ?? 'none';
    // Multiples of the golden section: as spread as chance, and the same each time.
    await playModules(world, content, who, runId, { work, share: (place * 0.382) % 1 });
    if (learner.firstName === handRaiser) await raiseHand(world, who, runId);
  }
  const run = (await listRunsOfGroup(world, organisationId, groupId))[0];
  if (!run) throw new Error('plantDemonstration: the course just opened is not there');
  return run;
}

interface Player {
  readonly organisationId: string;
  readonly runId: string;
  readonly learnerId: string;
  readonly ability: number;
  readonly stopsEarly: boolean;
}

/** Plays the real diagnostic, answer by answer, through the same door as a pupil; some stop on the way. */
async function playDiagnostic(
  world: World,
  content: Published,
  published: PublishedCourse,
  player: Player,
): Promise<void> {
  const { bank, course } = published;
  const test: KeptTest = {
    learnerId: player.learnerId,
    testId: world.newId(),
    organisationId: player.organisationId,
    runId: player.runId,
    courseId: course.id,
    moduleId: null,
    state: startDiagnostic(bank, world.random),
  };
  await insertTest(world, test);
  const difficulties = published.skills.map(({ level }) => difficultyOfLevel(level));
  const middle = difficulties.reduce((sum, difficulty) => sum + difficulty, 0) / difficulties.length;
  const stopsAfter = player.stopsEarly ? 3 + Math.floor(world.random() * 3) : bank.maxItems;
  for (let turn = 0; turn < stopsAfter; turn++) {
    const kept = (await listTestsOfRun(world, player.learnerId, player.runId))[0];
    const asked = kept?.state.asked;
    if (!asked) return;
    const entry = bank.versions.get(asked.ordinal);
    if (!entry) throw new Error('playDiagnostic: an asked item is not in the bank');
    const level = published.skills.find(({ id }) => id === entry.item.skill)?.level ?? 3;
    await answerTest(world, content, player.learnerId, test.testId, {
      turn,
      key: world.newId(),
      response: respondLike(
        bank.model,
        entry,
        asked.variant,
        middle + player.ability,
        difficultyOfLevel(level),
        world.random,
      ),
      spentMs: Math.round(entry.seconds * 1000 * (0.5 + world.random())),
      language: 'fr',
    });
  }
}

function showDemonstration(world: World, run: Run): Demonstration {
  const { publicUrl } = world.config;
  const staffAddress = `${publicUrl}/orga`;
  return {
    courseAddress: `${publicUrl}/parcours/${run.code}`,
    logins: [
      {
        who: 'Élève · pupil',
        address: `${publicUrl}/parcours/${run.code}`,
        login: `${showCode(run.code)} · Inès M.`,
        secret: demonstrationPictures.join(' '),
      },
      { who: 'Enseignante · teacher', address: staffAddress, login: staff.teacher.email, secret: staffPassword },
      { who: 'Direction · head', address: staffAddress, login: staff.head.email, secret: staffPassword },
      {
        who: 'Administration · administrator',
        address: staffAddress,
        login: staff.administrator.email,
        secret: staffPassword,
      },
    ],
  };
}
