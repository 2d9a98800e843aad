import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { abilityPoints, normalPrior } from './ability-prior.ts';
import { calibrate } from './calibrate.ts';
import { calibratePartialCredit } from './calibrate-partial-credit.ts';
import { categoryData } from './category-data.ts';
import { standardNormal } from './choose-item.ts';
import { invertPositive } from './linear-algebra.ts';
import { lsat7, lsat7Patterns } from './lsat7.test-data.ts';
import { type PartialCreditParameters, scoreMoments } from './response-model.ts';

function scoresOf(
  items: readonly PartialCreditParameters[],
  people: number,
  random: () => number,
  mean = 0,
  asked = 1,
) {
  return Array.from({ length: people }, () => {
    const theta = mean + standardNormal(random);
    return items.map((item) => {
      if (random() >= asked) return undefined;
      let left = random();
      return scoreMoments(item, theta).probabilities.findIndex((p) => {
        left -= p;
        return left < 0;
      });
    });
  });
}

const truth = Array.from({ length: 8 }, (_, j) => ({ a: 0.8 + 0.1 * j, steps: [-1 + 0.2 * j, -0.4 + 0.2 * j, 0.5] }));

test('items of one point calibrate to the 2PL of LSAT7: estimates, errors and likelihood', () => {
  const data = categoryData(
    lsat7Patterns.map(({ row }) => row),
    [1, 1, 1, 1, 1],
    lsat7Patterns.map(({ count }) => count),
  );
  const graded = calibratePartialCredit(data);
  const binary = calibrate(lsat7(), { model: '2pl' });
  expect(graded.logLik).toBeCloseTo(binary.logLik, 6);
  expect(graded.aic).toBeCloseTo(binary.aic, 6);
  graded.items.forEach((item, j) => {
    expect(Math.abs(item.a - binary.items[j]!.a)).toBeLessThan(1e-4);
    expect(Math.abs(item.b - binary.items[j]!.b)).toBeLessThan(1e-4);
    expect(Math.abs(item.se.a! - binary.items[j]!.se.a!)).toBeLessThan(1e-3);
    expect(Math.abs(item.se.b! - binary.items[j]!.se.b!)).toBeLessThan(1e-3);
  });
});

test('steps are recovered from people who each saw 60 % of the items, about 95 % inside their intervals', () => {
  let inside = 0;
  let all = 0;
  for (let seed = 1; seed <= 5; seed++) {
    const data = categoryData(scoresOf(truth, 1500, seededRandom(seed), 0, 0.6), new Array<number>(8).fill(3));
    const { items, converged } = calibratePartialCredit(data, { tolerance: 1e-4, points: 41 });
    expect(converged).toBe(true);
    items.forEach((item, j) => {
      expect(Math.abs(item.a - truth[j]!.a)).toBeLessThan(0.4);
      item.steps.forEach((step, k) => {
        all++;
        if (Math.abs(step - truth[j]!.steps[k]!) <= 1.96 * item.se.steps[k]!) inside++;
      });
    });
  }
  expect(inside / all).toBeGreaterThan(0.88);
  expect(inside / all).toBeLessThan(0.99);
});

test('known items hold the scale for partial credit too, right-or-wrong ones with asymptotes among them', () => {
  const mixed: readonly PartialCreditParameters[] = truth;
  const random = seededRandom(7);
  const known = { a: 1.4, b: 0.3, c: 0.2, d: 0.95 };
  const rows = Array.from({ length: 2500 }, () => {
    const theta = 0.8 + 0.9 * standardNormal(random);
    const draw = (probabilities: readonly number[]) => {
      let left = random();
      return probabilities.findIndex((p) => {
        left -= p;
        return left < 0;
      });
    };
    const right = known.c + (known.d - known.c) / (1 + Math.exp(-known.a * (theta - known.b)));
    return [...mixed.map((item) => draw(scoreMoments(item, theta).probabilities)), draw([1 - right, right])];
  });
  const fixed = [...truth.slice(0, 5), undefined, undefined, undefined, known];
  const { items, ability } = calibratePartialCredit(categoryData(rows, [3, 3, 3, 3, 3, 3, 3, 3, 1]), {
    fixed,
    points: 41,
    tolerance: 1e-4,
  });
  expect(Math.abs(ability.mean - 0.8)).toBeLessThan(0.08);
  expect(Math.abs(ability.sd - 0.9)).toBeLessThan(0.08);
  for (const j of [5, 6, 7])
    items[j]!.steps.forEach((step, k) => {
      expect(Math.abs(step - truth[j]!.steps[k]!)).toBeLessThan(4 * items[j]!.se.steps[k]!);
    });
  expect(items[0]).toMatchObject({ ...truth[0], se: { a: null, b: null } });
});

