import { basename, join } from 'node:path';
import { parseFramework } from '../../core/content/framework.ts';
import { type ContentFile, kindOf } from '../../core/content/library.ts';
import { parseItem } from '../../core/content/parse-item.ts';
import { parseModule } from '../../core/content/parse-module.ts';
import { proveItem } from '../../core/content/prove-item.ts';
import { reviewItem } from '../../core/content/review-item.ts';
import type { Problem } from '../../core/content/yaml-file.ts';
import { dangerouslySolve } from '../../core/items/grade.ts';
import { type Language, type Presented, type Response, variantCount } from '../../core/items/item.ts';
import { presentItem } from '../../core/items/present.ts';
import type { Item } from '../../core/items/spec.ts';
import type { Module } from '../../core/learning/module.ts';
import { readContentFiles } from '../../server/content/read-library.ts';
import { projectFolder } from '../../server/platform/config.ts';

/** What may be looked at: readable or not, so that a broken file can be mended while one looks. */
export interface PreviewList {
  readonly items: readonly {
    readonly id: string;
    readonly file: string;
    readonly type: string;
    readonly skill: string;
    readonly problems: readonly Problem[];
  }[];
  readonly modules: readonly {
    readonly id: string;
    readonly language: Language;
    readonly file: string;
    readonly title: string;
    readonly problems: readonly Problem[];
  }[];
}

/** An item as its author sees it: with its key, in one variant. */
export type PreviewItem =
  | {
      readonly item: Item;
      readonly presented: Presented;
      readonly solution: Response;
      readonly variants: number;
      readonly findings: readonly { readonly severity: string; readonly message: string }[];
    }
  | { readonly problems: readonly Problem[] };

/** A module as its author sees it, with the items it may draw. */
export type PreviewModule =
  | {
      readonly module: Module;
      readonly practice: readonly Item[];
      readonly check: readonly Presented[];
      readonly problems?: undefined;
    }
  | { readonly problems: readonly Problem[] };

const contentFolder = join(projectFolder, 'content');

/** Everything in `content/`, read anew each time: it is being written. */
export async function listPreviews(): Promise<PreviewList> {
  const files = await readContentFiles(contentFolder);
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    items: byPath.filter(isKind('item')).map(({ path, text }) => {
      const parsed = parseItem(path, text);
      return parsed.problems
        ? { id: idOf(path), file: path, type: '', skill: '', problems: parsed.problems }
        : { id: idOf(path), file: path, type: parsed.value.type, skill: parsed.value.skill, problems: [] };
    }),
    modules: byPath.filter(isKind('module')).map(({ path, text }) => {
      const parsed = parseModule(path, text);
      return {
        id: idOf(path),
        language: path.endsWith('.en.md') ? 'en' : 'fr',
        file: path,
        title: parsed.problems ? idOf(path) : parsed.value.title,
        problems: parsed.problems ?? [],
      };
    }),
  };
}

/** One item; undefined when no file has that id. */
export async function previewItem(id: string, language: Language, variant: number): Promise<PreviewItem | undefined> {
  const files = await readContentFiles(contentFolder);
  const file = files.filter(isKind('item')).find(({ path }) => idOf(path) === id);
  if (!file) return undefined;
  const parsed = parseItem(file.path, file.text);
  if (parsed.problems) return { problems: parsed.problems };
  const item = parsed.value;
  return {
    item,
    presented: presentItem(item, language, variant),
    solution: dangerouslySolve(item, language, variant),
    variants: variantCount,
    findings: [...proveItem(item), ...reviewItem(item, new Date())].map(({ severity, at, message }) => ({
      severity,
      message: `${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`,
    })),
  };
}

/** One module in one language, with the practice items it may draw and, for its check, the first variant of the items it may draw. */
export async function previewModule(id: string, language: Language): Promise<PreviewModule | undefined> {
  const files = await readContentFiles(contentFolder);
  const file = files.filter(isKind('module')).find(({ path }) => path.endsWith(`/${id}.module.${language}.md`));
  if (!file) return undefined;
  const parsed = parseModule(file.path, file.text);
  if (parsed.problems) return { problems: parsed.problems };
  const module = parsed.value;
  const items = files.filter(isKind('item')).flatMap(({ path, text }) => {
    const read = parseItem(path, text);
    return read.problems ? [] : [read.value];
  });
  const elements = module.sections.flatMap((section) => section.steps.flatMap((step) => step.elements));
  const practised = elements.flatMap((element) => (element.kind === 'practice' ? element.from : []));
  const checks = elements.flatMap((element) => (element.kind === 'check' ? [element] : []));
  return {
    module,
    practice: items.filter((item) => item.practice && practised.includes(item.skill)),
    check: checks.flatMap(({ draw, from }) =>
      items
        .filter((item) => !item.practice && from.includes(item.skill))
        .slice(0, draw)
        .map((item) => presentItem(item, language, 0)),
    ),
  };
}

/** The frameworks' own problems, shown at the top of the list. */
export async function frameworkProblems(): Promise<readonly Problem[]> {
  const files = await readContentFiles(contentFolder);
  return files.filter(isKind('framework')).flatMap(({ path, text }) => parseFramework(path, text).problems ?? []);
}

function isKind(kind: ReturnType<typeof kindOf>): (file: ContentFile) => boolean {
  return ({ path }) => kindOf(path) === kind;
}

function idOf(path: string): string {
  return basename(path).replace(/\.(item\.yaml|module\.(fr|en)\.md)$/, '');
}
