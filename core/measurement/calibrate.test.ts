import { expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { lsat6 } from './lsat6.test-data.ts';
import { lsat7 } from './lsat7.test-data.ts';

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

test('LSAT7 2PL equals the estimates of mirt 1.45 within the tolerance of its EM, errors those of its observed information', () => {
  const { items, logLik, aic, bic } = calibrate(lsat7(), { model: '2pl' });
  const a = [0.9879254, 1.0808847, 1.7058006, 0.7651853, 0.735798];
  const intercept = [1.8560605, 0.8079786, 1.8042187, 0.4859966, 1.8545127];
  items.forEach((item, j) => {
    expect(Math.abs(item.a - a[j]!)).toBeLessThan(2e-3);
    expect(Math.abs(-item.a * item.b - intercept[j]!)).toBeLessThan(1.5e-3);
  });
  const halfWidths = [1.3354 - 0.6406, 1.4119 - 0.7501, 2.334 - 1.0779, 1.028 - 0.5022, 1.032 - 0.4395];
  items.forEach((item, j) => {
    expect(Math.abs(2 * 1.959964 * item.se.a! - halfWidths[j]!)).toBeLessThan(4e-3);
  });
  expect([logLik.toFixed(3), aic.toFixed(2), bic.toFixed(2)]).toEqual(['-2658.805', '5337.61', '5386.69']);
});

test('LSAT7 with one common slope equals mirt to its printed digits, give or take its EM tolerance', () => {
  const { items } = calibrate(lsat7(), { model: '1pl' });
  expect(items[0]!.a.toFixed(3)).toBe('1.011');
  const intercept = [1.868, 0.791, 1.461, 0.521, 1.993];
  items.forEach(({ a, b }, j) => {
    expect(Math.abs(-a * b - intercept[j]!)).toBeLessThan(1e-3);
  });
});
