import type { FastifyInstance } from 'fastify';
import { type TrialContract, trialContract } from '../../core/learning/trial-contract.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { World } from '../platform/world.ts';
import { gradeTrial, openTrial, readCourse } from './trial.ts';

/** What staff try before a lesson, over HTTP. Its calls are given the content and nothing to write with. */
export function mountTrial(app: FastifyInstance, world: World, content: Published): void {
  mount(
    app,
    world,
    trialContract,
    {
      openTrial: async ({ params, query }) => openTrial(content, params.moduleId, query) ?? { refused: 'not-found' },
      gradeTrial: async ({ params, body }) => {
        const published = content.courses.get(params.courseId);
        return published ? gradeTrial(published, body) : { refused: 'not-found' };
      },
      readCourse: async ({ params, query }) => {
        const published = content.courses.get(params.courseId);
        return published ? readCourse(content, published, query.lang) : { refused: 'not-found' };
      },
    },
    problems,
  );
}

const problems = {
  'response-unfit': {
    status: 422,
    title: { fr: 'Cette réponse ne va pas avec la question.', en: 'This answer does not fit the question.' },
  },
} satisfies ProblemTable<TrialContract>;
