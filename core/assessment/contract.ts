import { z } from 'zod';
import { defineContract, done } from '../contract.ts';
import { languages } from '../items/item.ts';
import { presentedSchema } from '../items/presented.ts';
import { responseSchema } from '../items/response-schema.ts';

const byTest = z.object({ testId: z.uuid() });

/** What a learner sees of a test: the item now asked, or that it has ended. */
export const testView = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('running'),
    turn: z.number().int().meta({ description: 'Answers given so far; the turn the next answer must name.' }),
    atMost: z.number().int(),
    item: presentedSchema,
  }),
  z.object({ status: z.literal('ended'), turn: z.number().int(), atMost: z.number().int() }),
]);
export type TestView = z.infer<typeof testView>;

/** A learner's test: what is asked now, and answering it. */
export const assessmentContract = defineContract({
  readTest: {
    method: 'GET',
    path: '/api/tests/:testId',
    summary: 'Where this test is: the item now asked, or ended',
    access: ['pupil'],
    params: byTest,
    query: z.object({ lang: z.enum(languages).optional() }),
    reply: testView,
  },
  takeTurn: {
    method: 'POST',
    path: '/api/tests/:testId/answers',
    summary:
      'Give the answer to the item now asked and get the next one; a retry with the same key gets the same reply',
    access: ['pupil'],
    params: byTest,
    body: z.strictObject({
      turn: z.number().int().min(0).max(1000),
      key: z.uuid().meta({ description: 'Idempotency key: made once per answer, sent again on every retry.' }),
      response: responseSchema.nullable().meta({ description: 'null is "I don\'t know".' }),
      spentMs: z.number().int().min(0).max(86_400_000),
      language: z.enum(languages),
    }),
    reply: testView,
    refusals: ['test-finished', 'turn-passed', 'response-unfit'],
  },
  reportItem: {
    method: 'POST',
    path: '/api/tests/:testId/reports',
    summary: 'Report a problem with the item now asked',
    access: ['pupil'],
    params: byTest,
    body: z.strictObject({
      about: z.enum(['question', 'answers', 'picture', 'accessibility', 'other']),
      text: z.string().trim().max(500),
    }),
    reply: done,
  },
});

export type AssessmentContract = typeof assessmentContract;
