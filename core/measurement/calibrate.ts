import { abilityPoints, normalPrior } from './ability-prior.ts';
import { accelerateEm } from './accelerate-em.ts';
import {
  type CalibrationModel,
  defaultGuessPrior,
  defaultSlipPrior,
  type ItemPriors,
  layOutParameters,
  logPriorOf,
  type ParameterLayout,
  packParameters,
  unpackParameters,
} from './calibration-model.ts';
import { asExpectedCounts, asMatrix, type CalibrationPass, type PassResult, runSteps } from './calibration-pass.ts';
import type { CurveTables, ExpectedCounts } from './expected-counts.ts';
import { curveTables, type ItemColumns } from './item-curves.ts';
import { maximiseItems, shapeOf } from './maximise-items.ts';
import { populationBlock, scoreCurves, standardErrors, withPopulation } from './observed-information.ts';
import type { ResponseData } from './response-data.ts';
import type { ItemParameters } from './response-model.ts';
import { bestScale } from './settle-scale.ts';

export interface CalibrationOptions {
  readonly model: CalibrationModel;
  /** Ability points on ±6 SD. Default 61 (step 0.2): log-likelihoods are those of the integral to 1e-6 for tests up to about 100 items. */
  readonly points?: number;
  /** Priors by item; in a 3PL or 4PL, items without a prior on c or d get `defaultGuessPrior` and `defaultSlipPrior`. */
  readonly priors?: readonly (ItemPriors | undefined)[];
  /** Items whose parameters (up to 4PL) are known: they hold the scale (fixed-parameter calibration, Kim 2006) and the population's mean and SD become free. */
  readonly fixed?: readonly (ItemParameters | undefined)[];
  /** `free`: mean and SD of the population are estimated although no item is known; the priors hold the scale. Default `standard`: N(0, 1). */
  readonly population?: 'standard' | 'free';
  /** Largest move of a parameter (log a, b, logit c, logit d) in an EM step at which to stop. Default 1e-6. */
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
  readonly se: {
    readonly a: number | null;
    readonly b: number | null;
    readonly c: number | null;
    readonly d: number | null;
  };
  /** No answers, or all alike and no prior on b (and on a, where it is free): no finite maximum. Such an item is left out, as its likelihood at infinity is 1. */
  readonly problem?: CalibrationProblem;
}

export type CalibrationProblem = 'no-answers' | 'all-right' | 'all-wrong';

export interface Calibration {
  readonly model: CalibrationModel;
  readonly n: number;
  /** Marginal log-likelihood at the estimates; priors, where there are some, are not in it. */
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

/**
 * Item parameters by marginal maximum likelihood: EM over ability points (Bock & Aitkin 1981) with Newton–Fisher steps, accelerated
 * by squared extrapolation (Varadhan & Roland 2008), standard errors from the observed information (Louis 1982).
 * Abilities are N(0, 1) unless `fixed` items hold the scale; `rasch` fixes a = 1, `1pl` estimates one a for all.
 */
export function calibrate(data: ResponseData, options: CalibrationOptions): Calibration {
  return runSteps(data, calibrationSteps(data, options));
}

/** The calibration as a dialogue: yields passes over the data, takes their results, returns the calibration. */
export function* calibrationSteps(
  data: ResponseData,
  options: CalibrationOptions,
): Generator<CalibrationPass, Calibration, PassResult> {
  const { model, tolerance = 1e-6, maxIterations = 2000, withStandardErrors = true } = options;
  const points = abilityPoints(-6, 6, options.points ?? 61);
  const fixed = options.fixed ?? [];
  const priors = priorsOf(data.itemCount, options);
  const answers = countAnswers(data);
  const problems = Array.from(answers.asked, (asked, j) =>
    fixed[j] ? undefined : problemOf(asked, answers.right[j]!, model, priors[j]),
  );
  const layout = layOutParameters(
    model,
    problems.map((problem, j) => !problem && !fixed[j]),
  );
  const isLinked = fixed.some((item, j) => item && answers.asked[j]! > 0);
  const anchored = options.population === 'free' || isLinked;
  const ignored = problems.map((problem) => problem !== undefined);
  let population = { mean: 0, sd: 1 };
  let items = startingValues(answers, model, fixed, priors);

  const tables = () => curveTables(items, points, normalPrior(population.mean, population.sd, points).weights, ignored);
  const objective = (counts: ExpectedCounts) => {
    let value = counts.logLikelihood;
    for (let j = 0; j < data.itemCount; j++)
      if (layout.indexB[j]! >= 0) value += logPriorOf(priors[j], shapeOf(items, j));
    return value;
  };
  function* step(): Generator<CalibrationPass, number, PassResult> {
    const counts = asExpectedCounts(yield { pass: 'expected-counts', tables: tables() });
    const before = objective(counts);
    items = maximiseItems(items, counts, points, layout, priors);
    if (anchored) population = populationOf(counts.people, points);
    if (anchored && !isLinked) ({ items, population } = settle(items, layout, priors, population));
    return before;
  }
  const { iterations, converged } =
    layout.size === 0 && !anchored
      ? { iterations: 0, converged: true }
      : yield* accelerateEm(
          {
            step,
            read: () => packState(items, layout, population),
            write: (state) => {
              items = unpackParameters(state, items, layout);
              population = { mean: state[layout.size]!, sd: Math.exp(state[layout.size + 1]!) };
            },
          },
          tolerance,
          maxIterations,
        );

  const atEnd = tables();
  const counts = asExpectedCounts(yield { pass: 'expected-counts', tables: atEnd });
  let errors: Float64Array | undefined;
  if (withStandardErrors && layout.size > 0) {
    const missing = asMatrix(yield missingPass(data, atEnd, items, points, layout, anchored ? population : undefined));
    const block = anchored ? populationBlock(layout.size, data.n, population.sd) : undefined;
    errors = standardErrors(items, counts, points, layout, priors, missing, block);
  }
  const parameters = layout.size + (anchored ? 2 : 0);
  const logLik = counts.logLikelihood;
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
    items: problems.map((problem, j): CalibratedItem => {
      const se = (index: number) => (errors && index >= 0 && Number.isFinite(errors[index]!) ? errors[index]! : null);
      const { indexA, indexB, indexC, indexD } = layout;
      return {
        ...shapeOf(items, j),
        se: { a: se(indexA[j]!), b: se(indexB[j]!), c: se(indexC[j]!), d: se(indexD[j]!) },
        ...(problem ? { problem } : {}),
      };
    }),
  };
}

