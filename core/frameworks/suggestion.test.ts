import { expect, test } from 'vitest';
import { doubtSuggestion } from './suggestion.ts';

const sent = { text: 'Le mot « corpus » n’est pas compris en 4e.', website: '', writtenMs: 20_000 };

test('what a person writes goes through', () => {
  expect(doubtSuggestion(sent)).toBeUndefined();
  expect(
    doubtSuggestion({ ...sent, text: 'Voir https://example.org/etude, page 3 : le niveau paraît trop haut.' }),
  ).toBeUndefined();
  expect(
    doubtSuggestion({ ...sent, text: 'Oui oui oui, il manque un exemple pour le CAP, vraiment.' }),
  ).toBeUndefined();
});

test.each([
  ['a hidden field filled', { ...sent, website: 'https://spam.example' }],
  ['faster than reading', { ...sent, writtenMs: 400 }],
  ['links', { ...sent, text: 'Look https://a.example and https://b.example' }],
  ['a word over and over', { ...sent, text: 'buy buy buy buy buy buy buy buy now' }],
  ['a letter over and over', { ...sent, text: 'aaaaaaaaaaaaaaaaaaaaaa' }],
  ['no word at all', { ...sent, text: '!!!!! ????? .....' }],
])('%s looks automatic', (_, one) => {
  expect(doubtSuggestion(one)).toBe('looks-automatic');
});

test.each([
  'Écrivez-moi à prof@example.org pour en parler.',
  'Appelez-moi au 06 12 34 56 78 demain.',
  'Call +33612345678 please.',
])('an address or a number is not for a public page: %s', (text) => {
  expect(doubtSuggestion({ ...sent, text })).toBe('holds-personal-data');
});
