import { z } from 'zod';
import type { Framework } from '../content/framework.ts';
import { defineContract } from '../contract.ts';
import { languages } from '../items/item.ts';
import type { CasePackage } from './case-package.ts';
import { longestSuggestion, shortestSuggestion, suggestionStatuses, suggestionSubjects } from './suggestion.ts';

const byFramework = z.object({ frameworkId: z.string().max(40) });
const bySuggestion = z.object({ suggestionId: z.uuid() });
const skillId = z.string().max(80);

const suggestion = z.object({
  id: z.uuid(),
  frameworkId: z.string(),
  skill: z.string().meta({ description: 'The skill it is about.' }),
  about: z.enum(suggestionSubjects),
  text: z.string(),
  language: z.enum(languages),
  status: z.enum(suggestionStatuses),
  answer: z.string().nullable(),
  sentAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Published frameworks, and what anyone suggests to improve them. */
export const frameworksContract = defineContract({
  readFramework: {
    method: 'GET',
    path: '/api/frameworks/:frameworkId',
    summary: 'A framework: areas, competences, topics and skills, and what accepted suggestions changed',
    access: 'public',
    params: byFramework,
    reply: z.object({
      framework: z
        .custom<Framework>()
        .meta({ description: 'The framework (content/schemas/framework.schema.json), in both languages.' }),
      version: z.string().meta({ description: 'Changes with any text of the published content.' }),
      history: z.array(
        suggestion
          .pick({ id: true, skill: true, about: true, text: true, answer: true })
          .extend({ at: z.iso.datetime() }),
      ),
    }),
  },
  exportFramework: {
    method: 'GET',
    path: '/api/frameworks/:frameworkId/case.json',
    summary: 'The framework as a CASE 1.1 package (1EdTech), for others to align to',
    access: 'public',
    params: byFramework,
    query: z.object({ lang: z.enum(languages).optional() }),
    reply: z.custom<CasePackage>().meta({ description: 'A CFPackage: CFDocument, CFItems, CFAssociations.' }),
  },
  suggest: {
    method: 'POST',
    path: '/api/frameworks/:frameworkId/suggestions',
    summary: 'Suggest an improvement to a skill, without an account',
    access: 'public',
    params: byFramework,
    body: z.strictObject({
      skill: skillId,
      about: z.enum(suggestionSubjects),
      text: z.string().trim().min(shortestSuggestion).max(longestSuggestion),
      language: z.enum(languages),
      website: z.string().max(200).meta({ description: 'A field that no person sees: what fills it is a program.' }),
      writtenMs: z
        .number()
        .int()
        .min(0)
        .max(86_400_000)
        .meta({ description: 'Time from opening the form to sending it.' }),
    }),
    reply: z.object({ suggestion }),
    refusals: ['skill-unknown', 'looks-automatic', 'too-many-suggestions', 'holds-personal-data'],
  },
  readSuggestion: {
    method: 'GET',
    path: '/api/suggestions/:suggestionId',
    summary: 'What became of a suggestion, for whoever has its address',
    access: 'public',
    params: bySuggestion,
    reply: z.object({ suggestion }),
  },
  listSuggestions: {
    method: 'GET',
    path: '/api/suggestions',
    summary: 'Every suggestion, newest first, for those who write the content',
    access: ['administrator'],
    query: z.object({ status: z.enum(suggestionStatuses).optional() }),
    reply: z.object({ suggestions: z.array(suggestion) }),
  },
  answerSuggestion: {
    method: 'POST',
    path: '/api/suggestions/:suggestionId/answer',
    summary: 'Give a suggestion its status and its answer',
    access: ['administrator'],
    params: bySuggestion,
    body: z.strictObject({
      status: z.enum(suggestionStatuses),
      answer: z.string().trim().max(longestSuggestion).nullable(),
    }),
    reply: z.object({ suggestion }),
    refusals: ['answer-needed'],
  },
});

export type FrameworksContract = typeof frameworksContract;
