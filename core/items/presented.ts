import { z } from 'zod';
import { languages, type Presented } from './item.ts';

const option = z.object({ id: z.string(), text: z.string() });
const options = z.array(option);
const plainPart = z.object({ text: z.string() });

const shown = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('conversation'),
    turns: z.array(z.object({ who: z.enum(['me', 'assistant']), text: z.string() })),
  }),
  z.object({ kind: z.literal('document'), title: z.string(), source: z.string().optional(), text: z.string() }),
  z.object({
    kind: z.literal('post'),
    author: z.string(),
    when: z.string().optional(),
    text: z.string(),
    figures: z.string().optional(),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('picture'), src: z.string(), alt: z.string(), caption: z.string().optional() }),
]);

const body = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single-choice'), options }),
  z.object({ type: z.literal('multiple-choice'), options }),
  z.object({ type: z.literal('number'), unit: z.string().optional() }),
  z.object({ type: z.literal('short-text'), placeholder: z.string().optional() }),
  z.object({
    type: z.literal('fields'),
    fields: z.array(
      z.object({ id: z.string(), label: z.string(), kind: z.enum(['number', 'text']), unit: z.string().optional() }),
    ),
  }),
  z.object({
    type: z.literal('drop-downs'),
    parts: z.array(z.union([z.object({ gap: z.string(), label: z.string(), options }), plainPart])),
  }),
  z.object({ type: z.literal('ordering'), options, from: z.string(), to: z.string() }),
  z.object({ type: z.literal('matching'), left: options, right: options }),
  z.object({ type: z.literal('grouping'), options, groups: options }),
  z.object({
    type: z.literal('mark-words'),
    parts: z.array(z.union([z.object({ mark: z.string(), text: z.string() }), plainPart])),
  }),
]);

/** The wire form of `Presented`. */
export const presentedSchema: z.ZodType<Presented> = z.object({
  item: z.string(),
  variant: z.number().int(),
  language: z.enum(languages),
  seconds: z.number(),
  help: z.enum(['focus', 'free']),
  stem: z.string(),
  note: z.string().optional(),
  shown: z.array(shown),
  body,
});
