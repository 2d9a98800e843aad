import type { ItemColumns } from './item-curves.ts';

export const calibrationModels = ['1pl', 'rasch', '2pl', '3pl', '4pl'] as const;
/** Models of right-or-wrong items: `rasch` has a = 1 for all, `1pl` one estimated a for all; `3pl` adds c, `4pl` c and d, each with a prior. */
export type CalibrationModel = (typeof calibrationModels)[number];

/** A normal prior. */
export interface NormalPrior {
  readonly mean: number;
  readonly sd: number;
}

/** Priors of one item; absent ones are flat. `logA` on log a, `b` on b (from an authored level, say), `logitC` on logit c, `logitD` on logit d. */
export interface ItemPriors {
  readonly logA?: NormalPrior;
  readonly b?: NormalPrior;
  readonly logitC?: NormalPrior;
  readonly logitD?: NormalPrior;
}

/** For a 3PL or 4PL, c is hardly identified without a prior: centred on 0.2, 95 % between 0.09 and 0.40. */
export const defaultGuessPrior: NormalPrior = { mean: Math.log(0.2 / 0.8), sd: 0.5 };

/** For a 4PL, d likewise: slips centred on 0.05, 95 % between 0.02 and 0.12. */
export const defaultSlipPrior: NormalPrior = { mean: Math.log(0.95 / 0.05), sd: 0.5 };

/** Which parameters are free. Local order of an item's parameters: a (own or shared), b, logit c, logit d. */
export interface ParameterLayout {
  /** Global index of each item's a, b, logit c and logit d, −1 when fixed. */
  readonly indexA: Int32Array;
  readonly indexB: Int32Array;
  readonly indexC: Int32Array;
  readonly indexD: Int32Array;
  readonly size: number;
}

export function layOutParameters(model: CalibrationModel, free: readonly boolean[]): ParameterLayout {
  const indexA = new Int32Array(free.length).fill(-1);
  const indexB = new Int32Array(free.length).fill(-1);
  const indexC = new Int32Array(free.length).fill(-1);
  const indexD = new Int32Array(free.length).fill(-1);
  let size = model === '1pl' && free.some(Boolean) ? 1 : 0;
  free.forEach((isFree, j) => {
    if (!isFree) return;
    if (model === '1pl') indexA[j] = 0;
    else if (model !== 'rasch') indexA[j] = size++;
    indexB[j] = size++;
    if (model === '3pl' || model === '4pl') indexC[j] = size++;
    if (model === '4pl') indexD[j] = size++;
  });
  return { indexA, indexB, indexC, indexD, size };
}

/** Global indices of an item's a, b, logit c and logit d. */
export function indicesOf({ indexA, indexB, indexC, indexD }: ParameterLayout, j: number): readonly number[] {
  return [indexA[j]!, indexB[j]!, indexC[j]!, indexD[j]!];
}

/** Parameters in the metric in which they are moved: log a keeps a positive, logits keep c and d inside (0, 1). */
export function packParameters({ a, b, c, d }: ItemColumns, layout: ParameterLayout): Float64Array {
  const packed = new Float64Array(layout.size);
  for (let j = 0; j < a.length; j++) {
    const values = [Math.log(a[j]!), b[j]!, logit(c[j]!), logit(d[j]!)];
    indicesOf(layout, j).forEach((index, k) => {
      if (index >= 0) packed[index] = values[k]!;
    });
  }
  return packed;
}

export function unpackParameters(packed: Float64Array, items: ItemColumns, layout: ParameterLayout): ItemColumns {
  const a = Float64Array.from(items.a);
  const b = Float64Array.from(items.b);
  const c = Float64Array.from(items.c);
  const d = Float64Array.from(items.d);
  for (let j = 0; j < a.length; j++) {
    const [atA, atB, atC, atD] = indicesOf(layout, j);
    if (atA! >= 0) a[j] = Math.min(highestSlope, Math.exp(packed[atA!]!));
    if (atB! >= 0) b[j] = Math.min(farthest, Math.max(-farthest, packed[atB!]!));
    if (atC! >= 0) c[j] = Math.min(lowestTop, 1 / (1 + Math.exp(-packed[atC!]!)));
    if (atD! >= 0) d[j] = Math.max(c[j]! + leastRise, 1 / (1 + Math.exp(-packed[atD!]!)));
  }
  return { a, b, c, d };
}

/** Where a and b stop when the data would send them to infinity, or a below zero. */
export const lowestSlope = 0.01;
export const highestSlope = 20;
export const farthest = 50;

/** c stays under this and d at least this far above c, so that an item always rises with ability. */
export const lowestTop = 0.6;
export const leastRise = 0.1;

/** Log-density of the priors of an item, up to a constant. */
export function logPriorOf(
  priors: ItemPriors | undefined,
  { a, b, c, d }: { readonly a: number; readonly b: number; readonly c: number; readonly d: number },
): number {
  if (!priors) return 0;
  const log = (prior: NormalPrior | undefined, value: number) =>
    prior ? -0.5 * ((value - prior.mean) / prior.sd) ** 2 : 0;
  return (
    log(priors.logA, Math.log(a)) +
    log(priors.b, b) +
    (c > 0 ? log(priors.logitC, logit(c)) : 0) +
    (d < 1 ? log(priors.logitD, logit(d)) : 0)
  );
}

export function logit(p: number): number {
  return Math.log(p / (1 - p));
}
