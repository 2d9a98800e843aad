import { farthest, highestSlope, type ItemPriors, lowestSlope } from './calibration-model.ts';
import type { CategoryData } from './category-data.ts';
import { solvePositive } from './linear-algebra.ts';
import type { ScoreCurves } from './missing-information.ts';
import { curvatureOf } from './observed-information.ts';
import { type PartialCreditParameters, scoreMoments } from './response-model.ts';

/** Where the free parameters (a, then the steps) of each item begin; −1 when fixed. */
export interface StepsLayout {
  readonly first: readonly number[];
  readonly size: number;
}

/** P(score = k | point), a row of points per score. */
export function categoryCurves(item: PartialCreditParameters, points: Float64Array): readonly Float64Array[] {
  const rows = Array.from({ length: item.steps.length + 1 }, () => new Float64Array(points.length));
  points.forEach((theta, g) => {
    scoreMoments(item, theta).probabilities.forEach((p, k) => {
      rows[k]![g] = p;
    });
  });
  return rows;
}

/** Log-density of the priors on log a and on the mean of the steps, up to a constant. */
export function logPriorOfSteps(priors: ItemPriors | undefined, { a, steps }: PartialCreditParameters): number {
  const log = (prior: { readonly mean: number; readonly sd: number } | undefined, value: number) =>
    prior ? -0.5 * ((value - prior.mean) / prior.sd) ** 2 : 0;
  return log(priors?.logA, Math.log(a)) + log(priors?.b, meanOf(steps));
}

/** A few Newton–Fisher steps in (log a, steps) up the expected log-posterior. `counts` gives the expected people per score and point. */
export function maximisePartialCredit(
  item: PartialCreditParameters,
  counts: readonly Float64Array[],
  points: Float64Array,
  priors: ItemPriors | undefined,
): PartialCreditParameters {
  const size = item.steps.length + 1;
  const scale = (a: number, x: number) => (x === 0 ? a : 1);
  let current = item;
  let score = scoreOf(current, counts, points, priors);
  for (let step = 0; step < 4; step++) {
    const { a } = current;
    const matrix = score.information.map((value, i) => {
      const x = Math.floor(i / size);
      const y = i % size;
      return value * scale(a, x) * scale(a, y) + (x === y ? 1e-9 : 0);
    });
    const whole = solvePositive(
      matrix,
      Float64Array.from(score.gradient, (value, x) => value * scale(a, x)),
    );
    if (!whole) return current;
    const longest = whole.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
    const move = whole.map((each) => each / longest);
    const reached = climb(current, score, move, (next) => scoreOf(next, counts, points, priors));
    if (!reached) return current;
    current = reached.item;
    score = reached.score;
    if (move.every((each) => Math.abs(each) < 1e-9)) break;
  }
  return current;
}

/** The move, halved until the expected log-posterior does not fall and its slope along the move has not turned round. */
function climb<Score extends { readonly value: number; readonly gradient: Float64Array }>(
  { a, steps }: PartialCreditParameters,
  from: Score,
  move: Float64Array,
  scoreAt: (item: PartialCreditParameters) => Score,
) {
  const slope = (score: Score, scale: number) =>
    move.reduce((sum, each, x) => sum + each * score.gradient[x]! * (x === 0 ? scale : 1), 0);
  const before = slope(from, a);
  for (let factor = 1; factor > 1e-3; factor /= 2) {
    const item = {
      a: Math.min(highestSlope, Math.max(lowestSlope, a * Math.exp(factor * move[0]!))),
      steps: steps.map((each, k) => Math.max(-farthest, Math.min(farthest, each + factor * move[k + 1]!))),
    };
    const score = scoreAt(item);
    const rises = score.value >= from.value - 1e-12 * Math.abs(from.value);
    if (rises && slope(score, item.a) >= -0.5 * before) return { item, score };
  }
  return undefined;
}

/** Minus the second derivatives of the expected log-posterior in (a, steps). */
export function partialCreditCurvature(
  { a, steps }: PartialCreditParameters,
  counts: readonly Float64Array[],
  points: Float64Array,
  priors: ItemPriors | undefined,
): readonly (readonly number[])[] {
  return curvatureOf(steps.length + 1, (move) => [
    ...scoreOf({ a: a + move[0]!, steps: steps.map((each, k) => each + move[k + 1]!) }, counts, points, priors)
      .gradient,
  ]);
}

