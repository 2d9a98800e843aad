import { z } from 'zod';
import { itemFields, optionTexts, text, textFields, word } from '../item-fields.ts';
import { oneWord } from '../key.ts';
import { checkFeedback, checkKnown, checkSameIds, checkSplitFeedback, reportTo } from '../spec-checks.ts';
import { placesOf } from '../split-text.ts';

const gap = z.strictObject({ label: text, options: optionTexts });
const texts = z.strictObject({ ...textFields, text, gaps: z.record(word, gap) });

/** A text with gaps, each filled from a list. */
export const dropDownsSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('drop-downs'),
    keepOrder: z.boolean().default(false),
    key: z.record(word, oneWord),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const gaps = Object.keys(item.fr.gaps);
    checkSameIds(report, ['gaps'], item.fr.gaps, item.en.gaps);
    checkKnown(report, ['key'], Object.keys(item.key), gaps);
    checkKnown(report, ['fr', 'gaps'], gaps, Object.keys(item.key));
    for (const language of ['fr', 'en'] as const) {
      const places = placesOf(item[language].text);
      checkKnown(report, [language, 'text'], places, gaps);
      for (const id of gaps)
        if (places.filter((place) => place === id).length !== 1)
          report([language, 'text'], `the gap [[${id}]] appears once in the text`);
    }
    const ways: Record<string, string[]> = {};
    for (const id of gaps) {
      const options = Object.keys(item.fr.gaps[id]?.options ?? {});
      checkSameIds(report, ['gaps', id, 'options'], item.fr.gaps[id]?.options ?? {}, item.en.gaps[id]?.options ?? {});
      const key = item.key[id];
      if (typeof key === 'string') checkKnown(report, ['key', id], [key], options);
      ways[id] = options.filter((option) => option !== key);
    }
    const allowed = gaps.flatMap((id) => [id, ...(ways[id] ?? []).map((option) => `${id}.${option}`)]);
    checkFeedback(report, item, ['right'], allowed);
    checkSplitFeedback(report, item, ways);
  });

export type DropDowns = z.output<typeof dropDownsSchema>;
