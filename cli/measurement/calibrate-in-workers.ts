import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Calibration, type CalibrationOptions, calibrationSteps } from '../../core/measurement/calibrate.ts';
import {
  type PartialCreditCalibration,
  type PartialCreditOptions,
  partialCreditSteps,
} from '../../core/measurement/calibrate-partial-credit.ts';
import {
  addPassResults,
  type CalibrationData,
  type CalibrationPass,
  type PassResult,
  runPass,
} from '../../core/measurement/calibration-pass.ts';
import { type CategoryData, sliceOfCategories } from '../../core/measurement/category-data.ts';
import { type ResponseData, sliceOfData } from '../../core/measurement/response-data.ts';

/** Below this many answers one thread is quicker than sharing. */
const worthSharing = 400_000;

/** Calibrates with the passes over the data shared between worker threads (0: one per processor). */
export function calibrateInWorkers(data: ResponseData, options: CalibrationOptions, workers = 0): Promise<Calibration> {
  return shareSteps(data, calibrationSteps(data, options), workers);
}

/** The same for items of several points. */
export function calibratePartialCreditInWorkers(
  data: CategoryData,
  options: PartialCreditOptions,
  workers = 0,
): Promise<PartialCreditCalibration> {
  return shareSteps(data, partialCreditSteps(data, options), workers);
}

/** Runs a calibration's dialogue on shares of the data. Sums are added in a fixed order: the same number of workers gives the same result. */
async function shareSteps<Result>(
  data: CalibrationData,
  steps: Generator<CalibrationPass, Result, PassResult>,
  workers: number,
): Promise<Result> {
  const answers = 'codes' in data ? data.codes.length : data.rightItems.length + data.wrongItems.length;
  const count = workers > 0 ? workers : answers < worthSharing ? 1 : availableParallelism();
  let step = steps.next();
  if (count === 1) {
    while (!step.done) step = steps.next(runPass(data, step.value));
    return step.value;
  }
  const rows = data.counts.length;
  const threads = Array.from({ length: count }, (_, i) => {
    const from = Math.floor((rows * i) / count);
    const to = Math.floor((rows * (i + 1)) / count);
    const share = 'codes' in data ? sliceOfCategories(data, from, to) : sliceOfData(data, from, to);
    return new Worker(new URL('./calibration-worker.ts', import.meta.url), { workerData: share, execArgv: [] });
  });
  try {
    while (!step.done) {
      const pass = step.value;
      step = steps.next(addPassResults(await Promise.all(threads.map((thread) => ask(thread, pass)))));
    }
    return step.value;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function ask(thread: Worker, pass: CalibrationPass): Promise<PassResult> {
  return new Promise((resolve, reject) => {
    const settle = (result: PassResult) => {
      thread.off('error', reject);
      resolve(result);
    };
    thread.once('message', settle);
    thread.once('error', reject);
    thread.postMessage(pass);
  });
}
