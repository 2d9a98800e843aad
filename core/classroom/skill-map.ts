/** How many pupils have shown a skill, are uncertain, or have not shown it yet. */
export interface SkillTotals {
  readonly shown: number;
  readonly uncertain: number;
  readonly notYet: number;
}

/** Shown from this probability of mastery on, not yet up to `notYetFrom`; the same cuts as the diagnostic's decisions. */
export const shownFrom = 0.8;
export const notYetFrom = 0.2;

export function readMastery(probability: number): keyof SkillTotals {
  if (probability >= shownFrom) return 'shown';
  return probability <= notYetFrom ? 'notYet' : 'uncertain';
}

/** Counts a column of the map. */
export function countMastery(probabilities: readonly number[]): SkillTotals {
  const totals = { shown: 0, uncertain: 0, notYet: 0 };
  for (const probability of probabilities) totals[readMastery(probability)] += 1;
  return totals;
}

/**
 * The one sentence of meaning, as data: the skill fewest pupils show, told by how many have not shown it (not yet, or still
 * uncertain), as the totals count them. Undefined when nobody has finished or when no skill is open for a third of them.
 */
export function findMeaning(
  skills: readonly string[],
  rows: readonly (readonly number[])[],
): { readonly skill: string; readonly notYet: number; readonly of: number } | undefined {
  const counts = skills.map((skill, column) => {
    const { shown } = countMastery(rows.map((row) => row[column] ?? 1));
    return { skill, notYet: rows.length - shown, of: rows.length };
  });
  const most = counts.reduce<(typeof counts)[number] | undefined>(
    (best, count) => (!best || count.notYet > best.notYet ? count : best),
    undefined,
  );
  return most && most.of > 0 && most.notYet * 3 >= most.of ? most : undefined;
}
