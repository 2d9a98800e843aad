import { standardNormal } from '../measurement/choose-item.ts';
import type { TopicChain } from '../measurement/skill-model.ts';

/** Who the learners of a simulated course are, and how they depart from what the course believes of them. */
export interface LearnerPopulation {
  /** Logits above (or below) what the course expects. Default 0. */
  readonly shift?: number;
  /** SD of the general ability. Default: what the course believes. */
  readonly abilitySd?: number;
  /** SD of each area's deviation. Default: what the course believes. */
  readonly areaSd?: number;
  /** SD of each topic's own deviation. Default 0.8. */
  readonly topicSd?: number;
  /** P(mistake although mastered) as a multiple of each item's authored slip. Default 1. */
  readonly slips?: number;
  /** Share of honest "I don't know" where the skill is not mastered; the rest guess. Default 0.3. */
  readonly saysDontKnow?: number;
  /** P(mistake) added to the last item of a diagnostic of ten by fatigue, from none at the first. Default 0. */
  readonly fatigue?: number;
  /** A share of the learners knows the key of a share of the items beforehand, and gives it. */
  readonly preKnowledge?: { readonly learners: number; readonly items: number };
  /** SD of the logarithm of a learner's time on items and activities. Default 0.15. */
  readonly paceSd?: number;
  /** Words a minute, mean and SD between learners. Default 200, all alike. */
  readonly wordsPerMinute?: { readonly mean: number; readonly sd: number };
  /** Chance that a finished module teaches one of its skills that was not mastered. Default 0.6, the programme's planning figure. */
  readonly learns?: number;
}

export interface SyntheticLearner {
  readonly ability: number;
  /** By skill of the model. Skills of a topic are mastered from the easiest on. */
  readonly mastered: boolean[];
  /** Time taken on items and activities, 1 is what their authors expect. */
  readonly pace: number;
  readonly wordsPerMinute: number;
  readonly hasPreKnowledge: boolean;
}

/**
 * Draws a learner: general ability, plus each area's and each topic's deviation; a skill is mastered when their sum reaches its difficulty.
 * `mean`, `abilitySd` and `areaSd` are the course's beliefs.
 */
export function drawLearner(
  topics: readonly TopicChain[],
  believed: { readonly mean: number; readonly abilitySd: number; readonly areaSd: number },
  population: LearnerPopulation,
  random: () => number,
): SyntheticLearner {
  const { shift = 0, abilitySd = believed.abilitySd, areaSd = believed.areaSd, topicSd = 0.8 } = population;
  const ability = believed.mean + shift + abilitySd * standardNormal(random);
  const areas = new Map<string, number>();
  const mastered: boolean[] = [];
  for (const { area = '', skills } of topics) {
    if (!areas.has(area)) areas.set(area, areaSd * standardNormal(random));
    const own = ability + areas.get(area)! + topicSd * standardNormal(random);
    for (const { difficulty } of skills) mastered.push(own >= difficulty);
  }
  const { mean, sd } = population.wordsPerMinute ?? { mean: 200, sd: 0 };
  return {
    ability,
    mastered,
    pace: Math.exp((population.paceSd ?? 0.15) * standardNormal(random)),
    wordsPerMinute: Math.max(60, mean + sd * standardNormal(random)),
    hasPreKnowledge: population.preKnowledge !== undefined && random() < population.preKnowledge.learners,
  };
}
