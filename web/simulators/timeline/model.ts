/** A milestone: what happened, in which year, why it counts, and where that is written. */
export interface Milestone {
  readonly id: string;
  readonly year: number;
  readonly text: string;
  readonly why: string;
  readonly source: string;
}

/** The ids of the milestones from the oldest to the newest. */
export function rightOrder(milestones: readonly Milestone[]): readonly string[] {
  return [...milestones].sort((a, b) => a.year - b.year).map((milestone) => milestone.id);
}

/** Moves one id up (−1) or down (+1) the list; beyond the ends nothing changes. */
export function move(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** How many pairs of milestones are in the right order, out of how many (Kendall's count). */
export function pairsInOrder(
  order: readonly string[],
  milestones: readonly Milestone[],
): { readonly right: number; readonly all: number } {
  const years = order.map((id) => milestones.find((milestone) => milestone.id === id)?.year ?? 0);
  let right = 0;
  let all = 0;
  years.forEach((year, i) => {
    for (const later of years.slice(i + 1)) {
      all++;
      if (year <= later) right++;
    }
  });
  return { right, all };
}
