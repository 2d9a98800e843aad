import { type ItemPriors, logPriorOf } from './calibration-model.ts';

/** The parameters of a right-or-wrong item while it is estimated. */
export interface ItemShape {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Gradient of the expected complete-data log-posterior of one item in (a, b, logit c, logit d), and its expected (Fisher) information: lower half, row by row. */
export interface ItemScore {
  /** The expected log-posterior itself, up to a constant. */
  readonly value: number;
  readonly gradient: readonly [number, number, number, number];
  readonly information: readonly number[];
}

/** Where the pair (row, column) of parameters stands in `ItemScore.information`. */
export function pairAt(row: number, column: number): number {
  const high = Math.max(row, column);
  return (high * (high + 1)) / 2 + Math.min(row, column);
}

/**
 * Score and information of an item from expected counts (the pieces of the Newton step in the M step). With L = logistic(a(θ − b)) and
 * P = c + (d − c)L: ∂P/∂a = (d − c)L(1 − L)(θ − b), ∂P/∂b = −a(d − c)L(1 − L), ∂P/∂logit c = c(1 − c)(1 − L), ∂P/∂logit d = d(1 − d)L.
 */
export function itemScore(
  { a, b, c, d }: ItemShape,
  points: Float64Array,
  right: Float64Array,
  answered: Float64Array,
  from: number,
  priors?: ItemPriors,
): ItemScore {
  let value = 0;
  let ga = 0;
  let gb = 0;
  let gc = 0;
  let gd = 0;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ac = 0;
  let bc = 0;
  let cc = 0;
  let ad = 0;
  let bd = 0;
  let cd = 0;
  let dd = 0;
  for (let g = 0; g < points.length; g++) {
    const n = answered[from + g]!;
    if (n === 0) continue;
    const distance = points[g]! - b;
    const odds = Math.exp(-a * distance);
    const logistic = 1 / (1 + odds);
    const missed = 1 / (1 + 1 / odds);
    const p = c + (d - c) * logistic;
    const q = 1 - d + (d - c) * missed;
    const spread = Math.max(p * q, 1e-300);
    const bell = (d - c) * logistic * missed;
    const pa = bell * distance;
    const pb = -a * bell;
    const pc = c * (1 - c) * missed;
    const pd = d * (1 - d) * logistic;
    const rights = right[from + g]!;
    value += rights * Math.log(Math.max(p, 1e-300)) + (n - rights) * Math.log(Math.max(q, 1e-300));
    const residual = (rights - n * p) / spread;
    ga += residual * pa;
    gb += residual * pb;
    gc += residual * pc;
    gd += residual * pd;
    const weight = n / spread;
    aa += weight * pa * pa;
    ab += weight * pa * pb;
    bb += weight * pb * pb;
    ac += weight * pa * pc;
    bc += weight * pb * pc;
    cc += weight * pc * pc;
    ad += weight * pa * pd;
    bd += weight * pb * pd;
    cd += weight * pc * pd;
    dd += weight * pd * pd;
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
  if (priors?.logitD && d < 1) {
    gd -= (Math.log(d / (1 - d)) - priors.logitD.mean) / priors.logitD.sd ** 2;
    dd += 1 / priors.logitD.sd ** 2;
  }
  value += logPriorOf(priors, { a, b, c, d });
  return { value, gradient: [ga, gb, gc, gd], information: [aa, ab, bb, ac, bc, cc, ad, bd, cd, dd] };
}
