import { expect, test } from 'vitest';
import { decide, decisionOf, inChosenOrder, moveModule } from './change-adjustment.ts';

const nothing = { rules: {}, order: [] };

test('a decision is kept, changed and taken back', () => {
  const decided = decide(nothing, 'a', 'compulsory');
  expect(decisionOf(decided, 'a')).toBe('compulsory');
  expect(decisionOf(decide(decided, 'a', 'removed'), 'a')).toBe('removed');
  expect(decide(decided, 'a', 'unsaid')).toEqual(nothing);
});

test('a module moves one place, and not past the ends', () => {
  expect(moveModule(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moveModule(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moveModule(['a', 'b', 'c'], 'a', -1)).toBeUndefined();
  expect(moveModule(['a', 'b', 'c'], 'c', 1)).toBeUndefined();
});

test('modules without a chosen place come after, as they came', () => {
  const ids = inChosenOrder([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ['c', 'gone']).map(({ id }) => id);
  expect(ids).toEqual(['c', 'a', 'b']);
});
