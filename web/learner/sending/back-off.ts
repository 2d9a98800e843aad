/** First wait and longest wait between two tries, in ms. A server that restarts takes 2 to 20 s; ten seconds is soon enough for a pupil. */
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/**
 * How long to wait after try number `tries` (1, 2, 3 …) failed, in ms: doubled each time, then spread over ± 25 %
 * so that thirty computers of a classroom do not all come back at the same instant. `random` is in [0, 1).
 */
export function waitBeforeRetryMs(tries: number, random: number): number {
  const doubled = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, tries - 1));
  return Math.round(doubled * (0.75 + random / 2));
}

/** Whether a failed call is worth trying again as it is: the network or the server is away, or asks for patience. */
export function isPassing(outcome: {
  readonly offline: boolean;
  readonly problem?: { readonly status: number };
}): boolean {
  if (outcome.offline || !outcome.problem) return true;
  const { status } = outcome.problem;
  return status >= 500 || status === 429 || status === 408;
}

/** Waits, but no longer than until the network comes back, the page is seen again or `signal` ends it. */
export function waitOrNetwork(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });
}
