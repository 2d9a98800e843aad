import type { FastifyInstance } from 'fastify';
import { type AssessmentContract, assessmentContract } from '../../core/assessment/contract.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { World } from '../platform/world.ts';
import { batchTurns } from './batch-turns.ts';
import { showTest, writeTest } from './show-test.ts';
import { findTest, insertReport } from './store.ts';
import { answerTest, oneByOne } from './take-turn.ts';

/** A learner's test over HTTP. */
export function mountAssessment(app: FastifyInstance, world: World, content: Published): void {
  const turns = world.config.batch ? batchTurns(world) : oneByOne;
  mount(
    app,
    world,
    assessmentContract,
    {
      readTest: async ({ params, query, who, meta }) => {
        const kept = await findTest(world, who.learnerId, params.testId);
        const bank = kept && content.courses.get(kept.courseId)?.bank;
        if (!kept || !bank) return { refused: 'not-found' };
        return showTest(kept.state, bank, query.lang ?? meta.language);
      },
      takeTurn: async ({ params, body, who }) => {
        const taken = await answerTest(world, content, who.learnerId, params.testId, body, turns);
        return 'refused' in taken ? taken : writeTest(taken.test, taken.bank, body.language);
      },
      reportItem: async ({ params, body, who }) => {
        const kept = await findTest(world, who.learnerId, params.testId);
        if (!kept?.state.asked) return { refused: 'not-found' };
        await insertReport(world, kept, kept.state.asked, body.about, body.text);
        return { done: true };
      },
    },
    problems,
  );
}

const problems = {
  'test-finished': {
    status: 409,
    title: { fr: 'Ce test est déjà terminé.', en: 'This test is already finished.' },
  },
  'turn-passed': {
    status: 409,
    title: {
      fr: 'Cette question a déjà reçu une réponse, peut-être dans une autre fenêtre.',
      en: 'This question has already been answered, perhaps in another window.',
    },
  },
  'response-unfit': {
    status: 422,
    title: {
      fr: 'Cette réponse ne va pas avec la question posée.',
      en: 'This answer does not fit the question asked.',
    },
  },
} satisfies ProblemTable<AssessmentContract>;