function missingPass(
  { dense }: ResponseData,
  tables: CurveTables,
  items: ItemColumns,
  points: Float64Array,
  layout: ParameterLayout,
  population: { readonly mean: number; readonly sd: number } | undefined,
): CalibrationPass {
  if (dense && tables.logistic && !population)
    return { pass: 'missing-information-logistic', tables, items, points, layout };
  const logCurves = new Float64Array(2 * tables.logRight.length);
  for (let j = 0; j < items.a.length; j++) {
    const row = (curves: Float64Array) => curves.subarray(j * points.length, (j + 1) * points.length);
    logCurves.set(row(tables.logWrong), 2 * j * points.length);
    logCurves.set(row(tables.logRight), (2 * j + 1) * points.length);
  }
  const scores = scoreCurves(items, points, layout);
  return {
    pass: 'missing-information',
    logCurves,
    logPrior: tables.logPrior,
    scores: population ? withPopulation(scores, population, points) : scores,
  };
}

function priorsOf(count: number, { model, priors }: CalibrationOptions): readonly (ItemPriors | undefined)[] {
  return Array.from({ length: count }, (_, j): ItemPriors | undefined => {
    const own = priors?.[j];
    if (model === '3pl') return { logitC: defaultGuessPrior, ...own };
    return model === '4pl' ? { logitC: defaultGuessPrior, logitD: defaultSlipPrior, ...own } : own;
  });
}

interface AnswerCounts {
  readonly right: Float64Array;
  readonly asked: Float64Array;
}

function countAnswers(data: ResponseData): AnswerCounts {
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
  return { right, asked };
}

function problemOf(
  asked: number,
  right: number,
  model: CalibrationModel,
  priors: ItemPriors | undefined,
): CalibrationProblem | undefined {
  if (asked === 0) return 'no-answers';
  const ownSlope = model !== 'rasch' && model !== '1pl';
  if (priors?.b && (!ownSlope || priors.logA)) return undefined;
  if (right === asked) return 'all-right';
  return right === 0 ? 'all-wrong' : undefined;
}

/** Difficulty from the share of right answers (log-odds, widened for the spread of abilities), slope 1. */
function startingValues(
  { right, asked }: AnswerCounts,
  model: CalibrationModel,
  fixed: readonly (ItemParameters | undefined)[],
  priors: readonly (ItemPriors | undefined)[],
): ItemColumns {
  const guess = model === '3pl' || model === '4pl' ? 0.2 : 0;
  const top = model === '4pl' ? 0.95 : 1;
  return {
    a: Float64Array.from(asked, (_, j) => fixed[j]?.a ?? 1),
    b: Float64Array.from(asked, (count, j) => {
      const known = fixed[j]?.b;
      if (known !== undefined) return known;
      if (right[j] === 0 || right[j] === count) return priors[j]?.b?.mean ?? 0;
      const share = Math.min(0.97, Math.max(0.03, (right[j]! / count - guess) / (top - guess)));
      return -1.2 * Math.log(share / (1 - share));
    }),
    c: Float64Array.from(asked, (_, j) => (fixed[j] ? (fixed[j].c ?? 0) : guess)),
    d: Float64Array.from(asked, (_, j) => (fixed[j] ? (fixed[j].d ?? 1) : top)),
  };
}

/** Mean and SD of the abilities expected at each point. */
export function populationOf(people: Float64Array, points: Float64Array) {
  let n = 0;
  let sum = 0;
  for (let g = 0; g < points.length; g++) {
    n += people[g]!;
    sum += people[g]! * points[g]!;
  }
  const mean = sum / n;
  let square = 0;
  for (let g = 0; g < points.length; g++) square += people[g]! * (points[g]! - mean) ** 2;
  return { mean, sd: Math.sqrt(square / n) };
}

/** Moves items and population together to where the priors want the scale. */
function settle(
  items: ItemColumns,
  layout: ParameterLayout,
  priors: readonly (ItemPriors | undefined)[],
  population: { readonly mean: number; readonly sd: number },
) {
  const isFree = Array.from(layout.indexB, (index) => index >= 0);
  const placed = priors.flatMap((own, j) => (isFree[j] ? [{ ...shapeOf(items, j), priors: own }] : []));
  const stretches = isFree.every((free, j) => !free || layout.indexA[j]! >= 0);
  const { shift, stretch } = bestScale(placed, stretches);
  return {
    items: {
      ...items,
      a: items.a.map((a, j) => (isFree[j] ? a / stretch : a)),
      b: items.b.map((b, j) => (isFree[j] ? shift + stretch * b : b)),
    },
    population: { mean: shift + stretch * population.mean, sd: stretch * population.sd },
  };
}

function packState(
  items: ItemColumns,
  layout: ParameterLayout,
  population: { readonly mean: number; readonly sd: number },
): Float64Array {
  const state = new Float64Array(layout.size + 2);
  state.set(packParameters(items, layout));
  state[layout.size] = population.mean;
  state[layout.size + 1] = Math.log(population.sd);
  return state;
}
