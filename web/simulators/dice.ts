/** A stream of numbers in [0, 1). */
export type Dice = () => number;

/** Always the same stream for the same seed (mulberry32), so that a generated text or drawing can be shown again. */
export function seededDice(seed: number): Dice {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the values, each as likely. The list is never empty. */
export function pick<T>(values: readonly T[], dice: Dice): T {
  return values[Math.floor(dice() * values.length)]!;
}

/** The values in a random order (Fisher–Yates). */
export function shuffle<T>(values: readonly T[], dice: Dice): T[] {
  const mixed = [...values];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

/** A draw from the normal law of mean 0 and deviation 1 (Box–Muller). */
export function bell(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
}
