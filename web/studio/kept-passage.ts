import type { Response } from '../../core/items/item.ts';
import { type ModuleProgress, noProgress } from '../../core/learning/progress.ts';

/** Where an author is in a module: kept while the tab is open, so that a reload or a change of language comes back to the same step. */
export interface Passage {
  readonly progress: ModuleProgress;
  /** What was answered to the closing questions, in their order; null for "I don't know". */
  readonly answers: readonly (Response | null)[];
  /** Which draw of practice items this is; starting again makes another. */
  readonly draw: number;
}

const firstPassage: Passage = { progress: noProgress, answers: [], draw: 0 };

export function readPassage(moduleId: string): Passage {
  const kept = sessionStorage.getItem(keyOf(moduleId));
  if (kept === null) return firstPassage;
  try {
    // Written by this page alone, in this tab.
    const passage: Passage = JSON.parse(kept);
    return { ...firstPassage, ...passage };
  } catch (unreadable) {
    console.warn('The place in the module could not be read.', unreadable);
    return firstPassage;
  }
}

export function keepPassage(moduleId: string, passage: Passage): void {
  sessionStorage.setItem(keyOf(moduleId), JSON.stringify(passage));
}

/** Back to the first step, with other practice items. */
export function startedAgain({ draw }: Passage): Passage {
  return { ...firstPassage, draw: draw + 1 };
}

function keyOf(moduleId: string): string {
  return `balise.apercu.${moduleId}`;
}
