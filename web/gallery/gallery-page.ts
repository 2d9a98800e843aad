import type { ComponentType } from 'preact';

/** One thing to look at, under `#/id`. */
export interface GalleryPage {
  readonly id: string;
  readonly title: string;
  readonly group: 'Fondations' | 'Gestes' | 'Formulaires' | 'Données' | 'Questions' | 'États' | 'Explorations';
  readonly wide?: boolean;
  readonly Draw: ComponentType;
}
