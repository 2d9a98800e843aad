import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSkills } from './count-skills.ts';

test('what is certain has no margin', () => {
  expect(countSkills([[1, 1, 0], [0]])).toEqual({ expected: 2, low: 2, high: 2, of: 4 });
});

test('the variance within a chain is that of the number of states climbed', () => {
  // States 0, 1, 2 with 0.2, 0.3, 0.5: mean 1.3, variance 0.61, hence ±1.28.
  const { expected, low, high } = countSkills([[0.8, 0.5]]);
  expect(expected).toBeCloseTo(1.3);
  expect([low, high]).toEqual([0, 2]);
  const many = countSkills(Array.from({ length: 30 }, () => [0.8, 0.5]));
  const margin = 1.645 * Math.sqrt(30 * 0.61);
  expect([many.low, many.high]).toEqual([Math.round(39 - margin), Math.round(39 + margin)]);
});

test('the bounds hold what is expected and stay within the course', () => {
  const mastery = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.array(mastery, { maxLength: 4 }), { maxLength: 9 }), (topics) => {
      const { expected, low, high, of } = countSkills(topics);
      expect(low).toBeLessThanOrEqual(Math.ceil(expected));
      expect(high).toBeGreaterThanOrEqual(Math.floor(expected));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(of);
    }),
  );
});
