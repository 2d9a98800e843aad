import type { SkillModel } from './skill-model.ts';

/** One answer, as evidence on one skill. */
export interface Evidence {
  /** Index in `model.skillIds`. */
  readonly skill: number;
  /** 0 (wrong) to 1 (right); partial credit counts as that share of a right answer and the rest of a wrong one. */
  readonly score: number;
  /** P(wrong | mastered). */
  readonly slip: number;
  /** P(right | not mastered). */
  readonly guess: number;
  /** 0 to 1, default 1: older or weaker evidence counts for that share of an answer. */
  readonly weight?: number;
  /** An honest "I don't know": no one guesses that, so `guess` counts as 0. */
  readonly dontKnow?: boolean;
}

/** What is believed of a learner after some answers. */
export interface SkillPosterior {
  /** Posterior mean of the general ability (logit metric). */
  readonly ability: number;
  readonly abilitySd: number;
  /** P(mastered) of each skill, decreasing along a chain. */
  readonly mastery: Float64Array;
  /** P(topic in state s), rows as in `model.firstState`; each topic sums to 1. Prerequisites do not cap it. */
  readonly states: Float64Array;
}

/** Slip and guess are kept this far from 0, so that contradictory answers weigh against each other instead of dividing by 0. */
const smallestChance = 1e-9;

/** Stands for a likelihood that underflows, so that its share is 0 and not 0 / 0. */
const leastLikelihood = 1e-300;

/**
 * The exact posterior of a learner's topics under the compiled model: sum over ability points × area deviations × states.
 * Partial credit s and weight w enter as likelihood^(w): P(right)^(w s) · P(wrong)^(w (1 − s)) (fractional response, Papke & Wooldridge 1996).
 * The order of evidence does not matter. One approximation: topics are independent given ability even when prerequisites are declared;
 * a skill's mastery is then capped by that of each prerequisite (the Fréchet bound of "both"), and a success does not flow back
 * to the prerequisite other than through the ability.
 */
export function skillPosterior(model: SkillModel, evidence: readonly Evidence[]): SkillPosterior {
  const points = model.grid.length;
  const topicCount = model.topics.length;
  const { stateLikelihood, touched } = foldEvidence(model, evidence);

  const topicLikelihood = new Float64Array(touched.length * points).fill(leastLikelihood);
  const areaLikelihood = new Float64Array(model.areaCount * points).fill(1);
  for (let i = 0; i < touched.length; i++) {
    const topic = touched[i]!;
    const at = i * points;
    for (let state = model.firstState[topic]!; state < model.firstState[topic + 1]!; state++) {
      const likelihood = stateLikelihood[state]!;
      const row = state * points;
      for (let g = 0; g < points; g++) topicLikelihood[at + g]! += likelihood * model.stateProbability[row + g]!;
    }
    multiplyInto(areaLikelihood, model.areaOfTopic[topic]! * points, topicLikelihood, at, points);
  }

  const { ability, abilitySd, areaWeight } =
    model.reach > 0 ? weighAreas(model, areaLikelihood) : weighAbility(model, areaLikelihood);

  const mastery = new Float64Array(model.skillIds.length);
  const states = new Float64Array(stateLikelihood.length);
  const weight = new Float64Array(points);
  for (let topic = 0, i = 0; topic < topicCount; topic++) {
    const area = model.areaOfTopic[topic]! * points;
    const isTouched = touched[i] === topic;
    if (isTouched) {
      const at = i++ * points;
      for (let g = 0; g < points; g++) weight[g] = areaWeight[area + g]! / topicLikelihood[at + g]!;
    } else for (let g = 0; g < points; g++) weight[g] = areaWeight[area + g]!;
    readTopic(model, topic, weight, stateLikelihood, states, mastery);
  }
  capByPrerequisites(model, mastery);
  return { ability, abilitySd, mastery, states };
}

/** Likelihood of each state of each topic (scaled to a maximum of 1) and the topics that have evidence, ascending. */
function foldEvidence(model: SkillModel, evidence: readonly Evidence[]) {
  const logRatio = new Float64Array(model.skillIds.length);
  const hasEvidence = new Uint8Array(model.topics.length);
  for (let i = 0; i < evidence.length; i++) {
    const answer = evidence[i]!;
    const slip = Math.max(answer.slip, smallestChance);
    const guess = Math.min(Math.max(answer.dontKnow ? 0 : answer.guess, smallestChance), 1 - slip);
    const { score, weight = 1 } = answer;
    let ratio = 0;
    if (score > 0) ratio += score * Math.log((1 - slip) / guess);
    if (score < 1) ratio += (1 - score) * Math.log(slip / (1 - guess));
    logRatio[answer.skill]! += weight * ratio;
    hasEvidence[model.topicOfSkill[answer.skill]!] = 1;
  }
  const stateLikelihood = new Float64Array(model.firstState[model.topics.length]!).fill(1);
  const touched: number[] = [];
  for (let topic = 0; topic < hasEvidence.length; topic++) {
    if (hasEvidence[topic] === 0) continue;
    touched.push(topic);
    const first = model.firstSkill[topic]!;
    const last = model.firstSkill[topic + 1]!;
    let highest = 0;
    let sum = 0;
    for (let skill = first; skill < last; skill++) {
      sum += logRatio[skill]!;
      if (sum > highest) highest = sum;
    }
    sum = -highest;
    let state = model.firstState[topic]!;
    stateLikelihood[state++] = Math.exp(sum);
    for (let skill = first; skill < last; skill++) {
      sum += logRatio[skill]!;
      stateLikelihood[state++] = Math.exp(sum);
    }
  }
  return { stateLikelihood, touched };
}

