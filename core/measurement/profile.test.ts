import { expect, test } from 'vitest';
import { scoreOfAbility } from './ability-to-score.ts';
import { believePoints } from './points-margin.ts';
import { isCertifiable, profileFromAnswers, profileOf } from './profile.ts';
import { compileSkillModel } from './skill-model.ts';
import { skillPosterior } from './skill-posterior.ts';

const skills = (mastery: (level: number) => number, competences = 16) =>
  Array.from({ length: competences * 8 * 2 }, (_, i) => {
    const level = 1 + (i % 8);
    return { competence: `c${Math.floor(i / 16)}`, level, mastery: mastery(level) };
  });

test('everything mastered makes 1024 points and level 8, nothing makes none', () => {
  expect(profileOf(skills(() => 1))).toMatchObject({ points: 1024, outOf: 1024, level: 8 });
  expect(profileOf(skills(() => 0))).toMatchObject({ points: 0, level: 0 });
});

test('each level mastered is worth 8 points, and half a level half of them', () => {
  const { competences } = profileOf(skills((level) => (level <= 3 ? 1 : 0)));
  expect(competences[0]).toMatchObject({ points: 24, level: 3, pointsTowardNext: 0, margin: 0 });
  const half = [...skills(() => 0, 1).slice(1), { competence: 'c0', level: 1, mastery: 0.9 }];
  expect(profileOf(half).competences[0]).toMatchObject({ points: 4, level: 0, pointsTowardNext: 4 });
});

test('levels that are not open give no points', () => {
  expect(
    profileOf(
      skills(() => 1),
      { levelCap: 5 },
    ),
  ).toMatchObject({ points: 640, outOf: 640, level: 5 });
});

test('the margin is widest when beliefs are even', () => {
  const margin = (mastery: number) => profileOf(skills(() => mastery, 1)).competences[0]!.margin;
  expect(margin(0.5)).toBeGreaterThan(margin(0.9));
  expect(margin(0.5)).toBeCloseTo(Math.sqrt(16 * 16 * 0.25), 9);
});

test('abilities become certificate scores as in the check vectors', () => {
  const scale = { bounds: [-5.288, -2.0576, -0.8657, 0.2111, 1.3639, 2.1539, 2.9135, 3.5067, 6.269] };
  const thetas = [-6, -5, -3, -2, -1, 0, 1, 2, 2.5, 3, 4, 5, 6.2, 7];
  expect(thetas.map((theta) => scoreOfAbility(theta, scale).score)).toEqual([
    0, 5, 45, 67, 120, 230, 343, 487, 570, 658, 790, 837, 892, 895,
  ]);
  expect(scoreOfAbility(-6, scale).level).toBeUndefined();
  expect(scoreOfAbility(7, scale).level).toBe(7);
});

const places = (count: number) =>
  Array.from({ length: count * 4 }, (_, i) => ({ competence: `c${Math.floor(i / 4)}`, level: 1 + (i % 4) }));
const chained = (areaSd: number) =>
  compileSkillModel(
    Array.from({ length: 5 }, (_, topic) => ({
      id: `t${topic}`,
      area: `a${topic % 2}`,
      skills: [-1, -0.3, 0.4, 1.1].map((difficulty, k) => ({ id: `${topic}.${k}`, difficulty })),
    })),
    { areaSd },
  );
const given = [1, 6, 9, 15, 18].map((skill, i) => ({ skill, score: i % 2, slip: 0.1, guess: 0.2 }));

test('expected points are those of the beliefs, with and without areas', () => {
  const worth = Array.from({ length: 20 }, (_, skill) => 1 + (skill % 3));
  for (const areaSd of [0, 0.6]) {
    const model = chained(areaSd);
    const { mastery } = skillPosterior(model, given);
    const expected = worth.reduce((sum, points, skill) => sum + points * mastery[skill]!, 0);
    expect(believePoints(model, given, worth).expected).toBeCloseTo(expected, 8);
  }
});

test('the margin of two topics is that of their joint distribution', () => {
  const model = compileSkillModel([
    { id: 'x', skills: [{ id: 'x0', difficulty: 0 }] },
    { id: 'y', skills: [{ id: 'y0', difficulty: 0.5 }] },
  ]);
  const evidence = [{ skill: 0, score: 1, slip: 0.1, guess: 0.25 }];
  const joint = [0, 0, 0, 0];
  for (let g = 0; g < model.grid.length; g++) {
    const p = (topic: number, state: number) => model.stateProbability[(2 * topic + state) * model.grid.length + g]!;
    for (const x of [0, 1])
      for (const y of [0, 1]) joint[2 * x + y]! += model.prior[g]! * p(0, x) * (x ? 0.9 : 0.25) * p(1, y);
  }
  const total = joint.reduce((a, b) => a + b, 0);
  const mean = (value: (x: number, y: number) => number) =>
    joint.reduce((sum, weight, i) => sum + (weight / total) * value(i >> 1, i & 1), 0);
  const expected = mean((x, y) => 8 * x + 4 * y);
  const margin = Math.sqrt(mean((x, y) => (8 * x + 4 * y) ** 2) - expected ** 2);
  const believed = believePoints(model, evidence, [8, 4]);
  expect(believed.expected).toBeCloseTo(expected, 10);
  expect(believed.margin).toBeCloseTo(margin, 10);
});

test('skills that hang together make the margin wider than if they were independent', () => {
  const model = chained(0.6);
  const honest = profileFromAnswers(model, given, places(5));
  const { mastery } = skillPosterior(model, given);
  const independent = profileOf(places(5).map((place, skill) => ({ ...place, mastery: mastery[skill]! })));
  expect(honest.points).toBe(independent.points);
  expect(honest.margin).toBeGreaterThan(1.2 * independent.margin);
  honest.competences.forEach((each, i) => {
    expect(each.expectedPoints).toBeCloseTo(independent.competences[i]!.expectedPoints, 6);
    expect(each.margin).toBeGreaterThan(independent.competences[i]!.margin);
  });
});

test('levels above the cap give neither points nor margin', () => {
  const { competences, outOf } = profileFromAnswers(chained(0), [], places(5), { levelCap: 1 });
  expect(outOf).toBe(40);
  for (const { expectedPoints, margin } of competences) {
    expect(expectedPoints).toBeLessThanOrEqual(8);
    expect(margin).toBeLessThanOrEqual(4);
  }
});

test('five competences at level 1 make a profile certifiable', () => {
  expect(isCertifiable(profileOf(skills((level) => (level === 1 ? 1 : 0), 5)))).toBe(true);
  expect(isCertifiable(profileOf(skills((level) => (level === 1 ? 1 : 0), 4)))).toBe(false);
});
