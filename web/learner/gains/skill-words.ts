/** What a probability of mastery is called: the cuts of the teacher's map (core/classroom/skill-map.ts), so that both say the same. */
export type Standing = 'shown' | 'uncertain' | 'not-yet';

export function standingOf(mastery: number): Standing {
  if (mastery >= 0.8) return 'shown';
  return mastery <= 0.2 ? 'not-yet' : 'uncertain';
}

export interface Gain {
  readonly before: number;
  readonly now: number;
  readonly worked: boolean;
}

/** The least change of probability worth telling; below it, the figure only moved with the model. */
const tellable = 0.1;

/**
 * How a skill moved: gained (now shown, as the programme counts it), clearer (nearer, and not there yet), known before, or
 * still to work on. What is still uncertain is never called gained.
 */
export function movementOf({ before, now }: Gain): 'gained' | 'clearer' | 'known' | 'open' {
  const [was, is] = [standingOf(before), standingOf(now)];
  if (was === 'shown' && is === 'shown') return 'known';
  if (now - before < tellable) return 'open';
  return is === 'shown' ? 'gained' : 'clearer';
}

/** The skills of a course in the order one wants to read them: gained, clearer, known, then open; largest gains first. */
export function orderGains<G extends Gain>(gains: readonly G[]): readonly G[] {
  const order = { gained: 0, clearer: 1, known: 2, open: 3 } as const;
  return [...gains].sort(
    (a, b) => order[movementOf(a)] - order[movementOf(b)] || b.now - b.before - (a.now - a.before),
  );
}
