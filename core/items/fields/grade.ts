import { assign } from '../assign.ts';
import { formatNumber } from '../format-number.ts';
import type { Grade, Response } from '../item.ts';
import { partly, right } from '../judge.ts';
import { isMistakenNumber, judgeNumber } from '../judge-number.ts';
import { isAcceptedText, isOneOfTexts, textsOf } from '../judge-text.ts';
import { idAt } from '../opaque.ts';
import { type Drawn, numberOf } from '../variant.ts';
import { fieldWords } from './present.ts';
import type { Fields } from './spec.ts';

/** Share of the fields that are right; fields in any order are paired with their keys in the best way there is. */
export function gradeFields(item: Fields, drawn: Drawn, response: Extract<Response, { type: 'fields' }>): Grade {
  const words = fieldWords(item);
  const typed = new Map(words.map((word, place) => [word, response.values[idAt('f', place)] ?? '']));
  const grouped = item.unordered.flat();
  const rightWords = new Set(
    words.filter((word) => !grouped.includes(word) && fits(item, drawn, word, typed.get(word) ?? '')),
  );
  for (const group of item.unordered) {
    const pairs = assign(group.length, group.length, (l, r) =>
      fits(item, drawn, group[r]!, typed.get(group[l]!) ?? ''),
    );
    group.forEach((word, place) => {
      if (pairs[place] !== -1) rightWords.add(word);
    });
  }
  const wrong = words.filter((word) => !rightWords.has(word));
  if (wrong.length === 0) return right;
  const known = wrong.map((word) => knownMistake(item, drawn, word, typed.get(word) ?? ''));
  const telling = known.filter((id) => id !== undefined);
  const plain = wrong.filter((_, place) => known[place] === undefined);
  return partly(rightWords.size / words.length, [...telling, ...plain]);
}

/** The response that is right. */
export function solveFields(item: Fields, drawn: Drawn): Response {
  const values = fieldWords(item).map((word, place) => {
    const key = item.key[word]!;
    const value =
      'value' in key ? formatNumber(numberOf(key.value, drawn), drawn.language) : (textsOf(key.accept, drawn)[0] ?? '');
    return [idAt('f', place), value];
  });
  return { type: 'fields', values: Object.fromEntries(values) };
}

function fits(item: Fields, drawn: Drawn, word: string, typed: string): boolean {
  const key = item.key[word]!;
  if (typed.trim() === '') return false;
  if ('value' in key) return judgeNumber(typed, key, drawn) === 'right';
  const mistaken = Object.values(item.mistakes).flatMap((known) =>
    known.field === word && 'accept' in known ? [known.accept] : [],
  );
  return isAcceptedText(typed, key, mistaken, drawn);
}

function knownMistake(item: Fields, drawn: Drawn, word: string, typed: string): string | undefined {
  const key = item.key[word]!;
  const found = Object.entries(item.mistakes).find(([, known]) => {
    if (known.field !== word) return false;
    if ('accept' in known) return isOneOfTexts(typed, known.accept, drawn);
    if (!('value' in key)) return false;
    const judged = judgeNumber(typed, key, drawn);
    return typeof judged === 'object' && isMistakenNumber(judged.read, known.value, key, drawn);
  });
  return found?.[0];
}
