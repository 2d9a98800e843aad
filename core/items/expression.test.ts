import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternativesOf, evaluate, parseExpression, type Values } from './expression.ts';

const worth = (source: string, values: Values = {}) => evaluate(parseExpression(source), values);

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-2 ^ 2', -4],
  ['2 ^ 3 ^ 2', 512],
  ['10 - 4 - 3', 3],
  ['7 % 3', 1],
  ['-7 % 3', 2],
  ['1e6 / 4', 250000],
  ['1 < 2 and not 2 < 1', true],
  ['1 = 1 or 1 / 0 > 1', true],
  ['ceil(0.1 * 3 / 0.1)', 3],
  ['floor(0.7 / 0.1)', 7],
  ['round(2.345, 2)', 2.35],
  ['max(1, 5, 3) - min(2, 4)', 3],
  ["if(3 > 2, 'a', 'b')", 'a'],
  ["'Brest' = 'Brest'", true],
])('%s is %s', (source, value) => {
  expect(worth(source)).toBe(value);
});

test('names, fields, places in a list and functions of lists are read', () => {
  const values = { case: { wh: 3 }, names: ['Inès', 'Malo'], few: [1, 2, 3] };
  expect(worth('case.wh * 2', values)).toBe(6);
  expect(worth('names.2', values)).toBe('Malo');
  expect(worth('pick(names, 1 + 1)', values)).toBe('Malo');
  expect(worth('sum(few) + count(names)', values)).toBe(8);
});

test.each([
  ['1 +', 'ends too soon'],
  ['1 2', '“2” is not expected'],
  ['a.b.', 'ends too soon'],
  ['(1', 'ends too soon'],
  ['log(2)', 'no function “log”'],
  ['1 & 2', '“&” is not understood'],
  ["'open", "“'” is not understood"],
])('%s is refused: %s', (source, reason) => {
  expect(() => parseExpression(source)).toThrow(reason);
});

test.each([
  ['unknown + 1', 'no value named “unknown”'],
  ["'a' * 2", 'a number is expected'],
  ['1 / 0', 'division by zero'],
  ['1 and 2', 'a condition is expected'],
  ['constructor', 'no value named “constructor”'],
])('%s fails: %s', (source, reason) => {
  expect(() => worth(source)).toThrow(reason);
});

test('nothing of the host is within reach', () => {
  for (const source of ['toString', '__proto__', 'names.constructor', 'case.toString'])
    expect(() => worth(source, { case: { wh: 1 }, names: ['a'] })).toThrow();
  expect(() => parseExpression('constructor(1)')).toThrow('no function');
});

test('arithmetic agrees with the computer', () => {
  const small = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(small, small, small, (a, b, c) => {
      expect(worth('a + b * c - a', { a, b, c })).toBe(a + b * c - a);
    }),
  );
});

test('any text is read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.string(), (source) => {
      try {
        parseExpression(source);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});

test('alternatives are split at the top only', () => {
  expect(alternativesOf(parseExpression('a * 2 or a / 2 or (b)'))).toHaveLength(3);
});
