import { type AbilityPrior, normalPrior } from './ability-prior.ts';
import { chiSquareTail, normalTwoTail } from './chi-square.ts';
import { type AnyItemParameters, isPartialCredit, probabilityRight, scoreMoments } from './response-model.ts';
import { scoreDistribution } from './summed-score.ts';

export interface ItemFit {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
}

/**
 * S-X² (Orlando & Thissen 2000; Kang & Chen 2008 for partial credit): observed against expected shares of each score among people with the
 * same total. For complete data (every row answers every item). Neighbouring totals, then neighbouring scores, are merged until each cell
 * expects at least `minExpected` people. Degrees of freedom: Σ over totals (cells − 1) − `parameters` of the item (1 for 1PL, 2 for 2PL,
 * 3 for 3PL, 1 + steps for partial credit). `counts` says how many people each row stands for.
 */
export function itemFit(
  rows: readonly ArrayLike<number>[],
  items: readonly AnyItemParameters[],
  parameters: number | readonly number[],
  prior: AbilityPrior = normalPrior(),
  counts?: ArrayLike<number>,
  minExpected = 1,
): readonly ItemFit[] {
  const tops = items.map(topScore);
  const highest = tops.reduce((sum, top) => sum + top, 0);
  const people = new Float64Array(highest + 1);
  const observed = tops.map((top) => Array.from({ length: top + 1 }, () => new Float64Array(highest + 1)));
  rows.forEach((row, person) => {
    const count = counts ? counts[person]! : 1;
    let total = 0;
    for (let j = 0; j < items.length; j++) total += row[j]!;
    people[total]! += count;
    for (let j = 0; j < items.length; j++) observed[j]![row[j]!]![total]! += count;
  });
  const whole = marginalScores(items, prior);
  return items.map((item, j) => {
    const expected = expectedShares(item, items, j, whole, prior);
    const groups: (readonly Cell[])[] = [];
    let sums = expected.map((): Cell => ({ observed: 0, expected: 0 }));
    for (let total = 1; total < highest; total++) {
      sums = sums.map((cell, score) => ({
        observed: cell.observed + observed[j]![score]![total]!,
        expected: cell.expected + people[total]! * expected[score]![total]!,
      }));
      if (mergeScores(sums, minExpected).length > 1) {
        groups.push(sums);
        sums = expected.map(() => ({ observed: 0, expected: 0 }));
      }
    }
    const last = groups.pop();
    if (last) groups.push(last.map((cell, score) => addCells(cell, sums[score]!)));
    let chiSquare = 0;
    let degrees = -(typeof parameters === 'number' ? parameters : parameters[j]!);
    for (const group of groups) {
      const cells = mergeScores(group, minExpected);
      degrees += cells.length - 1;
      for (const cell of cells) chiSquare += (cell.observed - cell.expected) ** 2 / cell.expected;
    }
    return { chiSquare, degrees, p: degrees > 0 ? chiSquareTail(chiSquare, degrees) : Number.NaN };
  });
}

interface Cell {
  readonly observed: number;
  readonly expected: number;
}

function addCells(one: Cell, other: Cell): Cell {
  return { observed: one.observed + other.observed, expected: one.expected + other.expected };
}

/** Neighbouring scores together until each expects enough; a last one too small joins its neighbour. */
function mergeScores(cells: readonly Cell[], minExpected: number): readonly Cell[] {
  const merged: Cell[] = [];
  let rest: Cell | undefined;
  for (const cell of cells) {
    rest = rest ? addCells(rest, cell) : cell;
    if (rest.expected < minExpected) continue;
    merged.push(rest);
    rest = undefined;
  }
  const last = merged.pop();
  if (last) merged.push(rest ? addCells(last, rest) : last);
  return merged;
}

/** P(score | total) of an item among people of each total. */
function expectedShares(
  item: AnyItemParameters,
  items: readonly AnyItemParameters[],
  j: number,
  whole: Float64Array,
  prior: AbilityPrior,
): readonly Float64Array[] {
  const others = items.filter((_, other) => other !== j);
  const joint = Array.from({ length: topScore(item) + 1 }, () => new Float64Array(whole.length));
  prior.points.forEach((theta, g) => {
    const own = sharesOf(item, theta);
    scoreDistribution(others, theta).forEach((probability, rest) => {
      own.forEach((share, score) => {
        joint[score]![score + rest]! += share * probability * prior.weights[g]!;
      });
    });
  });
  return joint.map((row) => row.map((value, total) => value / whole[total]!));
}

