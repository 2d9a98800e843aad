import { z } from 'zod';
import { itemFields, optionTexts, textFields } from '../item-fields.ts';
import { severalWords } from '../key.ts';
import { checkFeedback, checkKnown, checkSameIds, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, options: optionTexts });

/** Several options are right, at least one is not; the feedback of an option explains it ticked or not. */
export const multipleChoiceSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('multiple-choice'),
    keepOrder: z.boolean().default(false),
    key: severalWords,
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const options = Object.keys(item.fr.options);
    checkSameIds(report, ['options'], item.fr.options, item.en.options);
    if (Array.isArray(item.key)) {
      checkKnown(report, ['key'], item.key, options);
      if (options.every((option) => Array.isArray(item.key) && item.key.includes(option)))
        report(['key'], 'at least one option is wrong');
    } else {
      const given = Object.keys(item.key.when);
      checkKnown(report, ['key', 'when'], given, options);
      checkKnown(report, ['key', 'when'], options, given);
    }
    checkFeedback(report, item, ['right', ...options]);
  });

export type MultipleChoice = z.output<typeof multipleChoiceSchema>;
