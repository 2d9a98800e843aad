import { type EvidenceLog, measures } from '../measurement/evidence-log.ts';
import type { SkillModel } from '../measurement/skill-model.ts';

/**
 * Why a skill is believed mastered or not, as data for one sentence: it was asked (`right` answers of `of`, `dontKnow` of them "I don't know");
 * or a harder skill of its topic was shown, or an easier one missed; or it is only an estimate from answers on other topics.
 */
export type BeliefReason =
  | { readonly code: 'asked'; readonly right: number; readonly of: number; readonly dontKnow: number }
  | { readonly code: 'harder-shown' | 'easier-missed'; readonly skill: string }
  | { readonly code: 'from-others' };

/** The strongest reason there is in a learner's measured answers: a direct question first, then the nearest skill of the topic. */
export function reasonForBelief(model: SkillModel, log: EvidenceLog, skillId: string): BeliefReason {
  const answers = log.filter(measures);
  const direct = answers.filter(({ skill }) => skill === skillId);
  if (direct.length > 0)
    return {
      code: 'asked',
      right: direct.filter(({ score }) => score === 1).length,
      of: direct.length,
      dontKnow: direct.filter(({ score }) => score === null).length,
    };
  const place = model.skillIds.indexOf(skillId);
  const near = answers
    .map(({ skill, score }) => ({ index: model.skillIds.indexOf(skill), skill, isRight: score === 1 }))
    .filter(({ index }) => index >= 0 && place >= 0 && model.topicOfSkill[index] === model.topicOfSkill[place])
    .filter(({ index, isRight }) => isRight === index > place)
    .sort((a, b) => Math.abs(a.index - place) - Math.abs(b.index - place));
  const [nearest] = near;
  if (!nearest) return { code: 'from-others' };
  return { code: nearest.isRight ? 'harder-shown' : 'easier-missed', skill: nearest.skill };
}
