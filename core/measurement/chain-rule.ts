import type { SkillModel } from './skill-model.ts';
import type { Evidence } from './skill-posterior.ts';

export type RuleVerdict = 'validated' | 'invalidated' | 'unknown';

/**
 * The classical deterministic rule, kept as a baseline: a right answer validates its skill and everything easier in the topic,
 * any other answer invalidates its skill and everything harder; validation wins over contradictory failures (highest success first).
 * Only a full score counts as right. Nothing is inferred across topics. One verdict per skill of the model.
 */
export function chainRule(model: SkillModel, evidence: readonly Evidence[]): readonly RuleVerdict[] {
  const topicCount = model.topics.length;
  const floor = Int32Array.from({ length: topicCount }, (_, topic) => model.firstSkill[topic]!);
  const ceiling = Int32Array.from({ length: topicCount }, (_, topic) => model.firstSkill[topic + 1]!);
  for (const { skill, score } of evidence) {
    const topic = model.topicOfSkill[skill]!;
    if (score >= 1) floor[topic] = Math.max(floor[topic]!, skill + 1);
  }
  for (const { skill, score } of evidence) {
    const topic = model.topicOfSkill[skill]!;
    if (score < 1 && skill >= floor[topic]!) ceiling[topic] = Math.min(ceiling[topic]!, skill);
  }
  return model.skillIds.map((_, skill) => {
    const topic = model.topicOfSkill[skill]!;
    if (skill < floor[topic]!) return 'validated';
    return skill >= ceiling[topic]! ? 'invalidated' : 'unknown';
  });
}
