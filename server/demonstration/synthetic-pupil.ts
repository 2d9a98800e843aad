import type { BankItem } from '../../core/assessment/bank.ts';
import { dangerouslySolve } from '../../core/items/grade.ts';
import type { Response } from '../../core/items/item.ts';
import type { SkillModel } from '../../core/measurement/skill-model.ts';

/**
 * What a made-up pupil of this ability answers: the right response with the probability the skill model gives (plus
 * guessing), else "I don't know" or another variant's right response, which is wrong in this one except by luck.
 */
export function respondLike(
  model: SkillModel,
  entry: BankItem,
  variant: number,
  ability: number,
  difficulty: number,
  random: () => number,
): Response | null {
  const mastered = 1 / (1 + Math.exp(-model.discrimination * (ability - difficulty)));
  const right = mastered * (1 - entry.slip) + (1 - mastered) * entry.guess;
  if (random() < right) return dangerouslySolve(entry.item, 'fr', variant);
  return random() < 0.4 ? null : dangerouslySolve(entry.item, 'fr', (variant + 1 + Math.floor(random() * 50)) % 200);
}