test('standard errors are those of the curvature of the likelihood itself, taken by differences', () => {
  const three = truth.slice(2, 5).map(({ a, steps }) => ({ a, steps: steps.slice(0, 2) }));
  const rows = scoresOf(three, 800, seededRandom(8), 0, 0.9);
  const priors = [{ logA: { mean: 0, sd: 0.5 }, b: { mean: -0.2, sd: 0.4 } }, undefined, undefined];
  const { items } = calibratePartialCredit(categoryData(rows, [2, 2, 2]), {
    priors,
    tolerance: 1e-9,
    maxIterations: 5000,
  });
  const prior = normalPrior(0, 1, abilityPoints(-6, 6, 61));
  const value = (vector: readonly number[]) => {
    const shapes = [0, 1, 2].map((j) => ({ a: vector[3 * j]!, steps: [vector[3 * j + 1]!, vector[3 * j + 2]!] }));
    const curves = shapes.map((item) => Array.from(prior.points, (theta) => scoreMoments(item, theta).probabilities));
    const seen = new Map<string, number>();
    const first = shapes[0]!;
    let total =
      -0.5 * (Math.log(first.a) / 0.5) ** 2 - 0.5 * (((first.steps[0]! + first.steps[1]!) / 2 + 0.2) / 0.4) ** 2;
    for (const row of rows) {
      const key = row.join();
      let log = seen.get(key);
      if (log === undefined) {
        let likelihood = 0;
        prior.weights.forEach((weight, g) => {
          likelihood += row.reduce<number>(
            (product, score, j) => (score === undefined ? product : product * curves[j]![g]![score]!),
            weight,
          );
        });
        log = Math.log(likelihood);
        seen.set(key, log);
      }
      total += log;
    }
    return total;
  };
  const packed = items.flatMap(({ a, steps }) => [a, ...steps]);
  const h = 2e-3;
  const size = packed.length;
  const hessian = Float64Array.from({ length: size * size }, (_, i) => {
    const corner = (sx: number, sy: number) => {
      const vector = [...packed];
      vector[Math.floor(i / size)]! += sx * h;
      vector[i % size]! += sy * h;
      return value(vector);
    };
    return -(corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * h * h);
  });
  const covariance = invertPositive(hessian, size)!;
  items.forEach((item, j) => {
    const se = [0, 1, 2].map((k) => Math.sqrt(covariance[(3 * j + k) * size + 3 * j + k]!));
    expect(item.se.a! / se[0]!).toBeCloseTo(1, 2);
    item.se.steps.forEach((error, k) => {
      expect(error! / se[k + 1]!).toBeCloseTo(1, 2);
    });
  });
});

test('an item with a score that nobody got is named, left out, and does not spoil the others', () => {
  const rows = scoresOf(truth.slice(0, 4), 600, seededRandom(9));
  const holed = rows.map((row, person) => [...row, person % 3 === 0 ? 2 : 0, 1, undefined]);
  const alone = calibratePartialCredit(categoryData(rows, [3, 3, 3, 3]), { points: 41 });
  const beside = calibratePartialCredit(categoryData(holed, [3, 3, 3, 3, 2, 1, 1]), { points: 41 });
  expect(beside.items.slice(4).map((item) => item.problem)).toEqual(['unused-score', 'one-score', 'no-answers']);
  alone.items.forEach((item, j) => {
    expect(beside.items[j]!.a).toBeCloseTo(item.a, 4);
  });
});
