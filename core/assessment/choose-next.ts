import { variantCount } from '../items/item.ts';
import { chooseSkillItem } from '../measurement/choose-skill-item.ts';
import { sureEnough } from '../measurement/skill-decisions.ts';
import { skillPosterior } from '../measurement/skill-posterior.ts';
import { type Bank, type BankItem, evidenceOf } from './bank.ts';
import type { Answered, Asked, TestState } from './test-state.ts';

/** A diagnostic shows at least this many item types, so that no one is judged on one way of answering. */
export const leastItemTypes = 4;

/** Fewer answers than this never end a diagnostic, however sure it is: a pupil wants to have been asked something. */
const leastItems = 5;

/** A skill is asked at most this often in one diagnostic: the rest of the budget goes to other skills. */
const mostPerSkill = 2;

/** The next item of a test, or null when it has ended. `random` gives numbers in [0, 1). */
export function chooseNext(
  test: Pick<TestState, 'kind' | 'plan' | 'atMost'>,
  evidence: readonly Answered[],
  bank: Bank,
  random: () => number,
): Asked | null {
  if (test.kind !== 'diagnostic') return test.plan[evidence.length] ?? null;
  if (evidence.length >= test.atMost) return null;

  const posterior = skillPosterior(bank.model, evidenceOf(bank, evidence));
  const askedItems = evidence.map(({ ordinal }) => bank.versions.get(ordinal)).filter((item) => item !== undefined);
  const typesSeen = new Set(askedItems.map(({ item }) => item.type));
  const typesMissing = leastItemTypes - typesSeen.size;
  const mayStop = evidence.length >= leastItems && typesMissing <= 0;
  if (mayStop && sureEnough(posterior, bank.targets, { uncertainShare: 0.1 })) return null;

  const unasked = notAskedYet(bank, askedItems);
  const ofNewType = unasked.filter(({ item }) => !typesSeen.has(item.type));
  const mustVary = typesMissing > 0 && test.atMost - evidence.length <= typesMissing + 1 && ofNewType.length > 0;
  const chosen = chooseSkillItem(bank.model, posterior, mustVary ? ofNewType : unasked, random(), {
    targetSkills: bank.targets,
  });
  return chosen ? { ordinal: chosen.ordinal, variant: drawVariant(random) } : null;
}

/** Draws one of the proven variants. */
export function drawVariant(random: () => number): number {
  return Math.floor(random() * variantCount);
}

function notAskedYet(bank: Bank, askedItems: readonly BankItem[]): BankItem[] {
  const ids = new Set(askedItems.map(({ item }) => item.id));
  const perSkill = new Map<number, number>();
  for (const { skill } of askedItems) perSkill.set(skill, (perSkill.get(skill) ?? 0) + 1);
  return bank.current.filter(({ item, skill }) => !ids.has(item.id) && (perSkill.get(skill) ?? 0) < mostPerSkill);
}
