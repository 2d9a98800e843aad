import type { SkillModel } from './skill-model.ts';
import { type Evidence, skillPosterior } from './skill-posterior.ts';

/** Points expected of a learner, and their posterior standard deviation. */
export interface PointsBelief {
  readonly expected: number;
  readonly margin: number;
}

/**
 * The points that skills are worth, with a margin that respects how they hang together: states of a topic exclude each other, and topics share the
 * area's and the general ability, so that being wrong on one makes being wrong on others likelier. Var = E[Var | ability] + Var(E | ability), exact
 * under the model but for linked topics, whose links the margin ignores. `worth[i]` is what skill i of the model is worth; 0 leaves it out.
 */
export function believePoints(
  model: SkillModel,
  evidence: readonly Evidence[],
  worth: ArrayLike<number>,
): PointsBelief {
  skillPosterior(model, evidence);
  const { areaKernel, reach, areaCount, prior, grid } = model;
  const { abilityWeight, areaLikelihood } = model.workspace;
  const points = grid.length;
  const inArea = momentsByPoint(model, worth);
  let expected = 0;
  let square = 0;
  let inside = 0;
  for (let t = 0; t < prior.length; t++) {
    let mean = 0;
    let variance = 0;
    for (let area = 0; area < areaCount; area++) {
      let total = 0;
      let first = 0;
      let second = 0;
      for (let d = 0; d < areaKernel.length; d++) {
        const g = reach > 0 ? t + d : t;
        const weight = areaKernel[d]! * (reach > 0 ? areaLikelihood[area * points + g]! : 1);
        const m = inArea.mean[area * points + g]!;
        total += weight;
        first += weight * m;
        second += weight * (m * m + inArea.variance[area * points + g]!);
      }
      mean += first / total;
      variance += second / total - (first / total) ** 2;
    }
    const weight = abilityWeight[t]!;
    expected += weight * mean;
    square += weight * mean * mean;
    inside += weight * variance;
  }
  return { expected, margin: Math.sqrt(Math.max(0, inside + square - expected * expected)) };
}

/** Mean and variance of an area's points given its ability point and the answers: topics are independent there. */
function momentsByPoint(model: SkillModel, worth: ArrayLike<number>) {
  const { grid, areaOfTopic, areaCount, firstSkill, firstState, stateProbability } = model;
  const { stateLikelihood } = model.workspace;
  const points = grid.length;
  const mean = new Float64Array(areaCount * points);
  const variance = new Float64Array(areaCount * points);
  for (let topic = 0; topic < model.topics.length; topic++) {
    const at = areaOfTopic[topic]! * points;
    for (let g = 0; g < points; g++) {
      let total = 0;
      let first = 0;
      let second = 0;
      let value = 0;
      for (let state = firstState[topic]!; state < firstState[topic + 1]!; state++) {
        const weight = stateLikelihood[state]! * stateProbability[state * points + g]!;
        total += weight;
        first += weight * value;
        second += weight * value * value;
        value += worth[firstSkill[topic]! + state - firstState[topic]!] ?? 0;
      }
      mean[at + g]! += first / total;
      variance[at + g]! += Math.max(0, second / total - (first / total) ** 2);
    }
  }
  return { mean, variance };
}
