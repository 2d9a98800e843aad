import { abilityPoints, normalPrior } from './ability-prior.ts';
import { accelerateEm } from './accelerate-em.ts';
import { populationOf } from './calibrate.ts';
import { farthest, highestSlope, type ItemPriors } from './calibration-model.ts';
import { asCategoryCounts, asMatrix, type CalibrationPass, type PassResult, runSteps } from './calibration-pass.ts';
import type { CategoryCounts, CategoryData } from './category-data.ts';
import {
  covarianceOfEstimates,
  type InformationBlock,
  populationBlock,
  withPopulation,
} from './observed-information.ts';
import {
  categoryCurves,
  logPriorOfSteps,
  maximisePartialCredit,
  meanOf,
  partialCreditCurvature,
  partialCreditScores,
  type StepsLayout,
} from './partial-credit-item.ts';
import {
  type AnyItemParameters,
  isPartialCredit,
  type PartialCreditParameters,
  probabilityRight,
} from './response-model.ts';
import { bestScale } from './settle-scale.ts';

export interface CalibratedPartialCredit extends PartialCreditParameters {
  /** Mean of the steps: where half of the points are earned, about. For an item of one point, its difficulty. */
  readonly b: number;
  /** From the observed information; null where fixed or not identified. */
  readonly se: {
    readonly a: number | null;
    readonly b: number | null;
    readonly steps: readonly (number | null)[];
  };
  /** No answers, all at one score, or a score that nobody got: no finite maximum, the item is left out. */
  readonly problem?: 'no-answers' | 'one-score' | 'unused-score';
}

export interface PartialCreditCalibration {
  readonly model: 'gpcm';
  readonly n: number;
  readonly logLik: number;
  readonly aic: number;
  readonly bic: number;
  readonly parameters: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly ability: { readonly mean: number; readonly sd: number };
  /** As given where known; otherwise estimated. */
  readonly items: readonly CalibratedPartialCredit[];
}

export interface PartialCreditOptions {
  readonly points?: number;
  /** `logA` on log a, `b` on the mean of the steps. */
  readonly priors?: readonly (ItemPriors | undefined)[];
  /** Known items of any model (right-or-wrong ones have scores 0 and 1): they hold the scale and the population's mean and SD become free. */
  readonly fixed?: readonly (AnyItemParameters | undefined)[];
  /** `free`: mean and SD of the population are estimated, the priors hold the scale. */
  readonly population?: 'standard' | 'free';
  readonly tolerance?: number;
  readonly maxIterations?: number;
  readonly withStandardErrors?: boolean;
}

/**
 * Generalised partial credit items by marginal maximum likelihood (Muraki 1992): EM over ability points, Newton–Fisher steps in
 * (log a, steps), squared extrapolation, abilities N(0, 1) unless known items hold the scale, standard errors from the observed
 * information (Louis 1982). With items of one point it is the 2PL.
 */
export function calibratePartialCredit(
  data: CategoryData,
  options: PartialCreditOptions = {},
): PartialCreditCalibration {
  return runSteps(data, partialCreditSteps(data, options));
}

