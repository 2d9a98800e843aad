import { bankOfCourse, courseSpread } from '../assessment/course-bank.ts';
import type { Library } from '../content/library.ts';
import { outlineOf } from '../content/module-outline.ts';
import { timeOf } from '../content/module-time.ts';
import type { Language } from '../items/item.ts';
import type { CourseScenario, ModuleEffort } from './simulate-course.ts';

/** Words a minute at which `timeOf` counts reading. */
const wordsPerMinute = 200;

/** A course of a library, ready to be simulated as it is: its items, its modules' measured time. Undefined when there is no such course. */
export function scenarioOfCourse(
  library: Library,
  courseId: string,
  options: Pick<CourseScenario, 'population' | 'language' | 'learners' | 'random'>,
): CourseScenario | undefined {
  const course = library.courses.find(({ id }) => id === courseId);
  const framework = course && library.frameworks.find(({ id }) => id === course.framework);
  if (!course || !framework) return undefined;
  const tested = library.items.filter(({ practice }) => !practice);
  const bank = bankOfCourse(
    course,
    framework,
    tested.map((item, place) => ({ ordinal: place + 1, item })),
    new Set(tested.map(({ id }) => id)),
  );
  const modules = library.modules.filter(({ fr }) => course.modules.some(({ id }) => id === fr.id));
  return {
    course,
    bank,
    outlines: new Map(modules.map(({ fr }) => [fr.id, outlineOf(fr, library)])),
    efforts: new Map(modules.map((pair) => [pair.fr.id, effortOf(library, pair[options.language])])),
    believed: { mean: meanAbility(bank.model), ...courseSpread },
    ...options,
  };
}

function effortOf(library: Library, module: Library['modules'][number][Language]): ModuleEffort {
  const { reading, doing, thinking } = timeOf(module, library);
  const check = module.sections
    .flatMap(({ steps }) => steps.flatMap(({ elements }) => elements))
    .find((element) => element.kind === 'check');
  return { words: reading * wordsPerMinute, doingMinutes: doing + thinking, check };
}

function meanAbility(model: { readonly grid: Float64Array }): number {
  return (model.grid[0]! + model.grid.at(-1)!) / 2;
}
