import type { SkillModel } from './skill-model.ts';
import type { SkillPosterior } from './skill-posterior.ts';

/** An item that could be asked: what it tests and how far its answer can be trusted. */
export interface Candidate {
  /** Index in `model.skillIds`. */
  readonly skill: number;
  readonly slip: number;
  readonly guess: number;
  /** Expected time to answer, used when gain is counted per second. */
  readonly seconds?: number;
}

export interface ChooseSkillItemOptions {
  /** One of the best n is drawn evenly (randomesque, Kingsbury & Zara 1989), so that neighbours see different items. Default 3. */
  readonly bestOf?: number;
  /** Only items on these skills are asked. Default: every skill. */
  readonly targetSkills?: readonly number[];
  /** Rank by gain per expected second instead of gain per item; a candidate without `seconds` counts as one minute. */
  readonly perSecond?: boolean;
  /**
   * `information` (default): `expectedInformationGain`. `decisions`: `expectedErrorReduction`, for a test that must decide now rather than know;
   * information parts candidates that would change no decision.
   */
  readonly objective?: 'information' | 'decisions' | undefined;
}

/** How much a bit of information counts against a wrong decision under the objective `decisions`: it only parts equals. */
const informationTieBreak = 0.02;

/**
 * Mutual information, in bits, between the answer to a candidate and the state of its topic:
 * H(P(right)) − m·H(slip) − (1 − m)·H(guess), with m the mastery of its skill and H the binary entropy (Shannon 1948).
 * The answer depends on the state only through "mastered or not", so this is the whole information about the topic, 0 to 1 bit.
 */
export function expectedInformationGain(_model: SkillModel, posterior: SkillPosterior, candidate: Candidate): number {
  const mastery = posterior.mastery[candidate.skill]!;
  const { slip, guess } = candidate;
  const right = mastery * (1 - slip) + (1 - mastery) * guess;
  return entropy(right) - mastery * entropy(slip) - (1 - mastery) * entropy(guess);
}

/**
 * Expected number of wrong decisions that one answer spares on the candidate's topic: Σ min(m, 1 − m) over its skills now, less its mean after a
 * right and a wrong answer (Bayes risk under 0–1 loss). Nothing is counted on other topics. 0 when no answer could turn a decision.
 */
export function expectedErrorReduction(model: SkillModel, posterior: SkillPosterior, candidate: Candidate): number {
  const { skill, slip, guess } = candidate;
  const topic = model.topicOfSkill[skill]!;
  const first = model.firstState[topic]!;
  const last = model.firstState[topic + 1]! - 1;
  const place = skill - model.firstSkill[topic]!;
  let now = 0;
  let afterRight = 0;
  let afterWrong = 0;
  let right = 0;
  for (let state = first; state <= last; state++)
    right += posterior.states[state]! * (state - first > place ? 1 - slip : guess);
  let tail = 0;
  let tailRight = 0;
  for (let state = last; state > first; state--) {
    const probability = posterior.states[state]!;
    tail += probability;
    tailRight += probability * (state - first > place ? 1 - slip : guess);
    now += Math.min(tail, 1 - tail);
    afterRight += Math.min(tailRight, right - tailRight);
    afterWrong += Math.min(tail - tailRight, 1 - right - (tail - tailRight));
  }
  return Math.max(0, now - afterRight - afterWrong);
}

/** The candidate to ask: drawn by `random` (0 ≤ random < 1) among the most informative ones. Undefined when no candidate is on a target skill. */
export function chooseSkillItem<C extends Candidate>(
  model: SkillModel,
  posterior: SkillPosterior,
  candidates: readonly C[],
  random: number,
  options: ChooseSkillItemOptions = {},
): C | undefined {
  const { bestOf = 3, targetSkills, perSecond = false, objective = 'information' } = options;
  const isTarget = targetSkills && markSkills(targetSkills, model.skillIds.length);
  const best: C[] = [];
  const bestGain: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (isTarget && isTarget[candidate.skill] === 0) continue;
    const information = expectedInformationGain(model, posterior, candidate);
    const worth =
      objective === 'information'
        ? information
        : expectedErrorReduction(model, posterior, candidate) + informationTieBreak * information;
    const gain = worth / (perSecond ? (candidate.seconds ?? 60) : 1);
    if (best.length === bestOf && gain <= bestGain[bestOf - 1]!) continue;
    let rank = best.length < bestOf ? best.length : bestOf - 1;
    for (; rank > 0 && bestGain[rank - 1]! < gain; rank--) {
      best[rank] = best[rank - 1]!;
      bestGain[rank] = bestGain[rank - 1]!;
    }
    best[rank] = candidate;
    bestGain[rank] = gain;
  }
  return best[Math.min(best.length - 1, Math.floor(random * best.length))];
}

/** 1 for the skills given, 0 for the others: a set asked for hundreds of candidates would cost more than their gains. */
function markSkills(skills: readonly number[], count: number): Uint8Array {
  const marked = new Uint8Array(count);
  for (const skill of skills) marked[skill] = 1;
  return marked;
}

const tableSize = 4096;
const entropyTable = Float64Array.from({ length: tableSize + 2 }, (_, i) => exactEntropy(Math.min(1, i / tableSize)));

/** Binary entropy in bits, read from a table with linear interpolation (error below 1e-6 away from 0 and 1, 1e-4 at the very ends). */
function entropy(p: number): number {
  const at = p * tableSize;
  const below = at | 0;
  const low = entropyTable[below]!;
  return low + (at - below) * (entropyTable[below + 1]! - low);
}

function exactEntropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}
