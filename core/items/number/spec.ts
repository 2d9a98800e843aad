import { z } from 'zod';
import { itemFields, textFields, word } from '../item-fields.ts';
import { mistakenValues, numberKey } from '../key.ts';
import { checkFeedback, reportTo } from '../spec-checks.ts';

const texts = z.strictObject(textFields);

/** A number to find, with its tolerance and unit. */
export const numberSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('number'),
    key: numberKey,
    mistakes: z.record(word, mistakenValues).default({}),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    checkFeedback(reportTo(context), item, ['right', 'otherwise', ...Object.keys(item.mistakes)], ['unreadable']);
  });

export type NumberItem = z.output<typeof numberSchema>;
