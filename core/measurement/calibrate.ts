import { abilityPoints, normalPrior } from './ability-prior.ts';
import {
  type CalibrationModel,
  defaultGuessPrior,
  type ItemPriors,
  layOutParameters,
  logPriorOf,
  packParameters,
  unpackParameters,
} from './calibration-model.ts';
import { type CurveTables, type ExpectedCounts, expectedCounts } from './expected-counts.ts';
import { curveTables, type ItemColumns } from './item-curves.ts';
import { maximiseItems } from './maximise-items.ts';
import { missingInformationLogistic } from './missing-information-logistic.ts';
import { missingInformation, standardErrors } from './observed-information.ts';
import type { ResponseData } from './response-data.ts';
import type { ItemParameters } from './response-model.ts';

export interface CalibrationOptions {
  readonly model: CalibrationModel;
  /** Ability points on ±6 SD. Default 61 (step 0.2): log-likelihoods are those of the integral to 1e-6 for tests up to about 100 items. */
  readonly points?: number;
  /** Priors by item; in a 3PL, items without a prior on c get `defaultGuessPrior`. */
  readonly priors?: readonly (ItemPriors | undefined)[];
  /** Items whose parameters are known: they hold the scale (fixed-parameter calibration, Kim 2006) and the population's mean and SD become free. */
  readonly fixed?: readonly (ItemParameters | undefined)[];
  /** Largest move of a parameter (log a, b, logit c) in an EM step at which to stop. Default 1e-6. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Default true. */
  readonly withStandardErrors?: boolean;
}

export interface CalibratedItem {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** From the observed information; null where a parameter is fixed or not identified. */
  readonly se: { readonly a: number | null; readonly b: number | null; readonly c: number | null };
  /** No answers, or all alike: such an item has no finite maximum and is left out of the estimation at b = 0. */
  readonly problem?: 'no-answers' | 'all-right' | 'all-wrong';
}

export interface Calibration {
  readonly model: CalibrationModel;
  readonly n: number;
  readonly logLik: number;
  readonly aic: number;
  readonly bic: number;
  readonly parameters: number;
  /** Passes over the data. */
  readonly iterations: number;
  readonly converged: boolean;
  /** Mean and SD of the population: 0 and 1 unless known items hold the scale. */
  readonly ability: { readonly mean: number; readonly sd: number };
  readonly items: readonly CalibratedItem[];
}

/** A pass over the data that the calibration asks for; a caller may share it between workers and add up the answers. */
export type CalibrationPass =
  | { readonly pass: 'expected-counts'; readonly tables: CurveTables }
  | {
      readonly pass: 'missing-information';
      readonly tables: CurveTables;
      readonly items: ItemColumns;
      readonly points: Float64Array;
      readonly layout: ReturnType<typeof layOutParameters>;
    };

export type PassResult = ExpectedCounts | Float64Array;

/**
 * Item parameters by marginal maximum likelihood: EM over ability points (Bock & Aitkin 1981) with Newton–Fisher steps, accelerated
 * by squared extrapolation (Varadhan & Roland 2008), standard errors from the observed information (Louis 1982).
 * Abilities are N(0, 1) unless `fixed` items hold the scale; `rasch` fixes a = 1, `1pl` estimates one a for all.
 */
export function calibrate(data: ResponseData, options: CalibrationOptions): Calibration {
  const steps = calibrationSteps(data, options);
  let step = steps.next();
  while (!step.done) step = steps.next(runPass(data, step.value));
  return step.value;
}

export function runPass(data: ResponseData, pass: CalibrationPass): PassResult {
  if (pass.pass === 'expected-counts') return expectedCounts(data, pass.tables);
  const { tables, items, points, layout } = pass;
  const fast = data.dense && tables.logistic !== undefined;
  return fast ? missingInformationLogistic(data, tables, items, points, layout) : missingInformation(data, pass);
}

