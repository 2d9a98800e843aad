import { describe, expect, it } from 'vitest';
import { variantCount } from '../../../core/items/item.ts';
import { drawPractice, nextVariant } from './draw-practice.ts';

const items = ['b1', 'b2', 'b3'].flatMap((skill) => ['x', 'y', 'z'].map((name) => ({ id: `${skill}-${name}`, skill })));
const ids = (drawn: readonly { item: { id: string } }[]) => drawn.map(({ item }) => item.id);

describe('the practice of an element', () => {
  it('takes the skills in turn', () => {
    const drawn = drawPractice(items, ['b1', 'b2', 'b3'], 3, 'passage/element');
    expect(new Set(drawn.map(({ item }) => item.skill))).toEqual(new Set(['b1', 'b2', 'b3']));
  });

  it('is the same on another computer, and another for a neighbour', () => {
    const mine = drawPractice(items, ['b1', 'b2', 'b3'], 3, 'mine');
    expect(drawPractice([...items].reverse(), ['b1', 'b2', 'b3'], 3, 'mine')).toEqual(mine);
    const neighbours = Array.from({ length: 20 }, (_, n) =>
      drawPractice(items, ['b1', 'b2', 'b3'], 3, `neighbour ${n}`),
    );
    expect(new Set(neighbours.map((drawn) => JSON.stringify(drawn))).size).toBe(20);
  });

  it('never gives an item twice, nor one of another skill, nor more than there are', () => {
    const drawn = drawPractice(items, ['b2'], 9, 'seed');
    expect([...ids(drawn)].sort()).toEqual(['b2-x', 'b2-y', 'b2-z']);
    expect(drawPractice(items, ['unknown'], 3, 'seed')).toEqual([]);
  });
});

describe('a retry', () => {
  it('is on another variant, for as many tries as there are variants', () => {
    const seen = Array.from({ length: variantCount }, (_, tries) => nextVariant(17, tries));
    expect(seen[0]).toBe(17);
    expect(new Set(seen).size).toBe(variantCount);
  });
});
