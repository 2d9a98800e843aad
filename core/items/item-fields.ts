import { z } from 'zod';
import { publics } from '../learning/module.ts';
import { parseExpression } from './expression.ts';
import type { Shown } from './item.ts';

/**
 * A name of an option, field, gap, mistake … in a file. Never a letter and a number: those are the opaque ids learners
 * see, so that a file's id can never be mistaken for one, nor leak as one.
 */
export const word = z
  .string()
  .regex(
    /^(?![a-z]\d+$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'an id is words in lower case joined by hyphens (ask-sure), and not a letter and a number',
  )
  .max(40);

/** Text a learner reads; may hold `**strong**`, `*emphasis*`, `` `code` `` and, in generated items, `{expression}`. */
export const text = z.string().trim().min(1);

/** An expression of the generator's language; a plain number is one. */
export const expression = z
  .union([z.number(), z.string().min(1)])
  .transform((source) => String(source))
  .superRefine((source, context) => {
    const problem = expressionProblem(source);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .meta({ description: 'A number, or an expression such as "price * count".' });

/** Reads `id: text` pairs. */
export const texts = z.record(word, text);

/** Feedback ids: `option`, or `gap.option`. */
const feedback = z
  .record(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/), text)
  .meta({ description: 'What is said after the answer, by id: right, otherwise, and one for each known mistake.' });

const turn = z
  .union([z.strictObject({ me: text }), z.strictObject({ assistant: text })])
  .transform((said) =>
    'me' in said ? { who: 'me' as const, text: said.me } : { who: 'assistant' as const, text: said.assistant },
  );

const cell = z.union([z.string(), z.number()]).transform(String);

const shownMap = z.strictObject({
  conversation: z.array(turn).min(1).optional(),
  document: z.strictObject({ title: text, source: text.optional(), text }).optional(),
  post: z.strictObject({ author: text, when: text.optional(), text, figures: text.optional() }).optional(),
  table: z
    .strictObject({ caption: text, head: z.array(cell).min(1), rows: z.array(z.array(cell)).min(1) })
    .refine(
      (table) => table.rows.every((row) => row.length === table.head.length),
      'each row has as many cells as the head',
    )
    .optional(),
  picture: z.strictObject({ src: text, alt: text, caption: text.optional() }).optional(),
});

const plainShown = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('conversation'),
    turns: z.array(z.strictObject({ who: z.enum(['me', 'assistant']), text })),
  }),
  z.strictObject({ kind: z.literal('document'), title: text, source: text.optional(), text }),
  z.strictObject({
    kind: z.literal('post'),
    author: text,
    when: text.optional(),
    text,
    figures: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal('picture'), src: text, alt: text, caption: text.optional() }),
]);

/**
 * The world above the question: a map of kinds, or a list of such maps. A parsed item parses to itself (it is kept in the
 * database and read back), so the form with `kind` is read too.
 */
const shown = z
  .union([shownMap, z.array(z.union([plainShown, shownMap]))])
  .default([])
  .transform((given) =>
    (Array.isArray(given) ? given : [given]).flatMap((one) => ('kind' in one ? [one] : shownOf(one))),
  );

function shownOf(given: z.output<typeof shownMap>): Shown[] {
  return [
    ...(given.conversation ? [{ kind: 'conversation' as const, turns: given.conversation }] : []),
    ...(given.document ? [{ kind: 'document' as const, ...given.document }] : []),
    ...(given.post ? [{ kind: 'post' as const, ...given.post }] : []),
    ...(given.table ? [{ kind: 'table' as const, ...given.table }] : []),
    ...(given.picture ? [{ kind: 'picture' as const, ...given.picture }] : []),
  ];
}

const reach = z.enum(['ok', 'adapted', 'no']);

/** A value that `draw.from` may hold: a number, a text, a text in each language, or a record of those. */
const drawnScalar = z.union([z.number(), z.string(), z.boolean(), z.strictObject({ fr: z.string(), en: z.string() })]);
const drawnValue = z.union([drawnScalar, z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), drawnScalar)]);

const variable = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name is lower-case letters, digits and _');

const draw = z.union([
  z
    .strictObject({ from: z.array(drawnValue).min(2), several: z.number().int().min(2).optional() })
    .refine((given) => (given.several ?? 0) <= given.from.length, '“several” asks for more values than the list holds'),
  z
    .strictObject({ between: z.tuple([z.number(), z.number()]), step: z.number().positive().default(1) })
    .refine((given) => given.between[0] < given.between[1], '“between” goes from the smaller to the larger'),
]);

/** A fact that a text relies on. A `lasting` one (a date, a definition) does not age. */
export const source = z.strictObject({
  fact: text,
  where: text,
  year: z.number().int().min(1900).max(2100).meta({ description: 'The year in which it was true, or read.' }),
  lasting: z.boolean().optional().meta({ description: 'A date or a definition: it does not age.' }),
});

/** The fields of every item, whatever its type. */
export const itemFields = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(80),
  skill: z.string(),
  seconds: z.number().int().min(10).max(600),
  help: z.enum(['focus', 'free']).default('focus'),
  suits: z.array(z.enum(publics)).min(1),
  accessibility: z.strictObject({ sight: reach, colour: reach, hearing: reach, movement: reach }),
  sources: z.array(source),
  practice: z.boolean().default(false).meta({ description: 'Only for modules: its key travels to the browser.' }),
  pilot: z.literal(true).optional().meta({
    description: 'Being tried out: asked in tests to be calibrated, never scored. Leave out once it is known.',
  }),
  draw: z.record(variable, draw).optional(),
  compute: z.record(variable, expression).optional(),
  require: expression.optional(),
  order: z
    .record(z.string(), z.array(word))
    .optional()
    .meta({ description: 'Written when the file is read; authors leave it out.' }),
};

/** What every item says in each language. */
export const textFields = {
  stem: text,
  note: text.optional(),
  hint: text.optional(),
  shown,
  feedback,
  misconceptions: z
    .record(z.string(), text)
    .optional()
    .meta({ description: 'For teachers, by feedback id: the mistake in a few words.' }),
};

/** The options of a choice: two to eight. */
export const optionTexts = texts.refine(
  (options) => Object.keys(options).length >= 2 && Object.keys(options).length <= 8,
  'two to eight options',
);

function expressionProblem(source: string): string | undefined {
  try {
    parseExpression(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
