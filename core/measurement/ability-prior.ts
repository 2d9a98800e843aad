/** What is believed of an ability before the answers: weights (summing to 1) on ability points, in ascending order. */
export interface AbilityPrior {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/** An even grid from `from` to `to`, both ends included. */
export function abilityPoints(from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/** A normal prior on a grid. Default grid: mean ± 6 SD, 121 points, where the sum equals the integral to better than 1e-9. */
export function normalPrior(mean = 0, sd = 1, points = abilityPoints(mean - 6 * sd, mean + 6 * sd, 121)): AbilityPrior {
  return priorOf(points, (theta) => Math.exp(-0.5 * ((theta - mean) / sd) ** 2));
}

/** Any prior density, up to a factor, on any even grid: flat, skewed, or the empirical distribution of a calibration. */
export function priorOf(points: Float64Array, density: (theta: number) => number): AbilityPrior {
  const weights = points.map(density);
  const total = weights.reduce((a, b) => a + b, 0);
  return { points, weights: weights.map((weight) => weight / total) };
}
