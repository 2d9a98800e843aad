import { dangerouslySolve, gradeResponse } from '../items/grade.ts';
import { languages } from '../items/item.ts';
import { keepOrder } from '../items/keep-order.ts';
import { presentItem } from '../items/present.ts';
import { type Item, itemSchema } from '../items/spec.ts';
import { mediaAddress } from './media.ts';
import { typesetLanguages } from './typography.ts';
import { type Parsed, type Problem, parseYaml } from './yaml-file.ts';

/** Reads an item file: the item, or every problem with its line. The first variant is tried in both languages. */
export function parseItem(path: string, text: string): Parsed<Item> {
  const parsed = parseYaml(path, text, itemSchema, tryFirstVariant);
  return parsed.problems ? parsed : { value: placePictures(path, typesetLanguages(keepOrder(parsed.value))) };
}

function placePictures(path: string, item: Item): Item {
  for (const language of languages) {
    item[language].shown = item[language].shown.map((world) =>
      world.kind === 'picture' ? { ...world, src: mediaAddress(path, world.src) } : world,
    );
  }
  return item;
}

function tryFirstVariant(item: Item): Pick<Problem, 'at' | 'message'>[] {
  for (const language of languages) {
    try {
      presentItem(item, language, 0);
      const grade = gradeResponse(item, language, 0, dangerouslySolve(item, language, 0));
      if (grade.score !== 1) return [{ at: ['key'], message: 'the key itself is not graded as right' }];
    } catch (error) {
      return [{ at: [language], message: error instanceof Error ? error.message : String(error) }];
    }
  }
  return [];
}
