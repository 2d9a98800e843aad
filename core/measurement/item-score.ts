import type { ItemPriors } from './calibration-model.ts';

/** Gradient of the expected complete-data log-posterior of one item in (a, b, logit c), and its expected (Fisher) information, row by row. */
export interface ItemScore {
  readonly gradient: readonly [number, number, number];
  readonly information: readonly [number, number, number, number, number, number];
}

/**
 * Score and information of an item from expected counts (the pieces of the Newton step in the M step).
 * With L = logistic(a(θ − b)) and P = c + (1 − c)L: ∂P/∂a = (1 − c)L(1 − L)(θ − b), ∂P/∂b = −a(1 − c)L(1 − L), ∂P/∂logit c = c(1 − c)(1 − L).
 * Information order: aa, ab, bb, ac, bc, cc.
 */
export function itemScore(
  a: number,
  b: number,
  c: number,
  points: Float64Array,
  right: Float64Array,
  answered: Float64Array,
  from: number,
  priors?: ItemPriors,
): ItemScore {
  let ga = 0;
  let gb = 0;
  let gc = 0;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ac = 0;
  let bc = 0;
  let cc = 0;
  for (let g = 0; g < points.length; g++) {
    const n = answered[from + g]!;
    if (n === 0) continue;
    const distance = points[g]! - b;
    const odds = Math.exp(-a * distance);
    const logistic = 1 / (1 + odds);
    const missed = odds / (1 + odds);
    const p = c + (1 - c) * logistic;
    const q = (1 - c) * missed;
    const spread = Math.max(p * q, 1e-300);
    const bell = (1 - c) * logistic * missed;
    const pa = bell * distance;
    const pb = -a * bell;
    const pc = c * (1 - c) * missed;
    const residual = (right[from + g]! - n * p) / spread;
    ga += residual * pa;
    gb += residual * pb;
    gc += residual * pc;
    const weight = n / spread;
    aa += weight * pa * pa;
    ab += weight * pa * pb;
    bb += weight * pb * pb;
    ac += weight * pa * pc;
    bc += weight * pb * pc;
    cc += weight * pc * pc;
  }
  if (priors?.logA) {
    const { mean, sd } = priors.logA;
    ga -= (Math.log(a) - mean) / (sd * sd * a);
    aa += 1 / (sd * a) ** 2;
  }
  if (priors?.b) {
    gb -= (b - priors.b.mean) / priors.b.sd ** 2;
    bb += 1 / priors.b.sd ** 2;
  }
  if (priors?.logitC && c > 0) {
    gc -= (Math.log(c / (1 - c)) - priors.logitC.mean) / priors.logitC.sd ** 2;
    cc += 1 / priors.logitC.sd ** 2;
  }
  return { gradient: [ga, gb, gc], information: [aa, ab, bb, ac, bc, cc] };
}
