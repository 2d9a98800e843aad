import { z } from 'zod';
import { itemFields, textFields, texts as textsById, word } from '../item-fields.ts';
import { acceptedTexts, mistakenValues, numberKey, textKey } from '../key.ts';
import { checkFeedback, checkKnown, checkSameIds, reportTo } from '../spec-checks.ts';

const texts = z.strictObject({ ...textFields, fields: textsById });

const fieldKey = z.union([numberKey, textKey]);

const mistake = z.union([
  z.strictObject({ field: word, value: mistakenValues }),
  z.strictObject({ field: word, accept: acceptedTexts }),
]);

/** Several small answers, numbers or texts; `unordered` fields may be answered in any order. */
export const fieldsSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal('fields'),
    key: z.record(word, fieldKey),
    unordered: z.array(z.array(word).min(2)).default([]),
    mistakes: z.record(word, mistake).default({}),
    fr: texts,
    en: texts,
  })
  .superRefine((item, context) => {
    const report = reportTo(context);
    const fields = Object.keys(item.fr.fields);
    checkSameIds(report, ['fields'], item.fr.fields, item.en.fields);
    checkKnown(report, ['key'], Object.keys(item.key), fields);
    checkKnown(report, ['fr', 'fields'], fields, Object.keys(item.key));
    for (const [place, group] of item.unordered.entries()) {
      checkKnown(report, ['unordered', place], group, fields);
      const kinds = new Set(group.map((field) => (item.key[field] && 'value' in item.key[field] ? 'number' : 'text')));
      if (kinds.size > 1) report(['unordered', place], 'fields in any order are all numbers or all texts');
    }
    for (const [id, { field, ...known }] of Object.entries(item.mistakes)) {
      checkKnown(report, ['mistakes', id, 'field'], [field], fields);
      const key = item.key[field];
      if (key && 'value' in key !== 'value' in known)
        report(['mistakes', id], `the field “${field}” is ${'value' in key ? 'a number' : 'a text'}`);
    }
    checkFeedback(report, item, ['right', ...fields, ...Object.keys(item.mistakes)]);
  });

export type Fields = z.output<typeof fieldsSchema>;
