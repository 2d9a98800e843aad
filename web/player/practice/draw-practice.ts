import { variantCount } from '../../../core/items/item.ts';
import { below, randomFrom, shuffled } from '../../../core/items/random.ts';

/** An item to practise, with the variant first shown. */
export interface Drawn<I> {
  readonly item: I;
  readonly variant: number;
}

/**
 * Draws the practice of one element: `draw` items, skills in turn so that none is forgotten, each with a variant of its own.
 * `seed` names the passage and the element: a pupil finds the same items again on any computer, a neighbour gets others.
 */
export function drawPractice<I extends { readonly id: string; readonly skill: string }>(
  items: readonly I[],
  from: readonly string[],
  draw: number,
  seed: string,
): readonly Drawn<I>[] {
  const random = randomFrom(seed);
  const bySkill = from.map((skill) =>
    shuffled(
      random,
      [...items].filter((item) => item.skill === skill).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );
  const drawn: Drawn<I>[] = [];
  for (let round = 0; drawn.length < draw && bySkill.some((skill) => skill.length > round); round += 1)
    for (const skill of shuffled(random, bySkill)) {
      const item = skill[round];
      if (item && drawn.length < draw) drawn.push({ item, variant: below(random, variantCount) });
    }
  return drawn;
}

/** The variant for a new try: never one of the last ones, the same on every computer. 61 has no factor in common with 200. */
export function nextVariant(first: number, tries: number): number {
  return (first + tries * 61) % variantCount;
}
