import { expect, test } from 'vitest';
import { minutesWorked } from './minutes-worked.ts';

const minute = 60_000;
const at = (...minutes: readonly number[]) => minutes.map((from) => from * minute);

test('work is the time between what was done, in whatever order it comes', () => {
  expect(minutesWorked(9 * minute, at(0, 2, 3, 7, 9))).toBe(9);
  expect(minutesWorked(9 * minute, at(9, 0, 7, 3, 2))).toBe(9);
});

test('a silence of sixteen minutes counts for five', () => {
  expect(minutesWorked(25 * minute, at(0, 3, 6, 22, 25))).toBe(3 + 3 + 5 + 3);
});

test('a browser whose clock jumps does not work longer than the server saw', () => {
  expect(minutesWorked(6 * minute, at(0, 4, 8, 12, 16))).toBe(6);
});

test('without events it is the time to the end, thirty minutes at most', () => {
  expect(minutesWorked(12 * minute, [])).toBe(12);
  expect(minutesWorked(300 * minute, at(0))).toBe(30);
});

test('a module done is a minute of work at least', () => {
  expect(minutesWorked(10_000, [0, 9_000])).toBe(1);
});
