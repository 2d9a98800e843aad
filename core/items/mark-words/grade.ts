import type { Grade, Response } from '../item.ts';
import { judgePicks } from '../judge.ts';
import { idOfWord, wordOfId } from '../opaque.ts';
import { type Drawn, holds } from '../variant.ts';
import { placeWords } from './present.ts';
import type { MarkWords } from './spec.ts';

/** Share of the right places marked minus share of the others marked. */
export function gradeMarkWords(
  item: MarkWords,
  drawn: Drawn,
  response: Extract<Response, { type: 'mark-words' }>,
): Grade {
  const places = placeWords(item);
  const marked = response.marked.flatMap((id) => wordOfId('m', places, id) ?? []);
  return judgePicks(places, keyOf(item, drawn), marked);
}

/** The response that is right. */
export function solveMarkWords(item: MarkWords, drawn: Drawn): Response {
  const places = placeWords(item);
  return { type: 'mark-words', marked: keyOf(item, drawn).map((word) => idOfWord('m', places, word)) };
}

function keyOf(item: MarkWords, drawn: Drawn): readonly string[] {
  if (Array.isArray(item.key)) return item.key;
  return Object.entries(item.key.when).flatMap(([word, condition]) => (holds(condition, drawn) ? [word] : []));
}
