import { alternativesOf, evaluate, parseExpression } from './expression.ts';
import type { Language } from './item.ts';
import type { NumberKey } from './key.ts';
import { readNumber } from './read-number.ts';
import { type Drawn, numberOf } from './variant.ts';

/** The judgement of a typed number: right, not a number, or not right (its values then serve to recognise a mistake). */
export type NumberJudgement = 'right' | 'unreadable' | { readonly read: readonly number[] };

/** Compares a typed number with a key, within its tolerance; equality allows for rounding in the computation (1e-9). */
export function judgeNumber(typed: string, key: NumberKey, drawn: Drawn): NumberJudgement {
  const read = readNumber(typed, drawn.language, factorsOf(key, drawn));
  if (read.length === 0) return 'unreadable';
  const value = numberOf(key.value, drawn);
  const tolerance = numberOf(key.tolerance, drawn);
  return read.some((given) => within(given, value, tolerance)) ? 'right' : { read };
}

/** Whether a number is one that a known mistake leads to. A computed mistake is recognised within 1 %: the pupil may have rounded on the way. */
export function isMistakenNumber(
  read: readonly number[],
  sources: readonly string[],
  key: NumberKey,
  drawn: Drawn,
): boolean {
  const tolerance = numberOf(key.tolerance, drawn);
  return sources
    .flatMap((source) => alternativesOf(parseExpression(source)))
    .some((expression) => {
      const value = evaluate(expression, drawn.values ?? {}, drawn.language);
      if (typeof value !== 'number') throw new Error(`a mistake must be worth a number, not ${JSON.stringify(value)}`);
      const reach = expression.kind === 'value' ? tolerance : Math.max(tolerance, Math.abs(value) * 0.01);
      return read.slice(0, 1).some((given) => within(given, value, reach));
    });
}

/** The key's unit as it is written in a language. */
export function unitOf(key: NumberKey, language: Language): string | undefined {
  return key.unit?.[language];
}

function factorsOf(key: NumberKey, drawn: Drawn): Record<string, number> {
  const factors: Record<string, number> = {};
  for (const [unit, factor] of Object.entries(key.units)) factors[unit] = numberOf(factor, drawn);
  if (key.unit) {
    factors[key.unit.fr] = 1;
    factors[key.unit.en] = 1;
  }
  return factors;
}

function within(given: number, value: number, tolerance: number): boolean {
  return Math.abs(given - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value));
}
