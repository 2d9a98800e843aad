import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSkillItem, expectedInformationGain } from './choose-skill-item.ts';
import { compileSkillModel } from './skill-model.ts';
import { skillPosterior } from './skill-posterior.ts';

const model = compileSkillModel([
  { id: 'a', skills: [-2, 0, 2].map((difficulty, i) => ({ id: `a${i}`, difficulty })) },
  { id: 'b', skills: [{ id: 'b0', difficulty: 4 }] },
]);
const prior = skillPosterior(model, []);
const candidates = [0, 1, 2, 3].map((skill) => ({ skill, slip: 0.05, guess: 0.2 }));

test('the gain equals the expected fall of the entropy of the topic state', () => {
  const chance = fc.double({ min: 0.01, max: 0.45, noNaN: true });
  const entropyOf = (states: Float64Array) => -states.reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0);
  fc.assert(
    fc.property(fc.nat(2), chance, chance, (skill, slip, guess) => {
      const mastery = prior.mastery[skill]!;
      const right = mastery * (1 - slip) + (1 - mastery) * guess;
      const ownTopic = prior.states.subarray(0, 4);
      const updated = (score: number) =>
        ownTopic.map((p, state) => {
          const likelihood = state > skill ? 1 - slip : guess;
          return (p * (score ? likelihood : 1 - likelihood)) / (score ? right : 1 - right);
        });
      const fall = entropyOf(ownTopic) - right * entropyOf(updated(1)) - (1 - right) * entropyOf(updated(0));
      expect(expectedInformationGain(model, prior, { skill, slip, guess })).toBeCloseTo(fall, 5);
    }),
  );
});

test('nothing is learnt from an item whose answer says nothing', () => {
  expect(expectedInformationGain(model, prior, { skill: 1, slip: 0.5, guess: 0.5 })).toBeCloseTo(0, 6);
});

test('the most uncertain skill is asked first, and the draw is among the best ones only', () => {
  expect(chooseSkillItem(model, prior, candidates, 0.99, { bestOf: 1 })?.skill).toBe(1);
  const drawn = new Set(
    [0, 0.2, 0.4, 0.6, 0.8, 0.999].map((random) => chooseSkillItem(model, prior, candidates, random)?.skill),
  );
  expect(drawn).toEqual(new Set([0, 1, 2]));
});

test('only target skills are asked', () => {
  expect(chooseSkillItem(model, prior, candidates, 0.5, { targetSkills: [3] })?.skill).toBe(3);
  expect(chooseSkillItem(model, prior, [], 0.5)).toBeUndefined();
  expect(chooseSkillItem(model, prior, candidates, 0.5, { targetSkills: [] })).toBeUndefined();
});

test('when time counts, a quick item is preferred to a slow one on the same skill', () => {
  const slow = { skill: 1, slip: 0.05, guess: 0.1, seconds: 180 };
  const quick = { skill: 1, slip: 0.05, guess: 0.25, seconds: 30 };
  expect(chooseSkillItem(model, prior, [slow, quick], 0, { bestOf: 1, perSecond: true })).toBe(quick);
  expect(chooseSkillItem(model, prior, [slow, quick], 0, { bestOf: 1 })).toBe(slow);
});
