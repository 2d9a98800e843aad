import { describe, expect, it } from 'vitest';
import { createStopwatch } from './stopwatch.ts';

describe('the time spent on a question', () => {
  it('does not count pauses', () => {
    const watch = createStopwatch();
    watch.run(1000);
    watch.hold(4000);
    expect(watch.spentMs(60_000)).toBe(3000);
    watch.run(60_000);
    expect(watch.spentMs(62_500)).toBe(5500);
  });

  it('goes on from what was spent before a reload', () => {
    const watch = createStopwatch(12_000);
    watch.run(0);
    expect(watch.spentMs(500)).toBe(12_500);
  });

  it('is not fooled by being started or held twice', () => {
    const watch = createStopwatch();
    watch.run(0);
    watch.run(800);
    watch.hold(1000);
    watch.hold(5000);
    expect(watch.spentMs(9000)).toBe(1000);
  });
});
