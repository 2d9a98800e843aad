import type { ModuleEvent } from './module-event.ts';

/** What a learner has done of one element; the last event wins, goals add up. */
export interface ElementProgress {
  readonly option?: string;
  readonly right?: boolean;
  readonly goals?: readonly string[];
  readonly state?: unknown;
  readonly done?: { readonly right: number; readonly of: number };
  readonly practised?: readonly {
    readonly item: string;
    readonly variant: number;
    readonly score: number;
    readonly tries: number;
  }[];
}

/** Where a learner is in a module: enough to resume on another computer. `step` is the furthest step reached. */
export interface ModuleProgress {
  readonly step: string | null;
  readonly section: string | null;
  readonly reached: readonly string[];
  readonly elements: Readonly<Record<string, ElementProgress>>;
  readonly finished: boolean;
}

export const noProgress: ModuleProgress = { step: null, section: null, reached: [], elements: {}, finished: false };

/**
 * Folds one event into the progress. The same function runs in the browser (at once, off line too) and on the server
 * (when events arrive), so both always agree. Folding an event twice changes nothing more.
 */
export function foldProgress(progress: ModuleProgress, event: ModuleEvent): ModuleProgress {
  if (event.kind === 'module-finished') return { ...progress, finished: true };
  if (event.kind === 'step-reached') {
    if (progress.reached.includes(event.step)) return progress;
    return { ...progress, step: event.step, section: event.section, reached: [...progress.reached, event.step] };
  }
  const before = progress.elements[event.element] ?? {};
  return { ...progress, elements: { ...progress.elements, [event.element]: foldElement(before, event) } };
}

type ElementEvent = Exclude<ModuleEvent, { kind: 'module-finished' | 'step-reached' }>;

function foldElement(before: ElementProgress, event: ElementEvent): ElementProgress {
  switch (event.kind) {
    case 'opinion-given':
      return { ...before, option: event.option };
    case 'choice-answered':
      return { ...before, option: event.option, right: event.right };
    case 'goal-reached':
      return before.goals?.includes(event.goal) ? before : { ...before, goals: [...(before.goals ?? []), event.goal] };
    case 'exploration-kept':
      return { ...before, state: event.state };
    case 'activity-done':
      return { ...before, done: { right: event.right, of: event.of } };
    case 'practice-answered': {
      const others = (before.practised ?? []).filter((done) => done.item !== event.item);
      const { item, variant, score, tries } = event;
      return { ...before, practised: [...others, { item, variant, score, tries }] };
    }
  }
}
