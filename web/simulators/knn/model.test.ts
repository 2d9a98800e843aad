import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import { countPatches, errorRate, type Fruit, nearest, pickFruits, territories, vote } from './model.ts';

const fruit = (x: number, y: number, kind: Fruit['kind']): Fruit => ({ x, y, kind });

describe('the nearest neighbours', () => {
  const fruits = [
    fruit(0.1, 0.1, 'lemon'),
    fruit(0.2, 0.1, 'orange'),
    fruit(0.3, 0.1, 'orange'),
    fruit(0.9, 0.9, 'lemon'),
  ];

  it('are the nearest ones, in order', () => {
    expect(nearest(fruits, { x: 0, y: 0.1 }, 2).map((f) => f.x)).toEqual([0.1, 0.2]);
  });

  it('name the new fruit by vote', () => {
    expect(vote(fruits, { x: 0.12, y: 0.1 }, 1)).toEqual({ kind: 'lemon', share: 1 });
    expect(vote(fruits, { x: 0.12, y: 0.1 }, 3)).toEqual({ kind: 'orange', share: 2 / 3 });
  });

  it('make fewer mistakes when several vote, if some labels are wrong', () => {
    const mean = (k: number) =>
      [1, 2, 3, 4, 5, 6].reduce(
        (sum, seed) =>
          sum + errorRate(pickFruits(40, 5, seededDice(seed)), pickFruits(200, 0, seededDice(seed + 1000)), k),
        0,
      ) / 6;
    expect(mean(1)).toBeGreaterThan(mean(9) + 0.08);
    expect(mean(39)).toBeGreaterThan(mean(9) + 0.2);
  });
});

describe('the territories', () => {
  it('are counted as patches that touch by a side', () => {
    const [l, o] = ['lemon', 'orange'] as const;
    expect(countPatches([l, l, o, o, l, o, o, o, l], 3)).toBe(4);
    expect(countPatches([l, l, l, l], 2)).toBe(1);
  });

  it('cover the whole map, lemons to the lower right', () => {
    const cells = territories([fruit(0.9, 0.1, 'lemon'), fruit(0.1, 0.9, 'orange')], 1, 4);
    expect(cells).toHaveLength(16);
    expect(cells[15]).toBe('lemon');
    expect(cells[0]).toBe('orange');
  });
});
