import type { CurveTables } from './expected-counts.ts';

/** Item parameters side by side while they are being estimated; `c` lower and `d` upper asymptote. */
export interface ItemColumns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
}

/** log P and log Q of every item at every ability point, computed without cancellation at either end. Items of `ignored` have both at 0: their answers weigh nothing. */
export function curveTables(
  { a, b, c, d }: ItemColumns,
  points: Float64Array,
  prior: Float64Array,
  ignored: readonly boolean[] = [],
): CurveTables {
  const size = a.length * points.length;
  const logRight = new Float64Array(size);
  const logWrong = new Float64Array(size);
  let logistic = true;
  for (let j = 0; j < a.length; j++) {
    if (ignored[j]) continue;
    const low = c[j]!;
    const high = d[j]!;
    if (low > 0 || high < 1) logistic = false;
    for (let g = 0, i = j * points.length; g < points.length; g++, i++) {
      const logit = a[j]! * (points[g]! - b[j]!);
      const logMastered = logit < -30 ? logit - Math.log1p(Math.exp(logit)) : -Math.log1p(Math.exp(-logit));
      const asymptotes = low > 0 || high < 1;
      logRight[i] = asymptotes ? Math.log(low + (high - low) / (1 + Math.exp(-logit))) : logMastered;
      logWrong[i] =
        high < 1 ? Math.log(1 - high + (high - low) / (1 + Math.exp(logit))) : Math.log1p(-low) + logMastered - logit;
    }
  }
  const tables = { logRight, logWrong, logPrior: prior.map((weight) => Math.log(weight)) };
  if (!logistic) return tables;
  const slope = a.map((value, j) => (ignored[j] ? 0 : value));
  return { ...tables, logistic: { points, slope, intercept: slope.map((value, j) => -value * b[j]!) } };
}
