import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('cells with separators, quotes or line ends are quoted', () => {
  expect(
    writeCsv([
      ['Élève', 'a;b'],
      ['dit "oui"', 'x\ny'],
    ]),
  ).toBe('\uFEFFÉlève;"a;b"\r\n"dit ""oui""";"x\ny"\r\n');
});

test('a cell cannot run as a formula, numbers stay numbers', () => {
  expect(writeCsv([['=1+1', '-3', '+cmd']])).toBe("\uFEFF'=1+1;-3;'+cmd\r\n");
});
