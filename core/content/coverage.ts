import type { Item } from '../items/spec.ts';
import { skillsOf } from './framework.ts';
import type { Library } from './library.ts';

/** Items wanted for each skill that a course's diagnostic targets (the AI courses' acceptance figure). */
const itemsWanted = 3;

/** How well a skill is covered. */
export interface SkillCoverage {
  readonly skill: string;
  readonly level: number;
  readonly label: string;
  readonly items: number;
  readonly generated: number;
  readonly practice: number;
  readonly types: readonly Item['type'][];
  /** Modules that teach it. */
  readonly modules: readonly string[];
  /** Courses whose diagnostic targets it. */
  readonly courses: readonly string[];
  readonly wanted: number;
}

/** The coverage of each skill of each framework: test items, practice items, types, modules and courses. */
export function coverageOf(library: Library): SkillCoverage[] {
  return library.frameworks.flatMap((framework) =>
    skillsOf(framework).map(({ skill }): SkillCoverage => {
      const items = library.items.filter((item) => item.skill === skill.id);
      const tested = items.filter((item) => !item.practice);
      const courses = library.courses
        .filter(({ diagnostic }) => diagnostic.skills.includes(skill.id))
        .map(({ id }) => id);
      return {
        skill: skill.id,
        level: skill.level,
        label: skill.label.fr,
        items: tested.length,
        generated: tested.filter((item) => item.draw !== undefined).length,
        practice: items.length - tested.length,
        types: [...new Set(tested.map((item) => item.type))],
        modules: library.modules.filter(({ fr }) => fr.teaches.includes(skill.id)).map(({ fr }) => fr.id),
        courses,
        wanted: courses.length > 0 ? itemsWanted : 0,
      };
    }),
  );
}
