import type { Bank } from '../../core/assessment/bank.ts';
import type { Framework } from '../../core/content/framework.ts';
import type { Item } from '../../core/items/spec.ts';
import type { Bilingual, Course } from '../../core/learning/course.ts';
import type { LessonSheet } from '../../core/learning/lesson-sheet.ts';
import type { Module } from '../../core/learning/module.ts';
import type { ModuleOutline } from '../../core/learning/programme.ts';

/** A skill with what a chart or a sentence needs of it. */
export interface SkillInfo {
  readonly id: string;
  readonly label: Bilingual;
  readonly statement: Bilingual;
  readonly level: number;
  /** 1 to 5: the area's place, hence its colour and shape. */
  readonly area: number;
  readonly topic: string;
}

export interface TopicInfo {
  readonly id: string;
  readonly label: Bilingual;
  readonly area: number;
}

/** A course ready to be taken: its diagnostic's bank, the skills it targets in reading order, its modules. */
export interface PublishedCourse {
  readonly course: Course;
  readonly bank: Bank;
  readonly skills: readonly SkillInfo[];
  readonly topics: readonly TopicInfo[];
  /** Every module of the library: a teacher may add one that the course does not name. */
  readonly outlines: ReadonlyMap<string, ModuleOutline>;
  /** What every skill of the framework is called, targeted or not: modules may teach more than the diagnostic asks. */
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** The same skills, whole. */
  readonly everySkill: ReadonlyMap<string, SkillInfo>;
}

/** Everything that is asked and taught, in memory, immutable by version. */
export interface Published {
  readonly version: string;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly courses: ReadonlyMap<string, PublishedCourse>;
  readonly modules: ReadonlyMap<string, Readonly<Record<'fr' | 'en', Module>>>;
  /** The lesson sheet of each module that has one. */
  readonly sheets: ReadonlyMap<string, LessonSheet>;
  /** Practice items by skill: their keys travel with a module's pack. */
  readonly practice: ReadonlyMap<string, readonly Item[]>;
}
