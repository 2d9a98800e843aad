import { expect, it } from 'vitest';
import { afterFailure, closedBreaker, secondsToWait } from './breaker.ts';

it('rests for a minute after three failures in a row, then at once after the next', () => {
  const two = afterFailure(afterFailure(closedBreaker, 0), 1_000);
  expect(secondsToWait(two, 1_000)).toBe(0);
  const three = afterFailure(two, 2_000);
  expect(secondsToWait(three, 2_000)).toBe(60);
  expect(secondsToWait(three, 62_000)).toBe(0);
  expect(secondsToWait(afterFailure(three, 62_000), 62_000)).toBe(60);
});
