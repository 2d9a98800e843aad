import { describe, expect, it } from 'vitest';
import { isPassing, waitBeforeRetryMs } from './back-off.ts';

describe('the wait before a retry', () => {
  it('doubles from half a second to ten seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((tries) => waitBeforeRetryMs(tries, 0.5))).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000,
    ]);
  });

  it('is spread over a quarter on each side', () => {
    expect(waitBeforeRetryMs(1, 0)).toBe(375);
    expect(waitBeforeRetryMs(1, 0.999)).toBe(625);
  });

  it('tries at least eight times in the first minute', () => {
    let spent = 0;
    let tries = 0;
    while (spent < 60_000) spent += waitBeforeRetryMs(++tries, 0.99);
    expect(tries).toBeGreaterThanOrEqual(8);
  });
});

describe('a failed call', () => {
  it('is tried again when the network is away, the server is down or asks for patience', () => {
    expect(isPassing({ offline: true })).toBe(true);
    for (const status of [500, 502, 503, 429, 408])
      expect(isPassing({ offline: false, problem: { status } })).toBe(true);
  });

  it('is not tried again as it is when the server refused it', () => {
    for (const status of [400, 401, 403, 404, 409, 422])
      expect(isPassing({ offline: false, problem: { status } })).toBe(false);
  });
});
