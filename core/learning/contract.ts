import { z } from 'zod';
import { testView } from '../assessment/contract.ts';
import { defineContract, done } from '../contract.ts';
import { languages } from '../items/item.ts';
import { presentedSchema } from '../items/presented.ts';
import { type Module, moduleLevels } from './module.ts';
import { moduleEventSchema } from './module-event.ts';
import type { PracticeItem } from './practice.ts';
import type { ModuleProgress } from './progress.ts';

const byRun = z.object({ runId: z.uuid() });
const byModule = byRun.extend({ moduleId: z.string().max(80) });
export const titles = z.object({ fr: z.string(), en: z.string() });

/** Why a module is in the programme, as data; the web makes the sentence. */
export const reasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-yet'), skills: z.array(z.string()), labels: z.array(titles) }),
  z.object({ code: z.literal('uncertain'), skills: z.array(z.string()), labels: z.array(titles) }),
  z.object({ code: z.literal('already-shown'), shown: z.number().int(), of: z.number().int() }),
  z.object({ code: z.literal('for-everyone') }),
  z.object({ code: z.literal('interest') }),
  z.object({ code: z.literal('compulsory'), for: z.enum(['group', 'pupil']) }),
  z.object({ code: z.literal('added'), for: z.enum(['group', 'pupil']) }),
]);
export type Reason = z.infer<typeof reasonSchema>;

const programmeModule = z.object({
  id: z.string(),
  title: titles,
  minutes: z.number(),
  level: z.enum(moduleLevels),
  status: z.enum(['done', 'here', 'next', 'optional']),
  started: z.boolean(),
  compulsory: z.boolean().meta({ description: 'Due whatever the answers: the teacher decided so.' }),
  reason: reasonSchema,
  expectedGain: z.number().meta({ description: 'Skills one may expect to gain by doing it, to one decimal.' }),
});

/** A programme as its pupil reads it, and as the teacher reads the same pupil's: one value, computed in one place. */
export const shownProgramme = z.object({
  modules: z.array(programmeModule),
  done: z.number().int(),
  planned: z.number().int().meta({ description: 'Modules of the route, done ones included.' }),
  minutesLeft: z.number().int(),
  finished: z.boolean(),
  skills: z.object({ shown: z.number().int(), uncertain: z.number().int(), of: z.number().int() }),
  changes: z
    .object({
      compulsory: z.array(titles),
      added: z.array(titles),
      removed: z.array(titles),
      reordered: z.boolean(),
    })
    .nullable()
    .meta({ description: 'What the teacher changed in it; null when nothing.' }),
});

/** What a course says of refreshers: skills due now, one begun, and when the next is due. */
const refreshers = z.object({
  due: z.number().int(),
  begun: z.boolean(),
  nextAt: z.iso.datetime().nullable(),
});

/** A certificate of completion: what was followed, never a level. As little as makes it worth printing. */
export const certificate = z.object({
  learner: z.string().meta({ description: 'The name as the class knows it.' }),
  course: titles,
  completedAt: z.iso.datetime(),
  modules: z.array(z.object({ id: z.string(), title: titles, minutes: z.number() })),
  skills: z.array(z.object({ id: z.string(), label: titles, area: z.number().int() })),
});
export type Certificate = z.infer<typeof certificate>;

const journey = z.object({
  runId: z.uuid(),
  code: z.string(),
  course: z.object({
    id: z.string(),
    title: titles,
    description: titles,
    minutes: z.object({ from: z.number(), to: z.number() }),
    address: z.enum(['tu', 'vous']).meta({ description: 'How French speaks to the pupils of this course.' }),
  }),
  group: z.string(),
  learner: z.string(),
  step: z.enum(['start', 'diagnostic', 'programme', 'finished']),
  diagnosticItems: z.number().int(),
  testId: z.uuid().nullable(),
  helpWanted: z.boolean(),
  refreshers,
});

const skillCount = z
  .object({ expected: z.number(), low: z.number().int(), high: z.number().int(), of: z.number().int() })
  .meta({ description: 'Skills of the course expected to be mastered; between `low` and `high` nine times in ten.' });

/** Why a skill is believed mastered or not (`core/learning/belief-reason.ts`), with the labels a sentence needs. */
const beliefReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('asked'), right: z.number().int(), of: z.number().int(), dontKnow: z.number().int() }),
  z.object({ code: z.literal('harder-shown'), label: titles }),
  z.object({ code: z.literal('easier-missed'), label: titles }),
  z.object({ code: z.literal('from-others') }),
]);

