/** How many skills of a course are expected to be mastered, with the bounds that hold nine times in ten. */
export interface SkillCount {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** Nine times in ten, a normal variable is within this many standard deviations of its mean. */
const nineInTen = 1.645;

/**
 * Counts skills from P(mastered), topic by topic. Within a topic the skills form a chain (a harder one is mastered only with those before),
 * so the variance of the count is exact: E[N²] = Σ (2k + 1) m_k over the chain in decreasing mastery. Topics are taken as independent given
 * the answers; what they share through the general ability would widen the bounds a little.
 */
export function countSkills(topics: readonly (readonly number[])[]): SkillCount {
  let expected = 0;
  let variance = 0;
  let of = 0;
  for (const chain of topics) {
    const ordered = [...chain].sort((a, b) => b - a);
    const mean = ordered.reduce((sum, mastery) => sum + mastery, 0);
    const square = ordered.reduce((sum, mastery, place) => sum + (2 * place + 1) * mastery, 0);
    expected += mean;
    variance += Math.max(0, square - mean * mean);
    of += chain.length;
  }
  const margin = nineInTen * Math.sqrt(variance);
  return {
    expected,
    low: Math.max(0, Math.round(expected - margin)),
    high: Math.min(of, Math.round(expected + margin)),
    of,
  };
}
