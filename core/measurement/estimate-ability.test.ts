import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilityPoints, normalPrior, priorOf } from './ability-prior.ts';
import {
  type AbilityEstimate,
  estimateAbility,
  estimateEap,
  estimateMap,
  estimateMle,
  estimateWle,
} from './estimate-ability.ts';
import { reference2pl, reference3pl, reference4pl, scored } from './reference-bank.test-data.ts';

const published = [
  [reference2pl, '1111100000', [0.202168, 0.565396], [0.153219, 0.491996], [0.153017, 0.506737], [0.196718, 0.565341]],
  [reference2pl, '1110101000', [0.46128, 0.575137], [0.347577, 0.494672], [0.358955, 0.508717], [0.428499, 0.573166]],
  [reference3pl, '1111100000', [0.094698, 0.668569], [0.068245, 0.556836], [0.020807, 0.566257], [0.089873, 0.668884]],
] as const;

test('MLE, MAP, EAP and WLE equal the reference values, estimates and standard errors, to 1e-5', () => {
  for (const [bank, pattern, mle, map, eap, wle] of published) {
    const answers = scored(bank, pattern);
    const near = (estimate: AbilityEstimate, [theta, se]: readonly [number, number]) => {
      expect(Math.abs(estimate.theta! - theta)).toBeLessThan(1e-5);
      expect(Math.abs(estimate.se! - se)).toBeLessThan(1e-5);
    };
    near(estimateMle(answers), mle);
    near(estimateMap(answers), map);
    near(estimateEap(answers), eap);
    near(estimateWle(answers), wle);
  }
});

test('all right and all wrong have an infinite likelihood estimate, on the right side, and finite others', () => {
  for (const bank of [reference2pl, reference3pl]) {
    for (const [pattern, bound, sign] of [
      ['1111111111', 'upper', 1],
      ['0000000000', 'lower', -1],
    ] as const) {
      const answers = scored(bank, pattern);
      expect(estimateMle(answers)).toEqual({ theta: null, se: null, bound });
      for (const estimator of ['map', 'eap', 'wle'] as const)
        expect(Math.sign(estimateAbility(estimator, answers).theta!)).toBe(sign);
    }
  }
});

test('a 3PL pattern that guessing explains best has no finite likelihood estimate', () => {
  const answers = [
    { item: { a: 2, b: -2, c: 0.2 }, score: 0 },
    { item: { a: 2, b: -1, c: 0.2 }, score: 0 },
    { item: { a: 2, b: 0, c: 0.2 }, score: 0 },
    { item: { a: 2, b: 2, c: 0.2 }, score: 1 },
  ];
  expect(estimateMle(answers)).toMatchObject({ theta: null, bound: 'lower' });
});

test('the likelihood estimate is the highest of all points, even where the likelihood has several maxima', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1), { minLength: 10, maxLength: 10 }),
      fc.double({ min: -8, max: 8, noNaN: true }),
      (scores, other) => {
        const answers = scored(reference4pl, scores.join(''));
        const logLikelihood = (theta: number) =>
          answers.reduce((sum, { item, score }) => {
            const right = (item.c ?? 0) + ((item.d ?? 1) - (item.c ?? 0)) / (1 + Math.exp(-item.a * (theta - item.b)));
            return sum + Math.log(score ? right : 1 - right);
          }, 0);
        const { theta } = estimateMle(answers);
        if (theta !== null) expect(logLikelihood(other)).toBeLessThanOrEqual(logLikelihood(theta) + 1e-3);
      },
    ),
    { numRuns: 60 },
  );
});

test('without answers the belief is the prior', () => {
  expect(estimateEap([], normalPrior(0.5, 1.5)).theta).toBeCloseTo(0.5, 8);
  expect(estimateEap([], normalPrior(0.5, 1.5)).se).toBeCloseTo(1.5, 6);
  expect(estimateMap([], 0.5, 1.5)).toEqual({ theta: 0.5, se: 1.5 });
});

test('a flat prior on any grid makes the mode of the belief the likelihood estimate', () => {
  const answers = scored(reference2pl, '1111100000');
  const narrow = priorOf(abilityPoints(-3, 3, 601), () => 1);
  expect(estimateEap(answers, narrow).theta).toBeCloseTo(0.21, 1);
});

test('the same answers replayed give the same score to the last bit', () => {
  const answers = scored(reference4pl, '1011010010');
  expect(Object.is(estimateEap(answers).theta, estimateEap(structuredClone(answers)).theta)).toBe(true);
});

test('three hundred answers do not underflow', () => {
  const answers = Array.from({ length: 300 }, (_, i) => ({ item: { a: 1.5, b: (i % 7) - 3 }, score: i % 2 }));
  expect(estimateEap(answers).se).toBeLessThan(0.2);
  expect(Number.isFinite(estimateMle(answers).theta!)).toBe(true);
});

test('partial credit moves the estimate with each point earned', () => {
  const item = { a: 1, steps: [-1, 0, 1] };
  const thetas = [0, 1, 2, 3].map((score) => estimateEap([{ item, score }]).theta);
  expect(thetas).toEqual([...thetas].sort((a, b) => a - b));
  expect(thetas[0]).toBeCloseTo(-thetas[3]!, 9);
  expect(estimateMle([{ item, score: 3 }])).toMatchObject({ bound: 'upper' });
  expect(estimateWle([{ item, score: 1 }]).theta).toBeLessThan(0);
});