function multiplyInto(
  target: Float64Array,
  targetAt: number,
  factor: Float64Array,
  factorAt: number,
  points: number,
): void {
  let highest = 0;
  for (let g = 0; g < points; g++) {
    const product = target[targetAt + g]! * factor[factorAt + g]!;
    target[targetAt + g] = product;
    if (product > highest) highest = product;
  }
  if (highest < 1e-100) for (let g = 0; g < points; g++) target[targetAt + g]! /= highest;
}

/** Without area deviations every topic sees the general ability. */
function weighAbility(model: SkillModel, areaLikelihood: Float64Array) {
  const weights = normalised(model.prior.map((prior, g) => prior * areaLikelihood[g]!));
  return { ...moments(model, weights), areaWeight: weights };
}

/** With area deviations on the same step, an area's ability is the general one convolved with the kernel: two small sums per area. */
function weighAreas(model: SkillModel, areaLikelihood: Float64Array) {
  const points = model.grid.length;
  const inner = model.prior.length;
  const { areaKernel, areaCount } = model;
  const width = areaKernel.length;
  const message = new Float64Array(areaCount * inner);
  const joint = Float64Array.from(model.prior);
  for (let area = 0; area < areaCount; area++) {
    for (let t = 0; t < inner; t++) {
      const at = area * points + t;
      let sum = leastLikelihood;
      for (let d = 0; d < width; d++) sum += areaKernel[d]! * areaLikelihood[at + d]!;
      message[area * inner + t] = sum;
    }
    multiplyInto(joint, 0, message, area * inner, inner);
  }
  const weights = normalised(joint);
  const areaWeight = new Float64Array(areaCount * points);
  for (let area = 0; area < areaCount; area++) {
    for (let t = 0; t < inner; t++) {
      const others = weights[t]! / message[area * inner + t]!;
      const at = area * points + t;
      for (let d = 0; d < width; d++) areaWeight[at + d]! += others * areaKernel[d]!;
    }
    for (let g = area * points; g < (area + 1) * points; g++) areaWeight[g]! *= areaLikelihood[g]!;
  }
  return { ...moments(model, weights), areaWeight };
}

function normalised(weights: Float64Array): Float64Array {
  let sum = 0;
  for (let g = 0; g < weights.length; g++) sum += weights[g]!;
  for (let g = 0; g < weights.length; g++) weights[g]! /= sum;
  return weights;
}

function moments(model: SkillModel, weights: Float64Array) {
  let ability = 0;
  let square = 0;
  for (let g = 0; g < weights.length; g++) {
    const point = model.grid[g + model.reach]!;
    ability += weights[g]! * point;
    square += weights[g]! * point * point;
  }
  return { ability, abilitySd: Math.sqrt(Math.max(0, square - ability * ability)) };
}

/** State probabilities of a topic, then mastery as their tail sums. */
function readTopic(
  model: SkillModel,
  topic: number,
  weight: Float64Array,
  stateLikelihood: Float64Array,
  states: Float64Array,
  mastery: Float64Array,
): void {
  const points = weight.length;
  const first = model.firstState[topic]!;
  const end = model.firstState[topic + 1]!;
  let total = 0;
  for (let state = first; state < end; state++) {
    const row = state * points;
    let sum = 0;
    for (let g = 0; g < points; g++) sum += weight[g]! * model.stateProbability[row + g]!;
    sum *= stateLikelihood[state]!;
    states[state] = sum;
    total += sum;
  }
  let tail = 0;
  for (let state = end - 1, skill = model.firstSkill[topic + 1]! - 1; state > first; state--, skill--) {
    states[state]! /= total;
    tail += states[state]!;
    mastery[skill] = Math.min(1, tail);
  }
  states[first]! /= total;
}

/** A skill is not mastered more surely than what it presupposes; prerequisites form no circle, so repeated passes settle. */
function capByPrerequisites(model: SkillModel, mastery: Float64Array): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (let topic = 0; topic < model.prerequisiteSkills.length; topic++) {
      const required = model.prerequisiteSkills[topic]!;
      if (required.length === 0) continue;
      let cap = 1;
      for (let i = 0; i < required.length; i++) cap = Math.min(cap, mastery[required[i]!]!);
      for (
        let skill = model.firstSkill[topic]!;
        skill < model.firstSkill[topic + 1]! && mastery[skill]! > cap;
        skill++
      ) {
        mastery[skill] = cap;
        changed = true;
      }
    }
  }
}
