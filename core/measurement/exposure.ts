/**
 * How often items were shown, overall and by band of ability. Counters of several servers are added up by `mergeExposure`:
 * no shared row is written on the way of an answer.
 */
export interface ExposureCounters {
  /** Ascending ability values that part the bands; n of them make n + 1 bands. */
  readonly cutPoints: readonly number[];
  /** People tested in each band. */
  readonly people: readonly number[];
  /** Times each item was shown, by band. */
  readonly shown: readonly Float64Array[];
}

export interface ExposureCaps {
  /** Highest share of all people who may be shown an item, e.g. 0.20. */
  readonly overall: number;
  /** Highest share of the people of a band, e.g. 0.25. Default: no cap by band. */
  readonly byBand?: number;
  /** People during whom an item may be shown as often as the cap allows after them; without it the first people would find no item. Default 50. */
  readonly firstPeople?: number;
}

export function noExposure(itemCount: number, cutPoints: readonly number[] = []): ExposureCounters {
  const bands = cutPoints.length + 1;
  return {
    cutPoints,
    people: new Array<number>(bands).fill(0),
    shown: Array.from({ length: bands }, () => new Float64Array(itemCount)),
  };
}

/** Counters after one more test. The band is that of the final ability. */
export function recordExposure(counters: ExposureCounters, theta: number, items: readonly number[]): ExposureCounters {
  const band = bandOf(counters, theta);
  const shown = counters.shown.map((row, index) => (index === band ? Float64Array.from(row) : row));
  for (const item of items) shown[band]![item]! += 1;
  return { ...counters, people: counters.people.map((count, index) => (index === band ? count + 1 : count)), shown };
}

/** Adds the counters of two servers (or of two periods). Throws when they do not speak of the same bank or bands. */
export function mergeExposure(one: ExposureCounters, other: ExposureCounters): ExposureCounters {
  if (one.cutPoints.join() !== other.cutPoints.join() || one.shown[0]!.length !== other.shown[0]!.length) {
    throw new Error('mergeExposure: counters of different banks or bands');
  }
  return {
    cutPoints: one.cutPoints,
    people: one.people.map((count, band) => count + other.people[band]!),
    shown: one.shown.map((row, band) => row.map((count, item) => count + other.shown[band]![item]!)),
  };
}

/** Share of all people who were shown each item. */
export function exposureRates(counters: ExposureCounters): Float64Array {
  const people = Math.max(1, total(counters.people));
  return counters.shown[0]!.map((_, item) => overall(counters, item) / people);
}

/**
 * What showing each item costs, in units of information, for the rule `priced`: 0 up to a `target` share of people, rising with each person
 * beyond it. The price at which an item is shown to just that share goes to those whom it informs most, not to those who come first
 * (dual ascent on the exposure constraint). Depends on counters only, so servers agree after a merge.
 */
export function itemPrices(counters: ExposureCounters, target: number): Float64Array {
  const people = total(counters.people);
  const step = 0.002 * Math.max(1, 20 / (1 + people / 50));
  return counters.shown[0]!.map((_, item) => step * Math.max(0, overall(counters, item) - target * people));
}

/**
 * The items that may still be shown to someone of ability θ: one more showing keeps the item within the caps
 * (online item eligibility; van der Linden & Veldkamp 2007 and Barrada, Abad & Veldkamp 2009 draw it by chance, here it is exact, so the
 * cap holds at the end and not only on average). 1 = eligible.
 */
export function eligibleItems(counters: ExposureCounters, caps: ExposureCaps, theta: number): Uint8Array {
  const first = caps.firstPeople ?? 50;
  const band = bandOf(counters, theta);
  const room = caps.overall * Math.max(first, total(counters.people) + 1);
  const roomInBand =
    caps.byBand === undefined ? Number.POSITIVE_INFINITY : caps.byBand * Math.max(first, counters.people[band]! + 1);
  const own = counters.shown[band]!;
  return Uint8Array.from(own, (count, item) =>
    overall(counters, item) + 1 <= room && count + 1 <= roomInBand ? 1 : 0,
  );
}

function bandOf({ cutPoints }: ExposureCounters, theta: number): number {
  return cutPoints.filter((cut) => theta >= cut).length;
}

function overall({ shown }: ExposureCounters, item: number): number {
  let sum = 0;
  for (const row of shown) sum += row[item]!;
  return sum;
}

function total(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
