import { afterEach, expect, test } from 'vitest';
import { addressReader } from './address.ts';
import { compareTexts, defineCatalogue, formatDate, formatNumber, formatShare, nameValue } from './i18n.ts';
import { chooseLanguage } from './language.ts';

const t = defineCatalogue({
  fr: {
    hello: 'Bonjour {name} !',
    pupils: { zero: 'Aucun élève', one: '{n} élève', other: '{n} élèves' },
    stuck: { one: '{n} élève de {group} attend', other: '{n} élèves de {group} attendent' },
    weight: 'Poids : {value}',
    choose: { one: '[Choisis|Choisissez] {what} !', other: '[Choisis|Choisissez] {n} {what} !' },
  },
  en: {
    hello: 'Hello {name}!',
    pupils: { zero: 'No pupils', one: '{n} pupil', other: '{n} pupils' },
    stuck: { one: '{n} pupil of {group} is waiting', other: '{n} pupils of {group} are waiting' },
    weight: 'Weight: {value}',
    choose: { one: 'Choose {what}!', other: 'Choose {n} {what}!' },
  },
});

afterEach(() => chooseLanguage('fr'));

test('a text takes its values, in the language of the page', () => {
  expect(t('hello', { name: 'Inès' })).toBe('Bonjour Inès\u00A0!');
  chooseLanguage('en');
  expect(t('hello', { name: 'Inès' })).toBe('Hello Inès!');
});

test('each language has its own rule for zero and one', () => {
  expect([0, 1, 1.5, 2].map((n) => t('pupils', { n }))).toEqual(['Aucun élève', '1 élève', '1,5 élève', '2 élèves']);
  expect(t('stuck', { n: 0, group: '4e B' })).toBe('0 élève de 4e B attend');
  chooseLanguage('en');
  expect([0, 1, 1.5, 2].map((n) => t('pupils', { n }))).toEqual(['No pupils', '1 pupil', '1.5 pupils', '2 pupils']);
  expect(t('stuck', { n: 0, group: '4B' })).toBe('0 pupils of 4B are waiting');
});

test('French says tu or vous, as the course asks, and leaves the values alone', () => {
  expect(t('choose', { n: 2, what: 'cartes [a|b]' })).toBe('Choisis 2 cartes [a|b]\u00A0!');
  addressReader('vous');
  expect(t('choose', { n: 1, what: 'une carte' })).toBe('Choisissez une carte\u00A0!');
  addressReader('tu');
});

test('millions follow the plural in French', () => {
  expect(t('pupils', { n: 1_000_000 })).toBe('1\u202F000\u202F000 élèves');
});

test('numbers, shares and dates are written the way of the language', () => {
  expect(t('weight', { value: 1234.5 })).toBe('Poids\u00A0: 1\u202F234,5');
  expect(formatNumber(1234.5, {}, 'en')).toBe('1,234.5');
  expect(formatShare(0.31, 'fr')).toMatch(/^31\s%$/);
  expect(formatShare(0.31, 'en')).toBe('31%');
  expect(formatDate('2026-09-01T08:00:00Z', { dateStyle: 'long', timeZone: 'Europe/Paris' }, 'fr')).toBe(
    '1 septembre 2026',
  );
  expect(formatDate('2026-09-01T08:00:00Z', { dateStyle: 'long', timeZone: 'Europe/Paris' }, 'en')).toBe(
    '1 September 2026',
  );
});

test('names are in the order a French reader expects', () => {
  expect(['Zoé', 'Élif', 'Enzo', 'eva', 'Aïcha'].sort(compareTexts)).toEqual(['Aïcha', 'Élif', 'Enzo', 'eva', 'Zoé']);
  expect(['4e 10', '4e 2'].sort(compareTexts)).toEqual(['4e 2', '4e 10']);
});

test('a name and its value, with the colon of the language', () => {
  expect(nameValue('Voisins', 3)).toBe('Voisins\u00A0: 3');
  chooseLanguage('en');
  expect(nameValue('Neighbours', 3)).toBe('Neighbours: 3');
});
