import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey, shortName, shortNames, tidyName } from './names.ts';

const named = (full: string) => {
  const [firstName = '', ...last] = full.split(' ');
  return { firstName, lastName: last.join(' ') };
};
const list = (...names: string[]) => shortNames(names.map(named)).map(({ name }) => name);

test('a pupil is a first name and an initial', () => {
  expect(shortName('Inès', 'Moreau')).toBe('Inès M.');
  expect(shortName('Élif', 'Özdemir')).toBe('Élif Ö.');
  expect(shortName('Jeanne', 'd’Arc')).toBe('Jeanne A.');
  expect(shortName('Hugo', 'de La Tour')).toBe('Hugo L.');
  expect(shortName('Yann', 'Le Goff')).toBe('Yann L.');
});

test('two pupils who would read the same get more letters', () => {
  expect(list('Léa Martin', 'Léa Meyer', 'Adam Benali')).toEqual(['Adam B.', 'Léa Ma.', 'Léa Me.']);
  expect(list('Léa Martin', 'Léa Mathieu')).toEqual(['Léa Mar.', 'Léa Mat.']);
});

test('an accent alone does not tell two pupils apart', () => {
  expect(list('Lea Martin', 'Léa Meyer')).toEqual(['Lea Ma.', 'Léa Me.']);
});

test('pupils whose letters do not suffice get a number', () => {
  expect(list('Léa Martin', 'Léa Marchand', 'Léa Martin')).toEqual(['Léa Mar. 1', 'Léa Mar. 2', 'Léa Mar. 3']);
});

test('the list follows the French alphabet', () => {
  expect(list('Zoé A', 'Élif B', 'Emma C', 'Adam D', 'Éva E')).toEqual([
    'Adam D.',
    'Élif B.',
    'Emma C.',
    'Éva E.',
    'Zoé A.',
  ]);
});

test('two pupils never read the same, and nobody is lost', () => {
  const person = fc.record({
    firstName: fc.constantFrom('Léa', 'Lea', 'LEA', 'Noé'),
    lastName: fc.constantFrom('M', 'Ma', 'Martin', 'Martín', 'Mathieu', 'd’Arc', 'Arc', 'Le Goff', 'LeGoff'),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), (class_) => {
      const names = shortNames(class_).map(({ name }) => name);
      expect(new Set(names).size).toBe(class_.length);
    }),
  );
});

test.each([
  ['DUPONT-MARTIN', 'Dupont-Martin'],
  ['LE GOFF', 'Le Goff'],
  ['d’ARC', 'd’Arc'],
  ["D'ARC", "d'Arc"],
  ['DE LA TOUR', 'de La Tour'],
  ['ÉLIF', 'Élif'],
  ['nguyen', 'Nguyen'],
  ['jean-baptiste', 'Jean-Baptiste'],
  ['McDonald', 'McDonald'],
  ['  N’Diaye ', 'N’Diaye'],
  ['O’BRIEN', 'O’Brien'],
  ['Della  Rosa', 'Della Rosa'],
  ["D'Angelo", "D'Angelo"],
])('« %s » is tidied as « %s »', (typed, tidied) => {
  expect(tidyName(typed)).toBe(tidied);
});

test('tidying twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..." -’'.aAdDeEéÉLlß") }), (typed) => {
      expect(tidyName(tidyName(typed))).toBe(tidyName(typed));
    }),
  );
});

test('accents, case, hyphens and apostrophes do not make two names', () => {
  for (const same of ['anne-lise', 'Anne Lise', 'ANNELISE', 'Ànne‑Lise'])
    expect(nameKey(same)).toBe(nameKey('Anne-Lise'));
  expect(nameKey('N’Diaye')).toBe(nameKey("N'DIAYE"));
  expect(nameKey('Noël')).not.toBe(nameKey('Noé'));
});
