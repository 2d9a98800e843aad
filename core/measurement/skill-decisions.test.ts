import { expect, test } from 'vitest';
import { decideSkills, explainBelief, sureEnough } from './skill-decisions.ts';
import { compileSkillModel } from './skill-model.ts';
import { skillPosterior } from './skill-posterior.ts';

const model = compileSkillModel([
  { id: 'a', skills: [-1, 0, 1].map((difficulty, i) => ({ id: `a${i}`, difficulty })) },
  { id: 'b', skills: [{ id: 'b0', difficulty: 0 }] },
  { id: 'c', skills: [{ id: 'c0', difficulty: 0 }], prerequisites: ['b0'] },
]);
const answer = (skill: number, score: number, dontKnow = false) => ({
  skill,
  score,
  slip: 0.05,
  guess: 0.15,
  dontKnow,
});

test('decisions follow the thresholds, ends included', () => {
  const posterior = { ability: 0, abilitySd: 1, mastery: Float64Array.of(0.8, 0.79, 0.2), states: new Float64Array(0) };
  expect(decideSkills(posterior)).toEqual(['shown', 'uncertain', 'not-yet']);
  expect(decideSkills(posterior, { shown: 0.7, notYet: 0.1 })).toEqual(['shown', 'shown', 'uncertain']);
});

test('a diagnostic goes on while a target skill is uncertain and stops when all are decided', () => {
  expect(sureEnough(skillPosterior(model, []), [0, 1, 2, 3])).toBe(false);
  const sure = skillPosterior(model, [
    answer(1, 1),
    answer(1, 1),
    answer(2, 0),
    answer(2, 0),
    answer(3, 1),
    answer(3, 1),
  ]);
  expect(sureEnough(sure, [0, 1, 2, 3])).toBe(true);
  expect(sureEnough(sure, [0, 1, 2, 3, 4])).toBe(false);
  expect(sureEnough(sure, [0, 1, 2, 3, 4], { uncertainShare: 0.2 })).toBe(true);
  expect(sureEnough(skillPosterior(model, []), [0, 1, 2, 3], { expectedErrorRate: 0.45 })).toBe(true);
});

test('a belief names its answers, how each bears on the skill, and in which direction', () => {
  const belief = explainBelief(model, [answer(2, 1), answer(0, 0), answer(3, 0, true), answer(1, 1)], 1);
  const bearings = new Map(belief.reasons.map((reason) => [reason.evidence, reason]));
  expect(bearings.get(0)).toMatchObject({ bearing: 'harder-in-topic', askedSkill: 2 });
  expect(bearings.get(1)).toMatchObject({ bearing: 'easier-in-topic' });
  expect(bearings.get(2)).toMatchObject({ bearing: 'general-ability', dontKnow: true });
  expect(bearings.get(3)).toMatchObject({ bearing: 'direct' });
  expect([0, 1, 2, 3].map((i) => Math.sign(bearings.get(i)!.effect))).toEqual([1, -1, -1, 1]);
  const sizes = belief.reasons.map((reason) => Math.abs(reason.effect));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('a belief held down by a prerequisite says which one', () => {
  expect(explainBelief(model, [answer(4, 1), answer(3, 0)], 4).heldDownBy).toBe(3);
  expect(explainBelief(model, [answer(3, 1)], 3).heldDownBy).toBeUndefined();
});
