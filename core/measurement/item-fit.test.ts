import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { normalPrior } from './ability-prior.ts';
import { calibrate } from './calibrate.ts';
import { chiSquareTail, normalTwoTail } from './chi-square.ts';
import { standardNormal } from './choose-item.ts';
import {
  type GroupedAnswer,
  type GroupedScore,
  logisticFunctioning,
  mantelHaenszel,
  ordinalFunctioning,
} from './differential-functioning.ts';
import { itemFit, meanSquares, predictiveFit } from './item-fit.ts';
import { lsat7, lsat7Patterns } from './lsat7.test-data.ts';
import { probabilityRight, scoreMoments } from './response-model.ts';

const items = Array.from({ length: 20 }, (_, j) => ({ a: 0.8 + (j % 4) * 0.3, b: -1.9 + 0.2 * j }));

function people(
  n: number,
  random: () => number,
  answer = (theta: number, j: number) => probabilityRight(items[j]!, theta),
) {
  const thetas = Array.from({ length: n }, () => standardNormal(random));
  return { thetas, rows: thetas.map((theta) => items.map((_, j) => (random() < answer(theta, j) ? 1 : 0))) };
}

test('χ² tails equal the tables', () => {
  expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6);
  expect(chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 6);
  expect(chiSquareTail(0.554298, 5)).toBeCloseTo(0.99, 6);
  expect(normalTwoTail(1.959964)).toBeCloseTo(0.05, 6);
});

test('S-X² rarely rejects items that fit, and rejects one whose curve is flat where the model says steep', () => {
  const random = seededRandom(3);
  let rejected = 0;
  for (let repeat = 0; repeat < 3; repeat++) {
    rejected += itemFit(people(1500, random).rows, items, 2).filter(({ p }) => p < 0.05).length;
  }
  expect(rejected).toBeLessThanOrEqual(9);
  const broken = people(1500, random, (theta, j) => (j === 7 ? 0.5 : probabilityRight(items[j]!, theta)));
  expect(itemFit(broken.rows, items, 2)[7]!.p).toBeLessThan(1e-6);
});

test('mean squares are near 1 for items that fit and far above for one that is answered at random', () => {
  const random = seededRandom(4);
  const { rows, thetas } = people(1500, random, (theta, j) => (j === 19 ? 0.5 : probabilityRight(items[j]!, theta)));
  const fit = meanSquares(rows, items, thetas);
  for (const { infit, outfit } of fit.slice(0, 19)) {
    expect(Math.abs(infit - 1)).toBeLessThan(0.1);
    expect(Math.abs(outfit - 1)).toBeLessThan(0.35);
  }
  expect(fit[19]!.outfit).toBeGreaterThan(1.5);
});

test('an item harder for one group is found by both methods, and no other', () => {
  const random = seededRandom(5);
  const answersTo = (shift: number): readonly GroupedAnswer[] =>
    Array.from({ length: 3000 }, (_, i) => {
      const focal = i % 2 === 1;
      const theta = standardNormal(random) - (focal ? 0.5 : 0);
      const score = items.filter((item) => random() < probabilityRight(item, theta)).length;
      return { focal, match: score, right: random() < probabilityRight({ a: 1.2, b: focal ? shift : 0 }, theta) };
    });
  const fair = answersTo(0);
  const unfair = answersTo(0.8);
  expect(mantelHaenszel(fair).grade).toBe('A');
  expect(mantelHaenszel(unfair)).toMatchObject({ grade: 'C' });
  expect(mantelHaenszel(unfair).oddsRatio).toBeGreaterThan(1.8);
  expect(logisticFunctioning(fair).uniform.p).toBeGreaterThan(0.001);
  expect(logisticFunctioning(unfair).uniform.p).toBeLessThan(1e-6);
  expect(logisticFunctioning(unfair).uniform.logOdds).toBeLessThan(-0.4);
});

test('the Mantel–Haenszel odds ratio equals the hand computation on two strata', () => {
  const cells = (match: number, a: number, b: number, c: number, d: number): GroupedAnswer[] =>
    [
      [false, true, a],
      [false, false, b],
      [true, true, c],
      [true, false, d],
    ].flatMap(([focal, right, count]) =>
      Array.from({ length: Number(count) }, () => ({ focal: focal === true, right: right === true, match })),
    );
  const { oddsRatio } = mantelHaenszel([...cells(1, 10, 5, 6, 9), ...cells(2, 20, 4, 15, 8)]);
  expect(oddsRatio).toBeCloseTo((90 / 30 + 160 / 47) / (30 / 30 + 60 / 47), 12);
});

