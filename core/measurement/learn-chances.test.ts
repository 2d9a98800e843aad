import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { simulatePosterior } from '../simulation/simulate-skills.ts';
import { chancesFrom, countChances, mergeChances, noChances } from './learn-chances.ts';
import { compileSkillModel } from './skill-model.ts';

const believed = { slip: 0.05, guess: 0.2, abilityMean: 0 };
const surely = (known: boolean) => ({ mastery: Float64Array.of(known ? 1 : 0), ability: known ? 1 : -1 });
const answer = (score: number, dontKnow = false) => ({ skill: 0, score, slip: 0.05, guess: 0.2, dontKnow });

test('nothing counted, nothing moved', () => {
  expect(chancesFrom(noChances, believed)).toEqual(believed);
});

test('mistakes of those who master are slips, successes of those who do not are guesses, and "I don’t know" is neither', () => {
  const counts = [
    countChances(noChances, [answer(0), answer(1), answer(1), answer(1)], surely(true)),
    countChances(noChances, [answer(1), answer(0), answer(0, true)], surely(false)),
  ].reduce(mergeChances);
  expect(counts).toMatchObject({ mastered: 4, slips: 1, notMastered: 2, guesses: 1, learners: 2, abilities: 0 });
});

test('what is learnt approaches what is true, and the counts of two servers add up', () => {
  let [one, other] = [noChances, noChances];
  for (let test = 0; test < 600; test++) {
    const known = test % 2 === 0;
    const scores = Array.from({ length: 10 }, (_, i) => answer(known ? (i < 1 ? 0 : 1) : i < 3 ? 1 : 0));
    if (test % 3 === 0) one = countChances(one, scores, surely(known));
    else other = countChances(other, scores, surely(known));
  }
  const { slip, guess, abilityMean } = chancesFrom(mergeChances(one, other), believed);
  expect(slip).toBeCloseTo(0.1, 1);
  expect(guess).toBeCloseTo(0.3, 1);
  expect(Math.abs(abilityMean)).toBeLessThan(0.05);
});

test('beliefs learnt from earlier learners stay calibrated although slips, guesses and thresholds were all wrong', () => {
  const threshold = (level: number) => -2.2 + 0.9 * (level - 1);
  const compile = (abilityMean: number) =>
    compileSkillModel(
      Array.from({ length: 8 }, (_, topic) => ({
        id: `t${topic}`,
        skills: [1, 2, 3, 4, 5, 6].map((level) => ({ id: `${topic}.${level}`, difficulty: threshold(level) - 0.5 })),
      })),
      { abilityMean },
    );
  const thresholds = Array.from({ length: 48 }, (_, skill) => threshold(1 + (skill % 6)));
  const error = (learn?: typeof compile) =>
    simulatePosterior(
      {
        model: compile(0),
        population: { thresholds, topicSd: 0.8, slip: 0.1, guess: 0.3 },
        learners: 500,
        random: seededRandom(4),
      },
      { slip: 0.05, guess: 0.2, itemsPerSkill: 2, bestOf: 3, after: [13], ...(learn ? { learn } : {}) },
    )[0]!.calibrationError;
  expect(error(compile)).toBeLessThan(0.03);
  expect(error(compile)).toBeLessThan(error());
});