/** The calibration as a dialogue: yields passes over the data, takes their results, returns the calibration. */
export function* calibrationSteps(
  data: ResponseData,
  options: CalibrationOptions,
): Generator<CalibrationPass, Calibration, PassResult> {
  const { model, tolerance = 1e-6, maxIterations = 2000, withStandardErrors = true } = options;
  const points = abilityPoints(-6, 6, options.points ?? 61);
  const problems = findProblems(data);
  const fixed = options.fixed ?? [];
  const layout = layOutParameters(
    model,
    Array.from(problems, (problem, j) => !problem && !fixed[j]),
  );
  const priors = Array.from({ length: data.itemCount }, (_, j): ItemPriors | undefined => {
    const own = options.priors?.[j];
    return model === '3pl' ? { logitC: defaultGuessPrior, ...own } : own;
  });
  const anchored = fixed.some((item, j) => item && !problems[j]);
  let population = { mean: 0, sd: 1 };
  let items = startingValues(data, model, fixed);
  let iterations = 0;

  const tables = () => curveTables(items, points, normalPrior(population.mean, population.sd, points).weights);
  const objective = (counts: ExpectedCounts) => {
    let value = counts.logLikelihood;
    for (let j = 0; j < data.itemCount; j++) {
      if (layout.indexB[j]! >= 0) value += logPriorOf(priors[j], items.a[j]!, items.b[j]!, items.c[j]!);
    }
    return value;
  };
  /** One EM step from the current items; returns the objective it started from. */
  function* emStep(): Generator<CalibrationPass, number, PassResult> {
    iterations++;
    const counts = asCounts(yield { pass: 'expected-counts', tables: tables() });
    const before = objective(counts);
    items = maximiseItems(items, counts, points, layout, priors);
    if (anchored) population = populationOf(counts, points);
    return before;
  }

  let converged = layout.size === 0 && !anchored;
  let safe = packState(items, layout, population);
  let safeObjective = Number.NEGATIVE_INFINITY;
  const restore = (state: Float64Array) => {
    items = unpackParameters(state, items, layout);
    population = { mean: state[layout.size]!, sd: Math.exp(state[layout.size + 1]!) };
  };
  while (!converged && iterations < maxIterations) {
    const start = packState(items, layout, population);
    const before = yield* emStep();
    if (before < safeObjective - 1e-9) {
      restore(safe);
      safeObjective = Number.NEGATIVE_INFINITY;
      continue;
    }
    const first = packState(items, layout, population);
    const between = yield* emStep();
    const second = packState(items, layout, population);
    if (largestMove(first, second) < tolerance) {
      converged = true;
      break;
    }
    safe = second;
    safeObjective = between;
    restore(extrapolate(start, first, second));
  }

  const atEnd = asCounts(yield { pass: 'expected-counts', tables: tables() });
  let errors: Float64Array | undefined;
  if (withStandardErrors && layout.size > 0) {
    const missing = yield { pass: 'missing-information', tables: tables(), items, points, layout };
    if (missing instanceof Float64Array) errors = standardErrors(items, atEnd, points, layout, priors, missing);
  }
  const parameters = layout.size + (anchored ? 2 : 0);
  const logLik = atEnd.logLikelihood;
  return {
    model,
    n: data.n,
    logLik,
    aic: 2 * parameters - 2 * logLik,
    bic: Math.log(data.n) * parameters - 2 * logLik,
    parameters,
    iterations,
    converged,
    ability: population,
    items: Array.from({ length: data.itemCount }, (_, j): CalibratedItem => {
      const se = (index: number) => (errors && index >= 0 && Number.isFinite(errors[index]!) ? errors[index]! : null);
      return {
        a: items.a[j]!,
        b: items.b[j]!,
        c: items.c[j]!,
        d: 1,
        se: { a: se(layout.indexA[j]!), b: se(layout.indexB[j]!), c: se(layout.indexC[j]!) },
        ...(problems[j] ? { problem: problems[j] } : {}),
      };
    }),
  };
}

