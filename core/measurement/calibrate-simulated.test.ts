import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { calibrate } from './calibrate.ts';
import { standardNormal } from './choose-item.ts';
import { responseData } from './response-data.ts';
import { type ItemParameters, probabilityRight } from './response-model.ts';

function answersOf(items: readonly ItemParameters[], people: number, random: () => number, mean = 0, asked = 1) {
  return Array.from({ length: people }, () => {
    const theta = mean + standardNormal(random);
    return items.map((item) => (random() < asked ? (random() < probabilityRight(item, theta) ? 1 : 0) : undefined));
  });
}

function rmse(estimated: readonly number[], truth: readonly number[]): number {
  return Math.sqrt(estimated.reduce((sum, value, j) => sum + (value - truth[j]!) ** 2, 0) / truth.length);
}

const truth = Array.from({ length: 20 }, (_, j) => ({ a: 0.8 + 0.05 * j, b: -1.9 + 0.2 * j }));
const difficulties = truth.map((item) => item.b);

test('a sparse 2PL is recovered from people who each saw 40 % of the items', () => {
  const data = responseData(20, answersOf(truth, 3000, seededRandom(1), 0, 0.4));
  const { items, converged } = calibrate(data, { model: '2pl' });
  expect(converged).toBe(true);
  expect(
    rmse(
      items.map((item) => item.b),
      difficulties,
    ),
  ).toBeLessThan(0.15);
  expect(
    rmse(
      items.map((item) => item.a),
      truth.map((item) => item.a),
    ),
  ).toBeLessThan(0.15);
});

test('a 3PL with its prior on c finds guessing and keeps difficulties right', () => {
  const guessing = truth.map((item) => ({ ...item, a: item.a + 0.4, c: 0.2 }));
  const { items } = calibrate(responseData(20, answersOf(guessing, 1500, seededRandom(2))), {
    model: '3pl',
    tolerance: 1e-3,
  });
  expect(
    rmse(
      items.map((item) => item.b),
      difficulties,
    ),
  ).toBeLessThan(0.3);
  expect(
    rmse(
      items.map((item) => item.c),
      guessing.map((item) => item.c),
    ),
  ).toBeLessThan(0.1);
  for (const item of items) expect(item.se.c!).toBeGreaterThan(0);
});

test('known items hold the scale: new ones come out on it although the people are abler', () => {
  const data = responseData(20, answersOf(truth, 2500, seededRandom(3), 1));
  const { items, ability } = calibrate(data, {
    model: '2pl',
    fixed: truth.map((item, j) => (j < 12 ? item : undefined)),
  });
  expect(Math.abs(ability.mean - 1)).toBeLessThan(0.1);
  expect(Math.abs(ability.sd - 1)).toBeLessThan(0.1);
  expect(items[3]).toMatchObject({ ...truth[3], se: { a: null, b: null } });
  expect(
    rmse(
      items.slice(12).map((item) => item.b),
      difficulties.slice(12),
    ),
  ).toBeLessThan(0.12);
});

test('a prior from the authored level decides while answers are few, and yields when they are many', () => {
  const one = [
    { a: 1, b: 0 },
    { a: 1, b: 0 },
    { a: 1, b: 0 },
  ];
  const withPrior = (people: number) =>
    calibrate(responseData(3, answersOf(one, people, seededRandom(4))), {
      model: 'rasch',
      priors: [{ b: { mean: 2, sd: 0.3 } }],
      withStandardErrors: false,
    }).items[0]!.b;
  expect(withPrior(8)).toBeGreaterThan(1);
  expect(Math.abs(withPrior(4000))).toBeLessThan(0.2);
});

test('items answered alike by all are named and do not spoil the others', () => {
  const rows = answersOf(truth.slice(0, 6), 500, seededRandom(5)).map((row) => [...row, 1, 0, undefined]);
  const { items, converged } = calibrate(responseData(9, rows), { model: '2pl' });
  expect(converged).toBe(true);
  expect(items.slice(6).map((item) => item.problem)).toEqual(['all-right', 'all-wrong', 'no-answers']);
  expect(items.slice(0, 6).every((item) => Number.isFinite(item.se.b!))).toBe(true);
});

test('identical patterns are collapsed, and counting them gives the same calibration', () => {
  const rows = answersOf(truth.slice(0, 4), 300, seededRandom(6));
  const repeated = responseData(4, [...rows, ...rows]);
  const counted = responseData(4, rows, new Array<number>(rows.length).fill(2));
  expect(repeated.counts.length).toBeLessThanOrEqual(16);
  expect(repeated.n).toBe(600);
  const [one, other] = [repeated, counted].map((data) => calibrate(data, { model: '1pl' }));
  expect(one!.logLik).toBeCloseTo(other!.logLik, 8);
});

test('the fast way to the missing information of complete data equals the general one', () => {
  const data = responseData(6, answersOf(truth.slice(5, 11), 400, seededRandom(7)));
  for (const model of ['2pl', '1pl', 'rasch'] as const) {
    const fast = calibrate(data, { model }).items;
    const general = calibrate({ ...data, dense: false }, { model }).items;
    fast.forEach((item, j) => {
      expect(item.se.b!).toBeCloseTo(general[j]!.se.b!, 4);
      if (model !== 'rasch') expect(item.se.a!).toBeCloseTo(general[j]!.se.a!, 4);
    });
  }
});
