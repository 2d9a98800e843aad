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

/** Differential functioning by logistic regression (Swaminathan & Rogers 1990): right ~ match, + group, + group × match. */
export function logisticFunctioning(answers: readonly GroupedAnswer[]): LogisticFunctioning {
  const outcome = answers.map(({ right }) => (right ? 1 : 0));
  const rows = answers.map(({ focal, match }) => [1, match, focal ? 1 : 0, focal ? match : 0]);
  const [alone, shifted, bent] = [2, 3, 4].map((columns) => logisticRegression(rows, outcome, columns));
  const test = (statistic: number) => ({ chiSquare: Math.max(0, statistic), p: chiSquareTail(statistic, 1) });
  return {
    uniform: { ...test(2 * (shifted!.logLikelihood - alone!.logLikelihood)), logOdds: shifted!.coefficients[2]! },
    nonUniform: test(2 * (bent!.logLikelihood - shifted!.logLikelihood)),
  };
}

/** Newton's method on the first `columns` predictors. */
function logisticRegression(rows: readonly (readonly number[])[], outcome: readonly number[], columns: number) {
  let coefficients = new Float64Array(columns);
  let logLikelihood = Number.NEGATIVE_INFINITY;
  for (let iteration = 0; iteration < 50; iteration++) {
    const gradient = new Float64Array(columns);
    const information = new Float64Array(columns * columns);
    let log = 0;
    rows.forEach((row, i) => {
      let linear = 0;
      for (let k = 0; k < columns; k++) linear += row[k]! * coefficients[k]!;
      const p = 1 / (1 + Math.exp(-linear));
      log += outcome[i] === 1 ? -Math.log1p(Math.exp(-linear)) : -linear - Math.log1p(Math.exp(-linear));
      for (let k = 0; k < columns; k++) {
        gradient[k]! += (outcome[i]! - p) * row[k]!;
        for (let m = 0; m < columns; m++) information[k * columns + m]! += p * (1 - p) * row[k]! * row[m]!;
      }
    });
    if (Math.abs(log - logLikelihood) < 1e-10) return { coefficients, logLikelihood: log };
    logLikelihood = log;
    const move = solvePositive(information, gradient);
    if (!move) break;
    coefficients = coefficients.map((value, k) => value + move[k]!);
  }
  return { coefficients, logLikelihood };
}
