/** Counts the time really spent on a question: not while the page is hidden, nor during a pause. */
export interface Stopwatch {
  readonly run: (now: number) => void;
  readonly hold: (now: number) => void;
  readonly spentMs: (now: number) => number;
}

/** A stopwatch at rest that already shows `spentMs`; `now` is any clock in milliseconds, the same each time. */
export function createStopwatch(spentMs = 0): Stopwatch {
  let counted = spentMs;
  let since: number | undefined;
  const read = (now: number) => counted + (since === undefined ? 0 : Math.max(0, now - since));
  return {
    run: (now) => {
      since ??= now;
    },
    hold: (now) => {
      counted = read(now);
      since = undefined;
    },
    spentMs: (now) => Math.round(read(now)),
  };
}