const skillGain = z.object({
  id: z.string(),
  label: titles,
  statement: titles,
  area: z.number().int(),
  before: z.number().min(0).max(1),
  now: z.number().min(0).max(1),
  worked: z.boolean().meta({ description: 'Taught by a module this learner finished.' }),
  why: beliefReason.meta({ description: 'Where the present belief comes from.' }),
});

/** A learner's course: where they are, the programme, modules and their events, what was gained. */
export const learningContract = defineContract({
  listJourneys: {
    method: 'GET',
    path: '/api/journeys',
    summary: "The signed-in pupil's courses, newest first",
    access: ['pupil'],
    reply: z.object({ journeys: z.array(journey) }),
  },
  readJourney: {
    method: 'GET',
    path: '/api/journeys/:runId',
    summary: 'Where the pupil is in one course',
    access: ['pupil'],
    params: byRun,
    reply: journey,
  },
  startDiagnostic: {
    method: 'POST',
    path: '/api/journeys/:runId/diagnostic',
    summary: 'Start the diagnostic, or come back to it',
    access: ['pupil'],
    params: byRun,
    body: z.strictObject({ language: z.enum(languages) }),
    reply: z.object({ testId: z.uuid(), view: testView }),
  },
  readProgramme: {
    method: 'GET',
    path: '/api/journeys/:runId/programme',
    summary: 'The modules proposed, in order, each with its reason',
    access: ['pupil'],
    params: byRun,
    reply: shownProgramme.extend({ journey }),
    refusals: ['diagnostic-first'],
  },
  openModule: {
    method: 'POST',
    path: '/api/journeys/:runId/modules/:moduleId',
    summary: 'Open a module, or come back to it: all it needs to go on off line, and where the pupil was',
    access: ['pupil'],
    params: byModule,
    body: z.strictObject({ language: z.enum(languages) }),
    reply: z.object({
      passageId: z.uuid(),
      module: z.custom<Module>().meta({ description: 'The parsed module (content/schemas/module.schema.json).' }),
      practice: z
        .array(z.custom<PracticeItem>())
        .meta({ description: 'Practice items with their keys: never evidence in a test.' }),
      check: z
        .object({ testId: z.uuid(), turn: z.number().int(), items: z.array(presentedSchema) })
        .nullable()
        .meta({
          description:
            'The measured check: every item of its fixed form, without keys, so that it can be taken off line.',
        }),
      progress: z.custom<ModuleProgress>(),
    }),
    refusals: ['diagnostic-first', 'module-unknown', 'module-removed'],
  },
  recordEvents: {
    method: 'POST',
    path: '/api/passages/:passageId/events',
    summary: 'Record what was done in a module; an event sent twice is kept once',
    access: ['pupil'],
    params: z.object({ passageId: z.uuid() }),
    body: z.strictObject({ events: z.array(moduleEventSchema).min(1).max(100) }),
    reply: z.object({ kept: z.number().int() }),
  },
  readGains: {
    method: 'GET',
    path: '/api/journeys/:runId/gains',
    summary: 'What was gained: each skill of the course before and now',
    access: ['pupil'],
    params: byRun,
    reply: z.object({
      journey,
      modulesDone: z.number().int(),
      minutes: z.number().int(),
      skills: z.array(skillGain),
      count: z.object({ before: skillCount, now: skillCount }),
      next: z.array(programmeModule).meta({ description: 'At most three modules worth doing now, the best first.' }),
    }),
    refusals: ['diagnostic-first'],
  },
  readCertificate: {
    method: 'GET',
    path: '/api/journeys/:runId/certificate',
    summary: 'The certificate of completion, once the route is complete; it certifies no level',
    access: ['pupil'],
    params: byRun,
    reply: certificate,
    refusals: ['not-finished'],
  },
  startRefresher: {
    method: 'POST',
    path: '/api/journeys/:runId/refresher',
    summary: 'Start the questions that are due today, or come back to them: all of them, without keys',
    access: ['pupil'],
    params: byRun,
    body: z.strictObject({ language: z.enum(languages) }),
    reply: z.object({ testId: z.uuid(), turn: z.number().int(), items: z.array(presentedSchema) }),
    refusals: ['diagnostic-first', 'nothing-due'],
  },
  wantHelp: {
    method: 'POST',
    path: '/api/journeys/:runId/help',
    summary: 'Raise or lower a hand: the teacher sees it on the live page',
    access: ['pupil'],
    params: byRun,
    body: z.strictObject({ wanted: z.boolean() }),
    reply: done,
  },
});

export type LearningContract = typeof learningContract;
