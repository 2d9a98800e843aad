import { exponentiate } from './expected-counts.ts';
import type { ResponseData } from './response-data.ts';

/**
 * Answers of many people as codes, identical patterns collapsed. Item j with scores 0 to m has the codes `firstCode[j]` to
 * `firstCode[j] + m`; row p stands for `counts[p]` people who gave the codes `codes[from[p] … from[p + 1])`, items ascending.
 */
export interface CategoryData {
  readonly itemCount: number;
  /** One more entry than items: the last is the number of codes. */
  readonly firstCode: Int32Array;
  readonly counts: Float64Array;
  readonly from: Int32Array;
  readonly codes: Int32Array;
  /** Number of people. */
  readonly n: number;
}

/** Collapses identical rows. `maxScores` gives the highest score of each item; cells are 0 to that, or undefined (or null) when not asked. People without any answer are dropped. */
export function categoryData(
  rows: readonly ArrayLike<number | undefined | null>[],
  maxScores: ArrayLike<number>,
  counts?: ArrayLike<number>,
): CategoryData {
  const firstCode = new Int32Array(maxScores.length + 1);
  for (let j = 0; j < maxScores.length; j++) firstCode[j + 1] = firstCode[j]! + maxScores[j]! + 1;
  const patterns = new Map<string, { codes: number[]; count: number }>();
  rows.forEach((row, person) => {
    const codes: number[] = [];
    for (let j = 0; j < maxScores.length; j++) {
      const score = row[j];
      if (score !== undefined && score !== null) codes.push(firstCode[j]! + score);
    }
    const count = counts ? counts[person]! : 1;
    if (codes.length === 0 || count === 0) return;
    const key = String.fromCharCode(...codes);
    const known = patterns.get(key);
    if (known) known.count += count;
    else patterns.set(key, { codes, count });
  });
  const from = [0];
  const all: number[] = [];
  for (const { codes } of patterns.values()) {
    for (const code of codes) all.push(code);
    from.push(all.length);
  }
  const weights = Float64Array.from(patterns.values(), ({ count }) => count);
  return {
    itemCount: maxScores.length,
    firstCode,
    counts: weights,
    from: Int32Array.from(from),
    codes: Int32Array.from(all),
    n: weights.reduce((a, b) => a + b, 0),
  };
}

/** Right-or-wrong answers as codes: 2j wrong, 2j + 1 right. */
export function codedResponses(data: ResponseData): CategoryData {
  const { itemCount, rightFrom, rightItems, wrongFrom, wrongItems } = data;
  const from = new Int32Array(data.counts.length + 1);
  const codes = new Int32Array(rightItems.length + wrongItems.length);
  let at = 0;
  for (let row = 0; row < data.counts.length; row++) {
    let right = rightFrom[row]!;
    let wrong = wrongFrom[row]!;
    while (right < rightFrom[row + 1]! || wrong < wrongFrom[row + 1]!) {
      const takeRight =
        wrong === wrongFrom[row + 1]! || (right < rightFrom[row + 1]! && rightItems[right]! < wrongItems[wrong]!);
      codes[at++] = takeRight ? 2 * rightItems[right++]! + 1 : 2 * wrongItems[wrong++]!;
    }
    from[row + 1] = at;
  }
  const firstCode = Int32Array.from({ length: itemCount + 1 }, (_, j) => 2 * j);
  return { itemCount, firstCode, counts: data.counts, from, codes, n: data.n };
}

/** Rows `first` (included) to `end` (excluded) as data of their own. */
export function sliceOfCategories(data: CategoryData, first: number, end: number): CategoryData {
  const counts = data.counts.slice(first, end);
  return {
    itemCount: data.itemCount,
    firstCode: data.firstCode,
    counts,
    from: data.from.slice(first, end + 1).map((start) => start - data.from[first]!),
    codes: data.codes.slice(data.from[first]!, data.from[end]!),
    n: counts.reduce((a, b) => a + b, 0),
  };
}

/** What an expectation step over codes tells: expected people per code and ability point, per point, and the log-likelihood. */
export interface CategoryCounts {
  readonly byCode: Float64Array;
  readonly people: Float64Array;
  readonly logLikelihood: number;
}

/** Expectation step (Bock & Aitkin 1981) from the log-probability of each code at each point (a row of points per code) and log prior weights. */
export function countCategories(data: CategoryData, logCurves: Float64Array, logPrior: Float64Array): CategoryCounts {
  const width = logPrior.length;
  const byCode = new Float64Array(logCurves.length);
  const people = new Float64Array(width);
  const posterior = new Float64Array(width);
  let logLikelihood = 0;
  for (let row = 0; row < data.counts.length; row++) {
    posterior.set(logPrior);
    for (let k = data.from[row]!; k < data.from[row + 1]!; k++) {
      const at = data.codes[k]! * width;
      for (let g = 0; g < width; g++) posterior[g]! += logCurves[at + g]!;
    }
    const count = data.counts[row]!;
    logLikelihood += count * exponentiate(posterior);
    for (let g = 0; g < width; g++) {
      posterior[g]! *= count;
      people[g]! += posterior[g]!;
    }
    for (let k = data.from[row]!; k < data.from[row + 1]!; k++) {
      const at = data.codes[k]! * width;
      for (let g = 0; g < width; g++) byCode[at + g]! += posterior[g]!;
    }
  }
  return { byCode, people, logLikelihood };
}

/** Adds the counts of several shares of the data. */
export function addCategoryCounts(parts: readonly CategoryCounts[]): CategoryCounts {
  const sum = (key: 'byCode' | 'people') => {
    const total = Float64Array.from(parts[0]![key]);
    for (const part of parts.slice(1)) for (let i = 0; i < total.length; i++) total[i]! += part[key][i]!;
    return total;
  };
  const logLikelihood = parts.reduce((total, part) => total + part.logLikelihood, 0);
  return { byCode: sum('byCode'), people: sum('people'), logLikelihood };
}
