import type { Public } from './module.ts';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** Grades a course is made for, as schools name them. */
export const grades = ['6e', '5e', '4e', '3e', '2de', '1re', 'terminale', 'cap-1', 'cap-2', 'higher', 'adult'] as const;
export type SchoolGrade = (typeof grades)[number];

/** A module a course may propose. `when` names the skills of which at least one must be unproven for it to be proposed (default: those it teaches). */
export interface ProposedModule {
  readonly id: string;
  readonly when?: readonly string[];
  readonly always?: boolean;
}

/** A diagnostic, the modules it may propose and what it awards, from `content/courses/<id>.course.yaml`. */
export interface Course {
  readonly id: string;
  readonly version: string;
  readonly framework: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly grades: readonly SchoolGrade[];
  readonly suits: readonly Public[];
  /** `stop`: the diagnostic ends before `maxItems` once every skill is known with at least this probability (0.5 to 1). */
  readonly diagnostic: { readonly skills: readonly string[]; readonly maxItems: number; readonly stop: number };
  readonly modules: readonly ProposedModule[];
  /** Time budget of the whole course, in minutes. */
  readonly minutes: { readonly from: number; readonly to: number };
  readonly awards: readonly string[];
}
