import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { languages, variantCount } from '../items/item.ts';
import { presentedSchema } from '../items/presented.ts';
import { responseSchema } from '../items/response-schema.ts';
import { titles } from './contract.ts';
import type { Module } from './module.ts';
import type { PracticeItem } from './practice.ts';
import { listedModule, skillHead } from './teaching-contract.ts';

const staff = ['head', 'teacher'] as const;
const contentId = z.string().min(1).max(80);
const byCourse = z.object({ courseId: contentId });

/** What staff try before a lesson, as pupils see it. Nothing of a trial is written anywhere: it can never become evidence. */
export const trialContract = defineContract({
  openTrial: {
    method: 'GET',
    path: '/api/modules/:moduleId/trial',
    summary: 'A module as pupils of a course get it, to be tried: nothing is kept',
    access: staff,
    params: z.object({ moduleId: contentId }),
    query: z.object({
      course: contentId.optional().meta({ description: 'Default: the first course that proposes the module.' }),
      lang: z.enum(languages).default('fr'),
      draw: z.coerce
        .number()
        .int()
        .min(0)
        .max(999)
        .default(0)
        .meta({ description: 'Which questions close the module: the same number gives the same ones.' }),
    }),
    reply: z.object({
      course: z.object({ id: z.string(), title: titles }),
      courses: z
        .array(z.object({ id: z.string(), title: titles, grades: z.array(z.string()) }))
        .meta({ description: 'The courses in which it may be tried.' }),
      module: z.custom<Module>().meta({ description: 'The parsed module (content/schemas/module.schema.json).' }),
      practice: z
        .array(z.custom<PracticeItem>())
        .meta({ description: 'Practice items with their keys: never evidence in a test.' }),
      check: z.array(presentedSchema).meta({ description: 'The questions that close it, without keys.' }),
    }),
  },
  gradeTrial: {
    method: 'POST',
    path: '/api/courses/:courseId/trial-answers',
    summary: 'What is right in an answer given in a trial, and why: graded here, for staff only, and forgotten',
    access: staff,
    params: byCourse,
    body: z.strictObject({
      item: contentId,
      variant: z
        .number()
        .int()
        .min(0)
        .max(variantCount - 1),
      language: z.enum(languages),
      response: responseSchema.nullable().meta({ description: 'null is "I don\'t know".' }),
    }),
    reply: z.object({
      score: z.number().min(0).max(1),
      right: z.string().nullable(),
      mistakes: z.array(z.string()),
      next: z.string().nullable(),
      solution: z.array(z.string()).meta({ description: 'The right answer, in short lines.' }),
    }),
    refusals: ['response-unfit'],
  },
  readCourse: {
    method: 'GET',
    path: '/api/courses/:courseId',
    summary:
      'What a course teaches: its modules, and its skills with an example of the questions that show each, without keys',
    access: staff,
    params: byCourse,
    query: z.object({ lang: z.enum(languages).default('fr') }),
    reply: z.object({
      course: z.object({
        id: z.string(),
        title: titles,
        description: titles,
        grades: z.array(z.string()),
        minutes: z.object({ from: z.number(), to: z.number() }),
        diagnosticItems: z.number().int(),
        address: z.enum(['tu', 'vous']).meta({ description: 'How French speaks to the pupils of this course.' }),
      }),
      modules: z.array(listedModule),
      skills: z.array(
        skillHead.extend({
          level: z.number().int(),
          topic: titles,
          example: presentedSchema.nullable(),
        }),
      ),
    }),
  },
});

export type TrialContract = typeof trialContract;
