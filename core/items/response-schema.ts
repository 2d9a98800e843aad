import { z } from 'zod';
import type { Response } from './item.ts';

const id = z.string().min(1).max(40);
const typed = z.string().max(400);
const placed = z.record(id, id).refine((value) => Object.keys(value).length <= 40, 'at most 40 entries');
const filled = z.record(id, typed).refine((value) => Object.keys(value).length <= 40, 'at most 40 entries');

/** The wire form of `Response`, bounded in size; whether its type and ids fit the item is `gradeResponse`'s matter. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), choice: id }),
  z.strictObject({ type: z.literal('multiple-choice'), choices: z.array(id).max(40) }),
  z.strictObject({ type: z.literal('number'), value: typed }),
  z.strictObject({ type: z.literal('short-text'), text: typed }),
  z.strictObject({ type: z.literal('fields'), values: filled }),
  z.strictObject({ type: z.literal('drop-downs'), values: placed }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(id).max(40) }),
  z.strictObject({ type: z.literal('matching'), pairs: placed }),
  z.strictObject({ type: z.literal('grouping'), groups: placed }),
  z.strictObject({ type: z.literal('mark-words'), marked: z.array(id).max(80) }),
]) satisfies z.ZodType<Response>;
