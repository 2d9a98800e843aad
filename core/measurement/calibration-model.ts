import type { ItemColumns } from './item-curves.ts';

export const calibrationModels = ['1pl', 'rasch', '2pl', '3pl'] as const;
export type CalibrationModel = (typeof calibrationModels)[number];

/** A normal prior. */
export interface NormalPrior {
  readonly mean: number;
  readonly sd: number;
}

/** Priors of one item; absent ones are flat. `logA` on log a, `b` on b (from an authored level, say), `logitC` on logit c. */
export interface ItemPriors {
  readonly logA?: NormalPrior;
  readonly b?: NormalPrior;
  readonly logitC?: NormalPrior;
}

/** For a 3PL, c is hardly identified without a prior: centred on 0.2, 95 % between 0.09 and 0.40. */
export const defaultGuessPrior: NormalPrior = { mean: Math.log(0.2 / 0.8), sd: 0.5 };

/** Which parameters are free. Local order of an item's parameters: a (own or shared), b, logit c. */
export interface ParameterLayout {
  /** Global index of each item's a, b and logit c, −1 when fixed. */
  readonly indexA: Int32Array;
  readonly indexB: Int32Array;
  readonly indexC: Int32Array;
  readonly size: number;
}

export function layOutParameters(model: CalibrationModel, free: readonly boolean[]): ParameterLayout {
  const indexA = new Int32Array(free.length).fill(-1);
  const indexB = new Int32Array(free.length).fill(-1);
  const indexC = new Int32Array(free.length).fill(-1);
  let size = model === '1pl' && free.some(Boolean) ? 1 : 0;
  free.forEach((isFree, j) => {
    if (!isFree) return;
    if (model === '1pl') indexA[j] = 0;
    else if (model !== 'rasch') indexA[j] = size++;
    indexB[j] = size++;
    if (model === '3pl') indexC[j] = size++;
  });
  return { indexA, indexB, indexC, size };
}

/** Parameters in the metric in which they are moved: log a keeps a positive, logit c keeps c inside (0, 1). */
export function packParameters(
  { a, b, c }: ItemColumns,
  { indexA, indexB, indexC, size }: ParameterLayout,
): Float64Array {
  const packed = new Float64Array(size);
  for (let j = 0; j < a.length; j++) {
    if (indexA[j]! >= 0) packed[indexA[j]!] = Math.log(a[j]!);
    if (indexB[j]! >= 0) packed[indexB[j]!] = b[j]!;
    if (indexC[j]! >= 0) packed[indexC[j]!] = Math.log(c[j]! / (1 - c[j]!));
  }
  return packed;
}

export function unpackParameters(
  packed: Float64Array,
  items: ItemColumns,
  { indexA, indexB, indexC }: ParameterLayout,
): ItemColumns {
  const a = Float64Array.from(items.a);
  const b = Float64Array.from(items.b);
  const c = Float64Array.from(items.c);
  for (let j = 0; j < a.length; j++) {
    if (indexA[j]! >= 0) a[j] = Math.min(20, Math.exp(packed[indexA[j]!]!));
    if (indexB[j]! >= 0) b[j] = Math.min(50, Math.max(-50, packed[indexB[j]!]!));
    if (indexC[j]! >= 0) c[j] = 1 / (1 + Math.exp(-packed[indexC[j]!]!));
  }
  return { a, b, c };
}

/** Log-density of the priors of an item, up to a constant. */
export function logPriorOf(priors: ItemPriors | undefined, a: number, b: number, c: number): number {
  if (!priors) return 0;
  const log = (prior: NormalPrior | undefined, value: number) =>
    prior ? -0.5 * ((value - prior.mean) / prior.sd) ** 2 : 0;
  return log(priors.logA, Math.log(a)) + log(priors.b, b) + (c > 0 ? log(priors.logitC, Math.log(c / (1 - c))) : 0);
}
