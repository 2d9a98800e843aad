import { language } from '../kit/language.ts';
import { ModuleScene } from '../player/module-scene.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { madeUpScene } from './made-up-scene.ts';

export const scenePages: readonly GalleryPage[] = [
  {
    id: 'scene',
    title: { fr: 'Scène d’un module', en: 'Scene of a module' },
    group: 'gestures',
    Draw: () => <ModuleScene element={madeUpScene(language())} language={language()} />,
  },
];
