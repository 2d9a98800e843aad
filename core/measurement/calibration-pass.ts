import type { ParameterLayout } from './calibration-model.ts';
import {
  addCategoryCounts,
  type CategoryCounts,
  type CategoryData,
  codedResponses,
  countCategories,
} from './category-data.ts';
import { addExpectedCounts, type CurveTables, type ExpectedCounts, expectedCounts } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import { missingInformation, type ScoreCurves } from './missing-information.ts';
import { missingInformationLogistic } from './missing-information-logistic.ts';
import type { ResponseData } from './response-data.ts';

/** A pass over the data that a calibration asks for; a caller may share it between workers and add up the answers. */
export type CalibrationPass =
  | { readonly pass: 'expected-counts'; readonly tables: CurveTables }
  | { readonly pass: 'category-counts'; readonly logCurves: Float64Array; readonly logPrior: Float64Array }
  | {
      readonly pass: 'missing-information';
      readonly logCurves: Float64Array;
      readonly logPrior: Float64Array;
      readonly scores: ScoreCurves;
    }
  | {
      readonly pass: 'missing-information-logistic';
      readonly tables: CurveTables;
      readonly items: ItemColumns;
      readonly points: Float64Array;
      readonly layout: ParameterLayout;
    };

export type PassResult = ExpectedCounts | CategoryCounts | Float64Array;

/** Right-or-wrong answers, or scores of several points as codes. */
export type CalibrationData = ResponseData | CategoryData;

export function runPass(data: CalibrationData, pass: CalibrationPass): PassResult {
  if (pass.pass === 'expected-counts') return expectedCounts(asResponses(data), pass.tables);
  if (pass.pass === 'missing-information-logistic')
    return missingInformationLogistic(asResponses(data), pass.tables, pass.items, pass.points, pass.layout);
  const coded = 'codes' in data ? data : codedResponses(data);
  return pass.pass === 'category-counts'
    ? countCategories(coded, pass.logCurves, pass.logPrior)
    : missingInformation(coded, pass.logCurves, pass.logPrior, pass.scores);
}

/** Runs a calibration written as a dialogue, in this thread. */
export function runSteps<Result>(data: CalibrationData, steps: Generator<CalibrationPass, Result, PassResult>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next(runPass(data, step.value));
  return step.value;
}

/** Adds what several workers found on their shares of the data, in their order. */
export function addPassResults(parts: readonly PassResult[]): PassResult {
  const binary: ExpectedCounts[] = [];
  const graded: CategoryCounts[] = [];
  let total: Float64Array | undefined;
  for (const part of parts) {
    if (part instanceof Float64Array) {
      if (total) for (let i = 0; i < total.length; i++) total[i]! += part[i]!;
      else total = Float64Array.from(part);
    } else if ('byCode' in part) graded.push(part);
    else binary.push(part);
  }
  if (total) return total;
  return graded.length > 0 ? addCategoryCounts(graded) : addExpectedCounts(binary);
}

export function asExpectedCounts(result: PassResult): ExpectedCounts {
  if (result instanceof Float64Array || 'byCode' in result) throw new Error('a pass answered something else');
  return result;
}

export function asCategoryCounts(result: PassResult): CategoryCounts {
  if (result instanceof Float64Array || 'right' in result) throw new Error('a pass answered something else');
  return result;
}

export function asMatrix(result: PassResult): Float64Array {
  if (!(result instanceof Float64Array)) throw new Error('a pass answered something else');
  return result;
}

function asResponses(data: CalibrationData): ResponseData {
  if ('codes' in data) throw new Error('a pass over right-or-wrong answers was asked of scores');
  return data;
}
