import { readMastery } from '../../../core/classroom/skill-map.ts';
import type { SkillMap } from '../calls.ts';

export type Reading = 'shown' | 'uncertain' | 'notYet';
export type Skill = SkillMap['skills'][number];
export type Topic = SkillMap['topics'][number];
export const gridOrders = ['given', 'need'] as const;
export type GridOrder = (typeof gridOrders)[number];

export interface GridRow {
  readonly id: string;
  readonly name: string;
  /** How many of the skills on screen the pupil shows, is uncertain on, or does not show yet; undefined before the diagnostic ends. */
  readonly counts: Readonly<Record<Reading, number>> | undefined;
  /** By skill id. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Cell {
  readonly probability: number;
  readonly reading: Reading;
}

export interface Grid {
  readonly topics: readonly { readonly topic: Topic; readonly skills: readonly Skill[] }[];
  readonly skills: readonly Skill[];
  readonly rows: readonly GridRow[];
}

/**
 * What the heat map and its tables show: the skills of one area or of all, topic by topic, and the pupils. By need, what
 * is least shown comes first on both sides; pupils without a measure come last.
 */
export function arrangeGrid(map: SkillMap, area: number | undefined, order: GridOrder): Grid {
  const byNeed = <T extends { readonly totals: Readonly<Record<Reading, number>> }>(things: readonly T[]) =>
    order === 'given'
      ? things
      : [...things].sort((a, b) => b.totals.notYet - a.totals.notYet || a.totals.shown - b.totals.shown);
  const topics = byNeed(map.topics.filter((topic) => area === undefined || topic.area === area)).map((topic) => ({
    topic,
    skills: byNeed(map.skills.filter(({ id }) => topic.skills.includes(id))),
  }));
  const skills = topics.flatMap((group) => group.skills);
  const rows = map.learners.map(({ id, name, mastery }): GridRow => {
    if (!mastery) return { id, name, counts: undefined, cells: new Map() };
    const cells = new Map(
      map.skills.flatMap((skill, index) => {
        const probability = mastery[index];
        return probability === undefined
          ? []
          : [[skill.id, { probability, reading: readMastery(probability) }] as const];
      }),
    );
    const count = (reading: Reading) => skills.filter((skill) => cells.get(skill.id)?.reading === reading).length;
    return {
      id,
      name,
      cells,
      counts: { shown: count('shown'), uncertain: count('uncertain'), notYet: count('notYet') },
    };
  });
  return { topics, skills, rows: order === 'given' ? rows : [...rows].sort(compareNeed) };
}

function compareNeed(a: GridRow, b: GridRow): number {
  if (!a.counts || !b.counts) return Number(!a.counts) - Number(!b.counts);
  return b.counts.notYet - a.counts.notYet || a.counts.shown - b.counts.shown;
}
