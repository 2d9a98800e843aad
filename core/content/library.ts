import type { Item } from '../items/spec.ts';
import type { Course } from '../learning/course.ts';
import type { LessonSheet } from '../learning/lesson-sheet.ts';
import type { Module } from '../learning/module.ts';
import { checkReferences } from './check-references.ts';
import { drawScenes } from './draw-scenes.ts';
import { fingerprint } from './fingerprint.ts';
import { type Framework, parseFramework } from './framework.ts';
import { addressOfMedia } from './media.ts';
import { parseCourse } from './parse-course.ts';
import { parseDrawing } from './parse-drawing.ts';
import { parseItem } from './parse-item.ts';
import { parseModule } from './parse-module.ts';
import { parseSheet } from './parse-sheet.ts';
import type { Parsed, Problem } from './yaml-file.ts';

/** A file of `content/`, its path from the project's root. Pictures and sounds come with an empty text: only their place matters. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** A module in both languages: the same steps and elements under the same ids. */
export interface ModulePair {
  readonly fr: Module;
  readonly en: Module;
}

/** Everything that is asked and taught, read and coherent: every reference leads somewhere. Immutable; `version` changes with any text. */
export interface Library {
  readonly version: string;
  readonly frameworks: readonly Framework[];
  readonly items: readonly Item[];
  readonly modules: readonly ModulePair[];
  readonly courses: readonly Course[];
  /** The lesson sheet of each module that has one, by the module's id. */
  readonly sheets: ReadonlyMap<string, LessonSheet>;
  /** The file of each item, course and framework by its id, of each module by `<id>.<language>`, of each sheet by `<id>.sheet`. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/** A library, or everything that prevents it. */
export type Built =
  | { readonly library: Library; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

type Kind = 'framework' | 'item' | 'module' | 'drawing' | 'sheet' | 'course' | 'media';

/** The kind of a content file by its path; undefined for files that are not content (licence, schemas, calibration). */
export function kindOf(path: string): Kind | undefined {
  if (/(^|\/)frameworks\/[^/]+\/framework\.yaml$/.test(path)) return 'framework';
  if (path.endsWith('.item.yaml')) return 'item';
  if (/\.module\.(fr|en)\.md$/.test(path)) return 'module';
  if (/(^|\/)modules\/[^/]+\/[^/]+\.scene\.svg$/.test(path)) return 'drawing';
  if (path.endsWith('.sheet.yaml')) return 'sheet';
  if (path.endsWith('.course.yaml')) return 'course';
  if (/\/media\/[^/]+$/.test(path)) return 'media';
  return undefined;
}

/** How each kind of file is read. */
export const parsers = {
  framework: parseFramework,
  item: parseItem,
  module: parseModule,
  drawing: parseDrawing,
  sheet: parseSheet,
  course: parseCourse,
} as const;

/**
 * Reads and checks all content files together. The order of the files does not matter. A caller that builds again after each
 * change may give parsers that remember what they read.
 */
export function buildLibrary(files: readonly ContentFile[], parse: typeof parsers = parsers): Built {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const problems: Problem[] = sorted.flatMap((file) => strayFile(file.path));
  const read = <T>(kind: keyof typeof parsers, parseFile: (path: string, text: string) => Parsed<T>) =>
    sorted
      .filter(({ path }) => kindOf(path) === kind)
      .flatMap(({ path, text }) => {
        const parsed = parseFile(path, text);
        if (!parsed.problems) return [{ path, value: parsed.value }];
        problems.push(...parsed.problems);
        return [];
      });

  const frameworks = read('framework', parse.framework);
  const items = read('item', parse.item);
  const modules = read('module', parse.module);
  const drawings = read('drawing', parse.drawing);
  const sheets = read('sheet', parse.sheet);
  const courses = read('course', parse.course);
  const media = new Set(
    sorted
      .map(({ path }) => path)
      .filter((path) => kindOf(path) === 'media')
      .map(addressOfMedia),
  );
  problems.push(
    ...checkReferences({
      frameworks,
      items,
      modules,
      drawings,
      sheets,
      courses,
      media,
      unread: problems.map(({ file }) => file),
    }),
  );
  if (problems.length > 0) return { problems };

  return {
    library: {
      version: fingerprint(sorted.map(({ path, text }) => `${path}\n${text}\n`).join('')),
      frameworks: frameworks.map(({ value }) => value),
      items: items.map(({ value }) => value),
      modules: pairsOf(modules.map(({ path, value }) => drawScenes(path, value, drawings))),
      courses: courses.map(({ value }) => value),
      sheets: new Map(sheets.map(({ value }) => [value.id, value])),
      fileOf: new Map([
        ...[...frameworks, ...items, ...courses].map(({ path, value }) => [value.id, path] as const),
        ...modules.map(({ path, value }) => [`${value.id}.${value.language}`, path] as const),
        ...sheets.map(({ path, value }) => [`${value.id}.sheet`, path] as const),
      ]),
    },
  };
}

/** Joins the languages of each module, under one version for both. */
function pairsOf(modules: readonly Module[]): ModulePair[] {
  return modules
    .filter(({ language }) => language === 'fr')
    .flatMap((fr) => {
      const en = modules.find(({ id, language }) => id === fr.id && language === 'en');
      if (!en) return [];
      const version = fingerprint(fr.version + en.version);
      return [{ fr: { ...fr, version }, en: { ...en, version } }];
    });
}

/** A file that looks like content but would be silently ignored. */
function strayFile(path: string): Problem[] {
  const folder = /(^|\/)(items|modules|courses|frameworks)\//.exec(path)?.[2];
  if (!folder || kindOf(path) !== undefined || !/\.(ya?ml|md|svg)$/.test(path) || /README/.test(path)) return [];
  const names = {
    items: '<id>.item.yaml',
    modules: '<id>.module.fr.md, <id>.module.en.md, <scene>.scene.svg or <id>.sheet.yaml; pictures are in media/',
    courses: '<id>.course.yaml',
    frameworks: 'framework.yaml',
  };
  const name = Object.entries(names).find(([known]) => known === folder)?.[1] ?? '';
  return [{ file: path, line: 1, at: [], message: `this file would be ignored: files here are named ${name}` }];
}
