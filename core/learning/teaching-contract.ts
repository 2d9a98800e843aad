import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { moduleRules } from './adjustment.ts';
import { certificate, shownProgramme, titles } from './contract.ts';
import type { LessonSheet } from './lesson-sheet.ts';
import { moduleLevels } from './module.ts';

const staff = ['head', 'teacher'] as const;
const byRun = z.object({ runId: z.uuid() });
const byPupil = byRun.extend({ learnerId: z.uuid() });
const moduleId = z.string().min(1).max(80);

/** A teacher's changes to a programme, as they travel and as they are kept. */
export const adjustmentSchema = z.strictObject({
  rules: z.record(moduleId, z.enum(moduleRules)),
  order: z.array(moduleId).max(200),
});

const adjusting = z.strictObject({
  adjustment: adjustmentSchema,
  revision: z
    .number()
    .int()
    .min(0)
    .meta({ description: 'The one read before the change: a colleague may have been first.' }),
});

const outline = z.object({ id: z.string(), title: titles, minutes: z.number(), level: z.enum(moduleLevels) });

/** A module as a list of modules tells it. */
export const listedModule = outline.extend({ skills: z.array(titles), hasSheet: z.boolean() });
/** A skill as teachers read it. */
export const skillHead = z.object({ id: z.string(), label: titles, statement: titles, area: z.number().int() });

const runHead = z.object({
  id: z.uuid(),
  code: z.string(),
  course: z.object({ id: z.string(), title: titles, minutes: z.object({ from: z.number(), to: z.number() }) }),
  group: z.object({ id: z.uuid(), name: z.string() }),
});

const steered = z.object({ adjustment: adjustmentSchema, revision: z.number().int() });

/** What teachers steer and print: programmes, certificates, lesson sheets. */
export const teachingContract = defineContract({
  readClassProgramme: {
    method: 'GET',
    path: '/api/runs/:runId/programme',
    summary: 'The modules of an opened course, what was decided of them for the class, and where each pupil stands',
    access: staff,
    params: byRun,
    reply: steered.extend({
      run: runHead,
      modules: z.array(
        outline.extend({
          skills: z.array(titles),
          own: z.boolean().meta({ description: 'False for a module of another course that may be added.' }),
          proposed: z
            .number()
            .int()
            .meta({ description: 'Pupils who have it on their route and have not finished it.' }),
          done: z.number().int(),
        }),
      ),
      pupils: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          step: z.enum(['start', 'diagnostic', 'programme', 'finished']),
          done: z.number().int(),
          planned: z.number().int(),
          minutesLeft: z.number().int(),
          adjusted: z.boolean(),
        }),
      ),
    }),
  },
  adjustClassProgramme: {
    method: 'POST',
    path: '/api/runs/:runId/programme',
    summary: 'Add, remove, order modules or make them compulsory for the whole class',
    access: staff,
    params: byRun,
    body: adjusting,
    reply: steered,
    refusals: ['changed-meanwhile', 'module-unknown'],
  },
  readPupilProgramme: {
    method: 'GET',
    path: '/api/runs/:runId/learners/:learnerId/programme',
    summary: "One pupil's programme, exactly as the pupil reads it, and what was decided for this pupil",
    access: staff,
    params: byPupil,
    reply: steered.extend({
      learner: z.object({ id: z.uuid(), name: z.string() }),
      step: z.enum(['start', 'diagnostic', 'programme', 'finished']),
      programme: shownProgramme.nullable().meta({ description: 'Null before the diagnostic ends.' }),
    }),
  },
  adjustPupilProgramme: {
    method: 'POST',
    path: '/api/runs/:runId/learners/:learnerId/programme',
    summary: "Change one pupil's programme; it wins over what is decided for the class",
    access: staff,
    params: byPupil,
    body: adjusting,
    reply: steered,
    refusals: ['changed-meanwhile', 'module-unknown'],
  },
  listCertificates: {
    method: 'GET',
    path: '/api/runs/:runId/certificates',
    summary: 'The certificates of completion of a class, to print together',
    access: staff,
    params: byRun,
    reply: z.object({
      run: runHead,
      certificates: z.array(certificate.extend({ learnerId: z.uuid() })),
      pupils: z.number().int(),
    }),
  },
  listModules: {
    method: 'GET',
    path: '/api/modules',
    summary: 'Every module, with the courses that may propose it',
    access: staff,
    reply: z.object({
      modules: z.array(listedModule.extend({ courses: z.array(z.string()) })),
      courses: z.array(z.object({ id: z.string(), title: titles, grades: z.array(z.string()) })),
    }),
  },
  readSheet: {
    method: 'GET',
    path: '/api/modules/:moduleId/sheet',
    summary: 'The lesson sheet of a module, in both languages',
    access: staff,
    params: z.object({ moduleId }),
    reply: z.object({
      module: outline.extend({
        skills: z.array(skillHead),
        objectives: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
      }),
      sheet: z.custom<LessonSheet>().meta({ description: 'content/schemas/sheet.schema.json' }),
    }),
    refusals: ['sheet-missing'],
  },
});

export type TeachingContract = typeof teachingContract;
