import type { FastifyInstance } from 'fastify';
import { type TeachingContract, teachingContract } from '../../core/learning/teaching-contract.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { World } from '../platform/world.ts';
import { certificateOf } from './certificate.ts';
import { listModules, readSheet } from './sheets.ts';
import { headOf, readClass, showClassProgramme, showPupilProgramme, steer } from './steer.ts';

/** What teachers steer and print, over HTTP. */
export function mountTeaching(app: FastifyInstance, world: World, content: Published): void {
  mount(
    app,
    world,
    teachingContract,
    {
      readClassProgramme: async ({ who, params }) => {
        const work = await readClass(world, content, who, params.runId);
        return work ? showClassProgramme(world, content, work) : { refused: 'not-found' };
      },
      adjustClassProgramme: async ({ who, params, body }) => {
        const work = await readClass(world, content, who, params.runId);
        return work ? steer(world, content, who, work, 'group', body) : { refused: 'not-found' };
      },
      readPupilProgramme: async ({ who, params }) => {
        const work = await readClass(world, content, who, params.runId, params.learnerId);
        return (work && (await showPupilProgramme(world, content, work))) ?? { refused: 'not-found' };
      },
      adjustPupilProgramme: async ({ who, params, body }) => {
        const work = await readClass(world, content, who, params.runId, params.learnerId);
        if (!work || work.pupils.length === 0) return { refused: 'not-found' };
        return steer(world, content, who, work, 'pupil', body);
      },
      listCertificates: async ({ who, params }) => {
        const work = await readClass(world, content, who, params.runId);
        if (!work) return { refused: 'not-found' };
        return {
          run: headOf(work.run, work.published),
          pupils: work.pupils.length,
          certificates: work.pupils.flatMap(({ id, name, evidence }) => {
            const certificate = certificateOf(content, evidence, name);
            return certificate ? [{ ...certificate, learnerId: id }] : [];
          }),
        };
      },
      listModules: async () => listModules(content),
      readSheet: async ({ params }) => readSheet(content, params.moduleId) ?? { refused: 'not-found' },
    },
    problems,
  );
}

const problems = {
  'changed-meanwhile': {
    status: 409,
    title: {
      fr: 'Un collègue vient de changer ce programme. Le voici tel qu’il est maintenant.',
      en: 'A colleague has just changed this programme. Here it is as it stands now.',
    },
  },
  'module-unknown': {
    status: 422,
    title: { fr: 'Ce module n’existe pas pour ce parcours.', en: 'There is no such module for this course.' },
  },
  'sheet-missing': {
    status: 404,
    title: { fr: 'Ce module n’a pas encore de fiche de séance.', en: 'This module has no lesson sheet yet.' },
  },
} satisfies ProblemTable<TeachingContract>;
