import type { Grade, Response } from '../item.ts';
import { partly, right } from '../judge.ts';
import { idOfWord, wordOfId } from '../opaque.ts';
import type { Drawn } from '../variant.ts';
import { rightOrder, shownOptions } from './present.ts';
import type { Ordering } from './spec.ts';

/** Pairs in the right order minus pairs in the wrong one, over all pairs (Kendall's tau, never under 0). An incomplete order is worth 0. */
export function gradeOrdering(item: Ordering, drawn: Drawn, response: Extract<Response, { type: 'ordering' }>): Grade {
  const shown = shownOptions(item, drawn);
  const key = rightOrder(item, drawn);
  const given = response.order.flatMap((id) => wordOfId('o', shown, id) ?? []);
  if (given.length !== key.length || new Set(given).size !== key.length) return partly(0, []);
  if (given.every((word, place) => word === key[place])) return right;

  const ranks = given.map((word) => key.indexOf(word));
  let balance = 0;
  let pairs = 0;
  for (let i = 0; i < ranks.length; i++) {
    for (let j = i + 1; j < ranks.length; j++, pairs++) balance += ranks[i]! < ranks[j]! ? 1 : -1;
  }
  const known = Object.entries(item.mistakes).filter(
    ([, { before }]) =>
      given.indexOf(before[0]) < given.indexOf(before[1]) && key.indexOf(before[0]) > key.indexOf(before[1]),
  );
  const mistakes = known.map(([id]) => id);
  const reversed = balance === -pairs && 'reversed' in item.fr.feedback;
  return partly(balance / pairs, reversed ? ['reversed', ...mistakes] : mistakes);
}

/** The response that is right. */
export function solveOrdering(item: Ordering, drawn: Drawn): Response {
  const shown = shownOptions(item, drawn);
  return { type: 'ordering', order: rightOrder(item, drawn).map((word) => idOfWord('o', shown, word)) };
}
