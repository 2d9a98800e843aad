import { expect, test } from 'vitest';
import { decodeFile, lineOf, replaceLine, withoutLines } from './roster-text.ts';

const list = 'Nom;Prénom\r\nBENALI;Adam\r\nDUBOIS;\r\nFAURE;Maël';

test('a line is found, written anew or taken away by its number, whatever the line ends', () => {
  expect(lineOf(list, 3)).toBe('DUBOIS;');
  expect(replaceLine(list, 3, 'DUBOIS;Chloé')).toBe('Nom;Prénom\nBENALI;Adam\nDUBOIS;Chloé\nFAURE;Maël');
  expect(replaceLine(list, 3, undefined)).toBe('Nom;Prénom\nBENALI;Adam\nFAURE;Maël');
  expect(withoutLines(list, [2, 4])).toBe('Nom;Prénom\nDUBOIS;');
});

test.each([
  ['UTF-8', new TextEncoder().encode('Noël')],
  ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Noël')])],
  ['Windows-1252', new Uint8Array([0x4e, 0x6f, 0xeb, 0x6c])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4e, 0, 0x6f, 0, 0xeb, 0, 0x6c, 0])],
])('a file in %s is read', (_, bytes) => {
  expect(decodeFile(bytes)).toBe('Noël');
});