function marginalScores(items: readonly AnyItemParameters[], prior: AbilityPrior): Float64Array {
  const marginal = new Float64Array(items.reduce((sum, item) => sum + topScore(item), 1));
  prior.points.forEach((theta, g) => {
    scoreDistribution(items, theta).forEach((probability, score) => {
      marginal[score]! += probability * prior.weights[g]!;
    });
  });
  return marginal;
}

function topScore(item: AnyItemParameters): number {
  return isPartialCredit(item) ? item.steps.length : 1;
}

function sharesOf(item: AnyItemParameters, theta: number): readonly number[] {
  if (isPartialCredit(item)) return scoreMoments(item, theta).probabilities;
  const right = probabilityRight(item, theta);
  return [1 - right, right];
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
  items: readonly AnyItemParameters[],
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
      const { mean, variance } = momentsOf(sharesOf(item, thetas[person]!));
      n++;
      squares += (score - mean) ** 2;
      spread += variance;
      standardised += (score - mean) ** 2 / variance;
    });
    return { outfit: standardised / n, infit: squares / spread, n };
  });
}

export interface PredictiveFit extends MeanSquares {
  /** Infit as a standard normal under the model: above 2 the answers are noisier than the model says (a too low for its value), below −2 more regular. */
  readonly z: number;
  readonly p: number;
}

/**
 * Infit and outfit against what each person's *other* answers foretell, so that they are right on average whatever the length of the test and
 * wherever it was adaptive: for the answer of a person to an item, the distribution of scores is averaged over the posterior of ability
 * without that answer. Means are 1 and `z` is normal under the model, but for the error of the item parameters.
 */
export function predictiveFit(
  rows: readonly ArrayLike<number | undefined>[],
  items: readonly AnyItemParameters[],
  prior: AbilityPrior = normalPrior(),
  counts?: ArrayLike<number>,
): readonly PredictiveFit[] {
  const width = prior.points.length;
  const curves = items.map((item) => Array.from(prior.points, (theta) => sharesOf(item, theta)));
  const sums = items.map(() => ({ n: 0, standardised: 0, squares: 0, spread: 0, noise: 0 }));
  const posterior = new Float64Array(width);
  rows.forEach((row, person) => {
    const count = counts ? counts[person]! : 1;
    posterior.set(prior.weights);
    for (let j = 0; j < items.length; j++) {
      const score = row[j];
      if (score === undefined) continue;
      let highest = 0;
      for (let g = 0; g < width; g++) {
        posterior[g]! *= curves[j]![g]![score]!;
        if (posterior[g]! > highest) highest = posterior[g]!;
      }
      if (highest < 1e-200) for (let g = 0; g < width; g++) posterior[g]! /= highest;
    }
    for (let j = 0; j < items.length; j++) {
      const score = row[j];
      if (score === undefined) continue;
      const shares = new Float64Array(curves[j]![0]!.length);
      let total = 0;
      for (let g = 0; g < width; g++) {
        const own = curves[j]![g]!;
        const weight = posterior[g]! / Math.max(own[score]!, 1e-300);
        total += weight;
        for (let k = 0; k < shares.length; k++) shares[k]! += weight * own[k]!;
      }
      const { mean, variance, fourth } = momentsOf(shares.map((share) => share / total));
      const square = (score - mean) ** 2;
      const sum = sums[j]!;
      sum.n += count;
      sum.squares += count * square;
      sum.spread += count * variance;
      sum.noise += count * (fourth - variance ** 2);
      sum.standardised += (count * square) / Math.max(variance, 1e-12);
    }
  });
  return sums.map(({ n, standardised, squares, spread, noise }) => {
    const z = (squares - spread) / Math.sqrt(noise);
    return { outfit: standardised / n, infit: squares / spread, n, z, p: normalTwoTail(z) };
  });
}

function momentsOf(shares: ArrayLike<number>) {
  let mean = 0;
  for (let k = 0; k < shares.length; k++) mean += k * shares[k]!;
  let variance = 0;
  let fourth = 0;
  for (let k = 0; k < shares.length; k++) {
    variance += shares[k]! * (k - mean) ** 2;
    fourth += shares[k]! * (k - mean) ** 4;
  }
  return { mean, variance, fourth };
}
