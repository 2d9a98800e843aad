import { expect, it } from 'vitest';
import { afterTry, closedBreaker, secondsToWait } from './breaker.ts';

it('rests for a minute after three failures in a row, then at once after the next', () => {
  const two = afterTry(afterTry(closedBreaker, 'bad', 0), 'bad', 1_000);
  expect(secondsToWait(two, 1_000)).toBe(0);
  const three = afterTry(two, 'bad', 2_000);
  expect(secondsToWait(three, 2_000)).toBe(60);
  expect(secondsToWait(three, 62_000)).toBe(0);
  expect(secondsToWait(afterTry(three, 'bad', 62_000), 62_000)).toBe(60);
  expect(afterTry(three, 'good', 62_000)).toEqual(closedBreaker);
});
