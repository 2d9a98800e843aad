/** What is remembered of an end point's last tries. */
export interface Breaker {
  readonly failures: number;
  /** Until then (milliseconds since 1970), nobody asks. */
  readonly openUntil: number;
}

export const closedBreaker: Breaker = { failures: 0, openUntil: 0 };

/** Failures in a row after which nobody asks for a while. */
const mostFailures = 3;
const restMs = 60_000;

/** After a failure; a success closes it. The first failure after the rest opens it again at once. */
export function afterFailure(breaker: Breaker, now: number): Breaker {
  const failures = breaker.failures + 1;
  return { failures, openUntil: failures >= mostFailures ? now + restMs : breaker.openUntil };
}

/** How long to wait before asking again, in whole seconds; 0 when one may ask now. */
export function secondsToWait({ openUntil }: Breaker, now: number): number {
  return Math.max(0, Math.ceil((openUntil - now) / 1_000));
}