test('S-X² of LSAT7 equals mirt, whose printed values come from estimates within its EM tolerance', () => {
  const calibrated = calibrate(lsat7(), { model: '2pl' }).items;
  const fit = itemFit(
    lsat7Patterns.map(({ row }) => row),
    calibrated,
    2,
    normalPrior(),
    lsat7Patterns.map(({ count }) => count),
  );
  const printed = [4.74944, 14.451071, 1.270381, 5.2374, 0.941125];
  fit.forEach(({ chiSquare, degrees }, j) => {
    expect(Math.abs(chiSquare - printed[j]!)).toBeLessThan(0.02);
    expect(degrees).toBe(2);
  });
});

const graded = Array.from({ length: 10 }, (_, j) => ({
  a: 0.9 + 0.1 * (j % 4),
  steps: [-1.2 + 0.2 * j, 0.2 * j - 0.5],
}));

function gradedAnswers(n: number, random: () => number, odd?: (theta: number) => number) {
  return Array.from({ length: n }, () => {
    const theta = standardNormal(random);
    return graded.map((item, j) => {
      if (j === 4 && odd) return odd(theta);
      let left = random();
      return scoreMoments(item, theta).probabilities.findIndex((p) => {
        left -= p;
        return left < 0;
      });
    });
  });
}

test('S-X² of partial credit rarely rejects items that fit, and rejects one scored by chance', () => {
  const random = seededRandom(6);
  const parameters = graded.map(() => 0);
  let rejected = 0;
  for (let repeat = 0; repeat < 4; repeat++)
    rejected += itemFit(gradedAnswers(1500, random), graded, parameters).filter(({ p }) => p < 0.05).length;
  expect(rejected).toBeLessThanOrEqual(7);
  const broken = gradedAnswers(1500, random, () => Math.floor(3 * random()));
  expect(itemFit(broken, graded, parameters)[4]!.p).toBeLessThan(1e-6);
});

test('predictive mean squares hold on sparse answers of both kinds: mean 1, normal under the model, and high for a noisy item', () => {
  const random = seededRandom(7);
  const mixed = [...items, ...graded];
  const answers = (noisy: boolean) =>
    Array.from({ length: 1200 }, () => {
      const theta = standardNormal(random);
      return mixed.map((item, j) => {
        if (random() > 0.4) return undefined;
        if (noisy && j === 9) return random() < 0.5 ? 1 : 0;
        if (!('steps' in item)) return random() < probabilityRight(item, theta) ? 1 : 0;
        let left = random();
        return scoreMoments(item, theta).probabilities.findIndex((p) => {
          left -= p;
          return left < 0;
        });
      });
    });
  const sound = Array.from({ length: 5 }, () => predictiveFit(answers(false), mixed)).flat();
  const mean = sound.reduce((sum, { infit }) => sum + infit, 0) / sound.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.01);
  const outside = sound.filter(({ p }) => p < 0.05).length / sound.length;
  expect(outside).toBeGreaterThan(0.01);
  expect(outside).toBeLessThan(0.1);
  expect(predictiveFit(answers(true), mixed)[9]!.z).toBeGreaterThan(4);
});

test('a partial credit item harder for one group is found by ordinal regression, a fair one is not', () => {
  const random = seededRandom(8);
  const answersTo = (shift: number): readonly GroupedScore[] =>
    Array.from({ length: 2500 }, (_, i) => {
      const focal = i % 2 === 1;
      const theta = standardNormal(random) - (focal ? 0.5 : 0);
      const match = items.filter((item) => random() < probabilityRight(item, theta)).length;
      let left = random();
      const moved = { a: 1.2, steps: [-0.5, 0.4].map((step) => step + (focal ? shift : 0)) };
      const score = scoreMoments(moved, theta).probabilities.findIndex((p) => {
        left -= p;
        return left < 0;
      });
      return { focal, score, match };
    });
  expect(ordinalFunctioning(answersTo(0)).uniform.p).toBeGreaterThan(0.01);
  const { uniform } = ordinalFunctioning(answersTo(0.6));
  expect(uniform.p).toBeLessThan(1e-6);
  expect(uniform.logOdds).toBeLessThan(-0.3);
});
