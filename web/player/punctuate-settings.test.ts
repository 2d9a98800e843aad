import { expect, test } from 'vitest';
import { punctuateSettings } from './punctuate-settings.ts';

test('what an author writes in an exploration gets its unbreakable spaces, and names and numbers stay as they are', () => {
  const written = {
    hunt: { question: 'Que sait-on du gâteau « Forêt » ?', right: 3, own: [{ id: 'a-b' }, null, true] },
  };
  expect(punctuateSettings(written)).toEqual({
    hunt: {
      question: 'Que sait-on du gâteau «\u00a0Forêt\u00a0»\u00a0?',
      right: 3,
      own: [{ id: 'a-b' }, null, true],
    },
  });
});
