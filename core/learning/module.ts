import type { Language } from '../items/item.ts';
import type { Shot } from './drawing.ts';

/** Any value that a JSON file may hold: an exploration's settings, read by that exploration alone. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The public a content is written for. `adult` covers students, professionals and parents. */
export const publics = ['college', 'lycee', 'cap', 'adult'] as const;
export type Public = (typeof publics)[number];

/** How far a module goes, from the first steps to mastery (framework levels 1–2, 3–4, 5–6, 7–8). */
export const moduleLevels = ['novice', 'independent', 'advanced', 'expert'] as const;
export type ModuleLevel = (typeof moduleLevels)[number];

/** A fact a text relies on, where it was read and the year it was true. */
export interface Source {
  readonly fact: string;
  readonly where: string;
  readonly year: number;
  /** A date or a definition: it does not age. */
  readonly lasting?: boolean;
}

/**
 * A piece of lesson text. Each `text`, item and cell is inline text that may hold `**strong**`, `*emphasis*` and
 * `` `code` `` and nothing else (the same three marks as an item's texts): no HTML, no link.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'ordered-list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Something an exploration asks for. `when` names the outcome the exploration reports when it is done; without it, the learner ticks it. */
export interface Goal {
  readonly id: string;
  readonly do: string;
  readonly then: string;
  readonly when?: string;
}

/** A thing named for the learner: a card, a group, a choice's option. Ids are words of the file: a module holds no secret key. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

/**
 * One part of a step. `id` is unique in the module, the same in both languages, and names the learner's events.
 * - `opinion`: a question with no right or wrong; each reply answers what was said.
 * - `choice`: a quick question answered in the page, with a feedback for each option; retried freely.
 * - `explore`: something that computes, chosen by its name (`next-word`, `tokens` …), with its own settings.
 * - `practice`: items marked `practice`, graded in the page with their feedback; `retry` offers another variant after a mistake.
 * - `check`: test items that close the module, graded by the server.
 * - `scene`: drawings shown one after the other, each with its caption; the captions, read in order, are its transcript.
 *   `shots` come from the scene's own file: none while a module is read alone, one a caption in a library.
 * - `sort`: cards to put into groups, each with its own feedback.
 */
export type Element =
  | { readonly kind: 'text'; readonly id: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly tone: 'definition' | 'careful' | 'fact';
      readonly title?: string;
      readonly blocks: readonly Block[];
    }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly src: string;
      readonly alt: string;
      readonly caption?: string;
    }
  | {
      readonly kind: 'scene';
      readonly id: string;
      readonly scene: string;
      readonly title: string;
      readonly captions: readonly string[];
      readonly shots: readonly Shot[];
    }
  | {
      readonly kind: 'opinion';
      readonly id: string;
      readonly ask: string;
      readonly options: readonly { readonly id: string; readonly say: string; readonly reply: string }[];
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly ask: string;
      readonly key: string;
      readonly options: readonly Named[];
      readonly feedback: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'flip-cards';
      readonly id: string;
      readonly ask?: string;
      readonly cards: readonly { readonly id: string; readonly front: string; readonly back: string }[];
    }
  | {
      readonly kind: 'sort';
      readonly id: string;
      readonly ask: string;
      readonly groups: readonly Named[];
      readonly cards: readonly {
        readonly id: string;
        readonly text: string;
        readonly group: string;
        readonly feedback: string;
      }[];
    }
  | {
      readonly kind: 'explore';
      readonly id: string;
      readonly explore: string;
      readonly ask?: string;
      readonly settings: { readonly [name: string]: Json };
      readonly goals: readonly Goal[];
    }
  | {
      readonly kind: 'practice';
      readonly id: string;
      readonly draw: number;
      readonly from: readonly string[];
      readonly retry: boolean;
    }
  | { readonly kind: 'check'; readonly id: string; readonly draw: number; readonly from: readonly string[] };

export type ElementKind = Element['kind'];

/** The kinds that ask the learner to do something: a step ends with one of them. */
export const doingKinds = ['opinion', 'choice', 'flip-cards', 'sort', 'explore', 'practice', 'check'] as const;

/** What is on the screen at once: some reading, then at most one thing to do. `id` is its section and its place in it: `explore-2`. */
export interface Step {
  readonly id: string;
  readonly elements: readonly Element[];
}

/** The arc of every module, in this order; `further` may be absent. */
export const sectionIds = ['question', 'explore', 'retain', 'practise', 'further'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The headings that open each section in a module file. */
export const sectionTitles = {
  question: { fr: 'Se questionner', en: 'Question yourself' },
  explore: { fr: 'Explorer pour comprendre', en: 'Explore to understand' },
  retain: { fr: 'Retenir l’essentiel', en: 'Keep the essential' },
  practise: { fr: 'S’exercer', en: 'Practise' },
  further: { fr: 'Aller plus loin', en: 'Go further' },
} as const;

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A lesson of 7 to 10 minutes in one language. `version` changes with any change of its text in any language. */
export interface Module {
  readonly id: string;
  readonly version: string;
  readonly language: Language;
  readonly title: string;
  readonly minutes: number;
  readonly level: ModuleLevel;
  readonly teaches: readonly string[];
  readonly presupposes: readonly string[];
  readonly suits: readonly Public[];
  readonly objectives: readonly string[];
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
}
