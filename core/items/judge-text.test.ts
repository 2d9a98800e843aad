import { expect, test } from 'vitest';
import { distance, isAcceptedText, plainText } from './judge-text.ts';
import type { Drawn } from './variant.ts';

const drawn: Drawn = { seed: 's', language: 'fr' };
const both = (...texts: string[]) => ({ fr: texts, en: texts });
const accepts = (typed: string, accepted: string[], typos = false, mistaken: string[] = []) =>
  isAcceptedText(
    typed,
    { accept: both(...accepted), typos, compare: 'words' },
    mistaken.length > 0 ? [both(...mistaken)] : [],
    drawn,
  );

test.each([
  ['  Données  ', 'donnees'],
  ['LES DONNÉES', 'données'],
  ['l’apprentissage', 'apprentissage'],
  ["l'apprentissage", 'Apprentissage'],
  ['mot de passe', 'mot-de-passe'],
  ['motdepasse', 'mot de passe'],
  ['cœur', 'coeur'],
  ['« vanille ».', 'vanille'],
  ['1\u202f000', '1 000'],
  ['3,5', '3.5'],
  ['données', 'donne\u0301es'],
])('“%s” is the same as “%s”', (typed, accepted) => {
  expect(plainText(typed)).toBe(plainText(accepted));
});

test('other scripts survive, and two different words stay different', () => {
  expect(plainText('机器学习')).toBe('机器学习');
  expect(plainText('Приве́т')).not.toBe('');
  expect(plainText('की')).not.toBe(plainText('का'));
  expect(plainText('ذكاء')).not.toBe(plainText('اصطناعي'));
  expect(plainText('3,5')).not.toBe(plainText('35'));
  expect(plainText('?')).toBe('?');
});

test('a slip of the finger is accepted only where it is allowed, in long enough words', () => {
  expect(accepts('vanile', ['vanille'])).toBe(false);
  expect(accepts('vanile', ['vanille'], true)).toBe(true);
  expect(accepts('vainlle', ['vanille'], true)).toBe(true);
  expect(accepts('vnile', ['vanille'], true)).toBe(false);
  expect(accepts('chut', ['chat'], true)).toBe(false);
  expect(accepts('halucinasion', ['hallucination'], true)).toBe(true);
});

test('digits are never forgiven', () => {
  expect(accepts('article 1235', ['article 1234'], true)).toBe(false);
  expect(accepts('artcle 1234', ['article 1234'], true)).toBe(true);
});

test('an answer nearer to a known mistake is that mistake', () => {
  expect(accepts('supervisé', ['supervisée'], true)).toBe(true);
  expect(accepts('importé', ['exporté'], true, ['importé'])).toBe(false);
  expect(accepts('inporté', ['exporté'], true, ['importé'])).toBe(false);
});

test('exact comparison keeps case, accents and signs', () => {
  const exact = (typed: string) =>
    isAcceptedText(typed, { accept: both('Rapport_v2.pdf'), typos: true, compare: 'exact' }, [], drawn);
  expect([exact('Rapport_v2.pdf '), exact('rapport_v2.pdf'), exact('Rapport v2.pdf')]).toEqual([true, false, false]);
});

test('the distance counts swaps of neighbours once', () => {
  expect([distance('abc', 'acb'), distance('abc', 'abcd'), distance('abc', 'xbc'), distance('', 'ab')]).toEqual([
    1, 1, 1, 2,
  ]);
});
