import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Adjustment, combineAdjustments, moduleRules, noAdjustment, tidyAdjustment } from './adjustment.ts';
import type { Course } from './course.ts';
import { composeProgramme, type ModuleDone, type ModuleOutline } from './programme.ts';
import { countProgramme } from './programme-figures.ts';
import { tellChanges } from './tell-changes.ts';

const own = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const everyone = [...own, 'elsewhere'];
const course: Course = {
  id: 'c',
  version: '1',
  framework: 'ai',
  title: { fr: '', en: '' },
  description: { fr: '', en: '' },
  grades: ['4e'],
  suits: ['college'],
  diagnostic: { skills: ['s1'], maxItems: 8, stop: 0.8 },
  modules: own.map((id) => ({ id })),
  minutes: { from: 30, to: 45 },
  awards: [],
};
const outlines = new Map(
  everyone.map((id, place): [string, ModuleOutline] => [
    id,
    {
      id,
      minutes: 7 + (place % 4),
      level: place % 2 === 0 ? 'novice' : 'independent',
      teaches: [`s${place}`, `t${place}`],
      presupposes: place === 1 ? ['s3'] : [],
    },
  ]),
);
const compose = (
  masteries: readonly number[],
  done: readonly ModuleDone[],
  group: Adjustment = noAdjustment,
  pupil: Adjustment = noAdjustment,
) =>
  composeProgramme(course, outlines, (skill) => masteries[Number(skill.slice(1)) % masteries.length] ?? 0.5, done, {
    adjustment: combineAdjustments(group, pupil),
  });
const statusOf = (programme: ReturnType<typeof compose>, id: string) =>
  programme.modules.find((module) => module.id === id)?.status;
const rules = (given: Adjustment['rules'], order: readonly string[] = []): Adjustment => ({ rules: given, order });

test('a compulsory module is on the route of those who know it already, and says who decided', () => {
  const programme = compose([0.99], [], rules({ m6: 'compulsory' }));
  expect(programme.modules.find(({ id }) => id === 'm6')).toMatchObject({
    compulsory: true,
    reason: { code: 'compulsory', for: 'group' },
  });
  expect(statusOf(programme, 'm6')).not.toBe('optional');
});

test('a removed module is not proposed, unless it was begun: then it may be finished but is not due', () => {
  const removed = rules({ m1: 'removed' });
  expect(statusOf(compose([0.1], [], removed), 'm1')).toBeUndefined();
  expect(statusOf(compose([0.1], [{ moduleId: 'm1', finished: false }], removed), 'm1')).toBe('optional');
  expect(statusOf(compose([0.1], [{ moduleId: 'm1', finished: true }], removed), 'm1')).toBe('done');
});

test('what is decided for a pupil wins over what is decided for the class', () => {
  const group = rules({ m6: 'compulsory', m1: 'removed' });
  const programme = compose([0.99], [], group, rules({ m6: 'by-answers', m1: 'compulsory' }));
  expect(programme.modules.find(({ id }) => id === 'm6')?.compulsory).toBe(false);
  expect(programme.modules.find(({ id }) => id === 'm1')).toMatchObject({
    reason: { code: 'compulsory', for: 'pupil' },
  });
});

test('a module of another course can be added, and stays once it is done', () => {
  expect(statusOf(compose([0.1], [], rules({ elsewhere: 'added' })), 'elsewhere')).toBe('next');
  expect(statusOf(compose([0.1], [{ moduleId: 'elsewhere', finished: true }]), 'elsewhere')).toBe('done');
});

test('the route follows the teacher’s order', () => {
  const { modules } = compose(
    [0.1],
    [],
    rules({ m1: 'compulsory', m2: 'compulsory', m3: 'compulsory' }, ['m3', 'm2', 'm1']),
  );
  expect(modules.slice(0, 3).map(({ id }) => id)).toEqual(['m3', 'm2', 'm1']);
});

test('a finished module keeps the reason of before it was done', () => {
  const done = [{ moduleId: 'm1', finished: true }];
  const { modules } = composeProgramme(course, outlines, () => 0.95, done, { before: () => 0.1 });
  expect(modules[0]).toMatchObject({ id: 'm1', status: 'done', reason: { code: 'not-yet' }, expectedGain: 0 });
});

