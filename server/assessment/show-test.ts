import type { Bank } from '../../core/assessment/bank.ts';
import type { TestView } from '../../core/assessment/contract.ts';
import type { TestState } from '../../core/assessment/test-state.ts';
import type { Language, Presented } from '../../core/items/item.ts';
import { presentItem } from '../../core/items/present.ts';

/** What the learner sees of a test: never a key, never a score. The same state always gives the same view. */
export function showTest(state: TestState, bank: Bank, language: Language): TestView {
  const { turn, atMost, asked } = state;
  if (!asked) return { status: 'ended', turn, atMost };
  return { status: 'running', turn, atMost, item: showItem(bank, asked.ordinal, asked.variant, language) };
}

/** One item version in one variant, as a learner may see it. */
export function showItem(bank: Bank, ordinal: number, variant: number, language: Language): Presented {
  const known = bank.versions.get(ordinal);
  if (!known) throw new Error(`showItem: item version ${ordinal} is not in the bank`);
  return presentItem(known.item, language, variant);
}
