/** When the server does not say how long to wait after too many tries. */
const usualSeconds = 60;

/** How long a refusal asks to wait, in seconds: `retryAfterSeconds` of the problem when it is there. */
export function secondsToWait(problem: object): number {
  const { retryAfterSeconds }: { readonly retryAfterSeconds?: unknown } = problem;
  return typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 ? retryAfterSeconds : usualSeconds;
}
