/**
 * Where an answer was given. `practice` answers travel with their keys, so they never measure: they are chances to learn and to recall.
 * An `ability` test is a certification's. The others are graded by the server on items whose key the learner has not seen.
 */
export const evidenceKinds = ['diagnostic', 'practice', 'check', 'refresher', 'ability'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One answer, as every read-out of knowledge reads it: beliefs (`trace-skills`), memory (`refresher-schedule`). */
export interface LoggedAnswer {
  /** The test or passage it belongs to; with `turn` it names the answer, and an answer logged twice counts once. */
  readonly source: string;
  /** Place within its source, 0-based. */
  readonly turn: number;
  readonly kind: EvidenceKind;
  readonly skill: string;
  readonly item: string;
  /** 0 (wrong) to 1 (right), or null for "I don't know". For practice: at the first try. */
  readonly score: number | null;
  /** P(wrong | mastered). */
  readonly slip: number;
  /** P(right | not mastered). */
  readonly guess: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Everything a learner answered: append-only, kept in any order. */
export type EvidenceLog = readonly LoggedAnswer[];

/** The answers from the oldest on, each once. Equal instants are ordered by source, then turn, so that any copy of a log reads the same. */
export function inOrder(log: EvidenceLog): EvidenceLog {
  const once = new Map(log.map((answer) => [`${answer.source} ${answer.turn}`, answer]));
  return [...once.values()].sort(
    (a, b) => a.at - b.at || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.turn - b.turn,
  );
}

/** Whether an answer measures: graded on an item whose key was secret. */
export function measures({ kind }: LoggedAnswer): boolean {
  return kind !== 'practice';
}