/** The calibration as a dialogue, like `calibrationSteps`. */
export function* partialCreditSteps(
  data: CategoryData,
  options: PartialCreditOptions,
): Generator<CalibrationPass, PartialCreditCalibration, PassResult> {
  const { tolerance = 1e-6, maxIterations = 2000, withStandardErrors = true, priors = [], fixed = [] } = options;
  const points = abilityPoints(-6, 6, options.points ?? 61);
  const used = peopleByCode(data);
  const problems = Array.from({ length: data.itemCount }, (_, j) => (fixed[j] ? undefined : problemOf(data, used, j)));
  const layout = layOut(
    data,
    problems.map((problem, j) => !problem && !fixed[j]),
  );
  const isLinked = fixed.some((item, j) => item && sumOf(used, data, j) > 0);
  const anchored = options.population === 'free' || isLinked;
  const fixedCurves = fixed.map((item) => item && curvesOfKnown(item, points));
  let population = { mean: 0, sd: 1 };
  let items: readonly PartialCreditParameters[] = Array.from({ length: data.itemCount }, (_, j) =>
    startingItem(data, used, j, fixed[j], problems[j] !== undefined),
  );

  const curvesNow = () => {
    const logCurves = new Float64Array(data.firstCode.at(-1)! * points.length);
    items.forEach((item, j) => {
      if (problems[j]) return;
      const rows = fixedCurves[j] ?? categoryCurves(item, points);
      rows.forEach((row, k) => {
        row.forEach((p, g) => {
          logCurves[(data.firstCode[j]! + k) * points.length + g] = Math.log(Math.max(p, 1e-300));
        });
      });
    });
    return logCurves;
  };
  const priorNow = () => normalPrior(population.mean, population.sd, points).weights.map(Math.log);
  const countsOf = (counts: CategoryCounts, j: number) =>
    Array.from({ length: data.firstCode[j + 1]! - data.firstCode[j]! }, (_, k) => {
      const at = (data.firstCode[j]! + k) * points.length;
      return counts.byCode.subarray(at, at + points.length);
    });
  const free = layout.first.flatMap((first, j) => (first >= 0 ? [j] : []));

  function* step(): Generator<CalibrationPass, number, PassResult> {
    const counts = asCategoryCounts(yield { pass: 'category-counts', logCurves: curvesNow(), logPrior: priorNow() });
    const before = free.reduce((sum, j) => sum + logPriorOfSteps(priors[j], items[j]!), counts.logLikelihood);
    items = items.map((item, j) =>
      layout.first[j]! < 0 ? item : maximisePartialCredit(item, countsOf(counts, j), points, priors[j]),
    );
    if (anchored) population = populationOf(counts.people, points);
    if (anchored && !isLinked) {
      const placed = free.map((j) => ({ a: items[j]!.a, b: meanOf(items[j]!.steps), priors: priors[j] }));
      const { shift, stretch } = bestScale(placed, true);
      items = items.map((item, j) =>
        layout.first[j]! < 0 ? item : { a: item.a / stretch, steps: item.steps.map((each) => shift + stretch * each) },
      );
      population = { mean: shift + stretch * population.mean, sd: stretch * population.sd };
    }
    return before;
  }
  const { iterations, converged } =
    layout.size === 0 && !anchored
      ? { iterations: 0, converged: true }
      : yield* accelerateEm(
          {
            step,
            read: () => pack(items, layout, population),
            write: (state) => {
              items = unpack(state, items, layout);
              population = { mean: state[layout.size]!, sd: Math.exp(state[layout.size + 1]!) };
            },
          },
          tolerance,
          maxIterations,
        );

  const logCurves = curvesNow();
  const counts = asCategoryCounts(yield { pass: 'category-counts', logCurves, logPrior: priorNow() });
  let covariance: Float64Array | undefined;
  if (withStandardErrors && layout.size > 0) {
    const own = partialCreditScores(data, items, points, layout);
    const scores = anchored ? withPopulation(own, population, points) : own;
    const missing = asMatrix(yield { pass: 'missing-information', logCurves, logPrior: priorNow(), scores });
    const blocks = free.map(
      (j): InformationBlock => ({
        index: Array.from({ length: items[j]!.steps.length + 1 }, (_, k) => layout.first[j]! + k),
        curvature: partialCreditCurvature(items[j]!, countsOf(counts, j), points, priors[j]),
      }),
    );
    if (anchored) blocks.push(populationBlock(layout.size, data.n, population.sd));
    covariance = covarianceOfEstimates(scores.size, blocks, missing);
  }
  const parameters = layout.size + (anchored ? 2 : 0);
  const logLik = counts.logLikelihood;
  return {
    model: 'gpcm',
    n: data.n,
    logLik,
    aic: 2 * parameters - 2 * logLik,
    bic: Math.log(data.n) * parameters - 2 * logLik,
    parameters,
    iterations,
    converged,
    ability: population,
    items: items.map((item, j) => ({
      ...item,
      b: meanOf(item.steps),
      se: errorsOf(item, layout.first[j]!, layout.size + (anchored ? 2 : 0), covariance),
      ...(problems[j] ? { problem: problems[j] } : {}),
    })),
  };
}

