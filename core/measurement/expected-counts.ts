import type { ResponseData } from './response-data.ts';

/** Item curves on ability points: log P(right) and log P(wrong), a row of points per item, and log prior weights. */
export interface CurveTables {
  readonly logRight: Float64Array;
  readonly logWrong: Float64Array;
  readonly logPrior: Float64Array;
  /** Slopes and intercepts, when every item is a 1PL or 2PL (then log P − log Q = slope · θ + intercept), else undefined. */
  readonly logistic?: { readonly points: Float64Array; readonly slope: Float64Array; readonly intercept: Float64Array };
}

/** What the expectation step tells: expected numbers of right and of all answers per item and ability point, of people per point, and the log-likelihood. */
export interface ExpectedCounts {
  readonly right: Float64Array;
  readonly answered: Float64Array;
  readonly people: Float64Array;
  readonly logLikelihood: number;
}

/** Shares of the posterior below this are dropped from the counts: at most 1e-10 of a person in all. */
const negligible = 1e-12;

/**
 * Expectation step of marginal maximum likelihood (Bock & Aitkin 1981). For 1PL and 2PL a pattern's likelihood needs only its sum of
 * slopes and intercepts (sufficient statistics) on top of a curve shared by all; otherwise curves are summed answer by answer.
 */
export function expectedCounts(data: ResponseData, tables: CurveTables): ExpectedCounts {
  const { itemCount, counts, rightFrom, rightItems, wrongFrom, wrongItems, dense } = data;
  const { logRight, logWrong, logPrior } = tables;
  const points = logPrior.length;
  const right = new Float64Array(itemCount * points);
  const wrong = new Float64Array(itemCount * points);
  const people = new Float64Array(points);
  const posterior = new Float64Array(points);
  const difference = logRight.map((value, i) => value - logWrong[i]!);
  const allWrong = Float64Array.from(logPrior);
  if (dense)
    for (let j = 0; j < itemCount; j++) for (let g = 0; g < points; g++) allWrong[g]! += logWrong[j * points + g]!;

  let logLikelihood = 0;
  for (let row = 0; row < counts.length; row++) {
    posterior.set(allWrong);
    const rightEnd = rightFrom[row + 1]!;
    const wrongEnd = wrongFrom[row + 1]!;
    if (!dense) {
      for (let k = rightFrom[row]!; k < rightEnd; k++) addRow(posterior, logWrong, rightItems[k]! * points, points);
      for (let k = wrongFrom[row]!; k < wrongEnd; k++) addRow(posterior, logWrong, wrongItems[k]! * points, points);
    }
    if (tables.logistic) addSufficient(posterior, tables.logistic, rightItems, rightFrom[row]!, rightEnd);
    else
      for (let k = rightFrom[row]!; k < rightEnd; k++) addRow(posterior, difference, rightItems[k]! * points, points);

    const count = counts[row]!;
    const logTotal = exponentiate(posterior);
    logLikelihood += count * logTotal;
    let low = 0;
    let high = points - 1;
    while (posterior[low]! < negligible) low++;
    while (posterior[high]! < negligible) high--;
    for (let g = low; g <= high; g++) {
      posterior[g]! *= count;
      people[g]! += posterior[g]!;
    }
    for (let k = rightFrom[row]!; k < rightEnd; k++) {
      const at = rightItems[k]! * points;
      for (let g = low; g <= high; g++) right[at + g]! += posterior[g]!;
    }
    if (dense) continue;
    for (let k = wrongFrom[row]!; k < wrongEnd; k++) {
      const at = wrongItems[k]! * points;
      for (let g = low; g <= high; g++) wrong[at + g]! += posterior[g]!;
    }
  }
  const answered = dense
    ? Float64Array.from({ length: itemCount * points }, (_, i) => people[i % points]!)
    : right.map((value, i) => value + wrong[i]!);
  return { right, answered, people, logLikelihood };
}

/** Adds the counts of several shares of the data. */
export function addExpectedCounts(parts: readonly ExpectedCounts[]): ExpectedCounts {
  const sum = (key: 'right' | 'answered' | 'people') => {
    const total = Float64Array.from(parts[0]![key]);
    for (const part of parts.slice(1)) for (let i = 0; i < total.length; i++) total[i]! += part[key][i]!;
    return total;
  };
  const logLikelihood = parts.reduce((total, part) => total + part.logLikelihood, 0);
  return { right: sum('right'), answered: sum('answered'), people: sum('people'), logLikelihood };
}

function addRow(target: Float64Array, source: Float64Array, from: number, points: number): void {
  for (let g = 0; g < points; g++) target[g]! += source[from + g]!;
}

function addSufficient(
  target: Float64Array,
  { points, slope, intercept }: { points: Float64Array; slope: Float64Array; intercept: Float64Array },
  items: Int32Array,
  from: number,
  to: number,
): void {
  let slopes = 0;
  let intercepts = 0;
  for (let k = from; k < to; k++) {
    const item = items[k]!;
    slopes += slope[item]!;
    intercepts += intercept[item]!;
  }
  for (let g = 0; g < target.length; g++) target[g]! += slopes * points[g]! + intercepts;
}

/** Turns logs into shares summing to 1 and returns the log of their sum. */
export function exponentiate(logs: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let g = 0; g < logs.length; g++) if (logs[g]! > highest) highest = logs[g]!;
  let total = 0;
  for (let g = 0; g < logs.length; g++) {
    const share = logs[g]! - highest;
    const value = share < -40 ? 0 : Math.exp(share);
    logs[g] = value;
    total += value;
  }
  const factor = 1 / total;
  for (let g = 0; g < logs.length; g++) logs[g]! *= factor;
  return highest + Math.log(total);
}
