import type { Grade, Response } from '../item.ts';
import { partly, right } from '../judge.ts';
import { idOfWord, wordOfId } from '../opaque.ts';
import { type Drawn, wordOf } from '../variant.ts';
import { shownOptions } from './present.ts';
import type { SingleChoice } from './spec.ts';

/** 1 for the key, 0 for any other option, whose word names the mistake. */
export function gradeSingleChoice(
  item: SingleChoice,
  drawn: Drawn,
  response: Extract<Response, { type: 'single-choice' }>,
): Grade {
  const chosen = wordOfId('o', shownOptions(item, drawn), response.choice);
  if (chosen === undefined) return partly(0, []);
  return chosen === keyOf(item, drawn) ? right : partly(0, [chosen]);
}

/** The response that is right. */
export function solveSingleChoice(item: SingleChoice, drawn: Drawn): Response {
  return { type: 'single-choice', choice: idOfWord('o', shownOptions(item, drawn), keyOf(item, drawn)) };
}

/** The right option's word in this variant. */
function keyOf(item: SingleChoice, drawn: Drawn): string {
  return typeof item.key === 'string' ? item.key : wordOf(item.key.compute, drawn);
}
