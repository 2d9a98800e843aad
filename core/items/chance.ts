import type { Item } from './spec.ts';
import { placesOf } from './split-text.ts';

/**
 * Probability of a right answer without the skill (`guess`) and of a mistake with it (`slip`), both 0 to 0.5.
 * Authored starting points for the measurement, replaced by calibration: `guess` is that of a blind choice, never under
 * 0.02 (a neighbour, a half-knowledge); `slip` grows with what must be typed or placed.
 */
export interface Chance {
  readonly guess: number;
  readonly slip: number;
}

const slips = {
  'single-choice': 0.08,
  'multiple-choice': 0.12,
  number: 0.12,
  'short-text': 0.15,
  fields: 0.15,
  'drop-downs': 0.1,
  ordering: 0.12,
  matching: 0.1,
  grouping: 0.12,
  'mark-words': 0.12,
} as const satisfies Record<Item['type'], number>;

/** The chances of an item before calibration. */
export function chanceOf(item: Item): Chance {
  const guess = Math.min(Math.max(blindGuess(item), 0.02), 0.5);
  return { guess: Math.round(guess * 1000) / 1000, slip: slips[item.type] };
}

/** Probability that someone who answers at random is all right. */
function blindGuess(item: Item): number {
  const count = (texts: Readonly<Record<string, unknown>>) => Object.keys(texts).length;
  switch (item.type) {
    case 'single-choice':
      return 1 / count(item.fr.options);
    case 'multiple-choice':
      return 1 / (2 ** count(item.fr.options) - 1);
    case 'number':
    case 'short-text':
    case 'fields':
      return 0;
    case 'drop-downs':
      return Object.values(item.fr.gaps).reduce((chance, gap) => chance / count(gap.options), 1);
    case 'ordering':
      return 1 / factorial(count(item.fr.options));
    case 'matching':
      return factorial(count(item.fr.right) - count(item.fr.left)) / factorial(count(item.fr.right));
    case 'grouping':
      return count(item.fr.groups) ** -count(item.fr.options);
    case 'mark-words':
      return 1 / (2 ** placesOf(item.fr.text).length - 1);
  }
}

function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}
