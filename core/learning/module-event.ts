import { z } from 'zod';

const element = z.string().min(1).max(60);
const label = z.string().max(200);

/**
 * One thing a learner did in a module. `id` is made by the browser (UUID) so that an event sent twice is kept once;
 * `at` is the browser's clock, shown to nobody as a fact: the server keeps its own time of arrival beside it, and only the
 * time between two events counts (`minutes-worked.ts`).
 */
export const moduleEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('step-reached'),
    id: z.uuid(),
    at: z.iso.datetime(),
    step: element,
    section: element,
  }),
  z.strictObject({ kind: z.literal('opinion-given'), id: z.uuid(), at: z.iso.datetime(), element, option: label }),
  z.strictObject({
    kind: z.literal('choice-answered'),
    id: z.uuid(),
    at: z.iso.datetime(),
    element,
    option: label,
    right: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('goal-reached'), id: z.uuid(), at: z.iso.datetime(), element, goal: label }),
  z.strictObject({
    kind: z.literal('exploration-kept'),
    id: z.uuid(),
    at: z.iso.datetime(),
    element,
    state: z.unknown(),
  }),
  z.strictObject({
    kind: z.literal('practice-answered'),
    id: z.uuid(),
    at: z.iso.datetime(),
    element,
    item: label,
    variant: z.number().int().min(0).max(999),
    score: z.number().min(0).max(1),
    tries: z.number().int().min(1).max(50),
  }),
  z.strictObject({
    kind: z.literal('activity-done'),
    id: z.uuid(),
    at: z.iso.datetime(),
    element,
    right: z.number().int().min(0).max(200),
    of: z.number().int().min(0).max(200),
  }),
  z.strictObject({ kind: z.literal('module-finished'), id: z.uuid(), at: z.iso.datetime() }),
]);
export type ModuleEvent = z.infer<typeof moduleEventSchema>;
