import { expect, test } from 'vitest';
import { itemTypeNames, type PresentedBody, type Response } from '../../core/items/item.ts';
import { madeUpItem } from '../gallery/made-up-items.ts';
import { isComplete, isNumber, lackOf } from './is-complete.ts';
import { move } from './move.ts';

const bodyOf = (type: (typeof itemTypeNames)[number]): PresentedBody => madeUpItem(type, 'fr').body;

test.each(itemTypeNames)('%s: nothing given lacks something, and so does a response of another type', (type) => {
  expect(lackOf(bodyOf(type), undefined)).toBeDefined();
  const other: Response = type === 'number' ? { type: 'short-text', text: 'douze' } : { type: 'number', value: '12' };
  expect(isComplete(bodyOf(type), other)).toBe(false);
});

const half: readonly Response[] = [
  { type: 'multiple-choice', choices: [] },
  { type: 'number', value: 'douze' },
  { type: 'short-text', text: '   ' },
  { type: 'fields', values: { a: '2,9', b: 'beaucoup', c: 'vidéo' } },
  { type: 'drop-downs', values: { g1: 'a', g2: 'a' } },
  { type: 'matching', pairs: { a: 'x', b: 'y' } },
  { type: 'grouping', groups: { a: 'x', b: 'y', c: '' } },
  { type: 'mark-words', marked: [] },
];
test.each(half)('$type: half done is not done', (response) => {
  expect(isComplete(bodyOf(response.type), response)).toBe(false);
});

const whole: readonly Response[] = [
  { type: 'single-choice', choice: 'a' },
  { type: 'multiple-choice', choices: ['a'] },
  { type: 'number', value: '2 000' },
  { type: 'short-text', text: 'hallucination' },
  { type: 'fields', values: { a: '2,9', b: '0.3', c: 'vidéo' } },
  { type: 'drop-downs', values: { g1: 'a', g2: 'a', g3: 'b' } },
  { type: 'ordering', order: ['b', 'd', 'a', 'c'] },
  { type: 'matching', pairs: { a: 'z', b: 'x', c: 'y' } },
  { type: 'grouping', groups: { a: 'y', b: 'x', c: 'x', d: 'y' } },
  { type: 'mark-words', marked: ['a'] },
];
test.each(whole)('$type: all done is done', (response) => {
  expect(lackOf(bodyOf(response.type), response)).toBeUndefined();
});

test('a number is written with figures, in either language’s way', () => {
  expect(['12', '-3,5', '1 234,5', '1\u202F234.5', '1,234.5', '−7'].map(isNumber)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['', 'douze', '12 kWh', '1e5', ',5', '--3'].map(isNumber)).toEqual([false, false, false, false, false, false]);
});

test('moving an element keeps all of them', () => {
  expect(move(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  expect(move(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'd', 'a']);
  expect(move(['a'], 4, 0)).toEqual(['a']);
});
