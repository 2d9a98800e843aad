import type { Suggestion } from '../frameworks/contract.ts';
import type { Item } from '../items/spec.ts';
import type { Bilingual, Course } from '../learning/course.ts';
import type { Module, ModuleLevel } from '../learning/module.ts';
import type { Finding } from './finding.ts';
import type { StepTime } from './module-time.ts';
import type { Problem } from './yaml-file.ts';

/** What the page of `balise preview` asks its server: types only, so that the two agree. These values hold keys: they stay on the author's computer. */

/** A finding at its line. */
export interface LocatedFinding extends Finding {
  readonly line: number;
}

/** A skill as an author needs it beside an item. */
export interface PreviewedSkill {
  readonly id: string;
  readonly level: number;
  readonly label: Bilingual;
  readonly statement: Bilingual;
}

/** A content file; `read` is absent when it does not parse, so that a broken file can be mended while one looks. */
interface Previewed<T> {
  readonly id: string;
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly read?: T;
}

export type PreviewedItem = Previewed<{
  readonly type: Item['type'];
  readonly skill: string;
  readonly practice: boolean;
  readonly generated: boolean;
  readonly stem: Bilingual;
}>;

export type PreviewedModule = Previewed<{
  readonly title: string;
  readonly minutes: number;
  readonly level: ModuleLevel;
  readonly teaches: readonly string[];
}> & { readonly language: Module['language'] };

/** `GET /api/preview/list`: all of `content/`, and everything that keeps it from being published. */
export interface PreviewList {
  readonly items: readonly PreviewedItem[];
  readonly modules: readonly PreviewedModule[];
  readonly courses: readonly Previewed<Course>[];
  readonly skills: readonly PreviewedSkill[];
  readonly problems: readonly Problem[];
}

/** `GET /api/preview/item/:id`: an item with its key, or what keeps it from being read. The page draws its variants itself. */
export type PreviewItem =
  | {
      readonly file: string;
      readonly item: Item;
      readonly skill: PreviewedSkill | undefined;
      readonly findings: readonly LocatedFinding[];
      readonly problems?: undefined;
    }
  | { readonly file: string; readonly problems: readonly Problem[] };

/** `GET /api/preview/module/:id?lang=`: a module with the items it may draw, and the time each of its steps takes. */
export type PreviewModule =
  | {
      readonly file: string;
      readonly module: Module;
      readonly practice: readonly Item[];
      readonly check: readonly Item[];
      readonly times: readonly StepTime[];
      readonly findings: readonly LocatedFinding[];
      readonly problems?: undefined;
    }
  | { readonly file: string; readonly problems: readonly Problem[] };

/** What readers suggested, newest first, and where it is answered; null when no Balise runs on the author's computer. */
export interface PreviewSuggestions {
  readonly suggestions: readonly Suggestion[] | null;
  readonly answeredAt: string | null;
}
