import type { ItemPriors, ParameterLayout } from './calibration-model.ts';
import { type CurveTables, type ExpectedCounts, exponentiate } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import { itemScore } from './item-score.ts';
import { invertPositive } from './linear-algebra.ts';
import type { ResponseData } from './response-data.ts';

/** Ability points with less of a person's posterior than this do not matter to a standard error. */
const negligible = 1e-7;

interface MissingInformationInput {
  readonly tables: CurveTables;
  readonly items: ItemColumns;
  readonly points: Float64Array;
  readonly layout: ParameterLayout;
}

/**
 * Information lost because abilities are not seen: Σ over people of the posterior covariance of the complete-data score (Louis 1982).
 * Lower half of a square matrix in the order of `layout`, metric (a, b, logit c).
 */
export function missingInformation(
  data: ResponseData,
  { tables, items, points, layout }: MissingInformationInput,
): Float64Array {
  const size = layout.size;
  const missing = new Float64Array(size * size);
  const { slopesRight, slopesWrong } = scoreTables(items, points);
  const posterior = new Float64Array(points.length);
  const capacity = 4 * Math.ceil(points.length / 4);
  const scores = new Float64Array((size + 1) * capacity);
  const indices = new Int32Array(size);
  const g3 = 3 * points.length;
  const sharedSlope = layout.indexA.filter((index) => index === 0).length > 1;

  for (let row = 0; row < data.counts.length; row++) {
    posterior.set(tables.logPrior);
    sumCurves(posterior, tables.logRight, data.rightItems, data.rightFrom[row]!, data.rightFrom[row + 1]!);
    sumCurves(posterior, tables.logWrong, data.wrongItems, data.wrongFrom[row]!, data.wrongFrom[row + 1]!);
    exponentiate(posterior);
    let low = 0;
    let high = points.length - 1;
    while (posterior[low]! < negligible) low++;
    while (posterior[high]! < negligible) high--;
    const width = 4 * Math.ceil((high - low + 1) / 4);

    let used = 0;
    const place = (index: number, table: Float64Array, from: number, add: boolean): void => {
      const at = (add ? 0 : used) * width;
      if (!add) {
        indices[used++] = index;
        scores.fill(0, at, at + width);
      }
      for (let g = low; g <= high; g++) scores[at + g - low]! += table[from + g]!;
    };
    const placeItem = (j: number, table: Float64Array): void => {
      if (layout.indexB[j]! < 0) return;
      if (layout.indexA[j]! >= 0) place(layout.indexA[j]!, table, j * g3, sharedSlope);
      place(layout.indexB[j]!, table, j * g3 + points.length, false);
      if (layout.indexC[j]! >= 0) place(layout.indexC[j]!, table, j * g3 + 2 * points.length, false);
    };
    if (sharedSlope) {
      indices[used++] = 0;
      scores.fill(0, 0, width);
    }
    eachInOrder(data, row, placeItem, slopesRight, slopesWrong);

    const count = data.counts[row]!;
    for (let k = 0; k < used; k++) centre(scores, k * width, posterior, low, high, count);
    for (let j = 0; j < used; j++) {
      const target = indices[j]! * size;
      const left = j * width;
      for (let k = 0; k <= j; k++) {
        const right = k * width;
        let sum0 = 0;
        let sum1 = 0;
        for (let p = 0; p < width; p += 4) {
          sum0 += scores[left + p]! * scores[right + p]! + scores[left + p + 1]! * scores[right + p + 1]!;
          sum1 += scores[left + p + 2]! * scores[right + p + 2]! + scores[left + p + 3]! * scores[right + p + 3]!;
        }
        missing[target + indices[k]!]! += sum0 + sum1;
      }
    }
  }
  return missing;
}

/** √diagonal of the inverse of (complete − missing) information; c on its own scale. Undefined when that matrix is not positive definite. */
export function standardErrors(
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  layout: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
  missing: Float64Array,
): Float64Array | undefined {
  const size = layout.size;
  const observed = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k <= i; k++) {
      observed[i * size + k] = -missing[i * size + k]!;
      observed[k * size + i] = -missing[i * size + k]!;
    }
  }
  for (let j = 0; j < items.a.length; j++) {
    const index = [layout.indexA[j]!, layout.indexB[j]!, layout.indexC[j]!];
    const curvature = completeInformation(j, items, counts, points, priors[j]);
    for (let x = 0; x < 3; x++) {
      for (let y = 0; y < 3; y++) {
        if (index[x]! >= 0 && index[y]! >= 0) observed[index[x]! * size + index[y]!]! += curvature[x]![y]!;
      }
    }
  }
  const covariance = invertPositive(observed, size);
  if (!covariance) return undefined;
  const errors = Float64Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i]!));
  layout.indexC.forEach((index, j) => {
    if (index >= 0) errors[index]! *= items.c[j]! * (1 - items.c[j]!);
  });
  return errors;
}

