import { z } from 'zod';
import { itemFields, textFields, texts as textsById, word } from '../item-fields.ts';
import { oneWord } from '../key.ts';
import { checkFeedback, checkKnown, checkSameIds, checkSplitFeedback, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, groups: textsById, options: textsById });

/** Things to sort into groups. */
export const groupingSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('grouping'),
    key: z.record(word, oneWord),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const options = Object.keys(item.fr.options);
    const groups = Object.keys(item.fr.groups);
    checkSameIds(report, ['groups'], item.fr.groups, item.en.groups);
    checkSameIds(report, ['options'], item.fr.options, item.en.options);
    checkKnown(report, ['key'], Object.keys(item.key), options);
    checkKnown(report, ['fr', 'options'], options, Object.keys(item.key));
    if (groups.length < 2) report(['fr', 'groups'], 'at least two groups');
    if (options.length < 3 || options.length > 12) report(['fr', 'options'], 'three to twelve things to sort');
    const ways: Record<string, string[]> = {};
    for (const option of options) {
      const key = item.key[option];
      if (typeof key === 'string') checkKnown(report, ['key', option], [key], groups);
      ways[option] = groups.filter((group) => group !== key);
    }
    const allowed = options.flatMap((id) => [id, ...(ways[id] ?? []).map((group) => `${id}.${group}`)]);
    checkFeedback(report, item, ['right'], allowed);
    checkSplitFeedback(report, item, ways);
  });

export type Grouping = z.output<typeof groupingSchema>;
