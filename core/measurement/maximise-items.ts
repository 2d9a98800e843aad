import type { ItemPriors, ParameterLayout } from './calibration-model.ts';
import type { ExpectedCounts } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import { itemScore } from './item-score.ts';
import { solvePositive } from './linear-algebra.ts';

/** Newton–Fisher steps in an M step: EM only needs the expected log-likelihood to rise, a few steps bring it to its top. */
const newtonSteps = 4;

/** Maximisation step: moves the free parameters of every item (log a, b, logit c) up the expected log-posterior; a shared a moves after the rest. */
export function maximiseItems(
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  layout: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
): ItemColumns {
  const next = { a: Float64Array.from(items.a), b: Float64Array.from(items.b), c: Float64Array.from(items.c) };
  const shared = sharesSlope(layout);
  for (let j = 0; j < next.a.length; j++) {
    if (layout.indexB[j]! >= 0)
      maximiseItem(j, next, counts, points, shared ? -1 : layout.indexA[j]!, layout.indexC[j]!, priors[j]);
  }
  if (shared) maximiseSharedSlope(next, counts, points, layout, priors);
  return next;
}

function sharesSlope({ indexA }: ParameterLayout): boolean {
  return indexA.filter((index) => index === 0).length > 1;
}

function maximiseItem(
  j: number,
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  indexA: number,
  indexC: number,
  priors: ItemPriors | undefined,
): void {
  const order = [...(indexA >= 0 ? [0] : []), 1, ...(indexC >= 0 ? [2] : [])];
  for (let step = 0; step < newtonSteps; step++) {
    const a = items.a[j]!;
    const { gradient, information } = itemScore(
      a,
      items.b[j]!,
      items.c[j]!,
      points,
      counts.right,
      counts.answered,
      j * points.length,
      priors,
    );
    const scale = [a, 1, 1];
    const [aa, ab, bb, ac, bc, cc] = information;
    const full = [
      [aa, ab, ac],
      [ab, bb, bc],
      [ac, bc, cc],
    ];
    const size = order.length;
    const matrix = Float64Array.from({ length: size * size }, (_, i) => {
      const row = order[Math.floor(i / size)]!;
      const column = order[i % size]!;
      return full[row]![column]! * scale[row]! * scale[column]! + (row === column ? 1e-9 : 0);
    });
    const move = solvePositive(
      matrix,
      Float64Array.from(order, (local) => gradient[local]! * scale[local]!),
    );
    if (!move) return;
    let largest = 0;
    order.forEach((local, i) => {
      const bounded = Math.max(-1, Math.min(1, move[i]!));
      largest = Math.max(largest, Math.abs(bounded));
      if (local === 0) items.a[j] = Math.min(20, Math.max(0.01, a * Math.exp(bounded)));
      else if (local === 1) items.b[j] = Math.max(-50, Math.min(50, items.b[j]! + bounded));
      else {
        const logit = Math.log(items.c[j]! / (1 - items.c[j]!)) + bounded;
        items.c[j] = 1 / (1 + Math.exp(-logit));
      }
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
      const a = items.a[j]!;
      const b = items.b[j]!;
      current = a;
      const score = itemScore(a, b, items.c[j]!, points, counts.right, counts.answered, j * points.length, priors[j]);
      const [aa, ab, bb] = score.information;
      const slide = -b / a;
      gradient += score.gradient[0] + slide * score.gradient[1];
      information += aa + 2 * slide * ab + slide * slide * bb;
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
