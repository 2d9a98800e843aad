import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSkillItem, expectedErrorReduction, expectedInformationGain } from './choose-skill-item.ts';
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

test('the expected error reduction is the Bayes risk now less its mean after the answer, recomputed by the posterior', () => {
  const chain = compileSkillModel([
    { id: 'x', skills: [-1, 0, 1.2].map((difficulty, i) => ({ id: `x${i}`, difficulty })) },
    { id: 'y', skills: [{ id: 'y0', difficulty: 0.3 }] },
  ]);
  const evidence = [{ skill: 1, score: 1, slip: 0.1, guess: 0.25 }];
  const posterior = skillPosterior(chain, evidence);
  const risk = (mastery: Float64Array) => [0, 1, 2].reduce((sum, s) => sum + Math.min(mastery[s]!, 1 - mastery[s]!), 0);
  for (const skill of [0, 1, 2]) {
    const candidate = { skill, slip: 0.1, guess: 0.25 };
    const mastered = posterior.mastery[skill]!;
    const right = mastered * 0.9 + (1 - mastered) * 0.25;
    const after = (score: number) => risk(skillPosterior(chain, [...evidence, { ...candidate, score }]).mastery);
    const expected = risk(posterior.mastery) - right * after(1) - (1 - right) * after(0);
    expect(expectedErrorReduction(chain, posterior, candidate)).toBeCloseTo(Math.max(0, expected), 9);
  }
});

test('for decisions, an item that may turn one is preferred to one that is only informative', () => {
  const pair = compileSkillModel([
    { id: 'p', skills: [{ id: 'p0', difficulty: 0 }] },
    { id: 'q', skills: [{ id: 'q0', difficulty: 0 }] },
  ]);
  const posterior = {
    ability: 0,
    abilitySd: 1,
    mastery: Float64Array.of(0.5, 0.85),
    states: Float64Array.of(0.5, 0.5, 0.15, 0.85),
  };
  const turning = { skill: 0, slip: 0.3, guess: 0.45 };
  const certain = { skill: 1, slip: 0.2, guess: 0.2 };
  const choose = (objective: 'information' | 'decisions') =>
    chooseSkillItem(pair, posterior, [turning, certain], 0, { bestOf: 1, objective });
  expect(expectedErrorReduction(pair, posterior, certain)).toBe(0);
  expect(choose('information')).toBe(certain);
  expect(choose('decisions')).toBe(turning);
});
