import { z } from 'zod';
import { text } from '../items/item-fields.ts';
import type { LessonSheet, SheetText } from '../learning/lesson-sheet.ts';
import { typesetLanguages } from './typography.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

const sheetText = z.strictObject({
  aim: text.meta({ description: 'What the lesson is for, in one or two sentences.' }),
  done: z.array(text).min(2).max(6).meta({ description: 'What pupils will have done in the module, in its order.' }),
  discuss: z
    .array(z.strictObject({ ask: text, expect: z.array(text).min(1).max(5) }))
    .length(3)
    .meta({ description: 'Three questions to discuss with the class, each with the answers to expect.' }),
  misconceptions: z
    .array(z.strictObject({ think: text, answer: text }))
    .min(2)
    .max(5)
    .meta({ description: 'What pupils often believe, and what helps them to move on.' }),
  offline: z
    .array(
      z.strictObject({
        title: text,
        minutes: z.number().int().min(5).max(120),
        needs: text.optional().meta({ description: 'What to bring, when it is more than paper and pens.' }),
        do: text,
      }),
    )
    .min(1)
    .max(3)
    .meta({ description: 'Going further without screens.' }),
});

/** The file `content/modules/<id>/<id>.sheet.yaml`. */
export const sheetSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(60)
    .meta({ description: 'The module’s id.' }),
  fr: sheetText,
  en: sheetText,
});

/** Reads the lesson sheet of a module: the sheet, or every problem with its line. */
export function parseSheet(path: string, written: string): Parsed<LessonSheet> {
  const parsed = parseYaml(path, written, sheetSchema, ({ fr, en }) => differences(fr, en));
  return parsed.problems ? parsed : { value: typesetLanguages(parsed.value) };
}

/** Both languages say the same things in the same order: as many, and activities as long. */
function differences(fr: SheetText, en: SheetText) {
  const parts = ['done', 'misconceptions', 'offline'] as const;
  const lists = parts
    .filter((part) => fr[part].length !== en[part].length)
    .map((part) => ({
      at: ['en', part],
      message: `the two languages differ: ${fr[part].length} in French, ${en[part].length} in English`,
    }));
  const answers = fr.discuss.flatMap(({ expect }, place) =>
    expect.length === en.discuss[place]?.expect.length
      ? []
      : [{ at: ['en', 'discuss', place, 'expect'], message: 'the two languages expect as many answers' }],
  );
  const lengths = fr.offline.flatMap(({ minutes }, place) =>
    en.offline[place] === undefined || en.offline[place].minutes === minutes
      ? []
      : [{ at: ['en', 'offline', place, 'minutes'], message: `the activity takes ${minutes} minutes in French` }],
  );
  return [...lists, ...answers, ...lengths];
}
