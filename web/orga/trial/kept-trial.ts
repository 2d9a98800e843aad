import type { Response } from '../../../core/items/item.ts';
import { type ModuleProgress, noProgress } from '../../../core/learning/progress.ts';

/**
 * Where one is in a trial: kept in this tab alone, so that a reload or a change of language comes back to the same step. What the
 * server says of the answers is not kept: it holds keys, and another person may sit down at this computer.
 */
export interface KeptTrial {
  readonly progress: ModuleProgress;
  /** What was answered to the closing questions, in their order; null for "I don't know". */
  readonly answers: readonly (Response | null)[];
  /** Which draw of practice and closing questions this is; starting again makes another. */
  readonly draw: number;
}

const atTheStart: KeptTrial = { progress: noProgress, answers: [], draw: 0 };
const mostDraws = 1000;

export function readTrial(moduleId: string, courseId: string): KeptTrial {
  try {
    const kept = sessionStorage.getItem(keyOf(moduleId, courseId));
    if (kept === null) return atTheStart;
    // Written by this page alone, in this tab.
    const trial: KeptTrial = JSON.parse(kept);
    return { ...atTheStart, ...trial };
  } catch (unreadable) {
    console.warn('The place in the trial could not be read.', unreadable);
    return atTheStart;
  }
}

export function keepTrial(moduleId: string, courseId: string, trial: KeptTrial): void {
  try {
    sessionStorage.setItem(keyOf(moduleId, courseId), JSON.stringify(trial));
  } catch (refusal) {
    console.warn('The browser keeps nothing here; the trial lasts as long as the page.', refusal);
  }
}

/** Back to the first step, with other questions. */
export function startedAgain({ draw }: KeptTrial): KeptTrial {
  return { ...atTheStart, draw: (draw + 1) % mostDraws };
}

function keyOf(moduleId: string, courseId: string): string {
  return `balise.essai.${courseId}.${moduleId}`;
}
