import { expect, test } from 'vitest';
import { openBatch } from './batch.ts';

/** Doubles numbers, and says in what company each was. */
function openDoubling() {
  const batches: (readonly number[])[] = [];
  const double = openBatch<number, number>({
    most: 3,
    together: async (items) => {
      batches.push(items);
      if (items.includes(13)) throw new Error('thirteen');
      return items.map((item) => item * 2);
    },
    alone: async (item) => {
      batches.push([item]);
      if (item === 13) throw new Error('thirteen alone');
      return item * 2;
    },
    mayRetry: (error) => !(error instanceof TypeError),
  });
  return { double, batches };
}

test('the first goes at once and alone; who comes meanwhile goes together, so many at most', async () => {
  const { double, batches } = openDoubling();
  const doubled = [1, 2, 3, 4, 5].map(double);
  expect(batches).toEqual([[1]]);
  expect(await Promise.all(doubled)).toEqual([2, 4, 6, 8, 10]);
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
});

test('after a pause an item goes at once again', async () => {
  const { double, batches } = openDoubling();
  await double(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const later = double(2);
  expect(batches).toEqual([[1], [2]]);
  await later;
});

test('one at fault fails alone: the others of its batch are done', async () => {
  const { double, batches } = openDoubling();
  const done = await Promise.allSettled([1, 2, 13, 4].map(double));
  expect(done.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
    2,
    4,
    'Error: thirteen alone',
    8,
  ]);
  expect(batches).toEqual([[1], [2, 13, 4], [2], [13], [4]]);
});