function asCounts(result: PassResult): ExpectedCounts {
  if (result instanceof Float64Array) throw new Error('calibrationSteps: expected counts were asked for');
  return result;
}

function findProblems(data: ResponseData): readonly CalibratedItem['problem'][] {
  const right = new Float64Array(data.itemCount);
  const wrong = new Float64Array(data.itemCount);
  for (const item of data.rightItems) right[item]! += 1;
  for (const item of data.wrongItems) wrong[item]! += 1;
  return Array.from(right, (count, j) => {
    if (count === 0 && wrong[j] === 0) return 'no-answers';
    if (wrong[j] === 0) return 'all-right';
    return count === 0 ? 'all-wrong' : undefined;
  });
}

/** Difficulty from the share of right answers (log-odds, widened for the spread of abilities), slope 1. */
function startingValues(
  data: ResponseData,
  model: CalibrationModel,
  fixed: readonly (ItemParameters | undefined)[],
): ItemColumns {
  const right = new Float64Array(data.itemCount);
  const asked = new Float64Array(data.itemCount);
  for (let row = 0; row < data.counts.length; row++) {
    const count = data.counts[row]!;
    for (let k = data.rightFrom[row]!; k < data.rightFrom[row + 1]!; k++) {
      right[data.rightItems[k]!]! += count;
      asked[data.rightItems[k]!]! += count;
    }
    for (let k = data.wrongFrom[row]!; k < data.wrongFrom[row + 1]!; k++) asked[data.wrongItems[k]!]! += count;
  }
  const guess = model === '3pl' ? 0.2 : 0;
  return {
    a: Float64Array.from(asked, (_, j) => fixed[j]?.a ?? 1),
    b: Float64Array.from(asked, (count, j) => {
      const known = fixed[j]?.b;
      if (known !== undefined) return known;
      if (right[j] === 0 || right[j] === count) return 0;
      const share = Math.min(0.99, Math.max(0.01, (right[j]! / count - guess) / (1 - guess)));
      return -1.2 * Math.log(share / (1 - share));
    }),
    c: Float64Array.from(asked, (_, j) => (fixed[j] ? (fixed[j].c ?? 0) : guess)),
  };
}

function populationOf(counts: ExpectedCounts, points: Float64Array) {
  let n = 0;
  let sum = 0;
  for (let g = 0; g < points.length; g++) {
    n += counts.people[g]!;
    sum += counts.people[g]! * points[g]!;
  }
  const mean = sum / n;
  let square = 0;
  for (let g = 0; g < points.length; g++) square += counts.people[g]! * (points[g]! - mean) ** 2;
  return { mean, sd: Math.sqrt(square / n) };
}

function packState(
  items: ItemColumns,
  layout: ReturnType<typeof layOutParameters>,
  population: { mean: number; sd: number },
): Float64Array {
  const state = new Float64Array(layout.size + 2);
  state.set(packParameters(items, layout));
  state[layout.size] = population.mean;
  state[layout.size + 1] = Math.log(population.sd);
  return state;
}

function largestMove(from: Float64Array, to: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < from.length; i++) largest = Math.max(largest, Math.abs(to[i]! - from[i]!));
  return largest;
}

/** Squared extrapolation (scheme S3): x₀ − 2αr + α²v with α = −‖r‖/‖v‖, never shorter than the two plain steps. */
function extrapolate(x0: Float64Array, x1: Float64Array, x2: Float64Array): Float64Array {
  let rr = 0;
  let vv = 0;
  for (let i = 0; i < x0.length; i++) {
    rr += (x1[i]! - x0[i]!) ** 2;
    vv += (x2[i]! - 2 * x1[i]! + x0[i]!) ** 2;
  }
  const alpha = -Math.sqrt(rr / vv);
  if (!(alpha < -1)) return x2;
  return x0.map((value, i) => {
    const r = x1[i]! - value;
    return value - 2 * alpha * r + alpha * alpha * (x2[i]! - x1[i]! - r);
  });
}
