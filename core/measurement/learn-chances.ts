import type { Evidence, SkillPosterior } from './skill-posterior.ts';

/** What a course's tests have shown of slips, guesses and the level of its learners. Counters of several servers are added up. */
export interface ChanceCounts {
  /** Expected numbers of answers by someone who masters the skill, and of wrong ones among them. */
  readonly mastered: number;
  readonly slips: number;
  /** The same by someone who does not; "I don't know" is no guess and counts in neither. */
  readonly notMastered: number;
  readonly guesses: number;
  readonly learners: number;
  /** Sum of the posterior means of ability. */
  readonly abilities: number;
}

export const noChances: ChanceCounts = { mastered: 0, slips: 0, notMastered: 0, guesses: 0, learners: 0, abilities: 0 };

/** Counts after one more test: the expectation step of EM, under the posterior of the whole test. Older tests fade by `keep` a test (default 0.998). */
export function countChances(
  counts: ChanceCounts,
  evidence: readonly Evidence[],
  { mastery, ability }: Pick<SkillPosterior, 'mastery' | 'ability'>,
  keep = 0.998,
): ChanceCounts {
  let { mastered, slips, notMastered, guesses } = scale(counts, keep);
  for (const { skill, score, dontKnow } of evidence) {
    const known = mastery[skill]!;
    mastered += known;
    slips += known * (1 - score);
    if (dontKnow) continue;
    notMastered += 1 - known;
    guesses += (1 - known) * score;
  }
  return {
    mastered,
    slips,
    notMastered,
    guesses,
    learners: counts.learners * keep + 1,
    abilities: counts.abilities * keep + ability,
  };
}

/** Adds the counts of two servers. */
export function mergeChances(one: ChanceCounts, other: ChanceCounts): ChanceCounts {
  return {
    mastered: one.mastered + other.mastered,
    slips: one.slips + other.slips,
    notMastered: one.notMastered + other.notMastered,
    guesses: one.guesses + other.guesses,
    learners: one.learners + other.learners,
    abilities: one.abilities + other.abilities,
  };
}

export interface Chances {
  readonly slip: number;
  readonly guess: number;
  readonly abilityMean: number;
}

/** Answers and learners that what was believed beforehand counts for. */
const priorAnswers = 100;
const priorLearners = 20;

/** What to believe now: what was believed beforehand, moved by the counts; slip at most 0.4 and guess at most 0.5, so that mastery keeps its meaning. */
export function chancesFrom(counts: ChanceCounts, believed: Chances): Chances {
  const { mastered, slips, notMastered, guesses, learners, abilities } = counts;
  return {
    slip: Math.min(0.4, (slips + believed.slip * priorAnswers) / (mastered + priorAnswers)),
    guess: Math.min(0.5, (guesses + believed.guess * priorAnswers) / (notMastered + priorAnswers)),
    abilityMean: (abilities + believed.abilityMean * priorLearners) / (learners + priorLearners),
  };
}

function scale(counts: ChanceCounts, keep: number): ChanceCounts {
  const { mastered, slips, notMastered, guesses, learners, abilities } = counts;
  return {
    mastered: mastered * keep,
    slips: slips * keep,
    notMastered: notMastered * keep,
    guesses: guesses * keep,
    learners: learners * keep,
    abilities: abilities * keep,
  };
}
