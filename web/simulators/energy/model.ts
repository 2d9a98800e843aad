import {
  chipsShare,
  deviceWh,
  lifeFactor,
  type PerimeterId,
  perimeterIds,
  type Range,
  type TaskId,
  tasks,
  water,
} from './facts.ts';

export function plus(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function times(a: Range, b: Range | number): Range {
  const by = typeof b === 'number' ? { low: b, high: b } : b;
  return { low: a.low * by.low, high: a.high * by.high };
}

/** How many times `b` goes into `a`: the least is a's least over b's most. */
export function over(a: Range, b: Range): Range {
  return { low: a.low / b.high, high: a.high / b.low };
}

/** Energy of one use, in Wh, within a perimeter; each perimeter holds the ones before it. */
export function energyOf(task: TaskId, perimeter: PerimeterId): Range {
  const centre = tasks[task].wh;
  const reach = perimeterIds.indexOf(perimeter);
  if (reach === 0) return times(centre, chipsShare.share);
  const counted = reach >= 3 ? times(centre, lifeFactor.factor) : centre;
  return reach >= 2 ? plus(counted, deviceWh.wh) : counted;
}

/**
 * Water of one use, in mL: none with the chips alone, cooling on site from the data centre on, and the water of the electricity too over
 * the whole life. It follows the energy of the data centre, not of the screen.
 */
export function waterOf(task: TaskId, perimeter: PerimeterId): Range | undefined {
  if (perimeter === 'chips') return undefined;
  const intensity = perimeter === 'life' ? plus(water.site, water.electricity) : water.site;
  return times(tasks[task].wh, intensity);
}

/** What a comparison of two ranges allows one to say. */
export type Comparison =
  | { readonly sure: true; readonly more: 'a' | 'b'; readonly ratio: Range }
  | { readonly sure: false };

/** Two ranges can be put in order only when they do not overlap. */
export function compare(a: Range, b: Range): Comparison {
  if (b.low > a.high) return { sure: true, more: 'b', ratio: over(b, a) };
  if (a.low > b.high) return { sure: true, more: 'a', ratio: over(a, b) };
  return { sure: false };
}

/** After how many days of use the energy used equals the energy of training. */
export function daysToEqual(trainingWh: Range, perUse: Range, usesPerDay: number): Range {
  return over(trainingWh, times(perUse, Math.max(usesPerDay, 1e-9)));
}

/** Where a value falls on a logarithmic axis, 0 to 1. */
export function onAxis(value: number, axis: Range): number {
  const [from, to] = [Math.log10(axis.low), Math.log10(axis.high)];
  return Math.min(1, Math.max(0, (Math.log10(value) - from) / (to - from)));
}

/** A logarithmic axis that holds the ranges, from a power of ten to another, at least three apart. */
export function axisFor(ranges: readonly Range[]): Range {
  const low = Math.floor(Math.log10(Math.min(...ranges.map((r) => r.low))));
  const high = Math.ceil(Math.log10(Math.max(...ranges.map((r) => r.high))));
  return { low: 10 ** low, high: 10 ** Math.max(high, low + 3) };
}
