import { estimateMle } from './estimate-ability.ts';
import {
  type AnyItemParameters,
  answerLikelihood,
  type ItemParameters,
  isPartialCredit,
  probabilityRight,
  type ScoredAnswer,
  scoreMoments,
} from './response-model.ts';

interface BinaryAnswer {
  readonly item: ItemParameters;
  readonly score: number;
}

/** How the ability used was estimated; it enters lz* because an estimate bends towards the answers. */
export type FitEstimator =
  | { readonly kind: 'ml' }
  | { readonly kind: 'wle' }
  | { readonly kind: 'bayes'; readonly mean: number; readonly sd: number };

export interface PersonFit {
  /** Standardised log-likelihood of the pattern (Drasgow, Levine & Williams 1985); low = surprising answers. Undefined (null) without spread. */
  readonly lz: number | null;
  /** The same corrected for the ability being estimated (Snijders 2001; Magis, Raîche & Béland 2012; Sinharay 2016 for partial credit): closer to N(0, 1) on short tests. */
  readonly lzStar: number | null;
}

/**
 * How usual a pattern of answers is for the estimated ability. Flag lz* < −1.96 for a human to look at, never as proof:
 * on short adaptive tests its power is low (Sinharay 2016).
 */
export function personFit(
  answers: readonly ScoredAnswer[],
  theta: number,
  estimator: FitEstimator = { kind: 'ml' },
): PersonFit {
  let deviation = 0;
  let variance = 0;
  let slopeTimesWeight = 0;
  let information = 0;
  let warm = 0;
  const terms = answers.map((answer) => {
    const { shares, slopes } = sharesWithSlopes(answer.item, theta);
    const weights = shares.map(Math.log);
    const mean = weights.reduce((sum, weight, k) => sum + shares[k]! * weight, 0);
    deviation += weights[answer.score]! - mean;
    variance += weights.reduce((sum, weight, k) => sum + shares[k]! * (weight - mean) ** 2, 0);
    slopeTimesWeight += weights.reduce((sum, weight, k) => sum + slopes[k]! * weight, 0);
    information += slopes.reduce((sum, slope, k) => sum + slope ** 2 / shares[k]!, 0);
    warm += answerLikelihood(answer, theta).warm;
    return { shares, weights, ratios: slopes.map((slope, k) => slope / shares[k]!) };
  });
  if (!(variance > 0)) return { lz: null, lzStar: null };
  const share = information > 0 ? slopeTimesWeight / information : 0;
  const corrected = terms.reduce((sum, { shares, weights, ratios }) => {
    const bent = weights.map((weight, k) => weight - share * ratios[k]!);
    const mean = bent.reduce((total, each, k) => total + shares[k]! * each, 0);
    return sum + bent.reduce((total, each, k) => total + shares[k]! * (each - mean) ** 2, 0);
  }, 0);
  const pull =
    estimator.kind === 'ml'
      ? 0
      : estimator.kind === 'wle'
        ? warm / (2 * information)
        : (estimator.mean - theta) / estimator.sd ** 2;
  return {
    lz: deviation / Math.sqrt(variance),
    lzStar: corrected > 1e-12 ? (deviation + share * pull) / Math.sqrt(corrected) : null,
  };
}

/** P(score = k | θ), kept away from 0, and its derivative. */
function sharesWithSlopes(item: AnyItemParameters, theta: number) {
  if (isPartialCredit(item)) {
    const { probabilities, mean } = scoreMoments(item, theta);
    const shares = probabilities.map((p) => Math.max(1e-15, p));
    return { shares, slopes: probabilities.map((p, k) => item.a * p * (k - mean)) };
  }
  const { a, b, c = 0, d = 1 } = item;
  const right = Math.min(1 - 1e-15, Math.max(1e-15, probabilityRight(item, theta)));
  const logistic = 1 / (1 + Math.exp(-a * (theta - b)));
  const slope = a * (d - c) * logistic * (1 - logistic);
  return { shares: [1 - right, right], slopes: [-slope, slope] };
}

export interface Cusum {
  /** Highest run of answers better than expected, and lowest of answers worse than expected, in answers per item of the test. */
  readonly upper: number;
  readonly lower: number;
}

/** Cumulative sums of residuals in the order of asking (van Krimpen-Stoop & Meijer 2000): a long lucky or unlucky run, as pre-knowledge or giving up leave. */
export function personCusum(answers: readonly BinaryAnswer[], theta: number): Cusum {
  let high = 0;
  let low = 0;
  let upper = 0;
  let lower = 0;
  for (const { item, score } of answers) {
    const residual = (score - probabilityRight(item, theta)) / answers.length;
    high = Math.max(0, high + residual);
    low = Math.min(0, low + residual);
    upper = Math.max(upper, high);
    lower = Math.min(lower, low);
  }
  return { upper, lower };
}

export interface ChangePoint {
  /** The change comes after this many answers. */
  readonly after: number;
  /** Likelihood-ratio statistic of two abilities against one; calibrate its cut-off by simulation, it is not χ². */
  readonly statistic: number;
  readonly before: number | null;
  readonly since: number | null;
}

/** The most likely place where ability seems to change (Sinharay 2016), leaving at least `margin` answers on each side; undefined when too short. */
export function changePoint(answers: readonly BinaryAnswer[], margin = 5): ChangePoint | undefined {
  let best: ChangePoint | undefined;
  const whole = bestLogLikelihood(answers);
  for (let after = margin; after <= answers.length - margin; after++) {
    const first = bestLogLikelihood(answers.slice(0, after));
    const second = bestLogLikelihood(answers.slice(after));
    const statistic = 2 * (first.log + second.log - whole.log);
    if (!best || statistic > best.statistic) best = { after, statistic, before: first.theta, since: second.theta };
  }
  return best;
}

/** Highest log-likelihood of the answers, and where: `theta` null when that is without bound, `place` then far on its side. */
export function bestLogLikelihood(answers: readonly BinaryAnswer[]) {
  const estimate = estimateMle(answers);
  const theta = estimate.theta ?? (estimate.bound === 'upper' ? 30 : -30);
  const log = answers.reduce((sum, { item, score }) => {
    const p = probabilityRight(item, theta);
    return sum + Math.log(Math.max(1e-300, score === 1 ? p : 1 - p));
  }, 0);
  return { theta: estimate.theta, place: theta, log };
}
