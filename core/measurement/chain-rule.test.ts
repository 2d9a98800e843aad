import { expect, test } from 'vitest';
import { chainRule } from './chain-rule.ts';
import { compileSkillModel } from './skill-model.ts';

const model = compileSkillModel([
  { id: 'a', skills: [0, 1, 2, 3].map((difficulty) => ({ id: `a${difficulty}`, difficulty })) },
  { id: 'b', skills: [{ id: 'b0', difficulty: 0 }] },
]);
const answer = (skill: number, score: number) => ({ skill, score, slip: 0, guess: 0 });

test('a success validates everything easier in the topic and nothing elsewhere', () => {
  expect(chainRule(model, [answer(2, 1)])).toEqual(['validated', 'validated', 'validated', 'unknown', 'unknown']);
});

test('a failure, even partial, invalidates everything harder in the topic', () => {
  expect(chainRule(model, [answer(1, 0.5)])).toEqual([
    'unknown',
    'invalidated',
    'invalidated',
    'invalidated',
    'unknown',
  ]);
});

test('a success above wins over a failure below, in any order', () => {
  const expected = ['validated', 'validated', 'validated', 'unknown', 'unknown'];
  expect(chainRule(model, [answer(1, 0), answer(2, 1)])).toEqual(expected);
  expect(chainRule(model, [answer(2, 1), answer(1, 0)])).toEqual(expected);
});
