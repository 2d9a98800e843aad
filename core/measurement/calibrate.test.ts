import { expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { lsat6 } from './lsat6.test-data.ts';

test('LSAT6 2PL equals the exact marginal maximum likelihood to 1e-4, standard errors included', () => {
  const { items, logLik, aic, bic, converged } = calibrate(lsat6(), { model: '2pl' });
  const a = [0.825659, 0.722744, 0.890875, 0.688368, 0.656856];
  const intercept = [2.773234, 0.990201, 0.249148, 1.284757, 2.05327];
  const b = [-3.358811, -1.370058, -0.279666, -1.866381, -3.125907];
  const seA = [0.25811, 0.18668, 0.23276, 0.18514, 0.20991];
  items.forEach((item, j) => {
    expect(Math.abs(item.a - a[j]!)).toBeLessThan(1e-4);
    expect(Math.abs(item.b - b[j]!)).toBeLessThan(1e-3);
    expect(Math.abs(-item.a * item.b - intercept[j]!)).toBeLessThan(1e-4);
    expect(Math.abs(item.se.a! - seA[j]!)).toBeLessThan(1e-4);
  });
  expect(logLik).toBeCloseTo(-2466.653377, 5);
  expect(aic).toBeCloseTo(4953.307, 2);
  expect(bic).toBeCloseTo(5002.384, 2);
  expect(converged).toBe(true);
});

test('LSAT6 Rasch equals the published table', () => {
  const { items, logLik, aic, bic } = calibrate(lsat6(), { model: 'rasch' });
  expect(items.map((item) => item.b.toFixed(4))).toEqual(['-2.8720', '-1.0630', '-0.2576', '-1.3881', '-2.2188']);
  expect(items.map((item) => item.se.b!.toFixed(4))).toEqual(['0.1287', '0.0821', '0.0766', '0.0865', '0.1048']);
  expect([logLik.toFixed(3), aic.toFixed(3), bic.toFixed(3)]).toEqual(['-2473.054', '4956.108', '4980.646']);
  expect(items[0]!.se.a).toBeNull();
});

test('LSAT6 with one common slope equals the published table', () => {
  const { items, logLik, aic, bic } = calibrate(lsat6(), { model: '1pl' });
  expect(items[0]!.a.toFixed(4)).toBe('0.7551');
  expect(items[0]!.se.a!.toFixed(4)).toBe('0.0694');
  expect(items.map((item) => item.b.toFixed(4))).toEqual(['-3.6153', '-1.3224', '-0.3176', '-1.7301', '-2.7802']);
  expect([logLik.toFixed(3), aic.toFixed(3), bic.toFixed(3)]).toEqual(['-2466.938', '4945.875', '4975.322']);
});
