import { expect, test } from 'vitest';
import { sayBelief } from './belief-sentence.ts';

const asked = (right: number, of: number, dontKnow = 0) => sayBelief({ code: 'asked', right, of, dontKnow });

test('a belief is told by the questions it rests on', () => {
  expect(asked(1, 1)).toBe('Une question posée sur cet acquis, réussie.');
  expect(asked(2, 2)).toBe('2 questions posées sur cet acquis, toutes réussies.');
  expect(asked(1, 3)).toBe('Une réponse juste sur les 3 questions posées sur cet acquis.');
  expect(asked(2, 3)).toBe('2 réponses justes sur les 3 questions posées sur cet acquis.');
  expect(asked(0, 1)).toBe('Une question posée sur cet acquis, pas encore réussie.');
  expect(asked(0, 1, 1)).toContain('Je ne sais pas');
});

test('without a direct question it says so, and names the neighbouring skill when there is one', () => {
  const label = { fr: 'Repérer un biais.', en: 'Spot a bias.' };
  expect(sayBelief({ code: 'harder-shown', label })).toContain('(Repérer un biais)');
  expect(sayBelief({ code: 'from-others' })).toContain('estimation');
});
