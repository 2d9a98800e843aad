import { believePoints } from './points-margin.ts';
import type { SkillModel } from './skill-model.ts';
import { type Evidence, skillPosterior } from './skill-posterior.ts';

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
  /** Expected points and their standard deviation: the margin to print. `profileOf` takes skills as independent, `profileFromAnswers` as they hang together. */
  readonly expectedPoints: number;
  readonly margin: number;
}

export interface Profile {
  readonly competences: readonly CompetenceProfile[];
  readonly points: number;
  /** Standard deviation of the points. */
  readonly margin: number;
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
    const cap = pointsPerLevel * levelCap;
    let earned = 0;
    let expected = 0;
    let variance = 0;
    for (const { level, mastery } of own) {
      const worth = worthOf(own, level, pointsPerLevel);
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
    margin: Math.sqrt(competences.reduce((sum, each) => sum + each.margin ** 2, 0)),
    outOf: competences.length * pointsPerLevel * levelCap,
    level: competences.length === 0 ? 0 : Math.floor(levels / competences.length),
  };
}

/**
 * The same from the answers themselves, with margins that respect how skills depend on each other, of each competence and of the whole.
 * `skills[i]` says where skill i of the model counts; a skill above the cap counts for nothing in the margin either.
 */
export function profileFromAnswers(
  model: SkillModel,
  evidence: readonly Evidence[],
  skills: readonly Omit<SkillPoints, 'mastery'>[],
  rules: ProfileRules = {},
): Profile {
  const { pointsPerLevel = 8, levelCap = 8 } = rules;
  const { mastery } = skillPosterior(model, evidence);
  const profile = profileOf(
    skills.map((skill, index) => ({ ...skill, mastery: mastery[index]! })),
    rules,
  );
  const worth = skills.map(({ competence, level }) => {
    const own = skills.filter((skill) => skill.competence === competence);
    return level > levelCap ? 0 : worthOf(own, level, pointsPerLevel);
  });
  const believe = (counts: (skill: Omit<SkillPoints, 'mastery'>) => boolean) =>
    believePoints(
      model,
      evidence,
      worth.map((points, index) => (counts(skills[index]!) ? points : 0)),
    );
  return {
    ...profile,
    margin: believe(() => true).margin,
    competences: profile.competences.map((each) => {
      const { expected, margin } = believe(({ competence }) => competence === each.competence);
      return { ...each, expectedPoints: expected, margin };
    }),
  };
}

/** Ready for a certification: at least five competences at level 1 or more. */
export function isCertifiable({ competences }: Profile, competencesWanted = 5): boolean {
  return competences.filter(({ level }) => level >= 1).length >= competencesWanted;
}

/** A level's points are shared evenly between the competence's skills of that level. */
function worthOf(own: readonly { readonly level: number }[], level: number, pointsPerLevel: number): number {
  return pointsPerLevel / own.filter((skill) => skill.level === level).length;
}
