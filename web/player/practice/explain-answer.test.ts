import { expect, test } from 'vitest';
import { explainAnswer } from './explain-answer.ts';

test('the reason of a right answer is told without agreeing with whoever did not give it', () => {
  expect(explainAnswer('Oui. La consigne dit à qui parler.')).toBe('La consigne dit à qui parler.');
  expect(explainAnswer('Yes, the prompt says whom to speak to.')).toBe('The prompt says whom to speak to.');
  expect(explainAnswer('Ouistiti et oui se ressemblent.')).toBe('Ouistiti et oui se ressemblent.');
});
