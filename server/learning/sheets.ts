import type { Published } from '../content/published.ts';
import { titleOf } from './show-programme.ts';

/** Every module, for a teacher who prepares a lesson. */
export function listModules(content: Published) {
  const courses = [...content.courses.values()];
  return {
    modules: [...content.modules.keys()].flatMap((id) => {
      const own = courses.filter(({ course }) => course.modules.some((proposed) => proposed.id === id));
      return listModule(content, id).map((listed) => ({ ...listed, courses: own.map(({ course }) => course.id) }));
    }),
    courses: courses.map(({ course: { id, title, grades } }) => ({ id, title, grades: [...grades] })),
  };
}

/** A module as lists tell it; none when it is unknown. */
export function listModule(content: Published, id: string) {
  const module = content.modules.get(id);
  const title = titleOf(content, id);
  if (!module || !title) return [];
  const { minutes, level, teaches } = module.fr;
  const skills = teaches.flatMap((skill) => findSkill(content, skill)?.label ?? []);
  return [{ id, title, minutes, level, skills, hasSheet: content.sheets.has(id) }];
}

/** The lesson sheet of a module with what the module itself says; undefined when the module is unknown. */
export function readSheet(content: Published, moduleId: string) {
  const module = content.modules.get(moduleId);
  const title = titleOf(content, moduleId);
  if (!module || !title) return undefined;
  const sheet = content.sheets.get(moduleId);
  if (!sheet) return { refused: 'sheet-missing' } as const;
  const { minutes, level, teaches, objectives } = module.fr;
  return {
    module: {
      id: moduleId,
      title,
      minutes,
      level,
      objectives: { fr: objectives, en: module.en.objectives },
      skills: teaches.flatMap((skill) => {
        const known = findSkill(content, skill);
        return known ? [{ id: known.id, label: known.label, statement: known.statement, area: known.area }] : [];
      }),
    },
    sheet,
  };
}

function findSkill({ courses }: Published, skill: string) {
  return [...courses.values()].map(({ everySkill }) => everySkill.get(skill)).find((known) => known !== undefined);
}
