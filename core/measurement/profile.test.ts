import { expect, test } from 'vitest';
import { scoreOfAbility } from './ability-to-score.ts';
import { profileOf } from './profile.ts';

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
