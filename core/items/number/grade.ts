import { formatNumber } from '../format-number.ts';
import type { Grade, Response } from '../item.ts';
import { partly, right } from '../judge.ts';
import { isMistakenNumber, judgeNumber } from '../judge-number.ts';
import { type Drawn, numberOf } from '../variant.ts';
import type { NumberItem } from './spec.ts';

/** 1 within the tolerance of the key, 0 elsewhere; `unreadable` when it is not a number. */
export function gradeNumber(item: NumberItem, drawn: Drawn, response: Extract<Response, { type: 'number' }>): Grade {
  const judged = judgeNumber(response.value, item.key, drawn);
  if (judged === 'right') return right;
  if (judged === 'unreadable') return partly(0, ['unreadable']);
  const known = Object.keys(item.mistakes).filter((id) =>
    isMistakenNumber(judged.read, item.mistakes[id] ?? [], item.key, drawn),
  );
  return partly(0, known.slice(0, 1));
}

/** The response that is right, written as the language writes it. */
export function solveNumber(item: NumberItem, drawn: Drawn): Response {
  return { type: 'number', value: formatNumber(numberOf(item.key.value, drawn), drawn.language) };
}
