import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet, drawCode, readCode, showCode } from './code.ts';

const drawn = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })).map((stream) => {
  const numbers = stream[Symbol.iterator]();
  return drawCode(() => numbers.next().value ?? 0);
});

test('a drawn code is read back from what people type', () => {
  fc.assert(
    fc.property(drawn, (code) => {
      expect(readCode(code)).toEqual({ code });
      expect(readCode(` ${showCode(code).toLowerCase()} `)).toEqual({ code });
      expect(
        readCode(code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('8', 'B')),
      ).toEqual({ code });
    }),
  );
});

test('one wrong character is noticed', () => {
  fc.assert(
    fc.property(drawn, fc.nat(8), fc.nat(22), (code, place, shift) => {
      const wrong = codeAlphabet[(codeAlphabet.indexOf(code[place] ?? '') + 1 + shift) % 24];
      expect(readCode(code.slice(0, place) + wrong + code.slice(place + 1))).toEqual({ refused: 'check' });
    }),
  );
});

test('a character that no code has is named', () => {
  expect(readCode('AB3')).toEqual({ refused: 'characters', unusable: ['A'] });
});

test('a code that is too short says how long it is', () => {
  expect(readCode('CX7 KQ')).toEqual({ refused: 'length', length: 5 });
});
