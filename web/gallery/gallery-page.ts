import type { ComponentType } from 'preact';
import type { Language } from '../../core/items/item.ts';

export type InBoth = Readonly<Record<Language, string>>;

/** The parts of the gallery, in their order. */
export const groups = {
  foundations: { fr: 'Fondations', en: 'Foundations' },
  gestures: { fr: 'Gestes', en: 'Gestures' },
  forms: { fr: 'Formulaires', en: 'Forms' },
  data: { fr: 'Données', en: 'Data' },
  questions: { fr: 'Questions', en: 'Questions' },
  states: { fr: 'États', en: 'States' },
  explorations: { fr: 'Explorations', en: 'Explorations' },
} as const satisfies Readonly<Record<string, InBoth>>;
export type GroupName = keyof typeof groups;

/** One thing to look at, under `#/id`. */
export interface GalleryPage {
  readonly id: string;
  readonly title: InBoth;
  readonly group: GroupName;
  readonly wide?: boolean;
  readonly Draw: ComponentType;
}
