import { expect, test } from 'vitest';
import { normalPrior } from './ability-prior.ts';
import { estimateEap } from './estimate-ability.ts';
import { plausibleValues } from './plausible-values.ts';
import { reference2pl, scored } from './reference-bank.test-data.ts';
import { empiricalReliability, informationCurve, marginalReliability } from './reliability.ts';
import { scoreDistribution, summedScoreTable } from './summed-score.ts';

test('with equal slopes the summed-score table equals the EAP of any pattern with that score', () => {
  const items = [-1, -0.3, 0.4, 1.2].map((b) => ({ a: 1.3, b }));
  const table = summedScoreTable(items);
  for (const pattern of ['0000', '0100', '1010', '0111', '1111']) {
    const { theta, se } = estimateEap(scored(items, pattern));
    const row = table[[...pattern].filter((mark) => mark === '1').length]!;
    expect(row.theta).toBeCloseTo(theta, 10);
    expect(row.se).toBeCloseTo(se, 10);
  }
  expect(table.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 10);
});

test('the score distribution of unequal and partial-credit items sums to 1 and has the right mean', () => {
  const items = [...reference2pl, { a: 1, steps: [-1, 0.5, 1] }];
  const distribution = scoreDistribution(items, 0.3);
  expect(distribution).toHaveLength(14);
  expect(distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test('plausible values have the mean and the spread of the posterior', () => {
  let state = 5;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const answers = scored(reference2pl, '1111100000');
  const { theta, se } = estimateEap(answers);
  const draws = plausibleValues(answers, normalPrior(), 5000, random);
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
  expect(Math.abs(mean - theta)).toBeLessThan(0.03);
  expect(
    Math.abs(Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length) - se),
  ).toBeLessThan(0.02);
});

test('reliability grows with the test and agrees between design and scores', () => {
  const long = [...reference2pl, ...reference2pl];
  expect(marginalReliability(long)).toBeGreaterThan(marginalReliability(reference2pl));
  expect(marginalReliability([])).toBeCloseTo(0, 9);
  const estimates = summedScoreTable(reference2pl).flatMap((row) =>
    Array.from({ length: Math.round(row.share * 2000) }, () => row),
  );
  expect(Math.abs(empiricalReliability(estimates) - marginalReliability(reference2pl))).toBeLessThan(0.05);
});

test('the conditional standard error is smallest where the items are', () => {
  const curve = informationCurve(reference2pl, [-6, 0, 6]);
  expect(curve[1]!.se).toBeLessThan(curve[0]!.se);
  expect(curve[1]!.se).toBeLessThan(curve[2]!.se);
});
