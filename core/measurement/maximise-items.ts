import {
  farthest,
  highestSlope,
  type ItemPriors,
  indicesOf,
  leastRise,
  logit,
  lowestSlope,
  lowestTop,
  type ParameterLayout,
} from './calibration-model.ts';
import type { ExpectedCounts } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import { type ItemScore, type ItemShape, itemScore, pairAt } from './item-score.ts';
import { solvePositive } from './linear-algebra.ts';

/** Newton–Fisher steps in an M step: EM only needs the expected log-likelihood to rise, a few steps bring it to its top. */
const newtonSteps = 4;

/** Maximisation step: moves the free parameters of every item (log a, b, logit c, logit d) up the expected log-posterior; a shared a moves after the rest. */
export function maximiseItems(
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  layout: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
): ItemColumns {
  const next = {
    a: Float64Array.from(items.a),
    b: Float64Array.from(items.b),
    c: Float64Array.from(items.c),
    d: Float64Array.from(items.d),
  };
  const shared = sharesSlope(layout);
  for (let j = 0; j < next.a.length; j++) {
    if (layout.indexB[j]! < 0) continue;
    const free = indicesOf(layout, j).flatMap((index, k) => (index >= 0 && !(shared && k === 0) ? [k] : []));
    maximiseItem(j, next, counts, points, free, priors[j]);
  }
  if (shared) maximiseSharedSlope(next, counts, points, layout, priors);
  return next;
}

/** One slope stands for several items. */
export function sharesSlope({ indexA }: ParameterLayout): boolean {
  return indexA.filter((index) => index === 0).length > 1;
}

/** The parameters of one item of the columns. */
export function shapeOf({ a, b, c, d }: ItemColumns, j: number): ItemShape {
  return { a: a[j]!, b: b[j]!, c: c[j]!, d: d[j]! };
}

function maximiseItem(
  j: number,
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  free: readonly number[],
  priors: ItemPriors | undefined,
): void {
  const scoreAt = (shape: ItemShape) =>
    itemScore(shape, points, counts.right, counts.answered, j * points.length, priors);
  let shape = shapeOf(items, j);
  let score = scoreAt(shape);
  for (let step = 0; step < newtonSteps; step++) {
    const move = newtonMove(score, shape.a, free);
    if (!move) break;
    const largest = move.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const reached = climb(shape, score, free, move, scoreAt);
    if (!reached) break;
    shape = reached.shape;
    score = reached.score;
    if (largest < 1e-9) break;
  }
  items.a[j] = shape.a;
  items.b[j] = shape.b;
  items.c[j] = shape.c;
  items.d[j] = shape.d;
}

/** The Newton–Fisher move of the free parameters (log a, b, logit c, logit d), shortened as a whole to at most 1, so that it still goes up. */
function newtonMove(
  { gradient, information }: ItemScore,
  a: number,
  free: readonly number[],
): Float64Array | undefined {
  const size = free.length;
  const scale = [a, 1, 1, 1];
  const matrix = new Float64Array(size * size);
  free.forEach((row, x) => {
    free.forEach((column, y) => {
      matrix[x * size + y] = information[pairAt(row, column)]! * scale[row]! * scale[column]! + (x === y ? 1e-9 : 0);
    });
  });
  const move = solvePositive(
    matrix,
    Float64Array.from(free, (local) => gradient[local]! * scale[local]!),
  );
  if (!move) return undefined;
  const longest = move.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
  return move.map((each) => each / longest);
}

/**
 * Takes the move, or a part of it: halved until the expected log-posterior does not fall and its slope along the move has not turned round. A
 * whole step can overshoot (with asymptotes, or answers far from the model), and two of them go round in circles.
 */
function climb(
  shape: ItemShape,
  score: ItemScore,
  free: readonly number[],
  move: Float64Array,
  scoreAt: (shape: ItemShape) => ItemScore,
) {
  const before = slopeAlong(score, shape.a, free, move);
  for (let factor = 1; factor > 1e-3; factor /= 2) {
    const next = moved(shape, free, move, factor);
    const there = scoreAt(next);
    const rises = there.value >= score.value - 1e-12 * Math.abs(score.value);
    if (rises && slopeAlong(there, next.a, free, move) >= -0.5 * before) return { shape: next, score: there };
  }
  return undefined;
}

function slopeAlong({ gradient }: ItemScore, a: number, free: readonly number[], move: Float64Array): number {
  return free.reduce((sum, local, x) => sum + gradient[local]! * (local === 0 ? a : 1) * move[x]!, 0);
}

function moved({ a, b, c, d }: ItemShape, free: readonly number[], move: Float64Array, factor: number): ItemShape {
  const by = [0, 0, 0, 0];
  free.forEach((local, x) => {
    by[local] = factor * move[x]!;
  });
  const low = by[2] === 0 ? c : Math.min(lowestTop, 1 / (1 + Math.exp(-logit(c) - by[2]!)));
  return {
    a: by[0] === 0 ? a : Math.min(highestSlope, Math.max(lowestSlope, a * Math.exp(by[0]!))),
    b: Math.max(-farthest, Math.min(farthest, b + by[1]!)),
    c: low,
    d: by[3] === 0 ? d : Math.max(low + leastRise, 1 / (1 + Math.exp(-logit(d) - by[3]!))),
  };
}

/** One slope for all free items, moved along with the intercepts held (b = −intercept / a), which decouples it from the difficulties. */
function maximiseSharedSlope(
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  { indexA }: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
): void {
  for (let step = 0; step < newtonSteps; step++) {
    let gradient = 0;
    let information = 0;
    let current = 1;
    for (let j = 0; j < items.a.length; j++) {
      if (indexA[j] !== 0) continue;
      const shape = shapeOf(items, j);
      current = shape.a;
      const score = itemScore(shape, points, counts.right, counts.answered, j * points.length, priors[j]);
      const [aa, ab, bb] = score.information;
      const slide = -shape.b / shape.a;
      gradient += score.gradient[0] + slide * score.gradient[1];
      information += aa! + 2 * slide * ab! + slide * slide * bb!;
    }
    const move = Math.max(-0.5, Math.min(0.5, gradient / (information * current)));
    const factor = Math.exp(move);
    for (let j = 0; j < items.a.length; j++) {
      if (indexA[j] !== 0) continue;
      items.a[j]! *= factor;
      items.b[j]! /= factor;
    }
    if (Math.abs(move) < 1e-10) return;
  }
}
