const minute = 60_000;
/** A longer silence is not work but a computer left open, or closed: reading a step and answering its questions takes less. */
const longestSilence = 5 * minute;
/** Of a module whose events are not known, at most this long between opening and finishing. */
const longestUnknown = 30 * minute;

/**
 * Minutes of work in a finished module, at least one: the time between one thing done there and the next, each silence within
 * bounds. `instants` are the browser's, in ms and in any order: only what lies between them counts, and never more than the
 * `elapsed` ms the server saw between opening and finishing.
 */
export function minutesWorked(elapsed: number, instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  const worked = sorted.slice(1).reduce((sum, at, place) => sum + Math.min(longestSilence, at - sorted[place]!), 0);
  const most = sorted.length > 1 ? worked : longestUnknown;
  return Math.max(1, Math.round(Math.min(elapsed, most) / minute));
}
