import { chiSquareTail } from './chi-square.ts';
import { type ItemParameters, probabilityRight } from './response-model.ts';

/** An item calibrated at two times on one scale, with its standard errors. */
export interface DatedCalibration {
  readonly a: number;
  readonly b: number;
  readonly se: { readonly a: number; readonly b: number };
}

/** Lord's χ² (1980) for a change of a and b between two calibrations, their errors taken as independent; 2 degrees of freedom. */
export function lordChiSquare(
  before: DatedCalibration,
  after: DatedCalibration,
): { readonly chiSquare: number; readonly p: number } {
  const part = (difference: number, one: number, other: number) => difference ** 2 / (one ** 2 + other ** 2);
  const chiSquare =
    part(after.a - before.a, before.se.a, after.se.a) + part(after.b - before.b, before.se.b, after.se.b);
  return { chiSquare, p: chiSquareTail(chiSquare, 2) };
}

/** Cumulative sums that watch an item in service: `up` grows when it is answered better than its calibration says (a leak), `down` when worse. */
export interface DriftWatch {
  readonly up: number;
  readonly down: number;
  readonly answers: number;
}

export const noDrift: DriftWatch = { up: 0, down: 0, answers: 0 };

/**
 * One more answer in the watch (Page 1954, on standardised residuals; Veerkamp & Glas 2000 for adaptive tests). `allowance` is half the shift
 * to be found, in residual SDs (default 0.1). An alarm at up or down ≥ 25 comes by chance about once in 4,500 answers of a sound item
 * (Siegmund's approximation; above 2,000 in the tests); a human decides.
 */
export function watchDrift(
  watch: DriftWatch,
  item: ItemParameters,
  theta: number,
  right: boolean,
  allowance = 0.1,
): DriftWatch {
  const p = Math.min(0.98, Math.max(0.02, probabilityRight(item, theta)));
  const residual = ((right ? 1 : 0) - p) / Math.sqrt(p * (1 - p));
  return {
    up: Math.max(0, watch.up + residual - allowance),
    down: Math.max(0, watch.down - residual - allowance),
    answers: watch.answers + 1,
  };
}
