import { expect, test } from 'vitest';
import { countRead } from './count-read.ts';

test('each text is read once, and lone signs are not words', () => {
  expect(countRead(['Choisis un mot', '→ 12 %', 'Un autre texte, tout différent du premier.'])).toBe(3 + 1 + 7);
});

test('of a text that changes a little, only the new words are read', () => {
  expect(countRead(['Le vieux chat dort au soleil', 'Le vieux chat dort au four'])).toBe(6 + 1);
  expect(countRead(['Le vieux chat dort au soleil', 'Le chien court dans la rue'])).toBe(6 + 5 + 1);
});

test('short texts are never taken for one another', () => {
  expect(countRead(['Le chat', 'Le chien'])).toBe(4);
});
