import { expect, test } from 'vitest';
import { compileSkillModel } from '../measurement/skill-model.ts';
import { predictedLevel } from './classical-positioning.ts';
import { seededRandom } from './seeded-random.ts';
import { simulateClassical, simulatePosterior } from './simulate-skills.ts';

const threshold = (level: number) => -2.2 + 0.9 * (level - 1);
const levels = Array.from({ length: 48 }, (_, skill) => 1 + (skill % 6));
const competence = (shift = 0) =>
  compileSkillModel(
    Array.from({ length: 8 }, (_, topic) => ({
      id: `topic ${topic}`,
      skills: [1, 2, 3, 4, 5, 6].map((level) => ({
        id: `topic ${topic} level ${level}`,
        difficulty: threshold(level) + shift,
      })),
    })),
  );
const population = { thresholds: levels.map(threshold), topicSd: 0.8, slip: 0.05, guess: 0.2 };
const run = { slip: 0.05, guess: 0.2, itemsPerSkill: 4, bestOf: 1, after: [13, 20] };

test('the predicted level of the classical engine equals its check vectors', () => {
  const level = (...marks: string[]) =>
    predictedLevel(marks.map((mark) => ({ level: Number(mark.slice(1)), right: mark[0] === '+' })));
  expect([
    level(),
    level('+2'),
    level('-2'),
    level('+2', '+4'),
    level('+2', '+4', '-5'),
    level('+2', '+4', '+6'),
    level('-2', '-1'),
  ]).toEqual([3.5, 4.5, 1, 5.5, 4.5, 6.5, 0.5]);
});

test('the posterior leaves fewer wrong decisions than the classical rule with the same number of items, and as few with a third less', () => {
  const setting = { model: competence(), population, learners: 1500, random: seededRandom(1) };
  const classical = simulateClassical(setting, levels);
  expect(classical.items).toBeGreaterThan(17);
  expect(classical.items).toBeLessThan(23);
  expect(classical.wrong).toBeGreaterThan(0.06);
  const [short, long] = simulatePosterior(setting, run);
  expect(short!.wrong).toBeLessThan(0.0745);
  expect(long!.wrong).toBeLessThan(0.045);
  expect(long!.calibrationError).toBeLessThan(0.03);
});

test('it stays better when slips, guesses and thresholds are not what it believes', () => {
  const wrongAbout = { ...population, slip: 0.1, guess: 0.3 };
  const setting = { model: competence(0.5), population: wrongAbout, learners: 800, random: seededRandom(2) };
  const classical = simulateClassical(setting, levels);
  const [, long] = simulatePosterior(setting, run);
  expect(long!.wrong).toBeLessThan(classical.wrong);
});

test('a diagnostic of 26 skills in 5 areas is right about 92 % of them with 15 items and 87 % with 8', () => {
  const level = (skill: number) => 1 + (skill % 5);
  const difficulty = (skill: number) => -1.8 + 0.8 * (level(skill) - 1);
  const model = compileSkillModel(
    Array.from({ length: 26 }, (_, skill) => ({
      id: `topic ${skill}`,
      area: `area ${Math.floor(skill / 5.2)}`,
      skills: [{ id: `skill ${skill}`, difficulty: difficulty(skill) }],
    })),
    { areaSd: 0.5, discrimination: 1.702 / 0.6 },
  );
  const thresholds = Array.from({ length: 26 }, (_, skill) => difficulty(skill));
  const setting = {
    model,
    population: { ...population, thresholds, topicSd: 0.6, areaSd: 0.5 },
    learners: 1000,
    random: seededRandom(3),
  };
  const [eight, fifteen] = simulatePosterior(setting, { ...run, after: [8, 15] });
  expect(1 - eight!.wrong).toBeGreaterThan(0.87);
  expect(1 - fifteen!.wrong).toBeGreaterThan(0.92);
});
