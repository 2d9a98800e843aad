/** What is known of one skill when points are counted. */
export interface SkillPoints {
  readonly competence: string;
  /** Authored level, 1 to 8. */
  readonly level: number;
  /** P(mastered), 0 to 1 (0 or 1 under the classical rule). */
  readonly mastery: number;
}

export interface ProfileRules {
  /** Points of a level within a competence. Default 8: 16 competences × 8 levels × 8 points = 1024. */
  readonly pointsPerLevel?: number;
  /** Highest level open to everyone. Default 8. */
  readonly levelCap?: number;
  /** Points count from this probability of mastery on. Default 0.5. */
  readonly shownFrom?: number;
}

export interface CompetenceProfile {
  readonly competence: string;
  /** Whole points shown, capped. */
  readonly points: number;
  /** Levels completed by the points shown. */
  readonly level: number;
  readonly pointsTowardNext: number;
  /** Expected points and their standard deviation, if skills were independent given the answers: the margin to print. */
  readonly expectedPoints: number;
  readonly margin: number;
}

export interface Profile {
  readonly competences: readonly CompetenceProfile[];
  readonly points: number;
  /** Highest number of points open now. */
  readonly outOf: number;
  /** Mean level of the competences, rounded down. */
  readonly level: number;
}

/**
 * Points and levels from mastery. The points of a level are split evenly between its skills in the framework; a skill gives its share once
 * it is shown. Points of a competence are added, rounded down and capped; level = points / points per level, rounded down.
 */
export function profileOf(skills: readonly SkillPoints[], rules: ProfileRules = {}): Profile {
  const { pointsPerLevel = 8, levelCap = 8, shownFrom = 0.5 } = rules;
  const competences = [...new Set(skills.map((skill) => skill.competence))].map((competence): CompetenceProfile => {
    const own = skills.filter((skill) => skill.competence === competence);
    const inLevel = (level: number) => own.filter((skill) => skill.level === level).length;
    const cap = pointsPerLevel * levelCap;
    let earned = 0;
    let expected = 0;
    let variance = 0;
    for (const { level, mastery } of own) {
      const worth = pointsPerLevel / inLevel(level);
      if (mastery >= shownFrom) earned += worth;
      expected += mastery * worth;
      variance += worth * worth * mastery * (1 - mastery);
    }
    const points = Math.min(cap, Math.floor(earned + 1e-9));
    return {
      competence,
      points,
      level: Math.floor(points / pointsPerLevel),
      pointsTowardNext: points === cap ? 0 : points % pointsPerLevel,
      expectedPoints: Math.min(cap, expected),
      margin: Math.sqrt(variance),
    };
  });
  const levels = competences.reduce((sum, each) => sum + each.level, 0);
  return {
    competences,
    points: competences.reduce((sum, each) => sum + each.points, 0),
    outOf: competences.length * pointsPerLevel * levelCap,
    level: competences.length === 0 ? 0 : Math.floor(levels / competences.length),
  };
}
