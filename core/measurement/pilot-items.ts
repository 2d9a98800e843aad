/** An item of a test as it was given: pilot items are asked to be calibrated, and never scored. */
export interface GivenItem<A> {
  readonly answer: A;
  readonly pilot: boolean;
}

/** The answers that count. */
export function scoredAnswers<A>(given: readonly GivenItem<A>[]): readonly A[] {
  return given.filter(({ pilot }) => !pilot).map(({ answer }) => answer);
}

/**
 * The turns of a test (0-based, of `length`) at which a pilot item is asked: spread over equal stretches and drawn within each, never the
 * first turn, so that nobody can tell a pilot item by its place.
 */
export function pilotTurns(length: number, pilots: number, random: () => number): readonly number[] {
  const room = length - 1;
  const count = Math.min(pilots, room);
  return Array.from({ length: count }, (_, i) => {
    const from = 1 + Math.floor((i * room) / count);
    const to = 1 + Math.floor(((i + 1) * room) / count);
    return from + Math.floor(random() * (to - from));
  });
}
