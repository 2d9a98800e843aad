import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { abilityPoints, normalPrior } from './ability-prior.ts';
import { calibrate } from './calibrate.ts';
import { defaultGuessPrior, defaultSlipPrior, logit, logPriorOf } from './calibration-model.ts';
import { standardNormal } from './choose-item.ts';
import { invertPositive } from './linear-algebra.ts';
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
  const alone = calibrate(
    responseData(
      6,
      rows.map((row) => row.slice(0, 6)),
    ),
    { model: '2pl' },
  );
  alone.items.forEach((item, j) => {
    expect(items[j]!.b).toBeCloseTo(item.b, 4);
    expect(items[j]!.se.a!).toBeCloseTo(item.se.a!, 3);
  });
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

test('an item all got right has a finite place once a prior says where it was meant to be', () => {
  const rows = answersOf(truth.slice(0, 6), 300, seededRandom(8)).map((row) => [...row, 1]);
  const priors = [...new Array<undefined>(6), { b: { mean: -3, sd: 0.5 }, logA: { mean: 0, sd: 0.3 } }];
  const item = calibrate(responseData(7, rows), { model: '2pl', priors }).items[6]!;
  expect(item.problem).toBeUndefined();
  expect(item.b).toBeLessThan(-3);
  expect(item.b).toBeGreaterThan(-6);
  expect(item.se.b!).toBeLessThan(0.6);
});

test('a known item that all got right still holds the scale, and keeps its parameters', () => {
  const rows = answersOf(truth.slice(5, 11), 400, seededRandom(9), 0.5).map((row) => [...row, 1]);
  const fixed = [...truth.slice(5, 9), undefined, undefined, { a: 1, b: -4 }];
  const { items } = calibrate(responseData(7, rows), { model: '2pl', fixed });
  expect(items[6]).toMatchObject({ a: 1, b: -4, c: 0, d: 1 });
  expect(items[6]!.problem).toBeUndefined();
});

test('a 4PL with its priors finds slips and guesses, and known 4PL items hold the scale', () => {
  const full = Array.from({ length: 16 }, (_, j) => ({ a: 1.6, b: -1.5 + 0.2 * j, c: 0.15, d: 0.93 }));
  const data = responseData(16, answersOf(full, 3000, seededRandom(10), 0.4));
  const { items, ability } = calibrate(data, {
    model: '4pl',
    fixed: full.map((item, j) => (j % 2 === 0 ? item : undefined)),
    tolerance: 1e-4,
  });
  expect(Math.abs(ability.mean - 0.4)).toBeLessThan(0.1);
  const free = items.filter((_, j) => j % 2 === 1);
  const known = full.filter((_, j) => j % 2 === 1);
  expect(
    rmse(
      free.map((item) => item.b),
      known.map((item) => item.b),
    ),
  ).toBeLessThan(0.25);
  for (const item of free) {
    expect(Math.abs(item.d - 0.93)).toBeLessThan(0.06);
    expect(item.se.d!).toBeGreaterThan(0);
    expect(item.se.d!).toBeLessThan(0.05);
  }
  expect(items[0]).toMatchObject({ ...full[0], se: { a: null, b: null, c: null, d: null } });
});

