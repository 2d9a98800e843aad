import { z } from 'zod';
import { defineContract, done } from '../contract.ts';
import { languages } from '../items/item.ts';

const staff = ['head', 'teacher'] as const;
const pictures = z.array(z.string().max(20)).length(4);
const byRun = z.object({ runId: z.uuid() });
const titles = z.object({ fr: z.string(), en: z.string() });

const group = z.object({
  id: z.uuid(),
  name: z.string(),
  grade: z.string().nullable(),
  learners: z.number().int(),
});

const run = z.object({
  id: z.uuid(),
  code: z.string(),
  course: z.object({ id: z.string(), title: titles }),
  group: group.pick({ id: true, name: true }),
  openedAt: z.iso.datetime(),
  joiningUntil: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Until when the class list is shown at the code; null when closed.' }),
  joined: z.number().int(),
  finished: z.number().int(),
  learners: z.number().int(),
});

/** Where a pupil is, as a teacher sees it. */
export const stages = ['not-joined', 'joined', 'diagnostic', 'programme', 'module', 'finished'] as const;

const liveLearner = z.object({
  id: z.uuid(),
  name: z.string(),
  stage: z.enum(stages),
  percent: z.number().int().min(0).max(100),
  question: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'In the diagnostic: the number of the question on screen.' }),
  module: z.object({ id: z.string(), title: titles, section: z.string().nullable() }).nullable(),
  seenAt: z.iso.datetime().nullable(),
  stuckMinutes: z.number().int().nullable(),
  helpWantedAt: z.iso.datetime().nullable(),
  away: z.boolean(),
  needsYou: z.boolean(),
});

const skillColumn = z.object({
  id: z.string(),
  label: titles,
  statement: titles,
  area: z.number().int(),
  level: z.number().int(),
});

const skillTotals = z.object({ shown: z.number().int(), uncertain: z.number().int(), notYet: z.number().int() });

