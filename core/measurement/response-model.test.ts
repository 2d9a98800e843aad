import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reference3pl } from './reference-bank.test-data.ts';
import {
  answerLikelihood,
  itemInformation,
  type PartialCreditParameters,
  probabilityRight,
  scoreMoments,
} from './response-model.ts';

const item = fc.record({
  a: fc.double({ min: 0.2, max: 3, noNaN: true }),
  b: fc.double({ min: -3, max: 3, noNaN: true }),
  c: fc.double({ min: 0, max: 0.4, noNaN: true }),
  d: fc.double({ min: 0.7, max: 1, noNaN: true }),
});
const theta = fc.double({ min: -4, max: 4, noNaN: true });

test('the information of a 3PL bank at 0 equals the reference values', () => {
  const expected = [0.068782, 0.155196, 0.238387, 0.235004, 0.73913, 0.058097, 0.480945, 0.111258, 0.059803, 0.041103];
  reference3pl.forEach((each, i) => {
    expect(itemInformation(each, 0)).toBeCloseTo(expected[i]!, 6);
  });
});

test('the 4PL information counts both asymptotes, as in the closed formula', () => {
  fc.assert(
    fc.property(item, theta, (each, at) => {
      const p = probabilityRight(each, at);
      const { a, c, d } = each;
      const closed = (a ** 2 * (p - c) ** 2 * (d - p) ** 2) / ((d - c) ** 2 * p * (1 - p));
      expect(itemInformation(each, at)).toBeCloseTo(closed, 9);
    }),
  );
});

test('the slope of the log-likelihood is its derivative, for every model', () => {
  const partial = fc.record({
    a: fc.double({ min: 0.3, max: 2, noNaN: true }),
    steps: fc.array(theta, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.oneof(item, partial), theta, fc.nat(1), (each, at, score) => {
      const log = (x: number) => answerLikelihood({ item: each, score }, x).log;
      const numeric = (log(at + 1e-5) - log(at - 1e-5)) / 2e-5;
      expect(answerLikelihood({ item: each, score }, at).slope).toBeCloseTo(numeric, 4);
    }),
  );
});

test('partial credit with one step is the 2PL', () => {
  fc.assert(
    fc.property(item, theta, ({ a, b }, at) => {
      const partial: PartialCreditParameters = { a, steps: [b] };
      expect(scoreMoments(partial, at).mean).toBeCloseTo(probabilityRight({ a, b }, at), 10);
      expect(itemInformation(partial, at)).toBeCloseTo(itemInformation({ a, b }, at), 10);
      const [one, other] = [partial, { a, b }].map((each) => answerLikelihood({ item: each, score: 1 }, at));
      expect(one!.warm).toBeCloseTo(other!.warm, 9);
    }),
  );
});

test('far from an item nothing overflows', () => {
  for (const at of [-1000, 1000]) {
    expect(Object.values(answerLikelihood({ item: { a: 2, b: 0, c: 0.2 }, score: 1 }, at)).every(Number.isFinite)).toBe(
      true,
    );
    expect(itemInformation({ a: 2, b: 0 }, at)).toBe(0);
  }
});
