import { expect, test } from 'vitest';
import type { Course } from './course.ts';
import { composeProgramme, type ModuleOutline } from './programme.ts';

const course: Course = {
  id: 'c',
  version: '1',
  framework: 'ai',
  title: { fr: '', en: '' },
  description: { fr: '', en: '' },
  grades: ['4e'],
  suits: ['college'],
  diagnostic: { skills: ['s1', 's2', 's3', 's4', 's5'], maxItems: 8, stop: 0.8 },
  modules: [{ id: 'cost' }, { id: 'next-word' }, { id: 'invented' }, { id: 'bias' }, { id: 'history' }],
  minutes: { from: 30, to: 45 },
  awards: [],
};
const outline = (
  id: string,
  level: ModuleOutline['level'],
  teaches: string[],
  presupposes: string[] = [],
): [string, ModuleOutline] => [id, { id, minutes: 9, level, teaches, presupposes }];
const outlines = new Map([
  outline('cost', 'novice', ['s1']),
  outline('next-word', 'novice', ['s2']),
  outline('invented', 'independent', ['s3'], ['s4']),
  outline('bias', 'independent', ['s4']),
  outline('history', 'novice', ['s5']),
]);
const believing = (mastery: Record<string, number>) => (skill: string) => mastery[skill] ?? 0.5;

test('what is not shown yet comes first and says so, what is shown is offered', () => {
  const { modules } = composeProgramme(
    course,
    outlines,
    believing({ s1: 0.95, s2: 0.1, s3: 0.6, s4: 0.5, s5: 0.9 }),
    [],
  );
  expect(modules[0]).toMatchObject({ id: 'next-word', status: 'here', reason: { code: 'not-yet', skills: ['s2'] } });
  expect(modules.filter(({ status }) => status === 'optional').map(({ id, reason }) => [id, reason.code])).toEqual([
    ['cost', 'already-shown'],
    ['history', 'already-shown'],
  ]);
});

test('a module comes after the one that teaches what it presupposes', () => {
  const { modules } = composeProgramme(
    course,
    outlines,
    believing({ s1: 0.9, s2: 0.9, s3: 0.1, s4: 0.4, s5: 0.9 }),
    [],
  );
  const route = modules.filter(({ status }) => status !== 'optional').map(({ id }) => id);
  expect(route.indexOf('bias')).toBeLessThan(route.indexOf('invented'));
});

test('the route fits the time of the course and a learner who knows everything still has two modules', () => {
  const everything = composeProgramme(course, outlines, () => 0.99, []);
  expect(everything.modules.filter(({ status }) => status !== 'optional')).toHaveLength(2);
  const nothing = composeProgramme(course, outlines, () => 0.05, []);
  expect(nothing.minutesLeft).toBeLessThanOrEqual(37);
});

test('modules that take longer than announced leave room for fewer, and are shown as announced', () => {
  const route = (takes: number) => {
    const longer = new Map([...outlines].map(([id, known]) => [id, { ...known, takes }]));
    return composeProgramme(course, longer, believing({}), []);
  };
  const shown = ({ modules }: ReturnType<typeof route>) => modules.filter(({ status }) => status !== 'optional').length;
  expect([shown(route(9)), shown(route(12))]).toEqual([3, 2]);
  expect(route(12).minutesLeft).toBe(18);
});

test('a finished module stays done whatever the evidence becomes', () => {
  const { modules } = composeProgramme(course, outlines, believing({ s1: 0.99 }), [
    { moduleId: 'cost', finished: true },
  ]);
  expect(modules[0]).toMatchObject({ id: 'cost', status: 'done' });
  expect(modules.filter(({ status }) => status === 'here')).toHaveLength(1);
});

test('a started module is where the learner is', () => {
  const { modules } = composeProgramme(course, outlines, believing({ s2: 0.01 }), [
    { moduleId: 'history', finished: false },
  ]);
  expect(modules[0]).toMatchObject({ id: 'history', status: 'here', started: true });
});

test('a module for everyone says so to those who already show what it teaches', () => {
  const forAll = { ...course, modules: course.modules.map(({ id }) => ({ id, always: id === 'cost' })) };
  const { modules } = composeProgramme(forAll, outlines, () => 0.95, []);
  expect(modules.find(({ id }) => id === 'cost')).toMatchObject({ reason: { code: 'for-everyone' } });
  expect(modules.find(({ id }) => id === 'cost')?.status).not.toBe('optional');
});
