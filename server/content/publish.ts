import type { Bank, BankItem } from '../../core/assessment/bank.ts';
import { type Framework, skillsOf } from '../../core/content/framework.ts';
import type { Library } from '../../core/content/library.ts';
import { chanceOf } from '../../core/items/chance.ts';
import type { Item } from '../../core/items/spec.ts';
import type { Course } from '../../core/learning/course.ts';
import { compileSkillModel, difficultyOfLevel, type SkillModel } from '../../core/measurement/skill-model.ts';
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
  const courses = library.courses.map((course) => {
    const framework = library.frameworks.find(({ id }) => id === course.framework);
    if (!framework) throw new Error(`publish: the course ${course.id} has no framework`);
    return [course.id, publishCourse(course, framework, library, tested, versions)] as const;
  });
  const practice = Map.groupBy(
    library.items.filter((item) => item.practice),
    ({ skill }) => skill,
  );
  return { version: library.version, courses: new Map(courses), modules: modulesOf(library), practice };
}

function publishCourse(
  course: Course,
  framework: Framework,
  library: Library,
  tested: readonly Item[],
  versions: readonly ItemVersion[],
): PublishedCourse {
  const model = modelOf(framework, course);
  const skillIndex = new Map(model.skillIds.map((id, index) => [id, index]));
  const all = versions.flatMap(({ ordinal, item }): BankItem[] => {
    const skill = skillIndex.get(item.skill);
    return skill === undefined ? [] : [{ ordinal, item, skill, seconds: item.seconds, ...chanceOf(item) }];
  });
  const ids = new Set(tested.map(({ id }) => id));
  const newest = new Map(all.filter(({ item }) => ids.has(item.id)).map((entry) => [entry.item.id, entry]));
  const bank: Bank = {
    model,
    versions: new Map(all.map((entry) => [entry.ordinal, entry])),
    current: [...newest.values()].filter(({ item }) => item.suits.some((suited) => course.suits.includes(suited))),
    targets: course.diagnostic.skills.flatMap((id) => skillIndex.get(id) ?? []),
    maxItems: course.diagnostic.maxItems,
  };
  const targeted = new Set(course.diagnostic.skills);
  const skills = skillsOf(framework).filter(({ skill }) => targeted.has(skill.id));
  const infos = skills.map(
    ({ skill, topic, area }): SkillInfo => ({
      id: skill.id,
      label: skill.label,
      statement: skill.statement,
      level: skill.level,
      area: area.colour,
      topic: topic.id,
    }),
  );
  const topics = new Map(
    skills.map(({ topic, area }) => [topic.id, { id: topic.id, label: topic.label, area: area.colour }]),
  );
  const outlines = new Map(
    library.modules.flatMap(({ fr: { id, minutes, level, teaches, presupposes } }) =>
      course.modules.some((proposed) => proposed.id === id)
        ? [[id, { id, minutes, level, teaches, presupposes }] as const]
        : [],
    ),
  );
  const labels = new Map(skillsOf(framework).map(({ skill }) => [skill.id, skill.label]));
  return { course, bank, skills: infos, topics: [...topics.values()], outlines, labels };
}

/** Learners of one course differ by this much (SD, logit metric), and each area of a learner by this much more; until calibration. */
const abilitySd = 1.5;
const areaSd = 0.6;

/**
 * The framework's topics as one model, centred on the course: before any answer a skill of middling level is an even bet,
 * so that nobody is believed to know, or not to know, what was never asked.
 */
function modelOf(framework: Framework, course: Course): SkillModel {
  const abilityMean = middleDifficulty(framework, course);
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
    { abilityMean, abilitySd, areaSd, gridPoints: 31 },
  );
}

/** Mean difficulty of the skills a course targets (logit metric). */
function middleDifficulty(framework: Framework, course: Course): number {
  const targeted = skillsOf(framework).filter(({ skill }) => course.diagnostic.skills.includes(skill.id));
  return targeted.reduce((sum, { skill }) => sum + difficultyOfLevel(skill.level), 0) / Math.max(1, targeted.length);
}

function modulesOf(library: Library): Published['modules'] {
  return new Map(library.modules.map((module) => [module.fr.id, module]));
}
