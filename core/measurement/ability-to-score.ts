/** A level and the abilities at which it begins and ends. */
export interface LevelScale {
  /** Ascending abilities: level k is [bounds[k], bounds[k + 1]). */
  readonly bounds: readonly number[];
}

export interface CertifiedScore {
  readonly score: number;
  /** Undefined below the scale. */
  readonly level: number | undefined;
}

/**
 * Ability to certificate score: within level 0 the score runs from 0 to 64, within level 1 from 64 to 128, then 128 points a level, linearly,
 * rounded down; below the scale 0 without level, above it the highest score, one less than the next level would give.
 */
export function scoreOfAbility(theta: number, { bounds }: LevelScale): CertifiedScore {
  const highest = bounds.length - 2;
  const ceiling = highest * 128 - 1 + (highest === 0 ? 64 : 0);
  if (theta < bounds[0]!) return { score: 0, level: undefined };
  if (theta >= bounds[highest + 1]!) return { score: ceiling, level: highest };
  const level = bounds.findLastIndex((bound) => theta >= bound);
  const progress = (theta - bounds[level]!) / (bounds[level + 1]! - bounds[level]!);
  const score = level < 2 ? 64 * (level + progress) : 128 * (level - 1 + progress);
  return { score: Math.min(ceiling, Math.floor(score)), level };
}
