import type { Grade, Response } from '../item.ts';
import { judgePlaces } from '../judge.ts';
import { idOfWord, wordOfId } from '../opaque.ts';
import { type Drawn, wordOf } from '../variant.ts';
import { groupWords, shownOptions } from './present.ts';
import type { Grouping } from './spec.ts';

/** Share of the things in their group; a thing in another one is the mistake `option.group`. */
export function gradeGrouping(item: Grouping, drawn: Drawn, response: Extract<Response, { type: 'grouping' }>): Grade {
  const shown = shownOptions(item, drawn);
  const placed = shown.map((word) => {
    const id = response.groups[idOfWord('o', shown, word)];
    return [word, id === undefined ? undefined : wordOfId('g', groupWords(item), id)] as const;
  });
  return judgePlaces(keyOf(item, drawn), Object.fromEntries(placed));
}

/** The response that is right. */
export function solveGrouping(item: Grouping, drawn: Drawn): Response {
  const shown = shownOptions(item, drawn);
  const groups = Object.entries(keyOf(item, drawn)).map(([word, group]) => [
    idOfWord('o', shown, word),
    idOfWord('g', groupWords(item), group),
  ]);
  return { type: 'grouping', groups: Object.fromEntries(groups) };
}

function keyOf(item: Grouping, drawn: Drawn): Record<string, string> {
  return Object.fromEntries(
    Object.keys(item.fr.options).map((word) => {
      const key = item.key[word]!;
      return [word, typeof key === 'string' ? key : wordOf(key.compute, drawn)];
    }),
  );
}
