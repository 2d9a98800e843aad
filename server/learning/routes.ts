import type { FastifyInstance } from 'fastify';
import { type LearningContract, learningContract } from '../../core/learning/contract.ts';
import { showTest } from '../assessment/public.ts';
import { findRunOfLearner } from '../classroom/public.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { batchEvents } from './batch-events.ts';
import { certificateOf } from './certificate.ts';
import { type Journey, listJourneys, readJourney, showJourney } from './journey.ts';
import { openDiagnostic } from './open-diagnostic.ts';
import { openModule } from './open-module.ts';
import { startRefresher } from './refresher.ts';
import { showGains } from './show-gains.ts';
import { showProgramme } from './show-programme.ts';
import { keepEvents, oneByOne, postHelp } from './store.ts';
import { listWorkInstants } from './work-instants.ts';

/** A learner's course over HTTP. */
export function mountLearning(app: FastifyInstance, world: World, content: Published): void {
  const find = (who: Pupil, runId: string) => readJourney(world, content, who, runId);
  const passages = world.config.batch ? batchEvents(world) : oneByOne;
  const show = (journey: Journey) => showJourney(journey, world.now());

  mount(
    app,
    world,
    learningContract,
    {
      listJourneys: async ({ who }) => {
        const journeys = await listJourneys(world, content, who);
        return { journeys: journeys.map(show) };
      },
      readJourney: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        return journey ? show(journey) : { refused: 'not-found' };
      },
      startDiagnostic: async ({ who, params, body }) => {
        const run = await findRunOfLearner(world, who.organisationId, who.learnerId, params.runId);
        const published = run && content.courses.get(run.courseId);
        if (!published) return { refused: 'not-found' };
        const { testId, state } = await openDiagnostic(world, who, params.runId, published);
        return { testId, view: showTest(state, published.bank, body.language) };
      },
      readProgramme: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        return { ...showProgramme(content, journey), journey: show(journey) };
      },
      openModule: async ({ who, params, body }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        return openModule(world, content, who, journey, params.moduleId, body.language);
      },
      recordEvents: async ({ who, params, body }) => {
        const kept = await keepEvents(world, who.learnerId, params.passageId, body.events, passages);
        return kept === undefined ? { refused: 'not-found' } : { kept };
      },
      readGains: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        const instants = await listWorkInstants(world, who.learnerId, params.runId);
        return { ...showGains(content, journey, instants), journey: show(journey) };
      },
      readCertificate: async ({ who, params }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        return certificateOf(content, journey, journey.learner) ?? { refused: 'not-finished' };
      },
      startRefresher: async ({ who, params, body }) => {
        const journey = await find(who, params.runId);
        if (!journey) return { refused: 'not-found' };
        if (journey.diagnostic?.state.status !== 'ended') return { refused: 'diagnostic-first' };
        return startRefresher(world, who, journey, body.language);
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

const problems = {
  'diagnostic-first': {
    status: 409,
    title: { fr: 'Le diagnostic vient d’abord.', en: 'The diagnostic comes first.' },
  },
  'module-unknown': {
    status: 404,
    title: { fr: 'Ce module ne fait pas partie de ce parcours.', en: 'This module is not part of this course.' },
  },
  'module-removed': {
    status: 409,
    title: {
      fr: 'Ce module a été retiré du programme par l’enseignant.',
      en: 'The teacher took this module out of the programme.',
    },
  },
  'not-finished': {
    status: 409,
    title: { fr: 'Ce parcours n’est pas encore terminé.', en: 'This course is not finished yet.' },
  },
  'nothing-due': {
    status: 409,
    title: { fr: 'Il n’y a rien à revoir aujourd’hui.', en: 'There is nothing to go over today.' },
  },
} satisfies ProblemTable<LearningContract>;
