import type { SkillModel } from './skill-model.ts';
import { type Evidence, type SkillPosterior, skillPosterior } from './skill-posterior.ts';

export type SkillDecision = 'shown' | 'uncertain' | 'not-yet';

export interface DecisionThresholds {
  /** Shown from this probability of mastery on. Default 0.8. */
  readonly shown?: number;
  /** Not yet up to this probability of mastery. Default 0.2. */
  readonly notYet?: number;
}

/** What may be said of each skill: shown, not yet, or too uncertain to say. In the order of `model.skillIds`. */
export function decideSkills(posterior: SkillPosterior, thresholds: DecisionThresholds = {}): readonly SkillDecision[] {
  return Array.from(posterior.mastery, (mastery) => decide(mastery, thresholds));
}

export interface SureEnoughOptions extends DecisionThresholds {
  /** Share of the target skills that may stay uncertain. Default 0. */
  readonly uncertainShare?: number;
  /** Also sure enough when the expected share of wrong decisions, mean of min(m, 1 − m), is at most this. Default 0: off. */
  readonly expectedErrorRate?: number;
}

/** The stopping rule of a diagnostic: true when decisions on the target skills are sure enough to ask no more. */
export function sureEnough(
  posterior: SkillPosterior,
  targetSkills: readonly number[],
  options: SureEnoughOptions = {},
): boolean {
  const { uncertainShare = 0, expectedErrorRate = 0 } = options;
  let uncertain = 0;
  let expectedErrors = 0;
  for (const skill of targetSkills) {
    const mastery = posterior.mastery[skill]!;
    if (decide(mastery, options) === 'uncertain') uncertain++;
    expectedErrors += Math.min(mastery, 1 - mastery);
  }
  return uncertain <= uncertainShare * targetSkills.length || expectedErrors < expectedErrorRate * targetSkills.length;
}

/** How an answer bears on a skill: asked on it, on a harder or an easier skill of its topic, or on another topic (through the general ability). */
export type Bearing = 'direct' | 'harder-in-topic' | 'easier-in-topic' | 'general-ability';

export interface Reason {
  /** Index in the evidence given. */
  readonly evidence: number;
  /** The skill that was asked. */
  readonly askedSkill: number;
  readonly bearing: Bearing;
  readonly score: number;
  readonly dontKnow: boolean;
  /** What the belief would lose without this answer, in log-odds of mastery: positive speaks for mastery. */
  readonly effect: number;
}

export interface Belief {
  readonly skill: number;
  readonly mastery: number;
  readonly decision: SkillDecision;
  /** Mastery expected of a learner of whom nothing is known. */
  readonly beforeAnyAnswer: number;
  /** Answers by decreasing size of effect. */
  readonly reasons: readonly Reason[];
  /** The least believed prerequisite, when one is not shown: it holds the belief down. */
  readonly heldDownBy?: number;
}

/** Why a skill is believed mastered or not, as data for a sentence: each answer with its bearing and its leave-one-out effect. */
export function explainBelief(
  model: SkillModel,
  evidence: readonly Evidence[],
  skill: number,
  thresholds: DecisionThresholds = {},
): Belief {
  const { mastery } = skillPosterior(model, evidence);
  const reasons = evidence.map((answer, index): Reason => {
    const without = skillPosterior(
      model,
      evidence.filter((_, other) => other !== index),
    );
    return {
      evidence: index,
      askedSkill: answer.skill,
      bearing: bearingOf(model, answer.skill, skill),
      score: answer.score,
      dontKnow: answer.dontKnow ?? false,
      effect: logOdds(mastery[skill]!) - logOdds(without.mastery[skill]!),
    };
  });
  const [heldDownBy] = Array.from(model.prerequisiteSkills[model.topicOfSkill[skill]!]!)
    .filter((required) => decide(mastery[required]!, thresholds) !== 'shown')
    .sort((a, b) => mastery[a]! - mastery[b]!);
  return {
    skill,
    mastery: mastery[skill]!,
    decision: decide(mastery[skill]!, thresholds),
    beforeAnyAnswer: skillPosterior(model, []).mastery[skill]!,
    reasons: reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    ...(heldDownBy === undefined ? {} : { heldDownBy }),
  };
}

function decide(mastery: number, { shown = 0.8, notYet = 0.2 }: DecisionThresholds): SkillDecision {
  if (mastery >= shown) return 'shown';
  return mastery <= notYet ? 'not-yet' : 'uncertain';
}

function bearingOf(model: SkillModel, asked: number, skill: number): Bearing {
  if (asked === skill) return 'direct';
  if (model.topicOfSkill[asked] !== model.topicOfSkill[skill]) return 'general-ability';
  return asked > skill ? 'harder-in-topic' : 'easier-in-topic';
}

function logOdds(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-12), 1 - 1e-12);
  return Math.log(inside / (1 - inside));
}
