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

/** How a skill moved: gained (a better word), clearer (the same word, nearer), known before, or still to work on. */
export function movementOf({ before, now }: Gain): 'gained' | 'clearer' | 'known' | 'open' {
  const order: Readonly<Record<Standing, number>> = { 'not-yet': 0, uncertain: 1, shown: 2 };
  const [was, is] = [standingOf(before), standingOf(now)];
  if (order[is] > order[was] && now - before >= tellable) return 'gained';
  if (was === 'shown' && is === 'shown') return 'known';
  return now - before >= tellable ? 'clearer' : 'open';
}

/** The skills of a course in the order one wants to read them: gained, clearer, known, then open; largest gains first. */
export function orderGains<G extends Gain>(gains: readonly G[]): readonly G[] {
  const order = { gained: 0, clearer: 1, known: 2, open: 3 } as const;
  return [...gains].sort(
    (a, b) => order[movementOf(a)] - order[movementOf(b)] || b.now - b.before - (a.now - a.before),
  );
}
