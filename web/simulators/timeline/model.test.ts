import { expect, it } from 'vitest';
import { milestonesIn } from './milestones.ts';
import { firstTurned, move, moveTo, pairsInOrder, rightOrder } from './model.ts';

const milestones = milestonesIn('fr');
const right = rightOrder(milestones);

it('puts the milestones of both languages in the same order, each with its source', () => {
  expect(rightOrder(milestonesIn('en'))).toEqual(right);
  expect(right).toEqual(['turing', 'dartmouth', 'chess', 'deep', 'transformer', 'assistants']);
  for (const { source, why } of milestones) expect(source.length * why.length).toBeGreaterThan(0);
});

it('moves a milestone by one place and never out of the list', () => {
  expect(move(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(move(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(move(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});

it('puts a milestone at a place, and the others close up', () => {
  expect(moveTo(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moveTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'b', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'elsewhere', 1)).toEqual(['a', 'b', 'c']);
});

it('finds the first neighbours that stand the wrong way round, and none in the right order', () => {
  expect(firstTurned(move(right, 'chess', 1), milestones)).toEqual({ older: 'chess', newer: 'deep' });
  expect(firstTurned(moveTo(right, 'assistants', 0), milestones)).toEqual({ older: 'turing', newer: 'assistants' });
  expect(firstTurned(right, milestones)).toBeUndefined();
});

it('counts the pairs in order, from none to all', () => {
  expect(pairsInOrder(right, milestones)).toEqual({ right: 15, all: 15 });
  expect(pairsInOrder([...right].reverse(), milestones)).toEqual({ right: 0, all: 15 });
  expect(pairsInOrder(move(right, 'chess', 1), milestones).right).toBe(14);
});
