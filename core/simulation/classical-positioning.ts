import type { RuleVerdict } from '../measurement/chain-rule.ts';
import { chainRule } from '../measurement/chain-rule.ts';
import type { SkillModel } from '../measurement/skill-model.ts';
import type { Evidence } from '../measurement/skill-posterior.ts';

const levelGrid = Array.from({ length: 15 }, (_, i) => 0.5 + i / 2);

/**
 * Predicted level of the classical engine: on 0.5 … 7.5, the level at which the expected successes of a Rasch learner are closest to the
 * observed ones, with two phantom answers (level 0 right, level 7 wrong); the first one on ties.
 */
export function predictedLevel(answers: readonly { readonly level: number; readonly right: boolean }[]): number {
  const all = [...answers, { level: 0, right: true }, { level: 7, right: false }];
  let best = levelGrid[0]!;
  let smallest = Number.POSITIVE_INFINITY;
  for (const candidate of levelGrid) {
    const gap = Math.abs(
      all.reduce((sum, { level, right }) => sum + (right ? 1 : 0) - 1 / (1 + Math.exp(level - candidate)), 0),
    );
    if (gap < smallest - 1e-12) {
      smallest = gap;
      best = candidate;
    }
  }
  return best;
}

/**
 * The skill that the classical engine asks next: the first at level 2, then at most 2 levels above the predicted level, the one whose
 * answer is expected to settle most skills by deterministic inference, drawn among equals. Undefined when everything is settled.
 * `levels[i]` is the authored level of skill i.
 */
export function chooseClassically(
  model: SkillModel,
  levels: readonly number[],
  evidence: readonly Evidence[],
  random: () => number,
): number | undefined {
  const verdicts = chainRule(model, evidence);
  let open = verdicts.flatMap((verdict, skill) => (verdict === 'unknown' ? [skill] : []));
  if (open.length === 0) return undefined;
  if (evidence.length === 0) {
    const atTwo = open.filter((skill) => levels[skill] === 2);
    return pick(atTwo.length > 0 ? atTwo : open, random);
  }
  const predicted = predictedLevel(evidence.map(({ skill, score }) => ({ level: levels[skill]!, right: score >= 1 })));
  open = open.filter((skill) => levels[skill]! - predicted <= 2);
  const rewards = open.map((skill) => expectedSettled(model, verdicts, skill, predicted - levels[skill]!));
  const highest = Math.max(...rewards);
  return pick(
    open.filter((_, i) => rewards[i]! > highest - 1e-12),
    random,
  );
}

function expectedSettled(
  model: SkillModel,
  verdicts: readonly RuleVerdict[],
  skill: number,
  advantage: number,
): number {
  const topic = model.topicOfSkill[skill]!;
  const right = 1 / (1 + Math.exp(-advantage));
  let reward = 0;
  for (let other = model.firstSkill[topic]!; other < model.firstSkill[topic + 1]!; other++) {
    if (verdicts[other] !== 'unknown') continue;
    if (other <= skill) reward += right;
    if (other >= skill) reward += 1 - right;
  }
  return reward;
}

function pick(skills: readonly number[], random: () => number): number | undefined {
  return skills[Math.floor(random() * skills.length)];
}
