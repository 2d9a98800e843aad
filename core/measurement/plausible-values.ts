import type { AbilityPrior } from './ability-prior.ts';
import { posteriorWeights } from './estimate-ability.ts';
import type { ScoredAnswer } from './response-model.ts';

/**
 * Draws from someone's posterior (Mislevy 1991), for averages and spreads of groups, where EAP estimates would be too close together.
 * Uniform within a grid step, so that draws are not tied to the grid. Never to be reported to the person.
 */
export function plausibleValues(
  answers: readonly ScoredAnswer[],
  prior: AbilityPrior,
  count: number,
  random: () => number,
): readonly number[] {
  const { points } = prior;
  const weights = posteriorWeights(answers, prior);
  const step = points[1]! - points[0]!;
  return Array.from({ length: count }, () => {
    let left = random();
    let g = 0;
    while (g < weights.length - 1 && left >= weights[g]!) left -= weights[g++]!;
    return points[g]! + (random() - 0.5) * step;
  });
}
