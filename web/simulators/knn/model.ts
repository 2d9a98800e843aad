import { bell, type Dice } from '../dice.ts';

export const kinds = ['lemon', 'orange'] as const;
export type Kind = (typeof kinds)[number];

/** A fruit as the machine sees it: two numbers from 0 to 1, its length against its width, and its mass. */
export interface Fruit {
  readonly x: number;
  readonly y: number;
  readonly kind: Kind;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Fruits to learn from: lemons are longer and lighter, oranges rounder and heavier, and both overlap a little. `mislabelled` of them carry the wrong name. */
export function pickFruits(count: number, mislabelled: number, dice: Dice): readonly Fruit[] {
  const within = (value: number) => Math.min(0.97, Math.max(0.03, value));
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % 2]!;
    const [x, y] = kind === 'lemon' ? [0.64, 0.38] : [0.36, 0.62];
    const told = i < mislabelled ? kinds[(i + 1) % 2]! : kind;
    return { x: within(x + bell(dice) * 0.13), y: within(y + bell(dice) * 0.13), kind: told };
  });
}

/** The `k` fruits nearest to a place, the nearest first (Euclidean distance). */
export function nearest(fruits: readonly Fruit[], place: Place, k: number): readonly Fruit[] {
  return [...fruits].sort((a, b) => distance(a, place) - distance(b, place)).slice(0, k);
}

/** The vote of the k nearest neighbours (Cover and Hart, 1967): the winner and its share. `k` is odd, so that there is one. */
export function vote(
  fruits: readonly Fruit[],
  place: Place,
  k: number,
): { readonly kind: Kind; readonly share: number } {
  const neighbours = nearest(fruits, place, k);
  const lemons = neighbours.filter((fruit) => fruit.kind === 'lemon').length;
  const kind: Kind = lemons * 2 > neighbours.length ? 'lemon' : 'orange';
  return { kind, share: (kind === 'lemon' ? lemons : neighbours.length - lemons) / Math.max(1, neighbours.length) };
}

/** The winner in each cell of a grid, row by row from the top: the territories that `k` draws. */
export function territories(fruits: readonly Fruit[], k: number, side: number): readonly Kind[] {
  return Array.from(
    { length: side * side },
    (_, i) => vote(fruits, { x: ((i % side) + 0.5) / side, y: 1 - (Math.floor(i / side) + 0.5) / side }, k).kind,
  );
}

/** How many separate patches the territories have: islands around odd examples make it grow. */
export function countPatches(cells: readonly Kind[], side: number): number {
  const seen = new Set<number>();
  let patches = 0;
  for (let start = 0; start < cells.length; start++) {
    if (seen.has(start)) continue;
    patches++;
    const queue = [start];
    seen.add(start);
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      const column = cell % side;
      for (const next of [cell - side, cell + side, column > 0 ? cell - 1 : -1, column < side - 1 ? cell + 1 : -1]) {
        if (next < 0 || next >= cells.length || seen.has(next) || cells[next] !== cells[cell]) continue;
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return patches;
}

/** Share of fruits never seen that are named wrongly. */
export function errorRate(fruits: readonly Fruit[], tests: readonly Fruit[], k: number): number {
  return tests.filter((fruit) => vote(fruits, fruit, k).kind !== fruit.kind).length / Math.max(1, tests.length);
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
