/** An item in one of its variants, as asked. `ordinal` is the number of an item version: it never changes meaning. */
export interface Asked {
  readonly ordinal: number;
  readonly variant: number;
}

/** One answer as evidence: what was asked and what it was worth. `score` is 0 to 1, or null for "I don't know". */
export interface Answered extends Asked {
  readonly score: number | null;
}

/**
 * A learner's test, whole: everything a turn needs. The state is the evidence itself (6 bytes an answer), folded again on
 * each turn: exact, replayable, and nothing drifts. A `diagnostic` (skills) and an `ability` test choose adaptively; a `check` (which closes a module) and a
 * `refresher` (on a later day) follow their plan.
 * A running test always has an item asked; an ended one has none.
 */
export interface TestState {
  readonly kind: 'diagnostic' | 'check' | 'refresher' | 'ability';
  readonly status: 'running' | 'ended';
  readonly turn: number;
  readonly atMost: number;
  readonly asked: Asked | null;
  readonly evidence: readonly Answered[];
  readonly plan: readonly Asked[];
  /** Key of the last accepted answer: the same key again gets the same reply. */
  readonly lastKey: string | null;
}

const answerBytes = 6;
const askedBytes = 5;
const dontKnow = 255;

/** Packs answers for the database: ordinal (4 bytes, big-endian), variant, score in hundredths or 255 for "I don't know". */
export function packEvidence(evidence: readonly Answered[]): Uint8Array {
  const bytes = new Uint8Array(evidence.length * answerBytes);
  const view = new DataView(bytes.buffer);
  evidence.forEach((answer, index) => {
    view.setUint32(index * answerBytes, answer.ordinal);
    view.setUint8(index * answerBytes + 4, answer.variant);
    view.setUint8(index * answerBytes + 5, answer.score === null ? dontKnow : Math.round(answer.score * 100));
  });
  return bytes;
}

/** The inverse of `packEvidence`; scores come back to the hundredth. */
export function unpackEvidence(bytes: Uint8Array): Answered[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / answerBytes }, (_, index) => {
    const score = view.getUint8(index * answerBytes + 5);
    return {
      ordinal: view.getUint32(index * answerBytes),
      variant: view.getUint8(index * answerBytes + 4),
      score: score === dontKnow ? null : score / 100,
    };
  });
}

/** Packs a fixed form: ordinal (4 bytes) and variant. */
export function packPlan(plan: readonly Asked[]): Uint8Array {
  const bytes = new Uint8Array(plan.length * askedBytes);
  const view = new DataView(bytes.buffer);
  plan.forEach((asked, index) => {
    view.setUint32(index * askedBytes, asked.ordinal);
    view.setUint8(index * askedBytes + 4, asked.variant);
  });
  return bytes;
}

/** The inverse of `packPlan`. */
export function unpackPlan(bytes: Uint8Array): Asked[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / askedBytes }, (_, index) => ({
    ordinal: view.getUint32(index * askedBytes),
    variant: view.getUint8(index * askedBytes + 4),
  }));
}
