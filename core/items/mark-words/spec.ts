import { z } from 'zod';
import { itemFields, text, textFields } from '../item-fields.ts';
import { severalWords } from '../key.ts';
import { checkFeedback, checkKnown, reportTo } from '../spec-checks.ts';
import { placesOf, splitText } from '../split-text.ts';

const texts = z.strictObject({ ...textFields, text });

/** A text in which some places, written `[[id|what is read]]`, may be marked. */
export const markWordsSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('mark-words'),
    key: severalWords,
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const places = placesOf(item.fr.text);
    const key = item.key;
    for (const language of ['fr', 'en'] as const) {
      const here = placesOf(item[language].text);
      checkKnown(report, [language, 'text'], here, places);
      checkKnown(report, [language, 'text'], places, here);
      if (new Set(here).size !== here.length) report([language, 'text'], 'each place appears once');
      if (here.some((id) => /^[a-z]\d+$/.test(id)))
        report([language, 'text'], 'an id is a word, not a letter and a number');
      if (splitText(item[language].text).some((piece) => 'id' in piece && piece.text.trim() === ''))
        report([language, 'text'], 'a place says what is read: [[id|these words]]');
    }
    checkKnown(report, ['key'], Array.isArray(key) ? key : Object.keys(key.when), places);
    if (!Array.isArray(key)) checkKnown(report, ['key', 'when'], places, Object.keys(key.when));
    if (Array.isArray(key) && places.every((place) => key.includes(place)))
      report(['key'], 'at least one place must stay unmarked');
    checkFeedback(report, item, ['right', ...places]);
  });

export type MarkWords = z.output<typeof markWordsSchema>;
