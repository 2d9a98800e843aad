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
import { type ItemShape, itemScore, pairAt } from './item-score.ts';
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
  const size = free.length;
  for (let step = 0; step < newtonSteps; step++) {
    const shape = shapeOf(items, j);
    const { gradient, information } = itemScore(
      shape,
      points,
      counts.right,
      counts.answered,
      j * points.length,
      priors,
    );
    const scale = [shape.a, 1, 1, 1];
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
    if (!move) return;
    let largest = 0;
    free.forEach((local, x) => {
      const bounded = Math.max(-1, Math.min(1, move[x]!));
      largest = Math.max(largest, Math.abs(bounded));
      if (local === 0) items.a[j] = Math.min(highestSlope, Math.max(lowestSlope, shape.a * Math.exp(bounded)));
      else if (local === 1) items.b[j] = Math.max(-farthest, Math.min(farthest, shape.b + bounded));
      else if (local === 2) items.c[j] = Math.min(lowestTop, 1 / (1 + Math.exp(-logit(shape.c) - bounded)));
      else items.d[j] = Math.max(items.c[j]! + leastRise, 1 / (1 + Math.exp(-logit(shape.d) - bounded)));
    });
    if (largest < 1e-9) return;
  }
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
