import {
  farthest,
  highestSlope,
  type ItemPriors,
  indicesOf,
  logit,
  lowestSlope,
  type ParameterLayout,
} from './calibration-model.ts';
import type { ExpectedCounts } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import { type ItemShape, itemScore } from './item-score.ts';
import { invertIdentified, invertPositive } from './linear-algebra.ts';
import { shapeOf } from './maximise-items.ts';
import type { ScoreCurves } from './missing-information.ts';

/** Step of the central differences of exact gradients. */
const step = 1e-5;

/** A block of complete-data information: minus the second derivatives of one item's expected log-posterior, at the places `index` of the matrix (−1: fixed). */
export interface InformationBlock {
  readonly index: readonly number[];
  readonly curvature: readonly (readonly number[])[];
}

/** Covariance of the estimates: the inverse of (complete − missing) information; NaN for parameters that the data do not identify. */
export function covarianceOfEstimates(
  size: number,
  blocks: readonly InformationBlock[],
  missing: Float64Array,
): Float64Array {
  const observed = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k <= i; k++) {
      observed[i * size + k] = -missing[i * size + k]!;
      observed[k * size + i] = -missing[i * size + k]!;
    }
  }
  for (const { index, curvature } of blocks) {
    index.forEach((row, x) => {
      index.forEach((column, y) => {
        if (row >= 0 && column >= 0) observed[row * size + column]! += (curvature[x]![y]! + curvature[y]![x]!) / 2;
      });
    });
  }
  return invertPositive(observed, size) ?? invertIdentified(observed, size);
}

/** Scores of the population's mean and log SD at each point, when these are estimated too: parameters `size` and `size + 1`. */
export function withPopulation(
  scores: ScoreCurves,
  { mean, sd }: { readonly mean: number; readonly sd: number },
  points: Float64Array,
): ScoreCurves {
  const { size } = scores;
  const curves = Float64Array.from({ length: 2 * points.length }, (_, i) => {
    const z = (points[i % points.length]! - mean) / sd;
    return i < points.length ? z / sd : z * z - 1;
  });
  return { ...scores, size: size + 2, everyone: { index: [size, size + 1], curves } };
}

/** What `n` people whose abilities were seen would tell of the population's mean and log SD. */
export function populationBlock(size: number, n: number, sd: number): InformationBlock {
  return {
    index: [size, size + 1],
    curvature: [
      [n / sd ** 2, 0],
      [0, 2 * n],
    ],
  };
}

/** Minus the derivatives of a gradient, by central differences: `gradientAt` gets the move of each parameter. */
export function curvatureOf(
  size: number,
  gradientAt: (move: readonly number[]) => readonly number[],
): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, axis) => {
    const moved = (by: number) => gradientAt(Array.from({ length: size }, (__, k) => (k === axis ? by : 0)));
    const up = moved(step);
    const down = moved(-step);
    return Array.from({ length: size }, (__, k) => (down[k]! - up[k]!) / (2 * step));
  });
}

/** √diagonal of the covariance of the estimates, in the order of `layout`; c and d on their own scale. NaN where the data do not tell. */
export function standardErrors(
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  layout: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
  missing: Float64Array,
  population?: InformationBlock,
): Float64Array {
  const size = layout.size + (population ? 2 : 0);
  const blocks = Array.from(items.a, (_, j): InformationBlock => {
    const index = isAtLimit(shapeOf(items, j)) ? [] : indicesOf(layout, j);
    return {
      index,
      curvature:
        index.length === 0 || layout.indexB[j]! < 0 ? [] : completeInformation(j, items, counts, points, priors[j]),
    };
  }).filter(({ curvature }) => curvature.length > 0);
  const covariance = covarianceOfEstimates(size, population ? [...blocks, population] : blocks, missing);
  const errors = Float64Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i]!));
  for (let j = 0; j < items.a.length; j++) {
    const { c, d } = shapeOf(items, j);
    if (layout.indexC[j]! >= 0) errors[layout.indexC[j]!]! *= c * (1 - c);
    if (layout.indexD[j]! >= 0) errors[layout.indexD[j]!]! *= d * (1 - d);
  }
  return errors;
}

/** Pushed to an end of what is allowed: there is no maximum there, and so no error to tell. */
function isAtLimit({ a, b }: ItemShape): boolean {
  return a <= lowestSlope || a >= highestSlope || Math.abs(b) >= farthest;
}

/** Minus the second derivatives of an item's expected log-posterior in (a, b, logit c, logit d). */
function completeInformation(
  j: number,
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  priors: ItemPriors | undefined,
) {
  const { a, b, c, d } = shapeOf(items, j);
  const movedLogit = (p: number, by: number) => (p > 0 && p < 1 ? 1 / (1 + Math.exp(-logit(p) - by)) : p);
  return curvatureOf(4, ([da, db, dc, dd]) => {
    const shape = { a: a + da!, b: b + db!, c: movedLogit(c, dc!), d: movedLogit(d, dd!) };
    return itemScore(shape, points, counts.right, counts.answered, j * points.length, priors).gradient;
  });
}

/** Derivatives of log P(right) and log P(wrong) in (a, b, logit c, logit d), for the codes of `codedResponses`. */
export function scoreCurves(items: ItemColumns, points: Float64Array, layout: ParameterLayout): ScoreCurves {
  const from = [0];
  const index: number[] = [];
  const rows: Float64Array[] = [];
  for (let j = 0; j < items.a.length; j++) {
    const slopes = itemScoreCurves(items, j, points);
    for (const right of [0, 1]) {
      indicesOf(layout, j).forEach((parameter, k) => {
        if (parameter < 0) return;
        index.push(parameter);
        rows.push(slopes[right]![k]!);
      });
      from.push(index.length);
    }
  }
  const curves = new Float64Array(rows.length * points.length);
  rows.forEach((row, i) => {
    curves.set(row, i * points.length);
  });
  return { from: Int32Array.from(from), index: Int32Array.from(index), curves, size: layout.size };
}

/** [wrong, right] × (a, b, logit c, logit d) × points. */
function itemScoreCurves(items: ItemColumns, j: number, points: Float64Array): readonly (readonly Float64Array[])[] {
  const { a, b, c, d } = shapeOf(items, j);
  const table = [0, 1].map(() => [0, 1, 2, 3].map(() => new Float64Array(points.length)));
  for (let g = 0; g < points.length; g++) {
    const distance = points[g]! - b;
    const logistic = 1 / (1 + Math.exp(-a * distance));
    const missed = 1 / (1 + Math.exp(a * distance));
    const bell = (d - c) * logistic * missed;
    const slopes = [bell * distance, -a * bell, c * (1 - c) * missed, d * (1 - d) * logistic];
    const right = c + (d - c) * logistic;
    const wrong = 1 - d + (d - c) * missed;
    slopes.forEach((slope, k) => {
      table[0]![k]![g] = wrong > 1e-300 ? -slope / wrong : 0;
      table[1]![k]![g] = right > 1e-300 ? slope / right : 0;
    });
  }
  return table;
}
