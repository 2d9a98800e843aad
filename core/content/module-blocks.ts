import { lexer } from 'marked';
import { z } from 'zod';
import { text, texts, word } from '../items/item-fields.ts';
import type { Block, Element } from '../learning/module.ts';
import { conditions, settings as knownSettings } from './catalogue-of-conditions.ts';
import { blockOf } from './lesson-text.ts';

const id = word.optional().meta({ description: 'A name for what is done here; without it, its place in the module.' });

/** Words of a file, such as options, as a list in the order of the file. */
const named = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([word, say]) => ({ id: word, text: say }));

const opinion = z.strictObject({
  id,
  ask: text,
  options: z.array(z.strictObject({ id: word.optional(), say: text, reply: text })).min(2),
});

const choice = z
  .strictObject({ id, ask: text, key: word, options: texts, feedback: texts })
  .superRefine(({ key, options, feedback }, context) => {
    const report = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!(key in options)) report(['key'], `“${key}” is not one of ${Object.keys(options).join(', ')}`);
    for (const option of Object.keys(options))
      if (!(option in feedback)) report(['feedback'], `there is no feedback for “${option}”`);
    for (const option of Object.keys(feedback))
      if (!(option in options)) report(['feedback', option], `“${option}” is not an option`);
  });

const flipCards = z.strictObject({
  id,
  ask: text.optional(),
  cards: z.array(z.strictObject({ front: text, back: text })).min(2),
});

const sort = z
  .strictObject({
    id,
    ask: text,
    groups: texts,
    cards: z.array(z.strictObject({ text, group: word, feedback: text })).min(2),
  })
  .superRefine(({ groups, cards }, context) => {
    for (const [place, { group }] of cards.entries())
      if (!(group in groups))
        context.addIssue({ code: 'custom', path: ['cards', place, 'group'], message: `“${group}” is not a group` });
  });

const explore = z.looseObject({
  id,
  ask: text.optional(),
  goals: z
    // biome-ignore lint/suspicious/noThenProperty: the word authors write; the value is never awaited
    .array(z.strictObject({ id: word.optional(), do: text, then: text, when: z.string().optional() }))
    .default([]),
});

const practice = z.strictObject({
  id,
  draw: z.number().int().min(1).max(6),
  from: z.array(z.string()).min(1),
  retry: z.enum(['another variant', 'no']).default('another variant'),
});

const check = z.strictObject({ id, draw: z.number().int().min(1).max(4), from: z.array(z.string()).min(1) });

const note = z.strictObject({ id, title: text.optional(), text });

const figure = z.strictObject({ id, src: text, alt: text, caption: text.optional() });

const scene = z.strictObject({ id, title: text, captions: z.array(text).min(1) });

/** An element that has no id yet: the parser gives its place when the author gave no name. */
export type Unplaced<E = Element> = E extends { readonly id: string }
  ? Omit<E, 'id'> & { readonly id?: string | undefined }
  : never;

/** A fenced block's schema: the words after the fence's name are `argument` (an exploration's name, a note's tone). */
export interface BlockForm {
  readonly argument?: { readonly what: string; readonly oneOf?: readonly string[] };
  readonly schema: (argument: string) => z.ZodType<Unplaced>;
}

const tones = ['definition', 'careful', 'fact'] as const;

/** What each fence of a lesson holds, by the word after the fence. */
export const blockForms: Readonly<Record<string, BlockForm>> = {
  opinion: {
    schema: () =>
      opinion.transform(
        ({ options, ...rest }): Unplaced => ({
          kind: 'opinion',
          ...rest,
          options: options.map((option, place) => ({ ...option, id: option.id ?? `o${place + 1}` })),
        }),
      ),
  },
  choice: {
    schema: () =>
      choice.transform(({ options, ...rest }): Unplaced => ({ kind: 'choice', ...rest, options: named(options) })),
  },
  'flip-cards': {
    schema: () =>
      flipCards.transform(
        ({ cards, ...rest }): Unplaced => ({
          kind: 'flip-cards',
          ...rest,
          cards: cards.map((card, place) => ({ id: `c${place + 1}`, ...card })),
        }),
      ),
  },
  sort: {
    schema: () =>
      sort.transform(
        ({ groups, cards, ...rest }): Unplaced => ({
          kind: 'sort',
          ...rest,
          groups: named(groups),
          cards: cards.map((card, place) => ({ id: `c${place + 1}`, ...card })),
        }),
      ),
  },
  explore: {
    argument: { what: 'the name of the exploration', oneOf: Object.keys(conditions) },
    schema: (argument) =>
      explore
        .superRefine((given, context) => checkExploration(argument, given, context))
        .transform(
          ({ id: given, ask, goals, ...settings }): Unplaced => ({
            kind: 'explore',
            id: given,
            explore: argument,
            ...(ask === undefined ? {} : { ask }),
            settings: z.record(z.string(), z.json()).parse(settings),
            goals: goals.map((goal, place) => ({ ...goal, id: goal.id ?? `g${place + 1}` })),
          }),
        ),
  },
  items: {
    schema: () =>
      practice.transform(({ retry, ...rest }): Unplaced => ({ kind: 'practice', ...rest, retry: retry !== 'no' })),
  },
  check: { schema: () => check.transform((given): Unplaced => ({ kind: 'check', ...given })) },
  note: {
    argument: { what: 'its tone', oneOf: tones },
    schema: (argument) =>
      note.transform(
        ({ text: lesson, ...rest }, context): Unplaced => ({
          kind: 'note',
          ...rest,
          tone: tones.find((tone) => tone === argument) ?? 'fact',
          blocks: blocksOf(lesson, (message) => context.addIssue({ code: 'custom', path: ['text'], message })),
        }),
      ),
  },
  figure: { schema: () => figure.transform((given): Unplaced => ({ kind: 'figure', ...given })) },
  scene: {
    argument: { what: 'the name of the scene' },
    schema: (argument) =>
      scene.transform((given): Unplaced => ({ kind: 'scene', ...given, scene: argument, shots: [] })),
  },
};

/** An exploration's settings and the conditions of its goals are those of the catalogue: a misspelt one would never do anything. */
function checkExploration(name: string, given: z.output<typeof explore>, context: z.core.$RefinementCtx): void {
  const report = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const known = namesOf(knownSettings, name);
  const { id: _id, ask: _ask, goals, ...settings } = given;
  for (const setting of Object.keys(settings))
    if (!known.includes(setting))
      report([setting], `“${setting}” is not a setting of ${name}: ${known.join(', ') || 'it has none'}`);
  const reported = namesOf(conditions, name);
  for (const [place, { when }] of goals.entries())
    if (when !== undefined && !reported.includes(when))
      report(['goals', place, 'when'], `${name} never reports “${when}”: ${reported.join(', ')}`);
}

function namesOf(catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>, name: string): string[] {
  return Object.keys(catalogue[name] ?? {});
}

function blocksOf(lesson: string, refuse: (message: string) => void): Block[] {
  return lexer(lesson).flatMap((token) => blockOf(token, refuse) ?? []);
}
