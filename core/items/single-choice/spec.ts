import { z } from 'zod';
import { itemFields, optionTexts, textFields } from '../item-fields.ts';
import { oneWord } from '../key.ts';
import { checkFeedback, checkKnown, checkSameIds, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, options: optionTexts });

/** One option is right; each option has its feedback. */
export const singleChoiceSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('single-choice'),
    keepOrder: z.boolean().default(false),
    key: oneWord,
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const options = Object.keys(item.fr.options);
    checkSameIds(report, ['options'], item.fr.options, item.en.options);
    if (typeof item.key === 'string') checkKnown(report, ['key'], [item.key], options);
    const rightApart = 'right' in item.fr.feedback && typeof item.key === 'string' ? [item.key] : [];
    const needed = options.filter((option) => !rightApart.includes(option));
    checkFeedback(report, item, typeof item.key === 'string' ? needed : ['right', ...options], options);
  });

export type SingleChoice = z.output<typeof singleChoiceSchema>;
