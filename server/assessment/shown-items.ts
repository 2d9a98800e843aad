import type { Bank } from '../../core/assessment/bank.ts';
import { type Language, type Presented, variantCount } from '../../core/items/item.ts';
import { presentDrawn } from '../../core/items/present.ts';
import { type Drawn, drawVariant } from '../../core/items/variant.ts';

/** An item version in one variant and language, drawn and rendered once: as a value and as the JSON that a reply carries. */
export interface ShownItem {
  /** Holds the key: for grading, never for a reply. */
  readonly drawn: Drawn;
  readonly presented: Presented;
  readonly json: Buffer;
}

/** About 3 kB each. The oldest goes first: which one hardly matters when rendering again costs 12 µs. */
const mostKept = 20_000;

/** By a number made of ordinal, variant and language: a string for each look would cost more than the look. */
const shownByBank = new WeakMap<Bank, Map<number, ShownItem>>();

/** The item as a learner may see it. Versions never change meaning, so what was rendered once stays right. */
export function showItem(bank: Bank, ordinal: number, variant: number, language: Language): ShownItem {
  const kept = keptOf(bank);
  const key = (ordinal * variantCount + variant) * 2 + (language === 'fr' ? 0 : 1);
  const known = kept.get(key);
  if (known) return known;
  const version = bank.versions.get(ordinal);
  if (!version) throw new Error(`showItem: item version ${ordinal} is not in the bank`);
  const drawn = drawVariant(version.item, language, variant);
  const presented = presentDrawn(version.item, drawn, variant);
  const shown = { drawn, presented, json: Buffer.from(JSON.stringify(presented)) };
  const [oldest] = kept.size < mostKept ? [] : kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, shown);
  return shown;
}

function keptOf(bank: Bank): Map<number, ShownItem> {
  const known = shownByBank.get(bank);
  if (known) return known;
  const kept = new Map<number, ShownItem>();
  shownByBank.set(bank, kept);
  return kept;
}
