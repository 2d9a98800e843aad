import type { FastifyInstance } from 'fastify';
import { renderSVG } from 'uqr';
import { type ClassroomContract, classroomContract } from '../../core/classroom/contract.ts';
import { shortNames } from '../../core/classroom/names.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { SchoolStaff } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { findTypedRun, isJoiningOpen, showJoin } from './open-join.ts';
import { getOrganisation } from './organisations.ts';
import { drawPictures, sealPictures, unsealPictures } from './pictures.ts';
import { lowerHand } from './progress.ts';
import { importRoster, previewRoster } from './roster.ts';
import { findRun, insertRun, listRuns, type Run, setJoiningUntil } from './runs.ts';
import { showLive } from './show-live.ts';
import { addressOf, showRun, withJoiningNow } from './show-run.ts';
import { exportSkillMap, showSkillMap } from './show-skill-map.ts';
import { signInWithPictures } from './sign-in-with-pictures.ts';
import {
  findGroup,
  findLearner,
  listGroups,
  listLearners,
  listSealedPictures,
  replaceSealedPictures,
} from './store.ts';

/** Classes, opened courses and joining over HTTP. */
export function mountClassroom(app: FastifyInstance, world: World, content: Published): void {
  const find = async (who: SchoolStaff, runId: string): Promise<Run | undefined> => {
    const run = await findRun(world, who.organisationId, runId);
    return run && withJoiningNow(run, world.now());
  };

  mount(
    app,
    world,
    classroomContract,
    {
      readJoin: async ({ params }) => {
        const typed = await findTypedRun(world, params.code);
        if ('refused' in typed) return typed;
        return (await showJoin(world, content, typed.run)) ?? { refused: 'code-unknown' };
      },
      join: async ({ params, body, session }) => {
        const typed = await findTypedRun(world, params.code);
        if ('refused' in typed) return typed;
        if (!isJoiningOpen(typed.run, world.now())) return { refused: 'joining-closed' };
        const signedIn = await signInWithPictures(world, typed.run, body.learnerId, body.pictures);
        if ('refused' in signedIn) return signedIn;
        await session.begin(signedIn.pupil);
        return { runId: typed.run.id, name: signedIn.name };
      },
      listGroups: async ({ who }) => ({ groups: await listGroups(world, who.organisationId) }),
      readGroup: async ({ who, params }) => {
        const group = await findGroup(world, who.organisationId, params.groupId);
        if (!group) return { refused: 'not-found' };
        const learners = await listLearners(world, who.organisationId, params.groupId);
        return {
          group,
          learners: learners.map(({ id, firstName, lastName, birthDate }) => ({ id, firstName, lastName, birthDate })),
        };
      },
      readCards: async ({ who, params, query }) => {
        const group = await findGroup(world, who.organisationId, params.groupId);
        if (!group) return { refused: 'not-found' };
        const runs = await listRuns(world, who.organisationId);
        const run = runs.find(
          ({ id, groupId }) => groupId === group.id && (query.run === undefined || id === query.run),
        );
        const sealed = await listSealedPictures(world, who.organisationId, group.id);
        const picturesOf = new Map(sealed.map((row) => [row.learnerId, row.pictures]));
        const named = shortNames(await listLearners(world, who.organisationId, group.id));
        const { name } = await getOrganisation(world, who.organisationId);
        return {
          organisation: name,
          group: group.name,
          address: world.config.publicUrl.replace(/^https?:\/\//, ''),
          code: run?.code ?? null,
          cards: named.flatMap(({ learner, name: shown }) => {
            const pictures = picturesOf.get(learner.id);
            return pictures
              ? [{ learnerId: learner.id, name: shown, pictures: unsealPictures(world, learner.id, pictures) }]
              : [];
          }),
        };
      },
      drawPictures: async ({ who, params }) => {
        const learner = await findLearner(world, who.organisationId, params.learnerId);
        if (!learner) return { refused: 'not-found' };
        const pictures = drawPictures();
        await replaceSealedPictures(world, who.organisationId, learner.id, sealPictures(world, learner.id, pictures));
        await app.sessions.endAllOf({ learnerId: learner.id });
        return { pictures };
      },
      previewRoster: async ({ who, body }) => previewRoster(world, who.organisationId, body),
      importRoster: async ({ who, body }) => importRoster(world, who.organisationId, body),
      listCourses: async () => ({
        courses: [...content.courses.values()].map((published) => showCourse(content, published)),
      }),
      listRuns: async ({ who }) => {
        const runs = await listRuns(world, who.organisationId);
        return { runs: runs.map((run) => showRun(content, withJoiningNow(run, world.now()))) };
      },
      openRun: async ({ who, body }) => {
        const group = await findGroup(world, who.organisationId, body.groupId);
        if (!group) return { refused: 'not-found' };
        if (!content.courses.has(body.courseId)) return { refused: 'course-unknown' };
        if (group.learners === 0) return { refused: 'group-empty' };
        const { organisationId, accountId } = who;
        const id = await insertRun(world, {
          organisationId,
          groupId: group.id,
          courseId: body.courseId,
          openedBy: accountId,
        });
        const run = await find(who, id);
        if (!run) throw new Error('openRun: the run just opened is not there');
        return { run: showRun(content, run) };
      },
      readRun: async ({ who, params }) => {
        const run = await find(who, params.runId);
        return run ? { run: showRun(content, run), address: addressOf(world, run) } : { refused: 'not-found' };
      },
      setJoining: async ({ who, params, body }) => {
        const run = await find(who, params.runId);
        if (!run) return { refused: 'not-found' };
        const until = body.hours === 0 ? null : new Date(world.now().getTime() + body.hours * 3_600_000);
        await setJoiningUntil(world, who.organisationId, run.id, until);
        return { run: showRun(content, { ...run, joiningUntil: until }) };
      },
      readRunQr: async ({ who, params }) => {
        const run = await find(who, params.runId);
        if (!run) return { refused: 'not-found' };
        return { file: renderSVG(addressOf(world, run), { border: 2, ecc: 'M' }) };
      },
      readLive: async ({ who, params }) => {
        const run = await find(who, params.runId);
        return run ? showLive(world, content, run) : { refused: 'not-found' };
      },
      answerHelp: async ({ who, params }) => {
        const run = await find(who, params.runId);
        if (!run) return { refused: 'not-found' };
        await lowerHand(world, who.organisationId, run.id, params.learnerId);
        return { done: true };
      },
      readSkillMap: async ({ who, params }) => {
        const run = await find(who, params.runId);
        return run ? showSkillMap(world, content, run) : { refused: 'not-found' };
      },
      exportSkillMap: async ({ who, params, query, meta }) => {
        const run = await find(who, params.runId);
        return run ? exportSkillMap(world, content, run, query.lang ?? meta.language) : { refused: 'not-found' };
      },
    },
    problems,
  );
}

function showCourse(content: Published, { course }: NonNullable<ReturnType<Published['courses']['get']>>) {
  const { id, title, description, grades, minutes, diagnostic } = course;
  return {
    id,
    title,
    description,
    grades: [...grades],
    minutes,
    diagnosticItems: diagnostic.maxItems,
    modules: course.modules.flatMap((proposed) => {
      const module = content.modules.get(proposed.id);
      return module
        ? [{ id: proposed.id, title: { fr: module.fr.title, en: module.en.title }, minutes: module.fr.minutes }]
        : [];
    }),
  };
}

const problems = {
  'code-mistyped': {
    status: 400,
    title: {
      fr: 'Ce code n’est pas possible : un caractère manque ou a été mal tapé.',
      en: 'This code is not possible: a character is missing or mistyped.',
    },
  },
  'code-unknown': {
    status: 404,
    title: { fr: 'Aucun parcours n’a ce code.', en: 'No course has this code.' },
  },
  'joining-closed': {
    status: 409,
    title: {
      fr: 'L’entrée dans ce parcours est fermée. L’enseignant peut la rouvrir.',
      en: 'Joining this course is closed. Ask your teacher to open it again.',
    },
  },
  'wrong-pictures': {
    status: 401,
    title: { fr: 'Ce ne sont pas les bonnes images.', en: 'These are not the right pictures.' },
  },
  'too-many-tries': {
    status: 429,
    title: {
      fr: 'Trop d’essais. Attends un peu avant de réessayer.',
      en: 'Too many tries. Wait a little before trying again.',
    },
  },
  'roster-unreadable': {
    status: 422,
    title: { fr: 'Cette liste n’a pas pu être lue.', en: 'This list could not be read.' },
  },
  'roster-has-problems': {
    status: 422,
    title: {
      fr: 'Des lignes sont refusées : rien n’a été écrit.',
      en: 'Some lines are refused: nothing was written.',
    },
  },
  'course-unknown': { status: 404, title: { fr: 'Ce parcours n’existe pas.', en: 'This course does not exist.' } },
  'group-empty': {
    status: 409,
    title: { fr: 'Cette classe n’a pas encore d’élèves.', en: 'This class has no pupils yet.' },
  },
} satisfies ProblemTable<ClassroomContract>;
