import { type Framework, skillsOf } from '../content/framework.ts';
import { chanceOf } from '../items/chance.ts';
import type { Item } from '../items/spec.ts';
import type { Course } from '../learning/course.ts';
import { compileSkillModel, difficultyOfLevel, type SkillModel } from '../measurement/skill-model.ts';
import type { Bank, BankItem } from './bank.ts';

/** An item version under its number, which never changes meaning. */
export interface NumberedItem {
  readonly ordinal: number;
  readonly item: Item;
}

/**
 * The bank of a course: every version of every item on the framework's skills stays readable; asked are the newest versions of the items
 * whose ids are in `now`, that suit the course's public. `versions` has the newest version of an item last.
 */
export function bankOfCourse(
  course: Course,
  framework: Framework,
  versions: readonly NumberedItem[],
  now: ReadonlySet<string>,
): Bank {
  const model = modelOfCourse(course, framework);
  const skillIndex = new Map(model.skillIds.map((id, index) => [id, index]));
  const all = versions.flatMap(({ ordinal, item }): BankItem[] => {
    const skill = skillIndex.get(item.skill);
    return skill === undefined ? [] : [{ ordinal, item, skill, seconds: item.seconds, ...chanceOf(item) }];
  });
  const newest = new Map(all.filter(({ item }) => now.has(item.id)).map((entry) => [entry.item.id, entry]));
  const asked = [...newest.values()].filter(({ item }) => item.suits.some((suited) => course.suits.includes(suited)));
  const targets = course.diagnostic.skills.flatMap((id) => skillIndex.get(id) ?? []);
  return {
    model,
    versions: new Map(all.map((entry) => [entry.ordinal, entry])),
    current: asked.filter(({ item }) => !item.pilot),
    pilots: asked.filter(({ item, skill }) => item.pilot && targets.includes(skill)),
    targets,
    maxItems: course.diagnostic.maxItems,
  };
}

/** How learners of one course differ (SD, logit metric), and each area of a learner besides; until calibration. */
export const courseSpread = { abilitySd: 1.5, areaSd: 0.6 } as const;

/**
 * The framework's topics as one model, centred on the course: before any answer a skill of middling level is an even bet,
 * so that nobody is believed to know, or not to know, what was never asked.
 */
function modelOfCourse(course: Course, framework: Framework): SkillModel {
  const targeted = skillsOf(framework).filter(({ skill }) => course.diagnostic.skills.includes(skill.id));
  const abilityMean =
    targeted.reduce((sum, { skill }) => sum + difficultyOfLevel(skill.level), 0) / Math.max(1, targeted.length);
  return compileSkillModel(
    framework.areas.flatMap((area) =>
      area.competences.flatMap((competence) =>
        competence.topics.map((topic) => ({
          id: topic.id,
          area: area.id,
          skills: topic.skills.map(({ id, level }) => ({ id, difficulty: difficultyOfLevel(level) })),
        })),
      ),
    ),
    { abilityMean, ...courseSpread, gridPoints: 31 },
  );
}
