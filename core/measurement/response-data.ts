/**
 * Right-or-wrong answers of many people, identical patterns collapsed. Row p stands for `counts[p]` people;
 * its right answers are `rightItems[rightFrom[p] … rightFrom[p + 1])`, its wrong ones likewise, what is absent was not asked.
 */
export interface ResponseData {
  readonly itemCount: number;
  readonly counts: Float64Array;
  readonly rightFrom: Int32Array;
  readonly rightItems: Int32Array;
  readonly wrongFrom: Int32Array;
  readonly wrongItems: Int32Array;
  /** Every row answers every item. */
  readonly dense: boolean;
  /** Number of people. */
  readonly n: number;
}

/** 1 right, 0 wrong, undefined (or null) not asked. */
export type ResponseRow = ArrayLike<number | undefined | null>;

/** Collapses identical rows; `counts` gives how many people each row stands for (default 1, 0 is dropped). People without any answer say nothing and are dropped. */
export function responseData(
  itemCount: number,
  rows: readonly ResponseRow[],
  counts?: ArrayLike<number>,
): ResponseData {
  const patterns = new Map<string, number>();
  const codes = new Uint8Array(itemCount);
  const decoder = (): string => {
    let key = '';
    for (let at = 0; at < itemCount; at += 8192) key += String.fromCharCode(...codes.subarray(at, at + 8192));
    return key;
  };
  rows.forEach((row, p) => {
    let answered = false;
    for (let j = 0; j < itemCount; j++) {
      const score = row[j];
      codes[j] = score === 1 ? 49 : score === 0 ? 48 : 46;
      if (codes[j] !== 46) answered = true;
    }
    const count = counts ? counts[p]! : 1;
    if (!answered || count === 0) return;
    const key = decoder();
    patterns.set(key, (patterns.get(key) ?? 0) + count);
  });

  const rightFrom = [0];
  const wrongFrom = [0];
  const rightItems: number[] = [];
  const wrongItems: number[] = [];
  let dense = true;
  for (const key of patterns.keys()) {
    for (let j = 0; j < itemCount; j++) {
      const code = key.charCodeAt(j);
      if (code === 49) rightItems.push(j);
      else if (code === 48) wrongItems.push(j);
      else dense = false;
    }
    rightFrom.push(rightItems.length);
    wrongFrom.push(wrongItems.length);
  }
  const weights = Float64Array.from(patterns.values());
  return {
    itemCount,
    counts: weights,
    rightFrom: Int32Array.from(rightFrom),
    rightItems: Int32Array.from(rightItems),
    wrongFrom: Int32Array.from(wrongFrom),
    wrongItems: Int32Array.from(wrongItems),
    dense,
    n: weights.reduce((a, b) => a + b, 0),
  };
}

/** Rows `from` (included) to `to` (excluded) as data of their own, to share the expectation step between workers. */
export function sliceOfData(data: ResponseData, from: number, to: number): ResponseData {
  const part = (starts: Int32Array, items: Int32Array) => ({
    starts: starts.slice(from, to + 1).map((start) => start - starts[from]!),
    items: items.slice(starts[from]!, starts[to]!),
  });
  const right = part(data.rightFrom, data.rightItems);
  const wrong = part(data.wrongFrom, data.wrongItems);
  const counts = data.counts.slice(from, to);
  return {
    itemCount: data.itemCount,
    counts,
    rightFrom: right.starts,
    rightItems: right.items,
    wrongFrom: wrong.starts,
    wrongItems: wrong.items,
    dense: data.dense,
    n: counts.reduce((a, b) => a + b, 0),
  };
}
