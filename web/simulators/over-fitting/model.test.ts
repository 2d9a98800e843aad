import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import { errorOn, fitCurve, hiddenLaw, measure, valueAt } from './model.ts';

describe('the curve', () => {
  it('goes through the points when it has as many coefficients as points', () => {
    const points = [
      { x: -0.8, y: 0.3 },
      { x: 0, y: -0.5 },
      { x: 0.7, y: 0.9 },
    ];
    const curve = fitCurve(points, 2);
    for (const { x, y } of points) expect(valueAt(curve, x)).toBeCloseTo(y, 6);
  });

  it('is the least-squares line of the textbook for degree one', () => {
    // y = 1/2 x + 1/3 for these three points.
    const curve = fitCurve(
      [
        { x: -1, y: 0 },
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      1,
    );
    expect(valueAt(curve, 0)).toBeCloseTo(1 / 3, 6);
    expect(valueAt(curve, 1) - valueAt(curve, 0)).toBeCloseTo(1 / 2, 6);
  });

  it('finds the hidden law when nothing is noisy', () => {
    const curve = fitCurve(measure(40, 0, seededDice(1)), 9);
    for (const x of [-0.9, -0.3, 0.2, 0.8]) expect(valueAt(curve, x)).toBeCloseTo(hiddenLaw(x), 3);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'gets nearer to learnt points with each degree, and past a point further from new ones (draw %i)',
    (seed) => {
      const points = measure(12, 0.16, seededDice(seed));
      const fresh = measure(40, 0.16, seededDice(seed + 1000));
      const tries = Array.from({ length: 12 }, (_, degree) => fitCurve(points, degree));
      const train = tries.map((curve) => errorOn(curve, points));
      const test = tries.map((curve) => errorOn(curve, fresh));
      for (let d = 1; d < train.length; d++) expect(train[d]!).toBeLessThanOrEqual(train[d - 1]! + 1e-6);
      const best = test.indexOf(Math.min(...test));
      expect(best).toBeGreaterThanOrEqual(3);
      expect(best).toBeLessThanOrEqual(7);
      expect(test[11]!).toBeGreaterThan(3 * test[best]!);
    },
  );
});
