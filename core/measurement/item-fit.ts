import { type AbilityPrior, normalPrior } from './ability-prior.ts';
import { chiSquareTail } from './chi-square.ts';
import { type ItemParameters, probabilityRight } from './response-model.ts';
import { scoreDistribution } from './summed-score.ts';

export interface ItemFit {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
}

/**
 * S-X² (Orlando & Thissen 2000): observed against expected shares of right answers among people with the same number of right answers.
 * For complete data (every row answers every item, 0 or 1). Neighbouring scores are merged until each cell expects at least
 * `minExpected` right and wrong answers. Degrees of freedom: cells − `parameters` (1 for 1PL, 2 for 2PL, 3 for 3PL).
 */
export function itemFit(
  rows: readonly (readonly number[])[],
  items: readonly ItemParameters[],
  parameters: number,
  prior: AbilityPrior = normalPrior(),
  minExpected = 1,
): readonly ItemFit[] {
  const count = items.length;
  const people = new Float64Array(count + 1);
  const right = items.map(() => new Float64Array(count + 1));
  for (const row of rows) {
    const score = row.reduce((a, b) => a + b, 0);
    people[score]! += 1;
    for (let j = 0; j < count; j++) right[j]![score]! += row[j]!;
  }
  const whole = marginalScores(items, prior);
  return items.map((item, j) => {
    const others = items.filter((_, other) => other !== j);
    const withItem = new Float64Array(count + 1);
    prior.points.forEach((theta, g) => {
      const p = probabilityRight(item, theta) * prior.weights[g]!;
      scoreDistribution(others, theta).forEach((probability, score) => {
        withItem[score + 1]! += p * probability;
      });
    });
    const cells: { n: number; observed: number; expected: number }[] = [];
    let cell = { n: 0, observed: 0, expected: 0 };
    for (let score = 1; score < count; score++) {
      const n = people[score]!;
      cell = {
        n: cell.n + n,
        observed: cell.observed + right[j]![score]!,
        expected: cell.expected + (n * withItem[score]!) / whole[score]!,
      };
      if (Math.min(cell.expected, cell.n - cell.expected) >= minExpected) {
        cells.push(cell);
        cell = { n: 0, observed: 0, expected: 0 };
      }
    }
    const last = cells.pop();
    if (last)
      cells.push({
        n: last.n + cell.n,
        observed: last.observed + cell.observed,
        expected: last.expected + cell.expected,
      });
    const chiSquare = cells.reduce(
      (sum, { n, observed, expected }) => sum + ((observed - expected) ** 2 * n) / (expected * (n - expected)),
      0,
    );
    const degrees = cells.length - parameters;
    return { chiSquare, degrees, p: degrees > 0 ? chiSquareTail(chiSquare, degrees) : Number.NaN };
  });
}

export interface MeanSquares {
  /** Mean squared standardised residual: sensitive to surprising answers far from the ability. Expected 1. */
  readonly outfit: number;
  /** The same weighted by information: sensitive to answers near the ability. Expected 1; 0.7 to 1.3 is usual. */
  readonly infit: number;
  readonly n: number;
}

/** Infit and outfit mean squares of each item (Wright & Masters 1982) at the abilities given. Unanswered cells are undefined. */
export function meanSquares(
  rows: readonly (readonly (number | undefined)[])[],
  items: readonly ItemParameters[],
  thetas: readonly number[],
): readonly MeanSquares[] {
  return items.map((item, j) => {
    let n = 0;
    let standardised = 0;
    let squares = 0;
    let spread = 0;
    rows.forEach((row, person) => {
      const score = row[j];
      if (score === undefined) return;
      const p = probabilityRight(item, thetas[person]!);
      const variance = p * (1 - p);
      n++;
      squares += (score - p) ** 2;
      spread += variance;
      standardised += (score - p) ** 2 / variance;
    });
    return { outfit: standardised / n, infit: squares / spread, n };
  });
}

function marginalScores(items: readonly ItemParameters[], prior: AbilityPrior): Float64Array {
  const marginal = new Float64Array(items.length + 1);
  prior.points.forEach((theta, g) => {
    scoreDistribution(items, theta).forEach((probability, score) => {
      marginal[score]! += probability * prior.weights[g]!;
    });
  });
  return marginal;
}
