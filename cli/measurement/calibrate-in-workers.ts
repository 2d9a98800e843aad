import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Calibration,
  type CalibrationOptions,
  type CalibrationPass,
  calibrationSteps,
  type PassResult,
  runPass,
} from '../../core/measurement/calibrate.ts';
import { addExpectedCounts, type ExpectedCounts } from '../../core/measurement/expected-counts.ts';
import { type ResponseData, sliceOfData } from '../../core/measurement/response-data.ts';

/** Below this many answers one thread is quicker than sharing. */
const worthSharing = 400_000;

/** Calibrates with the passes over the data shared between worker threads (0: one per processor). Sums are added in a fixed order: the same number of workers gives the same result. */
export async function calibrateInWorkers(
  data: ResponseData,
  options: CalibrationOptions,
  workers = 0,
): Promise<Calibration> {
  const answers = data.rightItems.length + data.wrongItems.length;
  const count = workers > 0 ? workers : answers < worthSharing ? 1 : availableParallelism();
  const steps = calibrationSteps(data, options);
  let step = steps.next();
  if (count === 1) {
    while (!step.done) step = steps.next(runPass(data, step.value));
    return step.value;
  }
  const rows = data.counts.length;
  const threads = Array.from({ length: count }, (_, i) => {
    const share = sliceOfData(data, Math.floor((rows * i) / count), Math.floor((rows * (i + 1)) / count));
    return new Worker(new URL('./calibration-worker.ts', import.meta.url), { workerData: share, execArgv: [] });
  });
  try {
    while (!step.done) {
      const pass = step.value;
      step = steps.next(addUp(await Promise.all(threads.map((thread) => ask(thread, pass)))));
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

function addUp(parts: readonly PassResult[]): PassResult {
  const counts: ExpectedCounts[] = [];
  let total: Float64Array | undefined;
  for (const part of parts) {
    if (!(part instanceof Float64Array)) counts.push(part);
    else if (total === undefined) total = part;
    else for (let i = 0; i < total.length; i++) total[i]! += part[i]!;
  }
  return total ?? addExpectedCounts(counts);
}
