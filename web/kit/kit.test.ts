import { expect, test } from 'vitest';
import { addressOf, problemOf } from './api.ts';
import { groupCode } from './code-field.tsx';
import { toCsv } from './csv.ts';
import { passwordStrength } from './password-strength.ts';
import { isPictureId, pictureIds } from './pictures.tsx';
import { parseRichText, plainText } from './rich-text.tsx';
import { sortRows } from './table.tsx';

test('a code is shown in groups of three, however it was typed', () => {
  expect(['bx7kq42wr', ' BX7-KQ4 2wr', 'bx7k', ''].map(groupCode)).toEqual(['BX7 KQ4 2WR', 'BX7 KQ4 2WR', 'BX7 K', '']);
});

test('an export opens in a French spreadsheet and runs no formula', () => {
  expect(
    toCsv([
      ['Élève', 'Part'],
      ['Inès; M.', 0.5],
      ['=cmd()', -3],
      ['dit "oui"', undefined],
    ]),
  ).toBe('\uFEFFÉlève;Part\r\n"Inès; M.";0,5\r\n\'=cmd();-3\r\n"dit ""oui""";\r\n');
});

test('a phrase is a better password than a short clever one', () => {
  expect(passwordStrength('court')).toBe(0);
  expect(passwordStrength('azerty123456')).toBe(1);
  expect(passwordStrength('aaaaaaaaaaaaaaaa')).toBe(1);
  expect(passwordStrength('phare brume 7 galets')).toBe(4);
  expect(passwordStrength('phare brume 7 galets')).toBeGreaterThan(passwordStrength('Azerty2024!'));
});

test('one’s own name makes a password easier to guess', () => {
  expect(passwordStrength('clotildefaure', ['Clotilde', 'Faure'])).toBeLessThan(passwordStrength('clotildefaure'));
});

test('only strong, emphasis and code are marks; everything else is text', () => {
  expect(parseRichText('a **b** *c* `d` <b>e</b>')).toEqual([
    { kind: 'plain', text: 'a ' },
    { kind: 'strong', text: 'b' },
    { kind: 'plain', text: ' ' },
    { kind: 'emphasis', text: 'c' },
    { kind: 'plain', text: ' ' },
    { kind: 'code', text: 'd' },
    { kind: 'plain', text: ' <b>e</b>' },
  ]);
  expect(parseRichText('2 * 3 * 4')).toEqual([{ kind: 'plain', text: '2 * 3 * 4' }]);
  expect(plainText('a **b** `c`')).toBe('a b c');
});

test('rows without a value stay last in both directions', () => {
  const rows = [{ v: 2 }, { v: undefined }, { v: 1 }];
  expect(sortRows(rows, (row) => row.v, false).map((row) => row.v)).toEqual([1, 2, undefined]);
  expect(sortRows(rows, (row) => row.v, true).map((row) => row.v)).toEqual([2, 1, undefined]);
});

test('a call fills the address and escapes what it is given', () => {
  expect(addressOf('GET /api/join/:code', { params: { code: 'a/b' }, query: { lang: 'fr', none: undefined } })).toEqual(
    {
      method: 'GET',
      address: '/api/join/a%2Fb?lang=fr',
    },
  );
});

test('whatever refuses, the caller gets a problem', () => {
  expect(problemOf(409, '{"code":"turn-passed","title":"Too late"}')).toEqual({
    status: 409,
    code: 'turn-passed',
    title: 'Too late',
  });
  expect(problemOf(502, '<html>Bad gateway</html>')).toEqual({ status: 502, code: 'unavailable', title: 'HTTP 502' });
});

test('there are sixteen pictures, each once', () => {
  expect(new Set(pictureIds).size).toBe(16);
  expect(isPictureId('boat')).toBe(true);
  expect(isPictureId('toString')).toBe(false);
});
