import { type AbilityPrior, normalPrior } from './ability-prior.ts';
import { posteriorMoments } from './estimate-ability.ts';
import { type AnyItemParameters, isPartialCredit, probabilityRight, scoreMoments } from './response-model.ts';

export interface SummedScoreRow {
  readonly score: number;
  readonly theta: number;
  readonly se: number;
  /** Share of the population expected to reach exactly this score. */
  readonly share: number;
}

/**
 * Ability for each possible number of points of a fixed form (summed-score EAP, Thissen et al. 1995; Lord & Wingersky 1984 recursion):
 * the conversion table of a paper back-up. All right and all wrong have finite values.
 */
export function summedScoreTable(
  items: readonly AnyItemParameters[],
  prior: AbilityPrior = normalPrior(),
): readonly SummedScoreRow[] {
  const highest = items.reduce((sum, item) => sum + (isPartialCredit(item) ? item.steps.length : 1), 0);
  const likelihood = Array.from({ length: highest + 1 }, () => new Float64Array(prior.points.length));
  prior.points.forEach((theta, g) => {
    scoreDistribution(items, theta).forEach((probability, score) => {
      likelihood[score]![g] = probability;
    });
  });
  return likelihood.map((row, score) => {
    const joint = row.map((value, g) => value * prior.weights[g]!);
    const share = joint.reduce((a, b) => a + b, 0);
    return {
      score,
      share,
      ...posteriorMoments(
        prior.points,
        joint.map((value) => value / share),
      ),
    };
  });
}

/** P(sum of points = 0, 1, …) at an ability, item by item (Lord & Wingersky 1984). */
export function scoreDistribution(items: readonly AnyItemParameters[], theta: number): Float64Array {
  let distribution = Float64Array.of(1);
  for (const item of items) {
    const own = isPartialCredit(item)
      ? scoreMoments(item, theta).probabilities
      : [1 - probabilityRight(item, theta), probabilityRight(item, theta)];
    const next = new Float64Array(distribution.length + own.length - 1);
    distribution.forEach((probability, score) => {
      own.forEach((share, points) => {
        next[score + points]! += probability * share;
      });
    });
    distribution = next;
  }
  return distribution;
}