/** Minus the second derivatives of an item's expected log-posterior in (a, b, logit c), from central differences of its exact gradient. */
function completeInformation(
  j: number,
  items: ItemColumns,
  counts: ExpectedCounts,
  points: Float64Array,
  priors: ItemPriors | undefined,
) {
  const a = items.a[j]!;
  const b = items.b[j]!;
  const c = items.c[j]!;
  const logit = c > 0 ? Math.log(c / (1 - c)) : Number.NEGATIVE_INFINITY;
  const step = 1e-5;
  const gradientAt = (da: number, db: number, dc: number) => {
    const guess = c > 0 ? 1 / (1 + Math.exp(-(logit + dc))) : 0;
    return itemScore(a + da, b + db, guess, points, counts.right, counts.answered, j * points.length, priors).gradient;
  };
  return [0, 1, 2].map((axis) => {
    const move = (sign: number) =>
      gradientAt(axis === 0 ? sign * step : 0, axis === 1 ? sign * step : 0, axis === 2 ? sign * step : 0);
    const up = move(1);
    const down = move(-1);
    return [0, 1, 2].map((k) => (down[k]! - up[k]!) / (2 * step));
  });
}

/** Derivatives of log P(right) and log P(wrong) in (a, b, logit c): for each item three rows of points. */
function scoreTables({ a, b, c }: ItemColumns, points: Float64Array) {
  const size = 3 * a.length * points.length;
  const slopesRight = new Float64Array(size);
  const slopesWrong = new Float64Array(size);
  for (let j = 0; j < a.length; j++) {
    for (let g = 0; g < points.length; g++) {
      const distance = points[g]! - b[j]!;
      const odds = Math.exp(-a[j]! * distance);
      const logistic = 1 / (1 + odds);
      const missed = odds / (1 + odds);
      const guess = c[j]!;
      const p = guess + (1 - guess) * logistic;
      const at = 3 * j * points.length + g;
      const bell = ((1 - guess) * logistic * missed) / p;
      slopesRight[at] = bell * distance;
      slopesRight[at + points.length] = -a[j]! * bell;
      slopesRight[at + 2 * points.length] = (guess * (1 - guess) * missed) / p;
      slopesWrong[at] = -logistic * distance;
      slopesWrong[at + points.length] = a[j]! * logistic;
      slopesWrong[at + 2 * points.length] = -guess;
    }
  }
  return { slopesRight, slopesWrong };
}

function sumCurves(target: Float64Array, curves: Float64Array, items: Int32Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    const at = items[k]! * target.length;
    for (let g = 0; g < target.length; g++) target[g]! += curves[at + g]!;
  }
}

/** Right and wrong items of a row merged in ascending order, so that parameter indices ascend. */
function eachInOrder(
  { rightFrom, rightItems, wrongFrom, wrongItems }: ResponseData,
  row: number,
  visit: (item: number, table: Float64Array) => void,
  slopesRight: Float64Array,
  slopesWrong: Float64Array,
): void {
  let right = rightFrom[row]!;
  let wrong = wrongFrom[row]!;
  const rightEnd = rightFrom[row + 1]!;
  const wrongEnd = wrongFrom[row + 1]!;
  while (right < rightEnd || wrong < wrongEnd) {
    if (wrong === wrongEnd || (right < rightEnd && rightItems[right]! < wrongItems[wrong]!))
      visit(rightItems[right++]!, slopesRight);
    else visit(wrongItems[wrong++]!, slopesWrong);
  }
}

/** Turns a row of scores into √(count · posterior) · (score − its posterior mean). */
function centre(
  scores: Float64Array,
  at: number,
  posterior: Float64Array,
  low: number,
  high: number,
  count: number,
): void {
  let mean = 0;
  for (let g = low; g <= high; g++) mean += posterior[g]! * scores[at + g - low]!;
  for (let g = low; g <= high; g++)
    scores[at + g - low] = Math.sqrt(count * posterior[g]!) * (scores[at + g - low]! - mean);
}
