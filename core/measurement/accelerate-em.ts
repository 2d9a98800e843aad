/** What the acceleration must know of an EM algorithm: one step of it, and its parameters as a vector in an unbounded metric. */
export interface EmAlgorithm<Pass, Result> {
  /** Moves the parameters by one EM step and returns the objective (log-likelihood plus log-priors) at those it started from. */
  readonly step: () => Generator<Pass, number, Result>;
  readonly read: () => Float64Array;
  readonly write: (parameters: Float64Array) => void;
}

/** Runs EM to its fixed point by squared extrapolation (Varadhan & Roland 2008, scheme S3), going back to the last safe place when the objective falls. */
export function* accelerateEm<Pass, Result>(
  { step, read, write }: EmAlgorithm<Pass, Result>,
  tolerance: number,
  maxIterations: number,
): Generator<Pass, { readonly iterations: number; readonly converged: boolean }, Result> {
  let safe = read();
  let safeObjective = Number.NEGATIVE_INFINITY;
  let iterations = 0;
  while (iterations < maxIterations) {
    const start = read();
    const before = yield* step();
    iterations++;
    if (before < safeObjective - 1e-9) {
      write(safe);
      safeObjective = Number.NEGATIVE_INFINITY;
      continue;
    }
    const first = read();
    const between = yield* step();
    iterations++;
    const second = read();
    if (largestMove(first, second) < tolerance) return { iterations, converged: true };
    safe = second;
    safeObjective = between;
    write(extrapolate(start, first, second));
  }
  return { iterations, converged: false };
}

function largestMove(from: Float64Array, to: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < from.length; i++) largest = Math.max(largest, Math.abs(to[i]! - from[i]!));
  return largest;
}

/** x₀ − 2αr + α²v with α = −‖r‖/‖v‖, never shorter than the two plain steps. */
function extrapolate(x0: Float64Array, x1: Float64Array, x2: Float64Array): Float64Array {
  let rr = 0;
  let vv = 0;
  for (let i = 0; i < x0.length; i++) {
    rr += (x1[i]! - x0[i]!) ** 2;
    vv += (x2[i]! - 2 * x1[i]! + x0[i]!) ** 2;
  }
  const alpha = -Math.sqrt(rr / vv);
  if (!(alpha < -1)) return x2;
  return x0.map((value, i) => {
    const r = x1[i]! - value;
    return value - 2 * alpha * r + alpha * alpha * (x2[i]! - x1[i]! - r);
  });
}
