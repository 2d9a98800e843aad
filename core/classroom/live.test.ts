import { expect, test } from 'vitest';
import { type KeptProgress, readProgress } from './live.ts';

const now = Date.UTC(2026, 10, 22, 9, 0);
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const working: KeptProgress = {
  stage: 'diagnostic',
  question: 5,
  atMost: 8,
  modulesDone: 0,
  modulesPlanned: null,
  section: null,
  seenAt: minutesAgo(1),
  movedAt: minutesAgo(1),
  helpWantedAt: null,
};

test('a pupil who moves is not stuck', () => {
  expect(readProgress(working, now)).toEqual({ percent: 15, stuckMinutes: null, away: false, needsYou: false });
});

test('a pupil still on the same question after three minutes is stuck and needs the teacher', () => {
  expect(readProgress({ ...working, movedAt: minutesAgo(4) }, now)).toMatchObject({ stuckMinutes: 4, needsYou: true });
});

test('a pupil not seen for a long time is away, not stuck', () => {
  expect(readProgress({ ...working, movedAt: minutesAgo(20), seenAt: minutesAgo(20) }, now)).toMatchObject({
    stuckMinutes: null,
    away: true,
  });
});

test('a raised hand needs the teacher whatever the stage', () => {
  expect(readProgress({ ...working, stage: 'programme', helpWantedAt: minutesAgo(0) }, now)).toMatchObject({
    needsYou: true,
  });
});

test('someone who has finished is at 100 and never away', () => {
  expect(
    readProgress({ ...working, stage: 'finished', seenAt: minutesAgo(90), movedAt: minutesAgo(90) }, now),
  ).toMatchObject({ percent: 100, away: false });
});

test('modules bring the percentage from 30 towards 100', () => {
  const inModules = { ...working, stage: 'module', modulesPlanned: 4 } as const;
  expect([0, 1, 2, 3].map((modulesDone) => readProgress({ ...inModules, modulesDone }, now).percent)).toEqual([
    30, 48, 65, 83,
  ]);
});

test('going through the sections of a module moves the percentage', () => {
  const inModule = { ...working, stage: 'module', modulesPlanned: 2 } as const;
  const percents = ['question', 'explore', 'retain', 'practise', 'further'].map(
    (section) => readProgress({ ...inModule, section }, now).percent,
  );
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(new Set(percents).size).toBe(5);
});
