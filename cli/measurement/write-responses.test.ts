import { expect, test } from 'vitest';
import { parseResponses } from './read-responses.ts';
import { responsesCsv } from './write-responses.ts';

const tests = [
  [
    { id: 'b', score: 1 },
    { id: 'a', score: 0.5 },
  ],
  [
    { id: 'a', score: null },
    { id: 'rare', score: 1 },
  ],
  [
    { id: 'a', score: 1 },
    { id: 'b', score: 0 },
  ],
];

test('only a whole success is a 1; lines are in the order of what they say, whatever the order of the tests', () => {
  const { csv } = responsesCsv(tests);
  expect(csv).toBe('a,b,rare\n0,,1\n0,1,\n1,0,\n');
  expect(responsesCsv([...tests].reverse()).csv).toBe(csv);
  expect(parseResponses(csv, 'x').rows).toHaveLength(3);
});

test('items that few answered are left out, and so are lines that then say nothing', () => {
  expect(responsesCsv([...tests, [{ id: 'rare', score: 0 }]], 2).csv).toContain('a,b,rare');
  expect(responsesCsv(tests, 2)).toEqual({ csv: 'a,b\n0,\n0,1\n1,0\n', tests: 3, items: 2 });
  expect(responsesCsv([...tests, [{ id: 'once', score: 1 }]], 2)).toMatchObject({ tests: 3, items: 2 });
});
