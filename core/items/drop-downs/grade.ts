import type { Grade, Response } from '../item.ts';
import { judgePlaces } from '../judge.ts';
import { idAt, idOfWord, wordOfId } from '../opaque.ts';
import { type Drawn, wordOf } from '../variant.ts';
import { gapOptions, gapWords } from './present.ts';
import type { DropDowns } from './spec.ts';

/** Share of the gaps that are right; a wrong choice is the mistake `gap.option`. */
export function gradeDropDowns(
  item: DropDowns,
  drawn: Drawn,
  response: Extract<Response, { type: 'drop-downs' }>,
): Grade {
  const chosen = gapWords(item).map((gap, place) => {
    const id = response.values[idAt('g', place)];
    return [gap, id === undefined ? undefined : wordOfId('o', gapOptions(item, drawn, gap), id)] as const;
  });
  return judgePlaces(keyOf(item, drawn), Object.fromEntries(chosen));
}

/** The response that is right. */
export function solveDropDowns(item: DropDowns, drawn: Drawn): Response {
  const key = keyOf(item, drawn);
  const values = gapWords(item).map((gap, place) => [
    idAt('g', place),
    idOfWord('o', gapOptions(item, drawn, gap), key[gap]!),
  ]);
  return { type: 'drop-downs', values: Object.fromEntries(values) };
}

function keyOf(item: DropDowns, drawn: Drawn): Record<string, string> {
  return Object.fromEntries(
    gapWords(item).map((gap) => {
      const key = item.key[gap]!;
      return [gap, typeof key === 'string' ? key : wordOf(key.compute, drawn)];
    }),
  );
}
