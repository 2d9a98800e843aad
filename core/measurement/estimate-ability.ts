import { type AbilityPrior, normalPrior } from './ability-prior.ts';
import {
  type AnyItemParameters,
  answerLikelihood,
  isPartialCredit,
  type ScoredAnswer,
  scoreMoments,
} from './response-model.ts';

export const estimators = ['eap', 'map', 'mle', 'wle'] as const;
export type Estimator = (typeof estimators)[number];

/** An ability in logits with its standard error. Likelihood estimates may be infinite: `bound` says on which side, or `none` when there is no answer at all. */
export type AbilityEstimate =
  | { readonly theta: number; readonly se: number }
  | { readonly theta: null; readonly se: null; readonly bound: 'lower' | 'upper' | 'none' };

/**
 * Expected a posteriori (Bock & Mislevy 1982): posterior mean, and the posterior standard deviation as `se`.
 * Deterministic: the same answers in the same order give the same score to the last bit. Without answers it is the prior.
 */
export function estimateEap(
  answers: readonly ScoredAnswer[],
  prior: AbilityPrior = normalPrior(),
): { readonly theta: number; readonly se: number } {
  return posteriorMoments(prior.points, posteriorWeights(answers, prior));
}

/** Posterior probability of each point of the prior's grid, summing to 1. */
export function posteriorWeights(answers: readonly ScoredAnswer[], { points, weights }: AbilityPrior): Float64Array {
  const posterior = Float64Array.from(weights);
  for (const { item, score } of answers) {
    let highest = 0;
    if (isPartialCredit(item)) {
      for (let g = 0; g < points.length; g++) {
        posterior[g]! *= scoreMoments(item, points[g]!).probabilities[score]!;
        if (posterior[g]! > highest) highest = posterior[g]!;
      }
    } else {
      const { a, b, c = 0, d = 1 } = item;
      const base = score === 1 ? c : 1 - d;
      const sign = score === 1 ? -a : a;
      for (let g = 0; g < points.length; g++) {
        posterior[g]! *= base + (d - c) / (1 + Math.exp(sign * (points[g]! - b)));
        if (posterior[g]! > highest) highest = posterior[g]!;
      }
    }
    if (highest < 1e-200) for (let g = 0; g < points.length; g++) posterior[g]! /= highest;
  }
  let total = 0;
  for (let g = 0; g < points.length; g++) total += posterior[g]!;
  for (let g = 0; g < points.length; g++) posterior[g]! /= total;
  return posterior;
}

export function posteriorMoments(
  points: Float64Array,
  weights: Float64Array,
): { readonly theta: number; readonly se: number } {
  let theta = 0;
  for (let g = 0; g < points.length; g++) theta += weights[g]! * points[g]!;
  let variance = 0;
  for (let g = 0; g < points.length; g++) variance += weights[g]! * (points[g]! - theta) ** 2;
  return { theta, se: Math.sqrt(variance) };
}

/** Maximum likelihood; se = 1 / √I(θ̂). Infinite when the likelihood is highest at an end: all right, all wrong, or nothing above guessing. */
export function estimateMle(answers: readonly ScoredAnswer[]): AbilityEstimate {
  return maximise(answers, (sum) => sum.slope, 0);
}

/** Mode of the posterior under N(mean, sd²); se = 1 / √(I(θ̂) + 1/sd²) with expected information (Mislevy 1986). Always finite. */
export function estimateMap(
  answers: readonly ScoredAnswer[],
  mean = 0,
  sd = 1,
): { readonly theta: number; readonly se: number } {
  if (answers.length === 0) return { theta: mean, se: sd };
  const estimate = maximise(answers, (sum, theta) => sum.slope - (theta - mean) / sd ** 2, 1 / sd ** 2, [
    mean - 10 * sd,
    mean + 10 * sd,
  ]);
  if (estimate.theta === null) throw new Error('estimateMap: a posterior mode cannot be infinite');
  return estimate;
}

/** Warm's (1989) weighted likelihood: solves l′ + J / (2I) = 0; nearly unbiased and without a prior, for reported scores. se = 1 / √I(θ̂). */
export function estimateWle(answers: readonly ScoredAnswer[]): AbilityEstimate {
  return maximise(answers, (sum) => sum.slope + (sum.information > 0 ? sum.warm / (2 * sum.information) : 0), 0);
}

export function estimateAbility(
  estimator: Estimator,
  answers: readonly ScoredAnswer[],
  mean = 0,
  sd = 1,
): AbilityEstimate {
  switch (estimator) {
    case 'eap':
      return estimateEap(answers, normalPrior(mean, sd));
    case 'map':
      return estimateMap(answers, mean, sd);
    case 'mle':
      return estimateMle(answers);
    case 'wle':
      return estimateWle(answers);
  }
}

type Sums = ReturnType<typeof sumLikelihoods>;

function sumLikelihoods(answers: readonly ScoredAnswer[], theta: number) {
  let slope = 0;
  let information = 0;
  let warm = 0;
  for (const answer of answers) {
    const one = answerLikelihood(answer, theta);
    slope += one.slope;
    information += one.information;
    warm += one.warm;
  }
  return { slope, information, warm };
}

/**
 * Follows the slope of the (penalised) log-likelihood over a wide grid, integrates it to find the highest of possibly several
 * maxima (3PL and 4PL likelihoods can have more than one), then bisects the slope there to full precision.
 */
function maximise(
  answers: readonly ScoredAnswer[],
  slopeAt: (sums: Sums, theta: number) => number,
  priorPrecision: number,
  range = searchRange(answers.map((answer) => answer.item)),
): AbilityEstimate {
  if (answers.length === 0) return { theta: null, se: null, bound: 'none' };
  const slope = (theta: number) => slopeAt(sumLikelihoods(answers, theta), theta);
  const [from, to] = range;
  const steps = 200;
  const at = (i: number) => from + ((to - from) * i) / steps;
  const slopes = Array.from({ length: steps + 1 }, (_, i) => slope(at(i)));
  let height = 0;
  let best = { height: Number.NEGATIVE_INFINITY, low: 0, high: 0 };
  let rising = -1;
  for (let i = 0; i <= steps; i++) {
    if (i > 0) height += ((slopes[i - 1]! + slopes[i]!) / 2) * ((to - from) / steps);
    if (slopes[i]! > 0) rising = i;
    else if (slopes[i]! < 0 && rising >= 0) {
      if (height > best.height) best = { height, low: at(rising), high: at(i) };
      rising = -1;
    }
  }
  if (best.height < 0 || height > best.height) return { theta: null, se: null, bound: height > 0 ? 'upper' : 'lower' };
  let { low, high } = best;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  const theta = (low + high) / 2;
  return { theta, se: 1 / Math.sqrt(sumLikelihoods(answers, theta).information + priorPrecision) };
}

/** Wide enough to hold any finite maximum: 12 item slopes beyond the easiest and the hardest item. */
function searchRange(items: readonly AnyItemParameters[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const places = isPartialCredit(item) ? item.steps : [item.b];
    for (const place of places) {
      low = Math.min(low, place - 12 / item.a);
      high = Math.max(high, place + 12 / item.a);
    }
  }
  return [low, high];
}