test('the pupil is told what was decided, and nothing of what is finished', () => {
  const adjustment = combineAdjustments(rules({ m1: 'removed', m2: 'compulsory', m3: 'added' }, ['m2']), noAdjustment);
  expect(tellChanges(adjustment, [{ moduleId: 'm2', finished: true }])).toEqual({
    compulsory: [],
    added: ['m3'],
    removed: ['m1'],
    reordered: true,
  });
  expect(tellChanges(combineAdjustments(noAdjustment, noAdjustment), [])).toBeNull();
});

test('once the route was complete, answers add nothing to it and the teacher still may', () => {
  const done = [{ moduleId: 'm1', finished: true }];
  const closed = (group: Adjustment) =>
    composeProgramme(course, outlines, () => 0.01, done, {
      adjustment: combineAdjustments(group, noAdjustment),
      closed: true,
    });
  expect(countProgramme(closed(noAdjustment))).toMatchObject({ done: 1, planned: 1, finished: true });
  expect(countProgramme(closed(rules({ m2: 'added' })))).toMatchObject({ done: 1, planned: 2, finished: false });
  expect(statusOf(closed(noAdjustment), 'm3')).toBe('optional');
});

test('a change that says nothing is kept as nothing', () => {
  expect(tidyAdjustment(rules({ m1: 'by-answers' }, ['m1', 'm1']), 'group')).toEqual(rules({}, ['m1']));
  expect(tidyAdjustment(rules({ m1: 'by-answers' }), 'pupil')).toEqual(rules({ m1: 'by-answers' }));
});

const adjustments = fc.record({
  rules: fc.dictionary(fc.constantFrom(...everyone), fc.constantFrom(...moduleRules)),
  order: fc.uniqueArray(fc.constantFrom(...everyone)),
});
const doings = fc.uniqueArray(fc.record({ moduleId: fc.constantFrom(...everyone), finished: fc.boolean() }), {
  selector: ({ moduleId }) => moduleId,
});
const masteries = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });

test('whatever was answered, done and decided, statuses and times agree', () => {
  fc.assert(
    fc.property(masteries, doings, adjustments, adjustments, (beliefs, done, group, pupil) => {
      const programme = compose(beliefs, done, group, pupil);
      const { modules } = programme;
      const figures = countProgramme(programme);
      const decided = combineAdjustments(group, pupil).rules;
      const route = modules.filter(({ status }) => status !== 'optional');
      const open = route.filter(({ status }) => status !== 'done');

      expect(new Set(modules.map(({ id }) => id)).size).toBe(modules.length);
      expect(programme).toEqual(compose(beliefs, done, group, pupil));
      expect(route.filter(({ status }) => status === 'here')).toHaveLength(open.length > 0 ? 1 : 0);
      expect(open[0]?.status ?? 'here').toBe('here');
      expect(figures.minutesLeft).toBe(open.reduce((sum, { id }) => sum + (outlines.get(id)?.minutes ?? 0), 0));
      expect(figures).toMatchObject({ done: route.length - open.length, planned: route.length });
      expect(figures.finished).toBe(route.length > 0 && open.length === 0);
      for (const { moduleId, finished } of done) {
        const shown = modules.find(({ id }) => id === moduleId);
        if (finished) expect(shown?.status).toBe('done');
        else expect(shown).toMatchObject({ started: true });
        if (!finished) expect(shown?.status).not.toBe('done');
      }
      for (const { id, status, compulsory } of modules) {
        expect(compulsory).toBe(decided.get(id)?.rule === 'compulsory');
        if (compulsory) expect(status).not.toBe('optional');
        if (decided.get(id)?.rule === 'removed') {
          expect(done.some(({ moduleId }) => moduleId === id)).toBe(true);
          expect(['done', 'optional']).toContain(status);
        }
      }
      for (const [id, { rule }] of decided)
        if (rule === 'compulsory') expect(route.some((module) => module.id === id)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('the teacher’s order is kept among what is still to begin', () => {
  fc.assert(
    fc.property(masteries, doings, adjustments, (beliefs, done, group) => {
      const { modules } = compose(beliefs, done, group);
      const waiting = modules.filter(({ status, started }) => status !== 'optional' && status !== 'done' && !started);
      const named = waiting.map(({ id }) => group.order.indexOf(id)).filter((place) => place >= 0);
      expect(named).toEqual([...named].sort((a, b) => a - b));
    }),
  );
});
