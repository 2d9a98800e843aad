import { chiSquareTail } from './chi-square.ts';
import { solvePositive } from './linear-algebra.ts';

/** One person's answer to the item under study: group, right or wrong, and the ability or score on which groups are matched. */
export interface GroupedAnswer {
  readonly focal: boolean;
  readonly right: boolean;
  readonly match: number;
}

export interface MantelHaenszel {
  /** Common odds ratio, reference over focal: above 1 the item favours the reference group. */
  readonly oddsRatio: number;
  readonly chiSquare: number;
  readonly p: number;
  /** −2.35 · log odds ratio, the ETS delta scale. */
  readonly delta: number;
  /** ETS classes: A negligible, B moderate, C large (|delta| ≥ 1.5 and significantly above 1). */
  readonly grade: 'A' | 'B' | 'C';
}

/** Differential functioning by Mantel & Haenszel (1959; Holland & Thayer 1988), people matched on equal `match` (round abilities to strata first). */
export function mantelHaenszel(answers: readonly GroupedAnswer[]): MantelHaenszel {
  const strata = new Map<number, [number, number, number, number]>();
  for (const { focal, right, match } of answers) {
    const cells = strata.get(match) ?? [0, 0, 0, 0];
    cells[(focal ? 2 : 0) + (right ? 0 : 1)]! += 1;
    strata.set(match, cells);
  }
  let agree = 0;
  let disagree = 0;
  let observed = 0;
  let expected = 0;
  let variance = 0;
  let errorSum = 0;
  for (const [a, b, c, d] of strata.values()) {
    const n = a + b + c + d;
    if (a + b === 0 || c + d === 0 || n < 2) continue;
    agree += (a * d) / n;
    disagree += (b * c) / n;
    observed += a;
    expected += ((a + b) * (a + c)) / n;
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  const oddsRatio = agree / disagree;
  for (const [a, b, c, d] of strata.values()) {
    const n = a + b + c + d;
    if (n < 2) continue;
    errorSum += ((a * d + oddsRatio * b * c) * (a + d + oddsRatio * (b + c))) / (n * n);
  }
  const chiSquare = variance > 0 ? Math.max(0, Math.abs(observed - expected) - 0.5) ** 2 / variance : 0;
  const delta = -2.35 * Math.log(oddsRatio);
  const deltaError = 2.35 * Math.sqrt(errorSum / (2 * agree * agree));
  const p = chiSquareTail(chiSquare, 1);
  const size = Math.abs(delta);
  const grade = size < 1 || p >= 0.05 ? 'A' : size >= 1.5 && (size - 1) / deltaError > 1.645 ? 'C' : 'B';
  return { oddsRatio, chiSquare, p, delta, grade };
}

export interface LogisticFunctioning {
  /** Likelihood-ratio tests, one degree each: a shift between groups (uniform), and a shift that changes with ability (non-uniform). */
  readonly uniform: { readonly chiSquare: number; readonly p: number; readonly logOdds: number };
  readonly nonUniform: { readonly chiSquare: number; readonly p: number };
}

/** One person's score on an item of several points, for `ordinalFunctioning`. */
export interface GroupedScore {
  readonly focal: boolean;
  /** 0, 1, 2… */
  readonly score: number;
  readonly match: number;
}

/** Differential functioning by logistic regression (Swaminathan & Rogers 1990): right ~ match, + group, + group × match. */
export function logisticFunctioning(answers: readonly GroupedAnswer[]): LogisticFunctioning {
  return ordinalFunctioning(answers.map(({ focal, right, match }) => ({ focal, score: right ? 1 : 0, match })));
}

/** The same for items of several points, by cumulative (proportional-odds) logistic regression (French & Miller 1996; Zumbo 1999). Scores that nobody got are closed up. */
export function ordinalFunctioning(answers: readonly GroupedScore[]): LogisticFunctioning {
  const used = [...new Set(answers.map(({ score }) => score))].sort((x, y) => x - y);
  const outcome = answers.map(({ score }) => used.indexOf(score));
  const rows = answers.map(({ focal, match }) => [match, focal ? 1 : 0, focal ? match : 0]);
  const [alone, shifted, bent] = [1, 2, 3].map((columns) => cumulativeRegression(rows, outcome, used.length, columns));
  const test = (statistic: number) => ({ chiSquare: Math.max(0, statistic), p: chiSquareTail(statistic, 1) });
  return {
    uniform: { ...test(2 * (shifted!.logLikelihood - alone!.logLikelihood)), logOdds: shifted!.slopes[1]! },
    nonUniform: test(2 * (bent!.logLikelihood - shifted!.logLikelihood)),
  };
}

/** P(score ≥ k) = logistic(threshold_k + slopes · predictors), by Fisher scoring on the first `columns` predictors; steps are halved while the likelihood falls. */
function cumulativeRegression(
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
  categories: number,
  columns: number,
) {
  const cuts = categories - 1;
  const size = cuts + columns;
  const shares = Array.from(
    { length: categories },
    (_, k) => outcome.filter((score) => score >= k).length / outcome.length,
  );
  let current = Float64Array.from({ length: size }, (_, x) =>
    x < cuts ? Math.log(shares[x + 1]! / (1 - shares[x + 1]!)) : 0,
  );
  let at = scoreCumulative(rows, outcome, categories, columns, current);
  for (let iteration = 0; iteration < 50; iteration++) {
    const move = solvePositive(at.information, at.gradient);
    if (!move) break;
    let next = current;
    let reached = at;
    for (let factor = 1; factor > 1e-4; factor /= 2) {
      next = current.map((value, x) => value + factor * move[x]!);
      reached = scoreCumulative(rows, outcome, categories, columns, next);
      if (reached.logLikelihood >= at.logLikelihood) break;
    }
    const gain = reached.logLikelihood - at.logLikelihood;
    if (!(gain >= 0)) break;
    current = next;
    at = reached;
    if (gain < 1e-10) break;
  }
  return { slopes: current.slice(cuts), logLikelihood: at.logLikelihood };
}

function scoreCumulative(
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
  categories: number,
  columns: number,
  parameters: Float64Array,
) {
  const cuts = categories - 1;
  const size = cuts + columns;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const above = new Float64Array(categories + 1);
  const slope = new Float64Array(categories + 1);
  const change = new Float64Array(size);
  let logLikelihood = 0;
  above[0] = 1;
  rows.forEach((row, person) => {
    let linear = 0;
    for (let x = 0; x < columns; x++) linear += row[x]! * parameters[cuts + x]!;
    for (let k = 1; k < categories; k++) {
      above[k] = 1 / (1 + Math.exp(-parameters[k - 1]! - linear));
      slope[k] = above[k]! * (1 - above[k]!);
    }
    for (let k = 0; k < categories; k++) {
      const share = Math.max(1e-12, above[k]! - above[k + 1]!);
      change.fill(0);
      if (k > 0) change[k - 1] = slope[k]!;
      if (k < cuts) change[k] = -slope[k + 1]!;
      for (let x = 0; x < columns; x++) change[cuts + x] = row[x]! * (slope[k]! - slope[k + 1]!);
      if (k === outcome[person]) {
        logLikelihood += Math.log(share);
        for (let x = 0; x < size; x++) gradient[x]! += change[x]! / share;
      }
      for (let x = 0; x < size; x++)
        for (let y = 0; y < size; y++) information[x * size + y]! += (change[x]! * change[y]!) / share;
    }
  });
  return { gradient, information, logLikelihood };
}
