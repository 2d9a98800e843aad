import { describe, expect, it } from 'vitest';
import type { Element, Module } from '../../core/learning/module.ts';
import { foldProgress, type ModuleProgress, noProgress } from '../../core/learning/progress.ts';
import { countDone, furthestStep, isStepDone, nextStep, reachedSections, visibleSteps } from './module-progress.ts';

const supply = { checkLeft: 0, practice: () => 0 };
const at = '2026-03-02T09:00:00.000Z';
const text = (id: string): Element => ({ kind: 'text', id, blocks: [{ kind: 'paragraph', text: '…' }] });
// biome-ignore-start lint/suspicious/noThenProperty: the word the module files use for what is said when a goal is reached
const explore: Element = {
  kind: 'explore',
  id: 'lab',
  explore: 'next-word',
  settings: {},
  goals: [
    { id: 'g1', do: '', then: '' },
    { id: 'g2', do: '', then: '' },
  ],
};
// biome-ignore-end lint/suspicious/noThenProperty: see above
const module: Module = {
  id: 'mot-suivant',
  version: '1',
  language: 'fr',
  title: 'Le mot suivant',
  minutes: 8,
  level: 'novice',
  teaches: [],
  presupposes: [],
  suits: [],
  objectives: [],
  sources: [],
  sections: [
    { id: 'question', title: '', steps: [{ id: 'question-1', elements: [text('a')] }] },
    {
      id: 'explore',
      title: '',
      steps: [
        { id: 'explore-1', elements: [text('b'), explore] },
        { id: 'explore-2', elements: [text('c')] },
      ],
    },
    { id: 'retain', title: '', steps: [{ id: 'retain-1', elements: [text('d')] }] },
  ],
};

function reach(...steps: string[]): ModuleProgress {
  return steps.reduce(
    (progress, step, index) =>
      foldProgress(progress, { kind: 'step-reached', id: String(index), at, step, section: step.split('-')[0] ?? '' }),
    noProgress,
  );
}

describe('where a learner is in a module', () => {
  it('is the first step at the start, then the furthest one reached', () => {
    expect(furthestStep(module, noProgress)?.step.id).toBe('question-1');
    expect(furthestStep(module, reach('question-1', 'explore-1'))?.step.id).toBe('explore-1');
    expect(nextStep(module, reach('question-1', 'explore-1'))?.step.id).toBe('explore-2');
    expect(nextStep(module, reach('retain-1'))).toBeUndefined();
  });

  it('survives a new version without the step one was at', () => {
    expect(furthestStep(module, reach('question-1', 'gone-9'))?.step.id).toBe('question-1');
  });

  it('opens the sections up to there, and of the last one the steps reached', () => {
    const progress = reach('question-1', 'explore-1');
    expect(reachedSections(module, progress)).toEqual(['question', 'explore']);
    expect(visibleSteps(module, progress, 'explore').map(({ id }) => id)).toEqual(['explore-1']);
    expect(visibleSteps(module, progress, 'retain')).toEqual([]);
  });
});

describe('a step', () => {
  const step = module.sections[1]?.steps[0];

  it('is done when each goal of its exploration is reached', () => {
    if (!step) throw new Error('The specimen has no exploration.');
    const half = foldProgress(noProgress, { kind: 'goal-reached', id: '1', at, element: 'lab', goal: 'g1' });
    expect(isStepDone(step, half, supply)).toBe(false);
    const all = foldProgress(half, { kind: 'goal-reached', id: '2', at, element: 'lab', goal: 'g2' });
    expect(isStepDone(step, all, supply)).toBe(true);
    expect(countDone(module, half).goals).toEqual({ reached: 1, of: 2 });
  });
});
