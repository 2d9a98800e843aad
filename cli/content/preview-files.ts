import { basename, dirname } from 'node:path';
import { drawScenes } from '../../core/content/draw-scenes.ts';
import { skillsOf } from '../../core/content/framework.ts';
import { buildLibrary, type ContentFile, kindOf, parsers } from '../../core/content/library.ts';
import { timesOfSteps } from '../../core/content/module-time.ts';
import type {
  LocatedFinding,
  PreviewedSkill,
  PreviewItem,
  PreviewList,
  PreviewModule,
} from '../../core/content/preview.ts';
import { proveItem } from '../../core/content/prove-item.ts';
import { reviewItem } from '../../core/content/review-item.ts';
import { reviewModule } from '../../core/content/review-module.ts';
import type { Parsed, Problem } from '../../core/content/yaml-file.ts';
import type { Language } from '../../core/items/item.ts';
import type { Item } from '../../core/items/spec.ts';
import { readContentFiles } from '../../server/content/read-library.ts';
import { locateFinding, locateProblem } from './review.ts';

/** Only the file that was saved is read again: a page that follows it must not wait for the others. */
const parse: typeof parsers = {
  framework: remember(parsers.framework),
  item: remember(parsers.item),
  module: remember(parsers.module),
  drawing: remember(parsers.drawing),
  sheet: remember(parsers.sheet),
  course: remember(parsers.course),
};

/** Everything in a content folder, as it is now: it is being written. */
export async function listPreviews(folder: string): Promise<PreviewList> {
  const files = await readSorted(folder);
  const problems = problemsOf(files);
  const show = <T, R>({ path }: ContentFile, parsed: Parsed<T>, read: (value: T) => R) => ({
    id: idOf(path),
    file: path,
    problems: problems.filter(({ file }) => file === path),
    ...(parsed.problems ? {} : { read: read(parsed.value) }),
  });
  return {
    items: files.filter(isKind('item')).map((file) =>
      show(file, parse.item(file.path, file.text), ({ type, skill, practice, draw, fr, en }) => ({
        type,
        skill,
        practice,
        generated: draw !== undefined,
        stem: { fr: fr.stem, en: en.stem },
      })),
    ),
    modules: files.filter(isKind('module')).map((file) => ({
      ...show(file, parse.module(file.path, file.text), ({ title, minutes, level, teaches }) => ({
        title,
        minutes,
        level,
        teaches,
      })),
      language: file.path.endsWith('.en.md') ? 'en' : 'fr',
    })),
    courses: files
      .filter(isKind('course'))
      .map((file) => show(file, parse.course(file.path, file.text), (course) => course)),
    skills: skillsIn(files),
    problems,
  };
}

/** One item; undefined when no file has that id. */
export async function previewItem(folder: string, id: string): Promise<PreviewItem | undefined> {
  const files = await readSorted(folder);
  const file = files.filter(isKind('item')).find(({ path }) => idOf(path) === id);
  if (!file) return undefined;
  const parsed = parse.item(file.path, file.text);
  if (parsed.problems) return { file: file.path, problems: parsed.problems };
  const item = parsed.value;
  return {
    file: file.path,
    item,
    skill: skillsIn(files).find((skill) => skill.id === item.skill),
    findings: [
      ...problemsAmongFiles(files, file.path),
      ...[...proveItem(item), ...reviewItem(item, new Date())].map((found) =>
        locateFinding({ file: file.path, ...found }, file.text),
      ),
    ],
  };
}

/** One module in one language, with the items it may practise and the test items its check may draw. */
export async function previewModule(
  folder: string,
  id: string,
  language: Language,
): Promise<PreviewModule | undefined> {
  const files = await readSorted(folder);
  const file = files.filter(isKind('module')).find(({ path }) => path.endsWith(`/${id}.module.${language}.md`));
  if (!file) return undefined;
  const parsed = parse.module(file.path, file.text);
  if (parsed.problems) return { file: file.path, problems: parsed.problems };
  const drawings = files.filter(isKind('drawing')).flatMap(({ path, text }) => {
    const read = parse.drawing(path, text);
    return read.problems ? [] : [{ path, value: read.value }];
  });
  const module = drawScenes(file.path, parsed.value, drawings);
  const items = files.filter(isKind('item')).flatMap(({ path, text }) => {
    const read = parse.item(path, text);
    return read.problems ? [] : [read.value];
  });
  const elements = module.sections.flatMap((section) => section.steps.flatMap((step) => step.elements));
  const drawnBy = (kind: 'practice' | 'check'): Item[] => {
    const skills = elements.flatMap((element) => (element.kind === kind ? element.from : []));
    const isFit = ({ suits }: Item) => suits.some((suited) => module.suits.includes(suited));
    return items.filter(
      (item) => item.practice === (kind === 'practice') && skills.includes(item.skill) && isFit(item),
    );
  };
  return {
    file: file.path,
    module,
    practice: drawnBy('practice'),
    check: drawnBy('check'),
    times: timesOfSteps(module, { items }),
    findings: [
      ...problemsAmongFiles(files, file.path),
      ...reviewModule(module, { items }, new Date()).map((found) =>
        locateFinding({ file: file.path, ...found }, file.text),
      ),
    ],
  };
}

/** All that keeps the files from being published together, each at its line. */
function problemsOf(files: readonly ContentFile[]): Problem[] {
  return (buildLibrary(files, parse).problems ?? []).map((problem) =>
    locateProblem(problem, files.find(({ path }) => path === problem.file)?.text ?? ''),
  );
}

/** What is only seen with the other files: a skill that no framework holds, a picture that is not there, a scene's drawings. */
function problemsAmongFiles(files: readonly ContentFile[], path: string): LocatedFinding[] {
  return problemsOf(files)
    .filter(({ file }) => file === path || (kindOf(file) === 'drawing' && dirname(file) === dirname(path)))
    .map((problem) => ({ severity: 'problem', ...problem }));
}

function remember<T>(read: (path: string, text: string) => Parsed<T>): (path: string, text: string) => Parsed<T> {
  const known = new Map<string, { readonly text: string; readonly parsed: Parsed<T> }>();
  return (path, text) => {
    const before = known.get(path);
    if (before?.text === text) return before.parsed;
    const parsed = read(path, text);
    known.set(path, { text, parsed });
    return parsed;
  };
}

function skillsIn(files: readonly ContentFile[]): PreviewedSkill[] {
  return files
    .filter(isKind('framework'))
    .flatMap(({ path, text }) => {
      const parsed = parse.framework(path, text);
      return parsed.problems ? [] : skillsOf(parsed.value);
    })
    .map(({ skill: { id, level, label, statement } }) => ({ id, level, label, statement }));
}

async function readSorted(folder: string): Promise<readonly ContentFile[]> {
  const files = await readContentFiles(folder);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isKind(kind: ReturnType<typeof kindOf>): (file: ContentFile) => boolean {
  return ({ path }) => kindOf(path) === kind;
}

function idOf(path: string): string {
  return basename(path).replace(/\.(item\.yaml|module\.(fr|en)\.md|course\.yaml)$/, '');
}
