import { addressed } from '../../kit/address.ts';
import { punctuate } from '../../kit/punctuate.ts';
import { seededDice, shuffle } from '../dice.ts';
import type { Language } from '../exploration.ts';
import { isRecord, readList, readRecord, readString, readText } from '../reading.ts';

/** A card to put in one of the groups. */
export interface Card {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  /** Why it belongs there, said once it is there. */
  readonly why: string;
  /** What to look at, said when it is put elsewhere. */
  readonly hint: string;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** A card as it is written: its id, its group, its text, why it belongs there, and a hint. */
export type CardRow = readonly [id: string, group: string, text: string, why: string, hint: string];

function typesetter(language: Language): (text: string) => string {
  return language === 'fr' ? (text) => punctuate(addressed(text)) : (text) => text;
}

/** The cards of a language, always in the same mixed order. */
export function dealCards(rows: readonly CardRow[], language: Language): readonly Card[] {
  const set = typesetter(language);
  return shuffle(rows, seededDice(21)).map(([id, group, text, why, hint]) => ({
    id,
    group,
    text: set(text),
    why: set(why),
    hint: set(hint),
  }));
}

export function setGroups(groups: readonly Group[], language: Language): readonly Group[] {
  const set = typesetter(language);
  return groups.map(({ id, label, detail }) => ({ id, label: set(label), detail: set(detail) }));
}

/** What was done with the cards: the group where each was put last, and how many tries it took. */
export interface Sorting {
  readonly placed: Readonly<Record<string, string>>;
  readonly tries: number;
}

export const startSorting: Sorting = { placed: {}, tries: 0 };

/** Puts a card in a group. */
export function place(sorting: Sorting, card: string, group: string): Sorting {
  return { placed: { ...sorting.placed, [card]: group }, tries: sorting.tries + 1 };
}

/** The cards that are where they belong. */
export function wellPlaced(cards: readonly Card[], sorting: Sorting): readonly Card[] {
  return cards.filter((card) => sorting.placed[card.id] === card.group);
}

/** The cards still to sort: those never tried first, then those to try again, so that one thinks of something else meanwhile. */
export function remaining(cards: readonly Card[], sorting: Sorting): readonly Card[] {
  const left = cards.filter((card) => sorting.placed[card.id] !== card.group);
  return [...left.filter((card) => !(card.id in sorting.placed)), ...left.filter((card) => card.id in sorting.placed)];
}

export function readSorting(kept: unknown): Sorting | undefined {
  if (!isRecord(kept) || !isRecord(kept.placed)) return undefined;
  const placed: Record<string, string> = {};
  for (const [card, group] of Object.entries(kept.placed).slice(0, 40)) {
    if (typeof group === 'string') placed[card.slice(0, 40)] = group.slice(0, 40);
  }
  return { placed, tries: typeof kept.tries === 'number' ? kept.tries : 0 };
}

/** The author's cards, when each has a text and a known group; otherwise none. */
export function readCards(given: unknown, groups: readonly Group[]): readonly Card[] {
  return readList(
    given,
    (entry) => {
      const card = readRecord(entry);
      const text = readString(card.text);
      const group = groups.find((known) => known.id === card.group);
      if (!text || !group) return undefined;
      return {
        id: readText(card.id, text.slice(0, 40), 40),
        text,
        group: group.id,
        why: readText(card.why, ''),
        hint: readText(card.hint, ''),
      };
    },
    16,
  );
}
