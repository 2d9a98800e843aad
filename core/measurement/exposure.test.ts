import { expect, test } from 'vitest';
import { eligibleItems, exposureRates, itemPrices, mergeExposure, noExposure, recordExposure } from './exposure.ts';

test('an item is withheld once showing it again would exceed the cap', () => {
  let counters = noExposure(2);
  for (let person = 0; person < 100; person++) {
    const eligible = eligibleItems(counters, { overall: 0.2 }, 0);
    counters = recordExposure(counters, 0, eligible[0] ? [0] : [1]);
  }
  const rates = exposureRates(counters);
  expect(rates[0]).toBeLessThanOrEqual(0.2);
  expect(rates[0]).toBeGreaterThan(0.18);
});

test('the cap by band protects an item within its band and leaves it free in another', () => {
  let counters = noExposure(1, [0]);
  for (let person = 0; person < 60; person++) counters = recordExposure(counters, 1, person < 15 ? [0] : []);
  expect(eligibleItems(counters, { overall: 1, byBand: 0.25 }, 1)[0]).toBe(0);
  expect(eligibleItems(counters, { overall: 1, byBand: 0.25 }, -1)[0]).toBe(1);
});

test('counters of two servers add up to those of one', () => {
  const tests = [
    [0.5, [0, 1]],
    [-1, [1]],
    [2, [0]],
    [-0.2, [2]],
  ] as const;
  const record = (part: typeof tests | readonly (readonly [number, readonly number[]])[]) =>
    part.reduce((counters, [theta, items]) => recordExposure(counters, theta, items), noExposure(3, [0]));
  const merged = mergeExposure(record(tests.slice(0, 2)), record(tests.slice(2)));
  expect(merged).toEqual(record(tests));
  expect(() => mergeExposure(noExposure(3), noExposure(4))).toThrow('different banks');
});

test('an item has a price only beyond its target share, rising with each showing', () => {
  let counters = noExposure(2);
  const prices = [];
  for (let person = 0; person < 20; person++) {
    counters = recordExposure(counters, 0, [0]);
    prices.push(itemPrices(counters, 0.5)[0]!);
  }
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
  expect(prices.at(-1)!).toBeGreaterThan(0);
  expect(itemPrices(counters, 0.5)[1]).toBe(0);
});
