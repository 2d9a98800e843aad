import { z } from 'zod';
import { expression, word } from './item-fields.ts';

/** One id, or in a generated item an expression worth one. */
export const oneWord = z
  .union([word, z.strictObject({ compute: expression })])
  .meta({ description: 'An id, or { compute: expression } worth an id.' });

/** Several ids, or in a generated item a condition for each. */
export const severalWords = z
  .union([z.array(word).min(1), z.strictObject({ when: z.record(word, expression) })])
  .meta({ description: 'A list of ids, or { when: { id: condition } } with every id.' });

const perLanguage = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const accepted = z.array(z.union([z.string().min(1), z.number()]).transform(String)).min(1);

/** A number that is right: its value, how far an answer may be from it, and the units that may be typed. */
export const numberKey = z.strictObject({
  value: expression,
  tolerance: expression.default('0'),
  unit: z
    .union([z.string().min(1), perLanguage])
    .transform((unit) => (typeof unit === 'string' ? { fr: unit, en: unit } : unit))
    .optional(),
  units: z
    .record(z.string(), expression)
    .default({})
    .meta({ description: 'Other units accepted, with what to multiply by to reach `unit`.' }),
});
export type NumberKey = z.output<typeof numberKey>;

/** Accepted or known wrong texts, in each language. */
export const acceptedTexts = z
  .union([accepted, z.strictObject({ fr: accepted, en: accepted })])
  .transform((given) => (Array.isArray(given) ? { fr: given, en: given } : given));

/** A text that is right. */
export const textKey = z.strictObject({
  accept: acceptedTexts,
  typos: z
    .boolean()
    .default(false)
    .meta({ description: 'Accept a slip of the finger in long enough words; never on digits.' }),
  compare: z.enum(['words', 'exact']).default('words'),
});
export type TextKey = z.output<typeof textKey>;

/** Values that a known mistake leads to: one expression, several, or several joined by `or`. */
export const mistakenValues = z
  .union([expression, z.array(expression).min(1)])
  .transform((given) => (Array.isArray(given) ? given : [given]));
