import type { ItemParameters } from './response-model.ts';

const a = [0.8, 1.2, 1.5, 1, 2, 0.6, 1.8, 1.3, 0.9, 1.6];
const b = [-2, -1.5, -1, -0.5, 0, 0.25, 0.5, 1, 1.5, 2];
const c = [0.2, 0.1, 0.25, 0, 0.15, 0.2, 0.1, 0.25, 0.2, 0.05];
const d = [1, 0.95, 1, 0.98, 1, 0.97, 1, 1, 0.9, 1];

/** Ten items whose estimates were computed once with catR 3.17 (prior N(0, 1), 121 points on ±6): the reference numbers of the tests. */
export const reference2pl: readonly ItemParameters[] = a.map((slope, i) => ({ a: slope, b: b[i]! }));
export const reference3pl: readonly ItemParameters[] = reference2pl.map((item, i) => ({ ...item, c: c[i]! }));
export const reference4pl: readonly ItemParameters[] = reference3pl.map((item, i) => ({ ...item, d: d[i]! }));

/** '1110…' → scored answers on a bank. */
export function scored(bank: readonly ItemParameters[], pattern: string) {
  return bank.map((item, i) => ({ item, score: Number(pattern[i]) }));
}
