import { abilityPoints, normalPrior } from './ability-prior.ts';
import { exponentiate } from './expected-counts.ts';
import { invertPositive, solvePositive } from './linear-algebra.ts';
import type { PartialCreditParameters } from './response-model.ts';

export interface PartialCreditCalibration {
  readonly n: number;
  readonly logLik: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly items: readonly (PartialCreditParameters & {
    readonly se: { readonly a: number; readonly steps: readonly number[] } | null;
  })[];
}

export interface PartialCreditOptions {
  readonly points?: number;
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

/**
 * Generalised partial credit items by marginal maximum likelihood (Muraki 1992): EM over ability points, Newton–Fisher steps in (slope,
 * intercepts), abilities N(0, 1). `scores[person][item]` is 0 to `maxScores[item]`, or undefined when not asked. With maximum scores of 1 it is
 * the 2PL. Standard errors come from the cross-product of people's scores (Berndt et al. 1974), a large-sample approximation; null when singular.
 */
export function calibratePartialCredit(
  scores: readonly (readonly (number | undefined)[])[],
  maxScores: readonly number[],
  options: PartialCreditOptions = {},
): PartialCreditCalibration {
  const { tolerance = 1e-5, maxIterations = 1000 } = options;
  const points = abilityPoints(-6, 6, options.points ?? 61);
  const prior = normalPrior(0, 1, points).weights.map(Math.log);
  let items = maxScores.map((top, j) => startingItem(scores, j, top));
  for (let iteration = 1; ; iteration++) {
    const { counts, logLik } = expectation(scores, items, points, prior);
    const next = items.map((item, j) => maximise(item, counts[j]!, points));
    const move = largestMove(items, next);
    items = next;
    if (move > tolerance && iteration < maxIterations) continue;
    const errors = standardErrors(scores, items, points, prior);
    return {
      n: scores.length,
      logLik,
      iterations: iteration,
      converged: move <= tolerance,
      items: items.map(({ a, intercepts }, j) => ({
        a,
        steps: intercepts.map((intercept) => -intercept / a),
        se: errors?.[j] ?? null,
      })),
    };
  }
}

/** Score k has logit a·k·θ + intercepts[0] + … + intercepts[k − 1]; step k = −intercept / a. */
interface SlopeIntercepts {
  readonly a: number;
  readonly intercepts: readonly number[];
}

function startingItem(scores: readonly (readonly (number | undefined)[])[], j: number, top: number): SlopeIntercepts {
  const count = new Array<number>(top + 1).fill(0.5);
  for (const row of scores) {
    const score = row[j];
    if (score !== undefined) count[score]! += 1;
  }
  return { a: 1, intercepts: count.slice(1).map((each, k) => Math.log(each / count[k]!)) };
}

/** P(score = k | point), a row of points per score. */
function curves({ a, intercepts }: SlopeIntercepts, points: Float64Array): readonly Float64Array[] {
  const rows = Array.from({ length: intercepts.length + 1 }, () => new Float64Array(points.length));
  points.forEach((theta, g) => {
    const logits = [0];
    for (const intercept of intercepts) logits.push(logits.at(-1)! + a * theta + intercept);
    const highest = Math.max(...logits);
    const weights = logits.map((logit) => Math.exp(logit - highest));
    const total = weights.reduce((x, y) => x + y, 0);
    weights.forEach((weight, k) => {
      rows[k]![g] = weight / total;
    });
  });
  return rows;
}

function expectation(
  scores: readonly (readonly (number | undefined)[])[],
  items: readonly SlopeIntercepts[],
  points: Float64Array,
  prior: Float64Array,
  visit: (posterior: Float64Array, row: readonly (number | undefined)[]) => void = () => {},
) {
  const logs = items.map((item) => curves(item, points).map((row) => row.map(Math.log)));
  const counts = items.map((item) =>
    Array.from({ length: item.intercepts.length + 1 }, () => new Float64Array(points.length)),
  );
  let logLik = 0;
  for (const row of scores) {
    const posterior = Float64Array.from(prior);
    row.forEach((score, j) => {
      if (score === undefined) return;
      const curve = logs[j]![score]!;
      for (let g = 0; g < points.length; g++) posterior[g]! += curve[g]!;
    });
    logLik += exponentiate(posterior);
    row.forEach((score, j) => {
      if (score === undefined) return;
      const target = counts[j]![score]!;
      for (let g = 0; g < points.length; g++) target[g]! += posterior[g]!;
    });
    visit(posterior, row);
  }
  return { counts, logLik };
}

/** A few Newton–Fisher steps in (a, intercepts). */
function maximise(item: SlopeIntercepts, counts: readonly Float64Array[], points: Float64Array): SlopeIntercepts {
  let current = item;
  for (let step = 0; step < 5; step++) {
    const size = current.intercepts.length + 1;
    const gradient = new Float64Array(size);
    const information = new Float64Array(size * size);
    const p = curves(current, points);
    for (let g = 0; g < points.length; g++) {
      const n = counts.reduce((sum, row) => sum + row[g]!, 0);
      if (n < 1e-12) continue;
      const derivatives = p.map((_, k) => derivativeOfLogit(k, size, points[g]!));
      const mean = new Float64Array(size);
      p.forEach((row, k) => {
        for (let x = 0; x < size; x++) mean[x]! += row[g]! * derivatives[k]![x]!;
      });
      p.forEach((row, k) => {
        for (let x = 0; x < size; x++) {
          gradient[x]! += counts[k]![g]! * (derivatives[k]![x]! - mean[x]!);
          for (let y = 0; y < size; y++)
            information[x * size + y]! +=
              n * row[g]! * (derivatives[k]![x]! - mean[x]!) * (derivatives[k]![y]! - mean[y]!);
        }
      });
    }
    for (let x = 0; x < size; x++) information[x * size + x]! += 1e-9;
    const move = solvePositive(information, gradient);
    if (!move) return current;
    const bounded = Array.from(move, (each) => Math.max(-1, Math.min(1, each)));
    current = {
      a: Math.min(10, Math.max(0.02, current.a + bounded[0]!)),
      intercepts: current.intercepts.map((intercept, k) => intercept + bounded[k + 1]!),
    };
    if (bounded.every((each) => Math.abs(each) < 1e-9)) break;
  }
  return current;
}

/** ∂ logit_k / ∂ (a, intercepts) = (kθ, 1 for the first k intercepts). */
function derivativeOfLogit(k: number, size: number, theta: number): readonly number[] {
  return Array.from({ length: size }, (_, x) => (x === 0 ? k * theta : x <= k ? 1 : 0));
}

function largestMove(from: readonly SlopeIntercepts[], to: readonly SlopeIntercepts[]): number {
  return from.reduce(
    (largest, item, j) =>
      Math.max(
        largest,
        Math.abs(item.a - to[j]!.a),
        ...item.intercepts.map((intercept, k) => Math.abs(intercept - to[j]!.intercepts[k]!)),
      ),
    0,
  );
}

function standardErrors(
  scores: readonly (readonly (number | undefined)[])[],
  items: readonly SlopeIntercepts[],
  points: Float64Array,
  prior: Float64Array,
) {
  const from = [0];
  for (const item of items) from.push(from.at(-1)! + item.intercepts.length + 1);
  const size = from.at(-1)!;
  const p = items.map((item) => curves(item, points));
  const cross = new Float64Array(size * size);
  const score = new Float64Array(size);
  expectation(scores, items, points, prior, (posterior, row) => {
    score.fill(0);
    row.forEach((points_, j) => {
      if (points_ === undefined) return;
      const own = items[j]!.intercepts.length + 1;
      for (let g = 0; g < points.length; g++) {
        if (posterior[g]! < 1e-9) continue;
        for (let k = 0; k < own; k++) {
          const share = posterior[g]! * ((k === points_ ? 1 : 0) - p[j]![k]![g]!);
          derivativeOfLogit(k, own, points[g]!).forEach((derivative, x) => {
            score[from[j]! + x]! += share * derivative;
          });
        }
      }
    });
    for (let x = 0; x < size; x++) for (let y = 0; y < size; y++) cross[x * size + y]! += score[x]! * score[y]!;
  });
  const covariance = invertPositive(cross, size);
  if (!covariance) return undefined;
  const at = (x: number, y: number) => covariance[x * size + y]!;
  return items.map(({ a, intercepts }, j) => ({
    a: Math.sqrt(at(from[j]!, from[j]!)),
    steps: intercepts.map((intercept, k) => {
      const x = from[j]!;
      const y = x + k + 1;
      return Math.sqrt((intercept ** 2 / a ** 4) * at(x, x) - (2 * intercept * at(x, y)) / a ** 3 + at(y, y) / a ** 2);
    }),
  }));
}
