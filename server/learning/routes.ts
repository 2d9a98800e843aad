import type { FastifyInstance } from 'fastify';
import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { readMastery } from '../../core/classroom/skill-map.ts';
import { type LearningContract, learningContract, type Reason } from '../../core/learning/contract.ts';
import type { ReasonOf } from '../../core/learning/programme.ts';
import { insertTest, listTestsOfRun, showTest } from '../assessment/public.ts';
import { isHelpWanted } from '../classroom/public.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { type Journey, listJourneys, masteryOf, programmeOf, readJourney, showJourney } from './journey.ts';
import { openModule } from './open-module.ts';
import { keepEvents, postHelp } from './store.ts';

/** A learner's course over HTTP. */
export function mountLearning(app: FastifyInstance, world: World, content: Published): void {
  const find = (who: Pupil, runId: string) => readJourney(world, content, who, runId);
  const show = async (who: Pupil, journey: Journey) => ({
    ...showJourney(journey),
    helpWanted: await isHelpWanted(world, who.organisationId, journey.runId, who.learnerId),
  });

  mount(
    app,
    world,
    learningContract,
    {
      listJourneys: async ({ who }) => {
        const journeys = await listJourneys(world, content, who);
        return { journeys: await Promise.all(journeys.map((journey) => show(who, journey))) };
      },
      readJourney: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        return journey ? show(who, journey) : { refused: 'not-found' };
      },
      startDiagnostic: async ({ who, params, body }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        const { bank, course } = journey.published;
        if (!journey.diagnostic) {
          await insertTest(world, {
            learnerId: who.learnerId,
            testId: world.newId(),
            organisationId: who.organisationId,
            runId: params.runId,
            courseId: course.id,
            moduleId: null,
            state: startDiagnostic(bank, world.random),
          });
        }
        const tests = await listTestsOfRun(world, who.learnerId, params.runId);
        const diagnostic = tests.find(({ state }) => state.kind === 'diagnostic');
        if (!diagnostic) throw new Error('startDiagnostic: the diagnostic is neither new nor known');
        return { testId: diagnostic.testId, view: showTest(diagnostic.state, bank, body.language) };
      },
      readProgramme: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        const { skills, outlines, labels } = journey.published;
        const { modules, minutesLeft } = programmeOf(journey);
        const mastery = masteryOf(journey, 'now');
        const readings = skills.map(({ id }) => readMastery(mastery(id)));
        return {
          journey: await show(who, journey),
          minutesLeft,
          skills: {
            shown: readings.filter((reading) => reading === 'shown').length,
            uncertain: readings.filter((reading) => reading === 'uncertain').length,
            of: skills.length,
          },
          modules: modules.flatMap(({ id, status, started, reason }) => {
            const outline = outlines.get(id);
            const title = titleOf(content, id);
            if (!outline || !title) return [];
            const { minutes, level } = outline;
            return [{ id, title, minutes, level, status, started, reason: labelReason(reason, labels) }];
          }),
        };
      },
      openModule: async ({ who, params, body }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        return openModule(world, content, who, journey, params.moduleId, body.language);
      },
      recordEvents: async ({ who, params, body }) => {
        const kept = await keepEvents(world, who.learnerId, params.passageId, body.events);
        return kept === undefined ? { refused: 'not-found' } : { kept };
      },
      readGains: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        const before = masteryOf(journey, 'before');
        const now = masteryOf(journey, 'now');
        const finished = journey.passages.filter(({ finishedAt }) => finishedAt !== null);
        const worked = new Set(
          finished.flatMap(({ moduleId }) => journey.published.outlines.get(moduleId)?.teaches ?? []),
        );
        return {
          journey: await show(who, journey),
          modulesDone: finished.length,
          minutes: finished.reduce((sum, passage) => sum + minutesOf(passage), 0),
          skills: journey.published.skills.map(({ id, label, statement, area }) => ({
            id,
            label,
            statement,
            area,
            before: before(id),
            now: now(id),
            worked: worked.has(id),
          })),
        };
      },
      wantHelp: async ({ who, params, body }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        await postHelp(world, who.learnerId, who.organisationId, params.runId, body.wanted);
        return { done: true };
      },
    },
    problems,
  );
}

function titleOf(content: Published, moduleId: string) {
  const module = content.modules.get(moduleId);
  return module && { fr: module.fr.title, en: module.en.title };
}

function labelReason(reason: ReasonOf, labelOf: PublishedCourse['labels']): Reason {
  if (reason.code !== 'not-yet' && reason.code !== 'uncertain') return reason;
  return { ...reason, labels: reason.skills.flatMap((id) => labelOf.get(id) ?? []) };
}

/** Time between opening and finishing, at most 30 minutes a module: a computer left open is not work. */
function minutesOf({ startedAt, finishedAt }: { readonly startedAt: Date; readonly finishedAt: Date | null }): number {
  if (!finishedAt) return 0;
  return Math.min(30, Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000)));
}

const problems = {
  'diagnostic-first': {
    status: 409,
    title: { fr: 'Le diagnostic vient d’abord.', en: 'The diagnostic comes first.' },
  },
  'module-unknown': {
    status: 404,
    title: { fr: 'Ce module ne fait pas partie de ce parcours.', en: 'This module is not part of this course.' },
  },
} satisfies ProblemTable<LearningContract>;
