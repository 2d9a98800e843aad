import { z } from 'zod';
import { expression, itemFields, text, textFields, texts as textsById, word } from '../item-fields.ts';
import { checkFeedback, checkKnown, checkSameIds, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, from: text, to: text, options: textsById });

const mistake = z.strictObject({ before: z.tuple([word, word]) });

/** Things to put in order, from one end to the other. */
export const orderingSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('ordering'),
    key: z
      .union([z.array(word).min(3).max(8), z.strictObject({ by: z.record(word, expression) })])
      .meta({ description: 'The options in order, or { by: { option: value } }, smallest first.' }),
    mistakes: z
      .record(word, mistake)
      .default({})
      .meta({ description: 'before: [a, b] applies when a was put before b.' }),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const options = Object.keys(item.fr.options);
    const key = Array.isArray(item.key) ? item.key : Object.keys(item.key.by);
    checkSameIds(report, ['options'], item.fr.options, item.en.options);
    checkKnown(report, ['key'], key, options);
    checkKnown(report, ['fr', 'options'], options, key);
    if (new Set(key).size !== key.length) report(['key'], 'each option appears once');
    if (key.length < 3) report(['key'], 'at least three things to order');
    for (const [id, { before }] of Object.entries(item.mistakes)) {
      checkKnown(report, ['mistakes', id], before, options);
      if (Array.isArray(item.key) && item.key.indexOf(before[0]) < item.key.indexOf(before[1]))
        report(['mistakes', id], 'that order is the right one');
    }
    checkFeedback(report, item, ['right', 'otherwise', ...Object.keys(item.mistakes)], ['reversed']);
  });

export type Ordering = z.output<typeof orderingSchema>;
