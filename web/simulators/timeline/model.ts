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

/** Puts one id at a place of the list (0 is the first); the others close up. */
export function moveTo(order: readonly string[], id: string, place: number): readonly string[] {
  const others = order.filter((other) => other !== id);
  return others.length === order.length ? order : [...others.slice(0, place), id, ...others.slice(place)];
}

/** The first two neighbours that stand the wrong way round, by what they should be to each other. */
export function firstTurned(
  order: readonly string[],
  milestones: readonly Milestone[],
): { readonly older: string; readonly newer: string } | undefined {
  const yearOf = (id: string) => milestones.find((milestone) => milestone.id === id)?.year ?? 0;
  const at = order.findIndex((id, i) => i > 0 && yearOf(id) < yearOf(order[i - 1]!));
  return at < 0 ? undefined : { older: order[at]!, newer: order[at - 1]! };
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
