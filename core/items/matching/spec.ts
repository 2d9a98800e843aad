import { z } from 'zod';
import { itemFields, optionTexts, textFields, word } from '../item-fields.ts';
import { checkFeedback, checkKnown, checkSameIds, checkSplitFeedback, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, left: optionTexts, right: optionTexts });

/** Things on the left, each to be matched with one on the right. */
export const matchingSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('matching'),
    key: z.record(word, word),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const left = Object.keys(item.fr.left);
    const right = Object.keys(item.fr.right);
    checkSameIds(report, ['left'], item.fr.left, item.en.left);
    checkSameIds(report, ['right'], item.fr.right, item.en.right);
    checkKnown(report, ['key'], Object.keys(item.key), left);
    checkKnown(report, ['fr', 'left'], left, Object.keys(item.key));
    checkKnown(report, ['key'], Object.values(item.key), right);
    const ways = Object.fromEntries(left.map((id) => [id, right.filter((other) => other !== item.key[id])]));
    const allowed = left.flatMap((id) => [id, ...(ways[id] ?? []).map((other) => `${id}.${other}`)]);
    checkFeedback(report, item, ['right'], allowed);
    checkSplitFeedback(report, item, ways);
  });

export type Matching = z.output<typeof matchingSchema>;