test('standard errors are those of the curvature of the penalised likelihood itself, taken by differences', () => {
  const three = [0, 1, 2].map((j) => ({ a: 1.3, b: -0.5 + 0.5 * j, c: 0.2, d: 0.94 }));
  const rows = answersOf(three, 1500, seededRandom(11), 0, 0.9);
  const data = responseData(3, rows);
  const logA = { mean: 0.2, sd: 0.3 };
  const priors = three.map(() => ({ logA, logitC: defaultGuessPrior, logitD: defaultSlipPrior }));
  const { items } = calibrate(data, { model: '4pl', priors, tolerance: 1e-9, maxIterations: 20_000 });
  const prior = normalPrior(0, 1, abilityPoints(-6, 6, 61));
  const packed = items.flatMap(({ a, b, c, d }) => [a, b, logit(c), logit(d)]);
  const value = (vector: readonly number[]) => {
    const shapes = three.map((_, j) => ({
      a: vector[4 * j]!,
      b: vector[4 * j + 1]!,
      c: 1 / (1 + Math.exp(-vector[4 * j + 2]!)),
      d: 1 / (1 + Math.exp(-vector[4 * j + 3]!)),
    }));
    const likelihoods = new Map<string, number>();
    let total = shapes.reduce((sum, shape, j) => sum + logPriorOf(priors[j], shape), 0);
    for (const row of rows) {
      const key = row.join();
      if (row.every((score) => score === undefined)) continue;
      let log = likelihoods.get(key);
      if (log === undefined) {
        let likelihood = 0;
        prior.points.forEach((theta, g) => {
          let product = prior.weights[g]!;
          row.forEach((score, j) => {
            const p = probabilityRight(shapes[j]!, theta);
            if (score !== undefined) product *= score === 1 ? p : 1 - p;
          });
          likelihood += product;
        });
        log = Math.log(likelihood);
        likelihoods.set(key, log);
      }
      total += log;
    }
    return total;
  };
  const h = 2e-3;
  const at = (moves: readonly [number, number][]) => {
    const vector = [...packed];
    for (const [index, by] of moves) vector[index]! += by;
    return value(vector);
  };
  const size = packed.length;
  const hessian = Float64Array.from({ length: size * size }, (_, i) => {
    const x = Math.floor(i / size);
    const y = i % size;
    const corner = (sx: number, sy: number) =>
      at([
        [x, sx * h],
        [y, sy * h],
      ]);
    return -(corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * h * h);
  });
  const covariance = invertPositive(hessian, size)!;
  items.forEach((item, j) => {
    const se = [0, 1, 2, 3].map((k) => Math.sqrt(covariance[(4 * j + k) * size + 4 * j + k]!));
    expect(item.se.a! / se[0]!).toBeCloseTo(1, 2);
    expect(item.se.b! / se[1]!).toBeCloseTo(1, 2);
    expect(item.se.c! / (se[2]! * item.c * (1 - item.c))).toBeCloseTo(1, 2);
    expect(item.se.d! / (se[3]! * item.d * (1 - item.d))).toBeCloseTo(1, 2);
  });
});

test('where only priors hold the scale, abler people are seen to be abler, in few passes', () => {
  const random = seededRandom(13);
  const data = responseData(20, answersOf(truth, 2000, random, 1.2));
  const priors = truth.map(({ b }) => ({
    b: { mean: b + 0.5 * standardNormal(random), sd: 0.5 },
    logA: { mean: 0.2, sd: 0.3 },
  }));
  const { items, ability, iterations, converged } = calibrate(data, { model: '2pl', priors, population: 'free' });
  expect(converged).toBe(true);
  expect(iterations).toBeLessThan(150);
  expect(Math.abs(ability.mean - 1.2)).toBeLessThan(0.3);
  expect(items[0]!.se.b!).toBeLessThan(0.5);
});

test('two items that nobody can place take no standard error from the others', () => {
  const rows = answersOf(truth.slice(0, 6), 500, seededRandom(14)).map((row, person) => [
    ...row,
    person < 2 ? person : undefined,
    person < 12 ? (person + 1) % 2 : undefined,
  ]);
  const { items } = calibrate(responseData(8, rows), { model: '2pl' });
  for (const { se } of items.slice(0, 6)) expect(se.b!).toBeLessThan(0.6);
});

test('linked items are inside their 95 % intervals about that often, the population being estimated too', () => {
  let inside = 0;
  let all = 0;
  for (let seed = 20; seed < 40; seed++) {
    const data = responseData(10, answersOf(truth.slice(5, 15), 400, seededRandom(seed), 0.8));
    const fixed = truth.slice(5, 15).map((item, j) => (j < 3 ? item : undefined));
    const { items } = calibrate(data, { model: '2pl', fixed, tolerance: 1e-4, points: 41 });
    items.slice(3).forEach((item, j) => {
      all++;
      if (Math.abs(item.b - difficulties[8 + j]!) <= 1.96 * item.se.b!) inside++;
    });
  }
  expect(inside / all).toBeGreaterThan(0.91);
  expect(inside / all).toBeLessThan(0.99);
});

test('items so hard that most right answers are guesses are found all the same', () => {
  const hard = truth
    .slice(0, 12)
    .map((item, j) => (j < 2 ? { a: 2.1, b: 1.9, c: 0.15, d: 0.94 } : { ...item, c: 0.1, d: 0.95 }));
  const data = responseData(12, answersOf(hard, 4000, seededRandom(41)));
  for (const model of ['3pl', '4pl'] as const) {
    const { items } = calibrate(data, { model, tolerance: 1e-3, withStandardErrors: false });
    for (const item of items.slice(0, 2)) {
      expect(Math.abs(item.b - 1.9)).toBeLessThan(0.5);
      expect(Math.abs(item.c - 0.15)).toBeLessThan(0.05);
    }
  }
});
