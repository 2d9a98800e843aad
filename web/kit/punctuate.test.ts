import fc from 'fast-check';
import { expect, test } from 'vitest';
import { punctuate } from './punctuate.ts';

test('a space before : ; ! ? and inside guillemets does not break', () => {
  expect(punctuate('Que faire ? Attends !')).toBe('Que faire\u00A0? Attends\u00A0!');
  expect(punctuate('Un mot : « soleil » ; un autre')).toBe('Un mot\u00A0: «\u00A0soleil\u00A0»\u00A0; un autre');
  expect(punctuate('«soleil»')).toBe('«\u00A0soleil\u00A0»');
});

test('numbers keep their thousands and their units together', () => {
  expect(punctuate('3 200 phrases en 9 min')).toBe('3\u202F200 phrases en 9\u00A0min');
  expect(punctuate('31 % et 12 moutons')).toBe('31\u00A0% et 12 moutons');
});

test('straight apostrophes become curly between letters only', () => {
  expect(punctuate("l'assistant qu'il a")).toBe('l’assistant qu’il a');
  expect(punctuate("print('a')")).toBe("print('a')");
});

test('addresses and times are left alone', () => {
  expect(punctuate('https://exemple.fr/?a=1 et 10:30')).toBe('https://exemple.fr/?a=1 et 10:30');
});

test('a text already right stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 :;!?«»'%]{0,30}$/), (text) => {
      expect(punctuate(punctuate(text))).toBe(punctuate(text));
    }),
  );
});
