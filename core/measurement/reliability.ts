import { type AbilityPrior, normalPrior } from './ability-prior.ts';
import { type AnyItemParameters, testInformation } from './response-model.ts';

export interface InformationPoint {
  readonly theta: number;
  readonly information: number;
  /** Conditional standard error of measurement, 1 / √information. */
  readonly se: number;
}

/** Test information and conditional standard error along the ability scale. */
export function informationCurve(
  items: readonly AnyItemParameters[],
  thetas: ArrayLike<number>,
): readonly InformationPoint[] {
  return Array.from(thetas, (theta) => {
    const information = testInformation(items, theta);
    return { theta, information, se: 1 / Math.sqrt(information) };
  });
}

/** Marginal reliability of a fixed form: 1 − E[error variance] / variance, error variance 1 / (I(θ) + 1/variance) (Green et al. 1984, for Bayesian scores). */
export function marginalReliability(items: readonly AnyItemParameters[], prior: AbilityPrior = normalPrior()): number {
  const mean = prior.points.reduce((sum, theta, g) => sum + theta * prior.weights[g]!, 0);
  const variance = prior.points.reduce((sum, theta, g) => sum + prior.weights[g]! * (theta - mean) ** 2, 0);
  const error = prior.points.reduce(
    (sum, theta, g) => sum + prior.weights[g]! / (testInformation(items, theta) + 1 / variance),
    0,
  );
  return 1 - error / variance;
}

/** Reliability of the scores of many people: Var(θ̂) / (Var(θ̂) + mean se²) for EAP estimates (empirical reliability, as in mirt). */
export function empiricalReliability(estimates: readonly { readonly theta: number; readonly se: number }[]): number {
  const n = estimates.length;
  const mean = estimates.reduce((sum, each) => sum + each.theta, 0) / n;
  const spread = estimates.reduce((sum, each) => sum + (each.theta - mean) ** 2, 0) / n;
  const error = estimates.reduce((sum, each) => sum + each.se ** 2, 0) / n;
  return spread / (spread + error);
}
