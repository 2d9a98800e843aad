import { expect, test } from 'vitest';
import { compileSkillModel, difficultyOfLevel } from './skill-model.ts';

const chain = (id: string, difficulties: number[], prerequisites: string[] = []) => ({
  id,
  skills: difficulties.map((difficulty, i) => ({ id: `${id}${i + 1}`, difficulty })),
  prerequisites,
});

test('the states of a topic share the whole probability at every ability point', () => {
  const model = compileSkillModel([chain('a', [-1, 0, 2]), chain('b', [0.5])], { areaSd: 0.5 });
  const points = model.grid.length;
  for (let g = 0; g < points; g++) {
    const total = [0, 1, 2, 3].reduce((sum, state) => sum + model.stateProbability[state * points + g]!, 0);
    expect(total).toBeCloseTo(1, 12);
  }
});

test('a chain whose calibrated difficulties decrease keeps its order and every state stays possible', () => {
  const model = compileSkillModel([chain('a', [1, 0.2, 0.2])]);
  expect(model.stateProbability.every((probability) => probability > 0)).toBe(true);
});

test('a topic is at least as hard as what it presupposes', () => {
  const model = compileSkillModel([chain('b', [-3], ['a1']), chain('a', [1])]);
  const points = model.grid.length;
  for (let g = 0; g < points; g++) {
    expect(model.stateProbability[points + g]!).toBeLessThanOrEqual(model.stateProbability[3 * points + g]! + 1e-12);
  }
});

test('content errors are thrown with the name of the culprit', () => {
  expect(() => compileSkillModel([chain('a', [0]), chain('a', [0])])).toThrow('twice');
  expect(() => compileSkillModel([chain('a', [0], ['nowhere'])])).toThrow('nowhere');
  expect(() => compileSkillModel([chain('a', [0], ['b1']), chain('b', [0], ['a1'])])).toThrow('circle');
});

test('levels are evenly spaced on the ability scale', () => {
  expect([1, 2, 8].map(difficultyOfLevel).map((d) => Number(d.toFixed(6)))).toEqual([-2.2, -1.3, 4.1]);
});