/** Derivatives of log P(score = k) in (a, steps) at each point, for every code of the data. */
export function partialCreditScores(
  data: CategoryData,
  items: readonly PartialCreditParameters[],
  points: Float64Array,
  { first, size }: StepsLayout,
): ScoreCurves {
  const from = [0];
  const index: number[] = [];
  const rows: Float64Array[] = [];
  items.forEach((item, j) => {
    const own = item.steps.length + 1;
    const p = first[j]! < 0 ? [] : categoryCurves(item, points);
    for (let k = 0; k < data.firstCode[j + 1]! - data.firstCode[j]!; k++) {
      for (let x = 0; x < (first[j]! < 0 ? 0 : own); x++) {
        index.push(first[j]! + x);
        rows.push(
          points.map((theta, g) => {
            let mean = 0;
            for (let v = 0; v < own; v++) mean += p[v]![g]! * slopeOfLogit(item, v, x, theta);
            return slopeOfLogit(item, k, x, theta) - mean;
          }),
        );
      }
      from.push(index.length);
    }
  });
  const curves = new Float64Array(rows.length * points.length);
  rows.forEach((row, i) => {
    curves.set(row, i * points.length);
  });
  return { from: Int32Array.from(from), index: Int32Array.from(index), curves, size };
}

/** ∂ Σ_{v ≤ k} a(θ − step_v) by a (x = 0) or by step x. */
function slopeOfLogit({ a, steps }: PartialCreditParameters, k: number, x: number, theta: number): number {
  if (x > 0) return x <= k ? -a : 0;
  let sum = 0;
  for (let v = 0; v < k; v++) sum += theta - steps[v]!;
  return sum;
}

/** Value, gradient and expected information (full matrix) of the expected log-posterior in (a, steps). */
function scoreOf(
  item: PartialCreditParameters,
  counts: readonly Float64Array[],
  points: Float64Array,
  priors: ItemPriors | undefined,
) {
  const size = item.steps.length + 1;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const p = categoryCurves(item, points);
  const slopes = new Float64Array(size * size);
  const mean = new Float64Array(size);
  let value = logPriorOfSteps(priors, item);
  for (let g = 0; g < points.length; g++) {
    let n = 0;
    for (let k = 0; k < size; k++) n += counts[k]![g]!;
    if (n < 1e-12) continue;
    mean.fill(0);
    for (let k = 0; k < size; k++) value += counts[k]![g]! * Math.log(Math.max(p[k]![g]!, 1e-300));
    for (let k = 0; k < size; k++) {
      for (let x = 0; x < size; x++) {
        slopes[k * size + x] = slopeOfLogit(item, k, x, points[g]!);
        mean[x]! += p[k]![g]! * slopes[k * size + x]!;
      }
    }
    for (let k = 0; k < size; k++) {
      const weight = n * p[k]![g]!;
      for (let x = 0; x < size; x++) {
        const own = slopes[k * size + x]! - mean[x]!;
        gradient[x]! += counts[k]![g]! * own;
        for (let y = 0; y <= x; y++) information[x * size + y]! += weight * own * (slopes[k * size + y]! - mean[y]!);
      }
    }
  }
  for (let x = 0; x < size; x++) for (let y = 0; y < x; y++) information[y * size + x] = information[x * size + y]!;
  addPriors(item, priors, gradient, information);
  return { value, gradient, information };
}

function addPriors(
  { a, steps }: PartialCreditParameters,
  priors: ItemPriors | undefined,
  gradient: Float64Array,
  information: Float64Array,
): void {
  const size = steps.length + 1;
  if (priors?.logA) {
    gradient[0]! -= (Math.log(a) - priors.logA.mean) / (priors.logA.sd ** 2 * a);
    information[0]! += 1 / (priors.logA.sd * a) ** 2;
  }
  if (!priors?.b) return;
  const share = 1 / steps.length;
  for (let x = 1; x < size; x++) {
    gradient[x]! -= (share * (meanOf(steps) - priors.b.mean)) / priors.b.sd ** 2;
    for (let y = 1; y < size; y++) information[x * size + y]! += (share / priors.b.sd) ** 2;
  }
}

/** Where an item of several points stands: the mean of its steps. */
export function meanOf(steps: readonly number[]): number {
  return steps.reduce((x, y) => x + y, 0) / steps.length;
}
