/** How long a refusal asks to wait, in seconds, when it says so (`retryAfterSeconds` of the problem). */
export function secondsToWait(problem: object): number | undefined {
  const { retryAfterSeconds }: { readonly retryAfterSeconds?: unknown } = problem;
  return typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 ? retryAfterSeconds : undefined;
}
