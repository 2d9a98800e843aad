import type { CategoryData } from './category-data.ts';
import { exponentiate } from './expected-counts.ts';

/** Ability points with less of a person's posterior than this do not matter to a standard error. */
const negligible = 1e-7;

/** Derivatives of the log-probability of each code in the free parameters: code k touches the parameters `index[from[k] … from[k + 1])`, a row of points each in `curves`. */
export interface ScoreCurves {
  readonly from: Int32Array;
  readonly index: Int32Array;
  readonly curves: Float64Array;
  /** Number of free parameters. */
  readonly size: number;
  /** Parameters of the population, which every person's ability speaks of: their indices, a row of points each. */
  readonly everyone?: { readonly index: readonly number[]; readonly curves: Float64Array };
}

/**
 * Information lost because abilities are not seen: Σ over people of the posterior covariance of the complete-data score (Louis 1982), for
 * any response model given by its curves. Lower half of a square matrix in the order of the parameters.
 */
export function missingInformation(
  data: CategoryData,
  logCurves: Float64Array,
  logPrior: Float64Array,
  { from, index, curves, size, everyone }: ScoreCurves,
): Float64Array {
  const missing = new Float64Array(size * size);
  const points = logPrior.length;
  const posterior = new Float64Array(points);
  const scores = new Float64Array((size + 1) * 4 * Math.ceil(points / 4));
  const placed = new Int32Array(size);
  const slots = new Int32Array(size).fill(-1);

  for (let row = 0; row < data.counts.length; row++) {
    posterior.set(logPrior);
    for (let k = data.from[row]!; k < data.from[row + 1]!; k++) {
      const at = data.codes[k]! * points;
      for (let g = 0; g < points; g++) posterior[g]! += logCurves[at + g]!;
    }
    exponentiate(posterior);
    let low = 0;
    let high = points - 1;
    while (posterior[low]! < negligible) low++;
    while (posterior[high]! < negligible) high--;
    const width = 4 * Math.ceil((high - low + 1) / 4);

    let used = 0;
    for (let k = data.from[row]!; k < data.from[row + 1]!; k++) {
      const code = data.codes[k]!;
      for (let each = from[code]!; each < from[code + 1]!; each++) {
        const parameter = index[each]!;
        if (slots[parameter]! < 0) {
          slots[parameter] = used;
          placed[used++] = parameter;
          scores.fill(0, (used - 1) * width, used * width);
        }
        const at = slots[parameter]! * width;
        const source = each * points;
        for (let g = low; g <= high; g++) scores[at + g - low]! += curves[source + g]!;
      }
    }
    everyone?.index.forEach((parameter, each) => {
      placed[used++] = parameter;
      scores.fill(0, (used - 1) * width, used * width);
      for (let g = low; g <= high; g++) scores[(used - 1) * width + g - low] = everyone.curves[each * points + g]!;
    });
    const count = data.counts[row]!;
    for (let k = 0; k < used; k++) {
      slots[placed[k]!] = -1;
      centre(scores, k * width, posterior, low, high, count);
    }
    for (let j = 0; j < used; j++) {
      const left = j * width;
      for (let k = 0; k <= j; k++) {
        const right = k * width;
        let sum0 = 0;
        let sum1 = 0;
        for (let p = 0; p < width; p += 4) {
          sum0 += scores[left + p]! * scores[right + p]! + scores[left + p + 1]! * scores[right + p + 1]!;
          sum1 += scores[left + p + 2]! * scores[right + p + 2]! + scores[left + p + 3]! * scores[right + p + 3]!;
        }
        const x = placed[j]!;
        const y = placed[k]!;
        missing[x > y ? x * size + y : y * size + x]! += sum0 + sum1;
      }
    }
  }
  return missing;
}

/** Turns a row of scores into √(count · posterior) · (score − its posterior mean). */
function centre(
  scores: Float64Array,
  at: number,
  posterior: Float64Array,
  low: number,
  high: number,
  count: number,
): void {
  let mean = 0;
  for (let g = low; g <= high; g++) mean += posterior[g]! * scores[at + g - low]!;
  for (let g = low; g <= high; g++)
    scores[at + g - low] = Math.sqrt(count * posterior[g]!) * (scores[at + g - low]! - mean);
}
