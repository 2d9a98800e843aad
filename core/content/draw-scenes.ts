import type { Module } from '../learning/module.ts';
import { fingerprint } from './fingerprint.ts';
import type { SceneDrawing } from './parse-drawing.ts';

type Drawings = readonly { readonly path: string; readonly value: SceneDrawing }[];

/** A module with the shots of its scenes; a new drawing makes a new version of it, as a new text does. */
export function drawScenes(path: string, module: Module, drawings: Drawings): Module {
  const versions: string[] = [];
  const sections = module.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({
      ...step,
      elements: step.elements.map((element) => {
        if (element.kind !== 'scene') return element;
        const drawing = drawingOf(path, element.scene, drawings);
        if (!drawing) return element;
        versions.push(drawing.version);
        return { ...element, shots: drawing.shots };
      }),
    })),
  }));
  if (versions.length === 0) return module;
  return { ...module, sections, version: fingerprint([module.version, ...versions].join('\n')) };
}

/** The drawings of a scene of the module in this file. */
export function drawingOf(path: string, scene: string, drawings: Drawings): SceneDrawing | undefined {
  const file = drawingFile(path, scene);
  return drawings.find((drawing) => drawing.path === file)?.value;
}

/** Where the drawings of a scene are: beside the module, under the scene's name. */
export function drawingFile(path: string, scene: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${scene}.scene.svg`;
}
