import { describe, expect, it } from 'vitest';
import { noProgress } from '../../../core/learning/progress.ts';
import type { Unsent } from '../sending/parcel.ts';
import type { Pack } from './kept-pack.ts';
import { withUnsent } from './open-pack.ts';

const at = '2026-03-02T09:00:00.000Z';
const pack: Pack = {
  passageId: 'p',
  module: {
    id: 'm',
    version: '1',
    language: 'fr',
    title: '',
    minutes: 8,
    level: 'novice',
    teaches: [],
    presupposes: [],
    suits: [],
    objectives: [],
    sources: [],
    sections: [],
  },
  practice: [],
  check: { testId: 't', turn: 1, items: [] },
  progress: noProgress,
};

const answered = (turn: number): Unsent => ({
  kind: 'answer',
  learnerId: 'ines',
  passageId: 'p',
  testId: 't',
  answer: { turn, key: 'k', response: null, spentMs: 0, language: 'fr' },
});
const reached = (step: string): Unsent => ({
  kind: 'event',
  learnerId: 'ines',
  passageId: 'p',
  event: { kind: 'step-reached', id: step, at, step, section: 'explore' },
});

describe('a module opened again', () => {
  it('stands where this computer left it, even when the server does not know yet', () => {
    const { progress, check } = withUnsent(pack, [
      reached('explore-1'),
      reached('explore-2'),
      answered(1),
      answered(2),
    ]);
    expect(progress.step).toBe('explore-2');
    expect(check?.turn).toBe(3);
  });

  it('stands where another computer left it when that is further', () => {
    expect(withUnsent({ ...pack, check: { testId: 't', turn: 3, items: [] } }, [answered(1)]).check?.turn).toBe(3);
  });

  it('is the same when folded twice', () => {
    const unsent = [reached('explore-1'), answered(1)];
    const once = withUnsent(pack, unsent);
    expect(withUnsent(once, unsent)).toEqual(once);
  });
});
