import { expect, test } from 'vitest';
import { sayChanges } from './changes-sentence.ts';

const title = (fr: string) => ({ fr, en: fr });

test('what the teacher changed is one sentence', () => {
  expect(sayChanges({ compulsory: [title('A'), title('B')], added: [], removed: [title('C')], reordered: true })).toBe(
    'Ton enseignant a adapté ta route\u00a0: «\u00a0A\u00a0» et «\u00a0B\u00a0» à faire absolument, «\u00a0C\u00a0» en moins, dans l’ordre choisi.',
  );
});
