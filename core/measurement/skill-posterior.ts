import { readLinked, weighLinked } from './linked-topics.ts';
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
  /** P(topic in state s), rows as in `model.firstState`; each topic sums to 1. Approximated prerequisites do not cap it. */
  readonly states: Float64Array;
}

/** For who needs only some topics of a large framework: the others, but for linked ones, are not read, and are NaN in `mastery` and `states`. */
export interface PosteriorOptions {
  /** 1 for each topic to read, in the order of `model.topics`. Default: all; with approximated prerequisites always all. */
  readonly topics?: Uint8Array;
}

/** Slip and guess are kept this far from 0, so that contradictory answers weigh against each other instead of dividing by 0. */
const smallestChance = 1e-9;

/** Stands for a likelihood that underflows, so that its share is 0 and not 0 / 0. */
const leastLikelihood = 1e-300;

/**
 * The exact posterior of a learner's topics under the compiled model: sum over ability points × area deviations × states.
 * Partial credit s and weight w enter as likelihood^(w): P(right)^(w s) · P(wrong)^(w (1 − s)) (fractional response, Papke & Wooldridge 1996).
 * The order of evidence does not matter. Prerequisites between topics of one area, up to 2,048 joint states, are exact: states that break one have
 * probability 0 (`linked-topics`). Elsewhere one approximation: topics are independent given ability, a skill's mastery is capped by that of
 * each prerequisite (the Fréchet bound of "both"), and a success does not flow back to the prerequisite other than through the ability.
 */
export function skillPosterior(
  model: SkillModel,
  evidence: readonly Evidence[],
  options: PosteriorOptions = {},
): SkillPosterior {
  const { workspace, firstState, areaOfTopic } = model;
  const { hasEvidence, areaHasEvidence, areaLikelihood, topicLikelihood, topicWeight } = workspace;
  const wanted = model.hasLoosePrerequisites ? undefined : options.topics;
  const points = model.grid.length;
  const topicCount = model.topics.length;
  foldEvidence(model, evidence);

  areaLikelihood.fill(1);
  areaHasEvidence.fill(0);
  for (let topic = 0; topic < topicCount; topic++) {
    if (hasEvidence[topic] === 0 || model.isLinked[topic] === 1) continue;
    areaHasEvidence[areaOfTopic[topic]!] = 1;
    weighTopic(model, topic);
    multiplyInto(areaLikelihood, areaOfTopic[topic]! * points, topicLikelihood, topic * points, points);
  }
  for (const linked of model.linked) {
    weighLinked(linked, workspace.stateLikelihood, points, leastLikelihood);
    areaHasEvidence[linked.area] = 1;
    multiplyInto(areaLikelihood, linked.area * points, linked.pointLikelihood, 0, points);
  }
  const areaWeight = model.reach > 0 ? weighAreas(model) : weighAbility(model);

  const skillCount = model.skillIds.length;
  const memory = new ArrayBuffer(8 * (skillCount + firstState[topicCount]!));
  const mastery = new Float64Array(memory, 0, skillCount);
  const states = new Float64Array(memory, 8 * skillCount);
  if (wanted !== undefined) {
    mastery.fill(Number.NaN);
    states.fill(Number.NaN);
  }
  for (let topic = 0; topic < topicCount; topic++) {
    if (model.isLinked[topic] === 1 || wanted?.[topic] === 0) continue;
    const area = areaOfTopic[topic]! * points;
    if (hasEvidence[topic] === 0) {
      readTopic(model, topic, areaWeight, area, states, mastery);
      continue;
    }
    const at = topic * points;
    for (let g = 0; g < points; g++) topicWeight[g] = areaWeight[area + g]! / topicLikelihood[at + g]!;
    readTopic(model, topic, topicWeight, 0, states, mastery);
  }
  for (const linked of model.linked) readLinked(model, linked, areaWeight, states, mastery);
  if (model.hasLoosePrerequisites) capByPrerequisites(model, mastery);
  return { ...moments(model), mastery, states };
}

/** Likelihood of each state of each topic (scaled to a maximum of 1), and which topics have evidence. */
function foldEvidence(model: SkillModel, evidence: readonly Evidence[]): void {
  const { firstSkill, firstState, topicOfSkill } = model;
  const { logRatio, hasEvidence, stateLikelihood } = model.workspace;
  logRatio.fill(0);
  hasEvidence.fill(0);
  for (let i = 0; i < evidence.length; i++) {
    const answer = evidence[i]!;
    const slip = Math.max(answer.slip, smallestChance);
    const guess = Math.min(Math.max(answer.dontKnow ? 0 : answer.guess, smallestChance), 1 - slip);
    const { score, weight = 1 } = answer;
    let ratio = 0;
    if (score > 0) ratio += score * Math.log((1 - slip) / guess);
    if (score < 1) ratio += (1 - score) * Math.log(slip / (1 - guess));
    logRatio[answer.skill]! += weight * ratio;
    hasEvidence[topicOfSkill[answer.skill]!] = 1;
  }
  for (let topic = 0; topic < hasEvidence.length; topic++) {
    const first = firstSkill[topic]!;
    const last = firstSkill[topic + 1]!;
    let state = firstState[topic]!;
    if (hasEvidence[topic] === 0) {
      stateLikelihood.fill(1, state, firstState[topic + 1]!);
      continue;
    }
    let highest = 0;
    let sum = 0;
    for (let skill = first; skill < last; skill++) {
      sum += logRatio[skill]!;
      if (sum > highest) highest = sum;
    }
    sum = -highest;
    stateLikelihood[state++] = Math.exp(sum);
    for (let skill = first; skill < last; skill++) {
      sum += logRatio[skill]!;
      stateLikelihood[state++] = Math.exp(sum);
    }
  }
}

