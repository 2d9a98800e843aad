import type { CurveTables } from './expected-counts.ts';

/** Item parameters side by side while they are being estimated; `c` lower asymptote, upper asymptote 1. */
export interface ItemColumns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
}

/** log P and log Q of every item at every ability point, computed without cancellation at either end. */
export function curveTables({ a, b, c }: ItemColumns, points: Float64Array, prior: Float64Array): CurveTables {
  const size = a.length * points.length;
  const logRight = new Float64Array(size);
  const logWrong = new Float64Array(size);
  let logistic = true;
  for (let j = 0, i = 0; j < a.length; j++) {
    const guess = c[j]!;
    if (guess > 0) logistic = false;
    for (let g = 0; g < points.length; g++, i++) {
      const odds = Math.exp(-a[j]! * (points[g]! - b[j]!));
      const logMastered = -Math.log1p(odds);
      logWrong[i] = Math.log1p(-guess) + logMastered + Math.log(odds);
      logRight[i] = guess > 0 ? Math.log(guess + (1 - guess) / (1 + odds)) : logMastered;
    }
  }
  const tables = { logRight, logWrong, logPrior: prior.map((weight) => Math.log(weight)) };
  return logistic
    ? { ...tables, logistic: { points, slope: a, intercept: a.map((slope, j) => -slope * b[j]!) } }
    : tables;
}
