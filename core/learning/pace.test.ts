import { expect, test } from 'vitest';
import { bank } from '../assessment/bank.test-data.ts';
import type { Course } from './course.ts';
import { paceOf } from './pace.ts';
import { composeProgramme } from './programme.ts';

const evidence = bank.current.slice(0, 8).map(({ ordinal }) => ({ ordinal, variant: 0, score: 1 }));
const expected = evidence.reduce((sum, { ordinal }) => sum + bank.versions.get(ordinal)!.seconds, 0) / 60;

test('pace is time over what authors expect, within bounds, and a diagnostic interrupted or not read says nothing', () => {
  expect(paceOf(bank, evidence, expected)).toBe(1);
  expect(paceOf(bank, evidence, expected * 1.3)).toBeCloseTo(1.3, 9);
  expect(paceOf(bank, evidence, expected * 0.5)).toBe(0.7);
  expect(paceOf(bank, evidence, expected * 0.1)).toBe(1);
  expect(paceOf(bank, evidence, expected * 2)).toBe(1.6);
  expect(paceOf(bank, evidence, expected * 60 * 24)).toBe(1);
  expect(paceOf(bank, [], 5)).toBe(1);
  expect(paceOf(bank, evidence, 0)).toBe(1);
});

const ids = ['m1', 'm2', 'm3', 'm4', 'm5'];
const course: Course = {
  id: 'c',
  version: '1',
  framework: 'ai',
  title: { fr: '', en: '' },
  description: { fr: '', en: '' },
  grades: ['4e'],
  suits: ['college'],
  diagnostic: { skills: ids.map((id) => `s.${id}`), maxItems: 8, stop: 0.9 },
  modules: ids.map((id) => ({ id })),
  minutes: { from: 30, to: 45 },
  awards: [],
};
const outlines = new Map(
  ids.map((id) => [id, { id, minutes: 10, level: 'novice' as const, teaches: [`s.${id}`], presupposes: [] }]),
);
const planned = (mastery: number, pace: number) =>
  composeProgramme(course, outlines, () => mastery, [], { pace }).modules.filter(({ status }) => status !== 'optional')
    .length;

test('the course’s time holds fewer modules for a slow learner, and no more for a quick one', () => {
  expect(planned(0.1, 1)).toBe(3);
  expect(planned(0.1, 1.4)).toBe(2);
  expect(planned(0.1, 0.7)).toBe(3);
});

test('who is quick and knows everything is proposed a module more than who takes the expected time', () => {
  expect(planned(0.99, 1)).toBe(2);
  expect(planned(0.99, 0.7)).toBe(3);
});
