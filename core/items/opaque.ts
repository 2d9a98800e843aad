import type { Option } from './item.ts';

/** The id a learner sees for the thing at a place: `o1`, `o2` … It says where the thing was shown, never what it is. */
export function idAt(prefix: string, place: number): string {
  return `${prefix}${place + 1}`;
}

/** The id under which a word of the file is shown. */
export function idOfWord(prefix: string, shownWords: readonly string[], word: string): string {
  return idAt(prefix, shownWords.indexOf(word));
}

/** The word behind an id, or undefined for an id that was never shown. */
export function wordOfId(prefix: string, shownWords: readonly string[], id: string): string | undefined {
  return shownWords.find((_, place) => idAt(prefix, place) === id);
}

/** Shown words with their texts, under opaque ids. */
export function asOptions(prefix: string, shownWords: readonly string[], textOf: (word: string) => string): Option[] {
  return shownWords.map((word, place) => ({ id: idAt(prefix, place), text: textOf(word) }));
}
