import { dangerouslySolve } from '../items/grade.ts';
import { languages, variantCount } from '../items/item.ts';
import { presentItem } from '../items/present.ts';
import type { Item } from '../items/spec.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';

/** How far the key of single-choice items can be guessed without reading: shares over the bank, with what chance gives. */
export interface KeyBias {
  readonly items: number;
  /** Share of items whose key is strictly the longest option, by language, and the share if length said nothing. */
  readonly longest: { readonly fr: number; readonly en: number; readonly expected: number };
  /** Share of variants whose key is shown first, and the share if the place said nothing. */
  readonly first: { readonly share: number; readonly expected: number };
}

/** A bank smaller than this says nothing about bias. */
const smallBank = 12;
/** Standard errors beyond which a share is no accident. */
const tooFar = 3;
/** Share of three-word sequences two items may have in common. */
const nearDuplicate = 0.5;

/** Measures length and position bias over single-choice items. */
export function keyBias(items: readonly Item[]): KeyBias {
  const choices = items.filter((item) => item.type === 'single-choice');
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const expected = mean(choices.map((item) => 1 / Object.keys(item.fr.options).length));
  const longest = (language: 'fr' | 'en') => mean(choices.map((item) => (isKeyLongest(item, language) ? 1 : 0)));
  return {
    items: choices.length,
    longest: { fr: longest('fr'), en: longest('en'), expected },
    first: { share: mean(choices.map(shareFirst)), expected },
  };
}

/** What the bank as a whole gives away, and items that say nearly the same thing. */
export function reviewBank(library: Library): Finding[] {
  const bias = keyBias(library.items);
  const findings: Finding[] = [];
  const spread = Math.sqrt((bias.longest.expected * (1 - bias.longest.expected)) / Math.max(bias.items, 1));
  const say = (message: string) => findings.push({ severity: 'problem', file: 'content/items', at: [], message });
  if (bias.items >= smallBank) {
    for (const language of languages)
      if (bias.longest[language] - bias.longest.expected > tooFar * spread)
        say(
          `the key is the longest option in ${percent(bias.longest[language])} of the single-choice items (${language}); chance would give ${percent(bias.longest.expected)}`,
        );
    if (Math.abs(bias.first.share - bias.first.expected) > tooFar * spread)
      say(
        `the key comes first in ${percent(bias.first.share)} of the variants; chance would give ${percent(bias.first.expected)}`,
      );
  }
  return [...findings, ...longKeys(library), ...nearDuplicates(library)];
}

function longKeys(library: Library): Finding[] {
  return library.items.flatMap((item): Finding[] => {
    if (item.type !== 'single-choice' || typeof item.key !== 'string') return [];
    const lengths = Object.entries(item.fr.options).map(([id, text]) => ({ id, length: text.length }));
    const key = lengths.find(({ id }) => id === item.key)?.length ?? 0;
    const longestOther = Math.max(...lengths.filter(({ id }) => id !== item.key).map(({ length }) => length));
    return key > longestOther * 1.3 && key > longestOther + 12
      ? [
          {
            severity: 'warning',
            file: library.fileOf.get(item.id) ?? item.id,
            at: ['fr', 'options', item.key],
            message: `the key is much longer than the other options (${key} against ${longestOther} characters)`,
          },
        ]
      : [];
  });
}

/** Pairs of items that share half of their three-word sequences (stem and options, in French). */
function nearDuplicates(library: Library): Finding[] {
  const shingles = library.items.map((item) => ({ item, set: shinglesOf(item) }));
  return shingles.flatMap(({ item, set }, place) =>
    shingles.slice(place + 1).flatMap(({ item: other, set: otherSet }): Finding[] => {
      const common = [...set].filter((shingle) => otherSet.has(shingle)).length;
      const share = common / Math.max(set.size + otherSet.size - common, 1);
      return share > nearDuplicate
        ? [
            {
              severity: 'warning',
              file: library.fileOf.get(other.id) ?? other.id,
              at: ['fr', 'stem'],
              message: `nearly the same as ${item.id} (${percent(share)} in common)`,
            },
          ]
        : [];
    }),
  );
}

function shinglesOf(item: Item): Set<string> {
  const texts = [item.fr.stem, ...('options' in item.fr ? Object.values(item.fr.options) : [])].join(' ');
  const words = texts.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`));
}

function isKeyLongest(item: Extract<Item, { type: 'single-choice' }>, language: 'fr' | 'en'): boolean {
  const { body } = presentItem(item, language, 0);
  const solved = dangerouslySolve(item, language, 0);
  if (body.type !== 'single-choice' || solved.type !== 'single-choice') return false;
  const key = body.options.find(({ id }) => id === solved.choice)?.text.length ?? 0;
  return body.options.every(({ id, text }) => id === solved.choice || text.length < key);
}

function shareFirst(item: Item): number {
  let first = 0;
  for (let variant = 0; variant < variantCount; variant++) {
    const solved = dangerouslySolve(item, 'fr', variant);
    if (solved.type === 'single-choice' && solved.choice === 'o1') first++;
  }
  return first / variantCount;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
