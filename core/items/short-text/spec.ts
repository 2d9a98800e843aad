import { z } from 'zod';
import { itemFields, text, textFields, word } from '../item-fields.ts';
import { acceptedTexts, textKey } from '../key.ts';
import { checkFeedback, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, placeholder: text.optional() });

/** A word or a few to type. */
export const shortTextSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('short-text'),
    key: textKey,
    mistakes: z.record(word, acceptedTexts).default({}),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    checkFeedback(reportTo(context), item, ['right', 'otherwise', ...Object.keys(item.mistakes)]);
  });

export type ShortText = z.output<typeof shortTextSchema>;
