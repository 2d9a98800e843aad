import type { ParameterLayout } from './calibration-model.ts';
import { type CurveTables, exponentiate } from './expected-counts.ts';
import type { ItemColumns } from './item-curves.ts';
import type { ResponseData } from './response-data.ts';

/** People whose mean scores are multiplied together at once, so that a product is one contiguous sum. */
const blockSize = 32;

/**
 * `missingInformation` for complete data under 1PL and 2PL, several times faster. There the score of item j is (u_j − P_j)(1, θ), and
 * Σ Cov = Σ E[xy] − Σ E[x]E[y], where Σ E[(u_j − P_j)(u_k − P_k)θᵐ] needs only counts per ability point and Σ u_j u_k E[θᵐ].
 * Exact like the general way (the tests compare them).
 */
export function missingInformationLogistic(
  data: ResponseData,
  tables: CurveTables,
  items: ItemColumns,
  points: Float64Array,
  layout: ParameterLayout,
): Float64Array {
  const count = data.itemCount;
  const width = points.length;
  const { slope, intercept } = tables.logistic ?? {
    slope: items.a,
    intercept: items.a.map((a, j) => -a * items.b[j]!),
  };
  const curves = tables.logRight.map(Math.exp);
  const right = new Float64Array(count * width);
  const people = new Float64Array(width);
  const pairs = [0, 1, 2].map(() => new Float64Array(count * count));
  const means = new Float64Array(4 * count * count);
  const block = new Float64Array(2 * count * blockSize);
  const posterior = new Float64Array(width);
  const allWrong = Float64Array.from(tables.logPrior);
  for (let j = 0; j < count; j++) for (let g = 0; g < width; g++) allWrong[g]! += tables.logWrong[j * width + g]!;

  let inBlock = 0;
  for (let row = 0; row < data.counts.length; row++) {
    const from = data.rightFrom[row]!;
    const to = data.rightFrom[row + 1]!;
    let slopes = 0;
    let intercepts = 0;
    for (let k = from; k < to; k++) {
      const item = data.rightItems[k]!;
      slopes += slope[item]!;
      intercepts += intercept[item]!;
    }
    for (let g = 0; g < width; g++) posterior[g] = allWrong[g]! + slopes * points[g]! + intercepts;
    exponentiate(posterior);
    let low = 0;
    let high = width - 1;
    while (posterior[low]! < 1e-12) low++;
    while (posterior[high]! < 1e-12) high--;

    const weight = data.counts[row]!;
    let first = 0;
    let second = 0;
    for (let g = low; g <= high; g++) {
      const share = posterior[g]!;
      people[g]! += weight * share;
      first += share * points[g]!;
      second += share * points[g]! * points[g]!;
    }
    const root = Math.sqrt(weight);
    for (let j = 0; j < count; j++) {
      let expected = 0;
      let expectedTheta = 0;
      for (let g = low; g <= high; g++) {
        const product = posterior[g]! * curves[j * width + g]!;
        expected += product;
        expectedTheta += product * points[g]!;
      }
      block[2 * j * blockSize + inBlock] = -root * expected;
      block[(2 * j + 1) * blockSize + inBlock] = -root * expectedTheta;
    }
    for (let k = from; k < to; k++) {
      const j = data.rightItems[k]!;
      block[2 * j * blockSize + inBlock]! += root;
      block[(2 * j + 1) * blockSize + inBlock]! += root * first;
      for (let g = low; g <= high; g++) right[j * width + g]! += weight * posterior[g]!;
      for (let m = from; m <= k; m++) {
        const at = j * count + data.rightItems[m]!;
        pairs[0]![at]! += weight;
        pairs[1]![at]! += weight * first;
        pairs[2]![at]! += weight * second;
      }
    }
    if (++inBlock === blockSize || row === data.counts.length - 1) {
      addProducts(means, block, 2 * count, inBlock);
      inBlock = 0;
    }
  }
  const covariance = covarianceOf(count, points, curves, right, people, pairs, means);
  return inLayout(covariance, items, layout);
}

/** Adds Σ over the block of x·y to the lower half of `means`. */
function addProducts(means: Float64Array, block: Float64Array, size: number, used: number): void {
  for (let x = 0; x < size; x++) {
    for (let y = 0; y <= x; y++) {
      const left = x * blockSize;
      const other = y * blockSize;
      let even = 0;
      let odd = 0;
      let p = 0;
      for (; p + 1 < used; p += 2) {
        even += block[left + p]! * block[other + p]!;
        odd += block[left + p + 1]! * block[other + p + 1]!;
      }
      if (p < used) even += block[left + p]! * block[other + p]!;
      means[x * size + y]! += even + odd;
    }
  }
}

/** Σ Cov of (u_j − P_j)θᵅ and (u_k − P_k)θᵝ, rows and columns 2j + α. */
function covarianceOf(
  count: number,
  points: Float64Array,
  curves: Float64Array,
  right: Float64Array,
  people: Float64Array,
  pairs: readonly Float64Array[],
  means: Float64Array,
): Float64Array {
  const width = points.length;
  const size = 2 * count;
  const covariance = new Float64Array(size * size);
  const sums = new Float64Array(3);
  for (let j = 0; j < count; j++) {
    for (let k = 0; k <= j; k++) {
      sums.fill(0);
      for (let g = 0; g < width; g++) {
        const pj = curves[j * width + g]!;
        const pk = curves[k * width + g]!;
        const value = people[g]! * pj * pk - right[j * width + g]! * pk - right[k * width + g]! * pj;
        sums[0]! += value;
        sums[1]! += value * points[g]!;
        sums[2]! += value * points[g]! * points[g]!;
      }
      for (let alpha = 0; alpha < 2; alpha++) {
        for (let beta = 0; beta < 2; beta++) {
          const x = 2 * j + alpha;
          const y = 2 * k + beta;
          const mean = x >= y ? means[x * size + y]! : means[y * size + x]!;
          const value = pairs[alpha + beta]![j * count + k]! + sums[alpha + beta]! - mean;
          covariance[x * size + y] = value;
          covariance[y * size + x] = value;
        }
      }
    }
  }
  return covariance;
}

/** From (u − P)(1, θ) to the score in (a, b): ∂/∂a = θ-part − b · 1-part, ∂/∂b = −a · 1-part. */
function inLayout(covariance: Float64Array, { a, b }: ItemColumns, layout: ParameterLayout): Float64Array {
  const size = layout.size;
  const wide = 2 * a.length;
  const missing = new Float64Array(size * size);
  const parts = Array.from({ length: wide }, (_, x) => {
    const j = x >> 1;
    const toA = { index: layout.indexA[j]!, factor: x & 1 ? 1 : -b[j]! };
    return (x & 1 ? [toA] : [toA, { index: layout.indexB[j]!, factor: -a[j]! }]).filter(({ index }) => index >= 0);
  });
  for (let x = 0; x < wide; x++) {
    for (let y = 0; y < wide; y++) {
      for (const p of parts[x]!) {
        for (const q of parts[y]!)
          if (p.index >= q.index) missing[p.index * size + q.index]! += p.factor * covariance[x * wide + y]! * q.factor;
      }
    }
  }
  return missing;
}
