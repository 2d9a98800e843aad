import type { Grade, Response } from '../item.ts';
import { partly, right } from '../judge.ts';
import { isAcceptedText, isOneOfTexts, textsOf } from '../judge-text.ts';
import type { Drawn } from '../variant.ts';
import type { ShortText } from './spec.ts';

/** 1 for an accepted text, 0 otherwise. */
export function gradeShortText(
  item: ShortText,
  drawn: Drawn,
  response: Extract<Response, { type: 'short-text' }>,
): Grade {
  if (isAcceptedText(response.text, item.key, Object.values(item.mistakes), drawn)) return right;
  const known = Object.entries(item.mistakes).filter(([, texts]) => isOneOfTexts(response.text, texts, drawn));
  return partly(
    0,
    known.map(([id]) => id),
  );
}

/** The response that is right: the first accepted text. */
export function solveShortText(item: ShortText, drawn: Drawn): Response {
  return { type: 'short-text', text: textsOf(item.key.accept, drawn)[0] ?? '' };
}
