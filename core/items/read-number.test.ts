import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';
import { languages } from './item.ts';
import { readNumber } from './read-number.ts';

test.each([
  ['1234', [1234]],
  ['1 234', [1234]],
  ['1\u00a0234', [1234]],
  ['1\u202f234\u202f567', [1234567]],
  ['1 000 000', [1000000]],
  ['1 234,5', [1234.5]],
  ['1.234,5', [1234.5]],
  ['2,345 678', [2.345678]],
  ['0,5', [0.5]],
  ['0.500', [0.5]],
  ['1.5', [1.5]],
  ['1,234', [1.234]],
  ['1.234', [1.234, 1234]],
  ['1.234.567', [1234567]],
  ['−12', [-12]],
  ['- 12', [-12]],
  ['+12', [12]],
  ['1,5e6', [1500000]],
  ['2 millions', [2000000]],
  ['1,5 milliard', [1500000000]],
  ['１２', [12]],
  [' 12. ', [12]],
  ['douze', []],
  ['', []],
  ['12 34', []],
  ['1 0000', []],
  ['1,2,3', []],
  ['12 ans', []],
  ['1.2.3,4', []],
])('in French, “%s” is %j', (text, values) => {
  expect(readNumber(text, 'fr')).toEqual(values);
});

test.each([
  ['1,234', [1234]],
  ['1,234.5', [1234.5]],
  ['1.234', [1.234]],
  ['3,5', [3.5]],
  ['1,234,567', [1234567]],
  ['2 million', [2000000]],
])('in English, “%s” is %j', (text, values) => {
  expect(readNumber(text, 'en')).toEqual(values);
});

test('units are tolerated before or after, in any case, singular or plural, and converted', () => {
  const units = { ...Object.fromEntries([['jours', 1]]), kWh: 1, Wh: 1 / 1000, '€': 1, h: 1, min: 1 / 60, '%': 1 };
  for (const [text, value] of [
    ['60 jours', 60],
    ['60 jour', 60],
    ['60kWh', 60],
    ['12 KWH', 12],
    ['12 000 Wh', 12],
    ['€12', 12],
    ['12 €', 12],
    ['25 %', 25],
    ['90 min.', 1.5],
    ['2 millions de jours', 2e6],
    ['2 millions d’€', 2e6],
  ] as const)
    expect(readNumber(text, 'fr', units)[0], text).toBeCloseTo(value, 10);
  expect(readNumber('12 heures et demie', 'fr', units)).toEqual([]);
});

test('a number written as its language writes it is read back', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(...languages), (value, language) => {
      const rounded = Number(value.toFixed(3));
      expect(readNumber(formatNumber(rounded, language), language)[0]).toBeCloseTo(rounded, 6);
    }),
  );
});

test('numbers are written as each language does', () => {
  expect(formatNumber(1234.5, 'fr')).toBe('1\u202f234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(0.1 + 0.2, 'fr')).toBe('0,3');
  expect(formatNumber(-1000000, 'en')).toBe('−1,000,000');
  expect(formatNumber(0.0000001, 'en')).toBe('0.0000001');
  expect(formatNumber(2, 'fr', 2)).toBe('2,00');
});
