import { z } from 'zod';
import { dropDownsSchema } from './drop-downs/spec.ts';
import { fieldsSchema } from './fields/spec.ts';
import { groupingSchema } from './grouping/spec.ts';
import { markWordsSchema } from './mark-words/spec.ts';
import { matchingSchema } from './matching/spec.ts';
import { multipleChoiceSchema } from './multiple-choice/spec.ts';
import { numberSchema } from './number/spec.ts';
import { orderingSchema } from './ordering/spec.ts';
import { shortTextSchema } from './short-text/spec.ts';
import { singleChoiceSchema } from './single-choice/spec.ts';

/** An item file, whatever its type: both languages, the key and the feedback. What `parseItem` gives parses to itself again. */
export const itemSchema = z.discriminatedUnion('type', [
  singleChoiceSchema,
  multipleChoiceSchema,
  numberSchema,
  shortTextSchema,
  fieldsSchema,
  dropDownsSchema,
  orderingSchema,
  matchingSchema,
  groupingSchema,
  markWordsSchema,
]);

/** An item with its key: known to the core and the server, and to a browser only for `practice` items. */
export type Item = z.output<typeof itemSchema>;
