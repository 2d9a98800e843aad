import type { Item } from '../items/spec.ts';
import type { Course } from '../learning/course.ts';
import type { LessonSheet } from '../learning/lesson-sheet.ts';
import type { Element, Module } from '../learning/module.ts';
import { drawingFile, drawingOf } from './draw-scenes.ts';
import { type Framework, skillsOf } from './framework.ts';
import type { SceneDrawing } from './parse-drawing.ts';
import type { Problem } from './yaml-file.ts';

interface Read<T> {
  readonly path: string;
  readonly value: T;
}

/** All content, each with its file. `unread` are files that already have a problem: nothing is said of what they may define. */
export interface AllContent {
  readonly frameworks: readonly Read<Framework>[];
  readonly items: readonly Read<Item>[];
  readonly modules: readonly Read<Module>[];
  readonly drawings: readonly Read<SceneDrawing>[];
  readonly sheets: readonly Read<LessonSheet>[];
  readonly courses: readonly Read<Course>[];
  /** Addresses of the pictures and sounds that exist. */
  readonly media: ReadonlySet<string>;
  readonly unread: readonly string[];
}

/** What no file alone can tell: ids given twice, names that lead nowhere, languages that do not match, files in the wrong folder. */
export function checkReferences(all: AllContent): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, message: string, at: readonly (string | number)[] = []) =>
    problems.push({ file, line: 1, at, message });
  const skills = new Map(
    all.frameworks.flatMap(({ value }) =>
      skillsOf(value).map((found) => [found.skill.id, { ...found, framework: value.id }]),
    ),
  );
  const frameworksUnread = all.unread.some((file) => file.endsWith('framework.yaml'));
  const checkSkills = (file: string, ids: readonly string[], at: string) => {
    if (frameworksUnread) return;
    for (const id of ids) if (!skills.has(id)) say(file, `there is no skill “${id}”`, [at]);
  };

  checkTwice(all.frameworks, say, ({ id }) => id);
  checkTwice(all.items, say, ({ id }) => id);
  checkTwice(all.courses, say, ({ id }) => id);
  checkTwice(all.modules, say, ({ id, language }) => `${id} (${language})`);

  for (const { path, value } of all.frameworks) {
    if (!path.endsWith(`/${value.id}/framework.yaml`))
      say(path, `the folder is named ${value.id}, as the framework`, ['id']);
  }
  for (const { path, value } of all.items) {
    checkSkills(path, [value.skill], 'skill');
    const found = skills.get(value.skill);
    const place = found && `/${found.framework}/${found.topic.id.split('.').at(-1)}/${value.id}.item.yaml`;
    if (place && !path.endsWith(place)) say(path, `by its id and skill, the file is items${place}`, ['id']);
    const pictures = [...value.fr.shown, ...value.en.shown].flatMap((world) =>
      world.kind === 'picture' ? [world.src] : [],
    );
    checkMedia(path, pictures, all.media, say);
  }
  for (const { path, value } of all.modules) {
    if (!path.endsWith(`/${value.id}/${value.id}.module.${value.language}.md`))
      say(path, `by its id, the file is modules/${value.id}/${value.id}.module.${value.language}.md`, ['id']);
    checkSkills(path, value.teaches, 'teaches');
    checkSkills(path, value.presupposes, 'presupposes');
    checkModule(path, value, all.items, say, (ids) => checkSkills(path, ids, 'from'));
    checkMedia(
      path,
      elementsOf(value).flatMap((element) => (element.kind === 'figure' ? [element.src] : [])),
      all.media,
      say,
    );
  }
  checkScenes(all, say);
  checkLanguages(all, say);
  for (const { path, value } of all.sheets) {
    if (!path.endsWith(`/${value.id}/${value.id}.sheet.yaml`))
      say(path, `by its id, the file is modules/${value.id}/${value.id}.sheet.yaml`, ['id']);
    const unread = all.unread.some((file) => file.includes(`/${value.id}.module.`));
    if (!unread && !all.modules.some((module) => module.value.id === value.id))
      say(path, `there is no module “${value.id}”`, ['id']);
  }
  for (const { path, value } of all.courses) checkCourse(path, value, all, say, checkSkills);
  return problems;
}

type Say = (file: string, message: string, at?: readonly (string | number)[]) => void;

function checkTwice<T>(read: readonly Read<T>[], say: Say, idOf: (value: T) => string): void {
  const first = new Map<string, string>();
  for (const { path, value } of read) {
    const other = first.get(idOf(value));
    if (other) say(path, `the id ${idOf(value)} is already that of ${other}`, ['id']);
    else first.set(idOf(value), path);
  }
}

/** Items drawn by a module exist, and of the right sort: practice items for practice, test items for its check. */
function checkModule(
  path: string,
  module: Module,
  items: readonly Read<Item>[],
  say: Say,
  checkSkills: (ids: readonly string[]) => void,
): void {
  for (const element of elementsOf(module)) {
    if (element.kind !== 'practice' && element.kind !== 'check') continue;
    checkSkills(element.from);
    const wanted = element.kind === 'practice';
    const found = items.filter(({ value }) => value.practice === wanted && element.from.includes(value.skill));
    if (found.length === 0)
      say(
        path,
        `${element.id} draws from ${element.from.join(', ')}, and no ${wanted ? 'practice item (practice: true)' : 'test item'} shows these skills`,
        [element.id],
      );
  }
}