const rosterRow = z.object({
  line: z.number().int(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string().nullable(),
  group: z.string(),
  status: z.enum(['new', 'known', 'refused']),
  problems: z.array(
    z.object({
      field: z.enum(['firstName', 'lastName', 'birthDate', 'group', 'line']),
      code: z.string(),
      value: z.string(),
    }),
  ),
});

const rosterText = z.strictObject({
  text: z.string().min(1).max(400_000),
  group: z.string().trim().max(40).nullable().meta({ description: 'The class of rows that name none.' }),
});

/** Classes, rosters, opened courses, the live class and what a teacher reads; joining by code. */
export const classroomContract = defineContract({
  readJoin: {
    method: 'GET',
    path: '/api/join/:code',
    summary: 'What a course code opens; the class list only while the teacher has opened joining',
    access: 'public',
    params: z.object({ code: z.string().min(1).max(40) }),
    reply: z.object({
      runId: z.uuid(),
      code: z.string(),
      course: z.object({
        id: z.string(),
        title: titles,
        minutes: z.object({ from: z.number(), to: z.number() }),
        address: z.enum(['tu', 'vous']).meta({ description: 'How French speaks to the pupils of this course.' }),
      }),
      organisation: z.string(),
      group: z.string(),
      open: z.boolean(),
      learners: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
    refusals: ['code-mistyped', 'code-unknown'],
  },
  join: {
    method: 'POST',
    path: '/api/join/:code/sign-in',
    summary: 'A pupil signs in with their name and picture password',
    access: 'public',
    params: z.object({ code: z.string().min(1).max(40) }),
    body: z.strictObject({ learnerId: z.uuid(), pictures }),
    reply: z.object({ runId: z.uuid(), name: z.string() }),
    refusals: ['code-mistyped', 'code-unknown', 'joining-closed', 'wrong-pictures', 'too-many-tries'],
  },
  listGroups: {
    method: 'GET',
    path: '/api/groups',
    summary: "The school's classes",
    access: staff,
    reply: z.object({ groups: z.array(group) }),
  },
  readGroup: {
    method: 'GET',
    path: '/api/groups/:groupId',
    summary: 'A class and its pupils',
    access: staff,
    params: z.object({ groupId: z.uuid() }),
    reply: z.object({
      group,
      learners: z.array(
        z.object({ id: z.uuid(), firstName: z.string(), lastName: z.string(), birthDate: z.string().nullable() }),
      ),
    }),
  },
  readCards: {
    method: 'GET',
    path: '/api/groups/:groupId/cards',
    summary: 'What the sign-in cards of a class say (printed on A4)',
    access: staff,
    params: z.object({ groupId: z.uuid() }),
    query: z.object({ run: z.uuid().optional() }),
    reply: z.object({
      organisation: z.string(),
      group: z.string(),
      address: z.string(),
      code: z.string().nullable(),
      cards: z.array(z.object({ learnerId: z.uuid(), name: z.string(), pictures })),
    }),
  },
  drawPictures: {
    method: 'POST',
    path: '/api/learners/:learnerId/pictures',
    summary: "Draw a new picture password for a pupil and end the pupil's sessions",
    access: staff,
    params: z.object({ learnerId: z.uuid() }),
    reply: z.object({ pictures }),
  },
  previewRoster: {
    method: 'POST',
    path: '/api/roster/preview',
    summary: 'Read a pasted list or a CSV and say, line by line, what would happen; nothing is written',
    access: ['head'],
    body: rosterText,
    reply: z.object({
      separator: z.string(),
      columns: z.array(z.string()),
      rows: z.array(rosterRow),
      counts: z.object({ new: z.number().int(), known: z.number().int(), refused: z.number().int() }),
      groups: z.array(z.string()),
    }),
    refusals: ['roster-unreadable'],
  },
  importRoster: {
    method: 'POST',
    path: '/api/roster/import',
    summary: 'Write a list that has no refused line, whole or not at all',
    access: ['head'],
    body: rosterText,
    reply: z.object({ created: z.number().int(), known: z.number().int(), groups: z.array(group) }),
    refusals: ['roster-unreadable', 'roster-has-problems'],
  },
  listCourses: {
    method: 'GET',
    path: '/api/courses',
    summary: 'The courses a class can take',
    access: staff,
    reply: z.object({
      courses: z.array(
        z.object({
          id: z.string(),
          title: titles,
          description: titles,
          grades: z.array(z.string()),
          minutes: z.object({ from: z.number(), to: z.number() }),
          diagnosticItems: z.number().int(),
          modules: z.array(z.object({ id: z.string(), title: titles, minutes: z.number() })),
        }),
      ),
    }),
  },
  listRuns: {
    method: 'GET',
    path: '/api/runs',
    summary: 'The courses opened in this school, newest first',
    access: staff,
    reply: z.object({ runs: z.array(run) }),
  },
  openRun: {
    method: 'POST',
    path: '/api/runs',
    summary: 'Open a course for a class; joining is open for 4 hours',
    access: staff,
    body: z.strictObject({ groupId: z.uuid(), courseId: z.string().max(80) }),
    reply: z.object({ run }),
    refusals: ['course-unknown', 'group-empty'],
  },
  readRun: {
    method: 'GET',
    path: '/api/runs/:runId',
    summary: 'An opened course',
    access: staff,
    params: byRun,
    reply: z.object({ run, address: z.string() }),
  },
  setJoining: {
    method: 'POST',
    path: '/api/runs/:runId/joining',
    summary: 'Open the class list at the code for some hours, or close it now (0)',
    access: staff,
    params: byRun,
    body: z.strictObject({ hours: z.number().int().min(0).max(12) }),
    reply: z.object({ run }),
  },
  readRunQr: {
    method: 'GET',
    path: '/api/runs/:runId/qr.svg',
    summary: "The course's address as a QR code",
    access: staff,
    params: byRun,
    reply: z.string(),
    contentType: 'image/svg+xml',
  },
  readLive: {
    method: 'GET',
    path: '/api/runs/:runId/live',
    summary: 'The class as it works: who joined, where each one is, who is stuck',
    access: staff,
    params: byRun,
    reply: z.object({
      run,
      now: z.iso.datetime(),
      learners: z.array(liveLearner),
      counts: z.object({
        learners: z.number().int(),
        joined: z.number().int(),
        diagnostic: z.number().int(),
        modules: z.number().int(),
        finished: z.number().int(),
        needYou: z.number().int(),
      }),
    }),
  },
  answerHelp: {
    method: 'POST',
    path: '/api/runs/:runId/learners/:learnerId/help-answered',
    summary: "Lower a pupil's raised hand",
    access: staff,
    params: byRun.extend({ learnerId: z.uuid() }),
    reply: done,
  },
  readSkillMap: {
    method: 'GET',
    path: '/api/runs/:runId/skills',
    summary: "The diagnostic by theme: each pupil's skills as shown, uncertain or not yet",
    access: staff,
    params: byRun,
    reply: z.object({
      run,
      skills: z.array(skillColumn.extend({ totals: skillTotals })),
      topics: z.array(
        z.object({
          id: z.string(),
          label: titles,
          area: z.number().int(),
          totals: skillTotals,
          skills: z.array(z.string()),
        }),
      ),
      learners: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          mastery: z.array(z.number()).nullable().meta({
            description: 'Probability of mastery per skill, in the order of `skills`; null before the diagnostic ends.',
          }),
        }),
      ),
      meaning: z
        .object({
          skill: z.string(),
          notYet: z.number().int(),
          of: z.number().int(),
          lesson: z
            .object({ id: z.string(), title: titles, minutes: z.number() })
            .nullable()
            .meta({ description: 'The module that teaches it to this public: a next lesson.' }),
        })
        .nullable()
        .meta({ description: 'The skill most pupils have not shown yet: the one sentence of meaning.' }),
    }),
  },
  exportSkillMap: {
    method: 'GET',
    path: '/api/runs/:runId/skills.csv',
    summary: 'The same numbers as a CSV file',
    access: staff,
    params: byRun,
    query: z.object({ lang: z.enum(languages).optional() }),
    reply: z.string(),
    contentType: 'text/csv; charset=utf-8',
  },
});

export type ClassroomContract = typeof classroomContract;
