import type { ItemParameters } from './response-model.ts';

/** Right-or-wrong items as columns, so that thousands are weighed in one pass. */
export interface ItemBank {
  readonly size: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
}

export function compileBank(items: readonly ItemParameters[]): ItemBank {
  return {
    size: items.length,
    a: Float64Array.from(items, (item) => item.a),
    b: Float64Array.from(items, (item) => item.b),
    c: Float64Array.from(items, (item) => item.c ?? 0),
    d: Float64Array.from(items, (item) => item.d ?? 1),
  };
}

/** The parameters of one item of a bank. */
export function itemOfBank({ a, b, c, d }: ItemBank, index: number): ItemParameters {
  return { a: a[index]!, b: b[index]!, c: c[index]!, d: d[index]! };
}

/** Fisher information of every item at θ (same formula as `itemInformation`), written into `into` when given. */
export function bankInformation(
  { size, a, b, c, d }: ItemBank,
  theta: number,
  into = new Float64Array(size),
): Float64Array {
  for (let i = 0; i < size; i++) {
    const slope = a[i]!;
    const guess = c[i]!;
    const range = d[i]! - guess;
    const odds = Math.exp(Math.min(700, slope * (b[i]! - theta)));
    const logistic = 1 / (1 + odds);
    const right = guess + range * logistic;
    const steep = slope * range * logistic * odds * logistic;
    into[i] = steep === 0 ? 0 : (steep * steep) / (right * (1 - right));
  }
  return into;
}
