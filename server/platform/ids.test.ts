import { getRandomValues } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIdMaker } from './ids.ts';

test('an id is a UUID of version 7 that carries its millisecond', () => {
  const at = Date.UTC(2026, 10, 23, 9);
  const id = createIdMaker(() => new Date(at), getRandomValues)();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
});

test('ids of one process are different and in order, even when the clock stands still or steps back', () => {
  let at = Date.UTC(2026, 10, 23, 9);
  const newId = createIdMaker(() => new Date(at), getRandomValues);
  const ids: string[] = [];
  for (let count = 0; count < 20_000; count += 1) {
    if (count === 10_000) at -= 5_000;
    ids.push(newId());
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
