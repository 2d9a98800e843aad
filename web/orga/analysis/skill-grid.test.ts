import { expect, test } from 'vitest';
import type { SkillMap } from '../calls.ts';
import { arrangeGrid } from './skill-grid.ts';

const say = (text: string) => ({ fr: text, en: text });
const totals = (shown: number, uncertain: number, notYet: number) => ({ shown, uncertain, notYet });
const skill = (id: string, area: number, counts: ReturnType<typeof totals>) => ({
  id,
  label: say(id),
  statement: say(id),
  area,
  level: 1,
  totals: counts,
});

const map: SkillMap = {
  run: {
    id: 'r',
    code: '000000000',
    course: { id: 'c', title: say('c') },
    group: { id: 'g', name: '4e B' },
    openedAt: '2026-09-14T08:00:00.000Z',
    joiningUntil: null,
    joined: 3,
    finished: 2,
    learners: 3,
  },
  skills: [skill('a1', 1, totals(2, 0, 0)), skill('a2', 1, totals(0, 1, 1)), skill('b1', 2, totals(0, 0, 2))],
  topics: [
    { id: 'a', label: say('a'), area: 1, totals: totals(1, 1, 0), skills: ['a1', 'a2'] },
    { id: 'b', label: say('b'), area: 2, totals: totals(0, 0, 2), skills: ['b1'] },
  ],
  learners: [
    { id: '1', name: 'Adam B.', mastery: [0.95, 0.5, 0.1] },
    { id: '2', name: 'Inès M.', mastery: null },
    { id: '3', name: 'Léo W.', mastery: [0.8, 0.2, 0.05] },
  ],
  meaning: { skill: 'b1', notYet: 2, of: 2 },
};
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('in the given order, skills follow their topics and cells read as the server counts', () => {
  const { skills, rows } = arrangeGrid(map, undefined, 'given');
  expect(ids(skills)).toEqual(['a1', 'a2', 'b1']);
  expect(rows.map(({ counts }) => counts)).toEqual([totals(1, 1, 1), undefined, totals(1, 0, 2)]);
  for (const one of skills)
    expect(rows.filter(({ cells }) => cells.get(one.id)?.reading === 'notYet')).toHaveLength(one.totals.notYet);
});

test('by need, what is least shown comes first and pupils without a measure come last', () => {
  const { skills, rows } = arrangeGrid(map, undefined, 'need');
  expect(ids(skills)).toEqual(['b1', 'a2', 'a1']);
  expect(ids(rows)).toEqual(['3', '1', '2']);
});

test('one area shows its skills only, and pupils are counted on them', () => {
  const { skills, rows } = arrangeGrid(map, 2, 'given');
  expect(ids(skills)).toEqual(['b1']);
  expect(rows[0]?.counts).toEqual(totals(0, 0, 1));
});
