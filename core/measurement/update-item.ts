import type { AbilityPrior } from './ability-prior.ts';
import { posteriorMoments } from './estimate-ability.ts';
import type { ItemParameters } from './response-model.ts';

/** What is believed of an item's parameters: normal in (log a, b), independent at the start. */
export interface ItemBelief {
  readonly logA: number;
  readonly b: number;
  /** Covariance of (log a, b): variance of log a, covariance, variance of b. */
  readonly covariance: readonly [number, number, number];
  readonly answers: number;
  /** Asymptotes, taken as known; 0 and 1 unless said. */
  readonly c?: number;
  readonly d?: number;
}

/** A new item known only by its authored level: a around 1.2 (SD of log a 0.3), b around the level's difficulty with the given SD. */
export function newItem(difficulty: number, sd = 0.8): ItemBelief {
  return { logA: Math.log(1.2), b: difficulty, covariance: [0.09, 0, sd * sd], answers: 0 };
}

/**
 * The belief after one more answer by someone whose ability is only known as a distribution (their posterior without this item):
 * one Fisher-scoring step on the marginal likelihood from the prior (the extended Kalman filter for a Bernoulli outcome), so that parameters
 * move little and stay wide when the ability is vague. O(grid) per answer; a full calibration remains the reference.
 */
export function updateItem(belief: ItemBelief, right: boolean, ability: AbilityPrior): ItemBelief {
  const { c = 0, d = 1 } = belief;
  const a = Math.exp(belief.logA);
  let likelihood = 0;
  const slope = [0, 0];
  for (let g = 0; g < ability.points.length; g++) {
    const distance = ability.points[g]! - belief.b;
    const logistic = 1 / (1 + Math.exp(-a * distance));
    const p = c + (d - c) * logistic;
    const steep = (right ? 1 : -1) * ability.weights[g]! * (d - c) * logistic * (1 - logistic) * a;
    likelihood += ability.weights[g]! * (right ? p : 1 - p);
    slope[0]! += steep * distance;
    slope[1]! -= steep;
  }
  const gradient = [slope[0]! / likelihood, slope[1]! / likelihood] as const;
  const weight = likelihood / Math.max(1e-12, 1 - likelihood);
  const [vaa, vab, vbb] = belief.covariance;
  const pa = vaa * gradient[0] + vab * gradient[1];
  const pb = vab * gradient[0] + vbb * gradient[1];
  const room = 1 + weight * (gradient[0] * pa + gradient[1] * pb);
  const shrink = weight / room;
  return {
    ...belief,
    logA: belief.logA + pa / room,
    b: belief.b + pb / room,
    covariance: [vaa - pa * pa * shrink, vab - pa * pb * shrink, vbb - pb * pb * shrink],
    answers: belief.answers + 1,
  };
}

/** Point estimates, to ask or to list the item. */
export function itemOfBelief({ logA, b, c = 0, d = 1 }: ItemBelief): ItemParameters {
  return { a: Math.exp(logA), b, c, d };
}

/**
 * P(right | θ) when the item is known only as a belief: the logistic flattened by the variance v of its logit, 1 / √(1 + πv/8)
 * (MacKay 1992). A vague item says little of a learner.
 */
export function softProbability(
  { logA, b, c = 0, d = 1, covariance: [vaa, vab, vbb] }: ItemBelief,
  theta: number,
): number {
  const a = Math.exp(logA);
  const logit = a * (theta - b);
  const variance = logit * logit * vaa - 2 * a * logit * vab + a * a * vbb;
  return c + (d - c) / (1 + Math.exp(-logit / Math.sqrt(1 + (Math.PI * variance) / 8)));
}

/** EAP in which the uncertainty of each item's parameters counts (soft scoring): ability and posterior standard deviation. */
export function softEap(
  answers: readonly { readonly item: ItemBelief; readonly right: boolean }[],
  prior: AbilityPrior,
) {
  const weights = Float64Array.from(prior.weights);
  for (const { item, right } of answers) {
    let total = 0;
    for (let g = 0; g < weights.length; g++) {
      const p = softProbability(item, prior.points[g]!);
      weights[g]! *= right ? p : 1 - p;
      total += weights[g]!;
    }
    for (let g = 0; g < weights.length; g++) weights[g]! /= total;
  }
  return posteriorMoments(prior.points, weights);
}
