import type { Grade, Response } from '../item.ts';
import { judgePlaces } from '../judge.ts';
import { idAt, idOfWord, wordOfId } from '../opaque.ts';
import type { Drawn } from '../variant.ts';
import { leftWords, rightWords } from './present.ts';
import type { Matching } from './spec.ts';

/** Share of the left side that is well matched; a wrong match is the mistake `left.right`. */
export function gradeMatching(item: Matching, drawn: Drawn, response: Extract<Response, { type: 'matching' }>): Grade {
  const shown = rightWords(item, drawn);
  const placed = leftWords(item).map((left, place) => {
    const id = response.pairs[idAt('l', place)];
    return [left, id === undefined ? undefined : wordOfId('r', shown, id)] as const;
  });
  return judgePlaces(item.key, Object.fromEntries(placed));
}

/** The response that is right. */
export function solveMatching(item: Matching, drawn: Drawn): Response {
  const shown = rightWords(item, drawn);
  const pairs = leftWords(item).map((left, place) => [idAt('l', place), idOfWord('r', shown, item.key[left]!)]);
  return { type: 'matching', pairs: Object.fromEntries(pairs) };
}
