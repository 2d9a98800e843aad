/** Gives the next number of a sequence, uniform in [0, 1), 32 bits of it. */
export type Random = () => number;

/**
 * A repeatable sequence from a text: FNV-1a (32 bits) of the text, spread by splitmix32 into the state of xoshiro128**
 * (Blackman and Vigna 2018, period 2^128 − 1). The same text gives the same sequence on every machine and for ever:
 * answers refer to variants by their number, so this may never change.
 */
export function randomFrom(seed: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  const spread = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let z = hash;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [spread(), spread(), spread(), spread()];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 4294967296;
  };
}

/** A whole number from 0 to `count` − 1. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** The same values in a drawn order (Fisher and Yates). */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const drawn = [...values];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  return drawn;
}