function errorsOf(
  { steps }: PartialCreditParameters,
  first: number,
  size: number,
  covariance: Float64Array | undefined,
): CalibratedPartialCredit['se'] {
  if (first < 0 || !covariance) return { a: null, b: null, steps: steps.map(() => null) };
  const at = (x: number, y: number) => covariance[(first + x) * size + first + y]!;
  let mean = 0;
  steps.forEach((_, x) => {
    steps.forEach((__, y) => {
      mean += at(x + 1, y + 1) / steps.length ** 2;
    });
  });
  const root = (variance: number) => (variance > 0 ? Math.sqrt(variance) : null);
  return { a: root(at(0, 0)), b: root(mean), steps: steps.map((_, k) => root(at(k + 1, k + 1))) };
}

function layOut(data: CategoryData, isFree: readonly boolean[]): StepsLayout {
  let size = 0;
  const first = isFree.map((free, j) => {
    if (!free) return -1;
    const own = size;
    size += data.firstCode[j + 1]! - data.firstCode[j]!;
    return own;
  });
  return { first, size };
}

function peopleByCode(data: CategoryData): Float64Array {
  const people = new Float64Array(data.firstCode.at(-1)!);
  for (let row = 0; row < data.counts.length; row++)
    for (let k = data.from[row]!; k < data.from[row + 1]!; k++) people[data.codes[k]!]! += data.counts[row]!;
  return people;
}

function sumOf(people: Float64Array, { firstCode }: CategoryData, j: number): number {
  return people.subarray(firstCode[j]!, firstCode[j + 1]!).reduce((x, y) => x + y, 0);
}

function problemOf(data: CategoryData, people: Float64Array, j: number): CalibratedPartialCredit['problem'] {
  const own = [...people.subarray(data.firstCode[j]!, data.firstCode[j + 1]!)];
  const used = own.filter((count) => count > 0).length;
  if (used === 0) return 'no-answers';
  if (used === 1) return 'one-score';
  return used < own.length ? 'unused-score' : undefined;
}

/** Slope 1, steps from the log-ratios of neighbouring scores. A known right-or-wrong item is shown by its difficulty as only step. */
function startingItem(
  data: CategoryData,
  people: Float64Array,
  j: number,
  known: AnyItemParameters | undefined,
  left: boolean,
): PartialCreditParameters {
  if (known) return isPartialCredit(known) ? known : { a: known.a, steps: [known.b] };
  const own = [...people.subarray(data.firstCode[j]!, data.firstCode[j + 1]!)];
  return { a: 1, steps: own.slice(1).map((count, k) => (left ? 0 : Math.log(own[k]! / count))) };
}

function curvesOfKnown(item: AnyItemParameters, points: Float64Array): readonly Float64Array[] {
  if (isPartialCredit(item)) return categoryCurves(item, points);
  const right = points.map((theta) => probabilityRight(item, theta));
  return [right.map((p) => 1 - p), right];
}

function pack(
  items: readonly PartialCreditParameters[],
  { first, size }: StepsLayout,
  population: { readonly mean: number; readonly sd: number },
): Float64Array {
  const state = new Float64Array(size + 2);
  items.forEach(({ a, steps }, j) => {
    if (first[j]! >= 0) state.set([Math.log(a), ...steps], first[j]!);
  });
  state[size] = population.mean;
  state[size + 1] = Math.log(population.sd);
  return state;
}

function unpack(
  state: Float64Array,
  items: readonly PartialCreditParameters[],
  { first }: StepsLayout,
): readonly PartialCreditParameters[] {
  return items.map((item, j) => {
    const at = first[j]!;
    if (at < 0) return item;
    const steps = item.steps.map((_, k) => Math.min(farthest, Math.max(-farthest, state[at + 1 + k]!)));
    return { a: Math.min(highestSlope, Math.exp(state[at]!)), steps };
  });
}
