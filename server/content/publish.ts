import { bankOfCourse } from '../../core/assessment/course-bank.ts';
import { type Framework, skillsOf } from '../../core/content/framework.ts';
import type { Library } from '../../core/content/library.ts';
import { outlineOf } from '../../core/content/module-outline.ts';
import type { Item } from '../../core/items/spec.ts';
import type { Course } from '../../core/learning/course.ts';
import type { World } from '../platform/world.ts';
import { type ItemVersion, registerItems } from './item-versions.ts';
import type { Published, PublishedCourse, SkillInfo } from './published.ts';

/**
 * Makes a library ready to be taken: gives every item version its number (kept in the database, so that a test begun
 * before a change of content goes on and every score can be replayed), compiles the skill models, builds the banks.
 */
export async function publish(world: World, library: Library): Promise<Published> {
  const tested = library.items.filter(({ practice }) => !practice);
  const versions = await registerItems(world, tested);
  const outlines = new Map(library.modules.map(({ fr }) => [fr.id, outlineOf(fr, library)]));
  const courses = library.courses.map((course) => {
    const framework = library.frameworks.find(({ id }) => id === course.framework);
    if (!framework) throw new Error(`publish: the course ${course.id} has no framework`);
    return [course.id, publishCourse(course, framework, outlines, tested, versions)] as const;
  });
  const practice = Map.groupBy(
    library.items.filter((item) => item.practice),
    ({ skill }) => skill,
  );
  return {
    version: library.version,
    frameworks: new Map(library.frameworks.map((framework) => [framework.id, framework])),
    courses: new Map(courses),
    modules: modulesOf(library),
    sheets: library.sheets,
    practice,
  };
}

function publishCourse(
  course: Course,
  framework: Framework,
  outlines: PublishedCourse['outlines'],
  tested: readonly Item[],
  versions: readonly ItemVersion[],
): PublishedCourse {
  const bank = bankOfCourse(course, framework, versions, new Set(tested.map(({ id }) => id)));
  const targeted = new Set(course.diagnostic.skills);
  const skills = skillsOf(framework).filter(({ skill }) => targeted.has(skill.id));
  const everySkill = new Map(skillsOf(framework).map((found) => [found.skill.id, infoOf(found)]));
  const infos = skills.flatMap(({ skill }) => everySkill.get(skill.id) ?? []);
  const topics = new Map(
    skills.map(({ topic, area }) => [topic.id, { id: topic.id, label: topic.label, area: area.colour }]),
  );
  const labels = new Map(skillsOf(framework).map(({ skill }) => [skill.id, skill.label]));
  return { course, bank, skills: infos, topics: [...topics.values()], outlines, labels, everySkill };
}

function infoOf({ skill, topic, area }: ReturnType<typeof skillsOf>[number]): SkillInfo {
  const { id, label, statement, level } = skill;
  return { id, label, statement, level, area: area.colour, topic: topic.id };
}

function modulesOf(library: Library): Published['modules'] {
  return new Map(library.modules.map((module) => [module.fr.id, module]));
}