/** Each scene has its drawings, one a caption, and each file of drawings has a scene. */
function checkScenes({ modules, drawings, unread }: AllContent, say: Say): void {
  const shown = new Set<string>();
  for (const { path, value } of modules)
    for (const element of elementsOf(value)) {
      if (element.kind !== 'scene') continue;
      const file = drawingFile(path, element.scene);
      shown.add(file);
      const shots = drawingOf(path, element.scene, drawings)?.shots;
      if (!shots && !unread.includes(file)) say(path, `there is no drawing ${file}`, [element.id]);
      else if (shots && shots.length !== element.captions.length)
        say(path, `${element.captions.length} captions, and ${shots.length} shots in ${file}`, [element.id]);
    }
  for (const { path } of drawings) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const isRead = !unread.some((file) => file.startsWith(folder) && file.endsWith('.md'));
    if (isRead && !shown.has(path)) say(path, 'no scene of the module beside it shows this drawing');
  }
}

/** Both languages of a module have the same parts under the same ids. */
function checkLanguages(all: AllContent, say: Say): void {
  for (const { path, value } of all.modules) {
    const other = value.language === 'fr' ? 'en' : 'fr';
    const otherPath = path.replace(`.${value.language}.md`, `.${other}.md`);
    if (all.unread.includes(otherPath)) continue;
    const twin = all.modules.find((read) => read.path === otherPath);
    if (!twin) {
      say(path, `the same module in the other language is missing (${otherPath})`);
      continue;
    }
    if (value.language === 'en') continue;
    const [here, there] = [outlineOf(value), outlineOf(twin.value)];
    const place = here.findIndex((line, index) => line !== there[index]);
    if (place >= 0 || there.length > here.length)
      say(
        otherPath,
        `the two languages differ: French has “${here[place] ?? 'nothing more'}”, English “${there[place < 0 ? here.length : place] ?? 'nothing more'}”`,
      );
  }
}

/** What must be the same in both languages, line by line. */
function outlineOf(module: Module): string[] {
  const { minutes, level, teaches, presupposes, suits, objectives } = module;
  return [
    JSON.stringify({ minutes, level, teaches, presupposes, suits, objectives: objectives.length }),
    ...module.sections.flatMap((section) =>
      section.steps.flatMap((step) =>
        step.elements.map((element) => `${section.id} / ${step.id} / ${outline(element)}`),
      ),
    ),
  ];
}

function outline(element: Element): string {
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id).join(' ');
  const head = `${element.kind} ${element.id}`;
  switch (element.kind) {
    case 'opinion':
      return `${head}: ${ids(element.options)}`;
    case 'choice':
      return `${head}: ${ids(element.options)}, key ${element.key}`;
    case 'flip-cards':
      return `${head}: ${ids(element.cards)}`;
    case 'sort':
      return `${head}: ${element.cards.map(({ id, group }) => `${id} in ${group}`).join(' ')}`;
    case 'explore':
      return `${head}: ${element.explore}, goals ${element.goals.map(({ id, when }) => `${id} ${when ?? ''}`).join(' ')}`;
    case 'scene':
      return `${head}: ${element.scene}, ${element.captions.length} captions`;
    case 'practice':
    case 'check':
      return `${head}: ${element.draw} from ${element.from.join(' ')}`;
    case 'note':
      return `${head}: ${element.tone}`;
    default:
      return head;
  }
}

function checkCourse(
  path: string,
  course: Course,
  all: AllContent,
  say: Say,
  checkSkills: (file: string, ids: readonly string[], at: string) => void,
): void {
  if (!path.endsWith(`/${course.id}.course.yaml`))
    say(path, `by its id, the file is courses/${course.id}.course.yaml`, ['id']);
  if (
    !all.frameworks.some(({ value }) => value.id === course.framework) &&
    !all.unread.some((file) => file.endsWith('framework.yaml'))
  )
    say(path, `there is no framework “${course.framework}”`, ['framework']);
  checkSkills(path, course.diagnostic.skills, 'diagnostic');
  for (const { id, when } of course.modules) {
    checkSkills(path, when ?? [], 'modules');
    const unread = all.unread.some((file) => file.includes(`/${id}.module.`));
    if (!unread && !all.modules.some(({ value }) => value.id === id))
      say(path, `there is no module “${id}”`, ['modules']);
  }
}

function checkMedia(path: string, sources: readonly string[], media: ReadonlySet<string>, say: Say): void {
  for (const src of new Set(sources)) {
    if (!src.startsWith('/media/')) say(path, `a picture is a file of the folder media beside it, not “${src}”`);
    else if (!media.has(src)) say(path, `there is no file for ${src}: put it in the folder media beside this file`);
  }
}

function elementsOf(module: Module): Element[] {
  return module.sections.flatMap((section) => section.steps.flatMap((step) => step.elements));
}
