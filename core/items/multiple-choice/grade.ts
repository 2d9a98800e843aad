import type { Grade, Response } from '../item.ts';
import { judgePicks } from '../judge.ts';
import { idOfWord, wordOfId } from '../opaque.ts';
import { type Drawn, holds } from '../variant.ts';
import { shownOptions } from './present.ts';
import type { MultipleChoice } from './spec.ts';

/** Share of the right options ticked minus share of the wrong ones ticked; options one was mistaken about are the mistakes. */
export function gradeMultipleChoice(
  item: MultipleChoice,
  drawn: Drawn,
  response: Extract<Response, { type: 'multiple-choice' }>,
): Grade {
  const words = shownOptions(item, drawn);
  const picked = response.choices.flatMap((id) => wordOfId('o', words, id) ?? []);
  return judgePicks(words, keyOf(item, drawn), picked);
}

/** The response that is right. */
export function solveMultipleChoice(item: MultipleChoice, drawn: Drawn): Response {
  const words = shownOptions(item, drawn);
  return { type: 'multiple-choice', choices: keyOf(item, drawn).map((word) => idOfWord('o', words, word)) };
}

function keyOf(item: MultipleChoice, drawn: Drawn): readonly string[] {
  if (Array.isArray(item.key)) return item.key;
  return Object.entries(item.key.when).flatMap(([word, condition]) => (holds(condition, drawn) ? [word] : []));
}