/** P(answers on the topic | ability point). */
function weighTopic(model: SkillModel, topic: number): void {
  const { stateProbability, grid, firstState } = model;
  const { stateLikelihood, topicLikelihood } = model.workspace;
  const points = grid.length;
  const at = topic * points;
  const end = firstState[topic + 1]!;
  for (let g = at; g < at + points; g++) topicLikelihood[g] = leastLikelihood;
  for (let state = firstState[topic]!; state < end; state++) {
    const likelihood = stateLikelihood[state]!;
    const row = state * points;
    for (let g = 0; g < points; g++) topicLikelihood[at + g]! += likelihood * stateProbability[row + g]!;
  }
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
function weighAbility(model: SkillModel): Float64Array {
  const { abilityWeight, areaLikelihood } = model.workspace;
  abilityWeight.set(model.prior);
  multiplyInto(abilityWeight, 0, areaLikelihood, 0, abilityWeight.length);
  normalise(abilityWeight, 0, abilityWeight.length);
  return abilityWeight;
}

/**
 * With area deviations on the same step, an area's ability is the general one convolved with the kernel: two small sums per area.
 * An area without evidence says nothing of the general ability, and all of those are the same.
 */
function weighAreas(model: SkillModel): Float64Array {
  const { areaKernel, areaCount, reach } = model;
  const { abilityWeight, areaHasEvidence, areaLikelihood, areaMessage, areaWeight, padded } = model.workspace;
  const points = model.grid.length;
  const inner = model.prior.length;
  abilityWeight.set(model.prior);
  for (let area = 0; area < areaCount; area++) {
    if (areaHasEvidence[area] === 0) continue;
    convolve(areaLikelihood, area * points, areaKernel, reach, areaMessage, area * inner, inner);
    multiplyInto(abilityWeight, 0, areaMessage, area * inner, inner);
  }
  normalise(abilityWeight, 0, inner);
  let silent: number | undefined;
  for (let area = 0; area < areaCount; area++) {
    const at = area * points;
    const speaks = areaHasEvidence[area] === 1;
    if (!speaks && silent !== undefined) {
      areaWeight.copyWithin(at, silent, silent + points);
      continue;
    }
    for (let t = 0; t < inner; t++)
      padded[t + 2 * reach] = speaks ? abilityWeight[t]! / areaMessage[area * inner + t]! : abilityWeight[t]!;
    convolve(padded, 0, areaKernel, reach, areaWeight, at, points);
    if (speaks) for (let g = at; g < at + points; g++) areaWeight[g]! *= areaLikelihood[g]!;
    else silent = at;
    normalise(areaWeight, at, points);
  }
  return areaWeight;
}

/** target[i] = Σ kernel[d] · source[i + d], for a symmetric kernel of 2 · reach + 1 values. */
function convolve(
  source: Float64Array,
  from: number,
  kernel: Float64Array,
  reach: number,
  target: Float64Array,
  to: number,
  count: number,
): void {
  const centre = kernel[reach]!;
  for (let i = 0; i < count; i++) {
    let low = from + i;
    let high = low + 2 * reach;
    let sum = leastLikelihood + centre * source[low + reach]!;
    for (let d = 0; d < reach; d++, low++, high--) sum += kernel[d]! * (source[low]! + source[high]!);
    target[to + i] = sum;
  }
}

function normalise(weights: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let g = from; g < from + count; g++) sum += weights[g]!;
  const factor = 1 / sum;
  for (let g = from; g < from + count; g++) weights[g]! *= factor;
}

function moments(model: SkillModel) {
  const weights = model.workspace.abilityWeight;
  let ability = 0;
  let square = 0;
  for (let g = 0; g < weights.length; g++) {
    const point = model.grid[g + model.reach]!;
    ability += weights[g]! * point;
    square += weights[g]! * point * point;
  }
  return { ability, abilitySd: Math.sqrt(Math.max(0, square - ability * ability)) };
}

/** Mastery of a topic's skills as tail sums of its state probabilities; `weight` is P(ability point) over the topic's own likelihood. */
function readTopic(
  model: SkillModel,
  topic: number,
  weight: Float64Array,
  from: number,
  states: Float64Array,
  mastery: Float64Array,
): void {
  const { stateProbability, grid } = model;
  const { stateLikelihood } = model.workspace;
  const points = grid.length;
  const first = model.firstState[topic]!;
  let tail = 0;
  for (
    let state = model.firstState[topic + 1]! - 1, skill = model.firstSkill[topic + 1]! - 1;
    state > first;
    state--, skill--
  ) {
    const row = state * points;
    let even = 0;
    let odd = 0;
    let g = points & 1 ? 1 : 0;
    if (g === 1) even = weight[from]! * stateProbability[row]!;
    for (; g < points; g += 2) {
      even += weight[from + g]! * stateProbability[row + g]!;
      odd += weight[from + g + 1]! * stateProbability[row + g + 1]!;
    }
    const probability = (even + odd) * stateLikelihood[state]!;
    states[state] = probability;
    tail = Math.min(1, tail + probability);
    mastery[skill] = tail;
  }
  states[first] = 1 - tail;
}

/** A skill is not mastered more surely than what it presupposes; prerequisites form no circle, so repeated passes settle. */
export function capByPrerequisites(model: SkillModel, mastery: Float64Array): void {
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
