import { describe, expect, it } from 'vitest';
import { rightsCards, rightsGroups } from '../rights-cases/cards.ts';
import { taskCards, taskGroups } from '../task-sorter/cards.ts';
import { place, readCards, readSorting, remaining, startSorting, wellPlaced } from './sorting.ts';

const groups = [
  { id: 'a', label: 'A', detail: '' },
  { id: 'b', label: 'B', detail: '' },
];
const card = (id: string, group: string) => ({ id, group, text: id, why: '', hint: '' });
const cards = [card('x', 'a'), card('y', 'b'), card('z', 'a')];

describe('sorting cards', () => {
  it('keeps a card to sort until it is where it belongs, and brings it back after the others', () => {
    const once = place(startSorting, 'x', 'b');
    expect(remaining(cards, once).map((c) => c.id)).toEqual(['y', 'z', 'x']);
    const twice = place(once, 'x', 'a');
    expect(wellPlaced(cards, twice).map((c) => c.id)).toEqual(['x']);
    expect(twice.tries).toBe(2);
  });

  it('resumes what was kept and ignores a foreign state', () => {
    const sorting = place(startSorting, 'x', 'a');
    expect(readSorting(JSON.parse(JSON.stringify(sorting)))).toEqual(sorting);
    expect(readSorting({ marks: 1 })).toBeUndefined();
  });

  it('takes the author’s cards that hold together', () => {
    expect(readCards([{ text: 'T', group: 'a', why: 'W' }, { text: 'U', group: 'unknown' }, 3], groups)).toEqual([
      { id: 'T', text: 'T', group: 'a', why: 'W', hint: '' },
    ]);
  });

  it.each(['fr', 'en'] as const)('gives every built-in card a known group, a reason and a hint (%s)', (language) => {
    for (const [given, known] of [
      [taskCards(language), taskGroups(language)],
      [rightsCards(language), rightsGroups(language)],
    ] as const) {
      for (const one of given) {
        expect(known.map((g) => g.id)).toContain(one.group);
        expect(one.why.length * one.hint.length).toBeGreaterThan(0);
      }
      expect(new Set(given.map((c) => c.group)).size).toBe(known.length);
      expect(new Set(given.map((c) => c.id)).size).toBe(given.length);
    }
  });
});
