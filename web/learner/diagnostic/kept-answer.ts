import { itemTypeNames, type Response } from '../../../core/items/item.ts';
import { findHere, forgetHere, keepHere } from '../sending/local-place.ts';
import type { Answer } from '../sending/parcel.ts';

/** What is being typed at one turn of a test, kept so that a reload or a power cut gives it back. */
export interface Draft {
  readonly turn: number;
  readonly response: Response | null;
  readonly spentMs: number;
}

const answerPlace = (testId: string) => `answer.${testId}`;
const draftPlace = (testId: string) => `draft.${testId}`;

/** Keeps an answer before it is sent; it is forgotten when the server has it. */
export function keepAnswer(testId: string, answer: Answer): void {
  keepHere(answerPlace(testId), answer);
}

export function findKeptAnswer(testId: string): Answer | undefined {
  return parseAnswer(findHere(answerPlace(testId)));
}

export function forgetAnswer(testId: string): void {
  forgetHere(answerPlace(testId));
}

export function keepDraft(testId: string, draft: Draft): void {
  keepHere(draftPlace(testId), draft);
}

/** The draft of this turn; a draft of another turn is out of date and is nobody's. */
export function findDraft(testId: string, turn: number): Draft | undefined {
  const draft = parseDraft(findHere(draftPlace(testId)));
  return draft?.turn === turn ? draft : undefined;
}

export function forgetDraft(testId: string): void {
  forgetHere(draftPlace(testId));
}

export function parseDraft(value: unknown): Draft | undefined {
  if (!isRecord(value)) return undefined;
  const { turn, response, spentMs } = value;
  if (typeof turn !== 'number' || typeof spentMs !== 'number') return undefined;
  return { turn, spentMs, response: isResponse(response) ? response : null };
}

export function parseAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { turn, key, response, spentMs, language } = value;
  if (typeof turn !== 'number' || typeof key !== 'string' || typeof spentMs !== 'number') return undefined;
  if (language !== 'fr' && language !== 'en') return undefined;
  if (response !== null && !isResponse(response)) return undefined;
  return { turn, key, response, spentMs, language };
}

// Written by this application only: the type is recognised by its name, the server judges whether it fits the item.
function isResponse(value: unknown): value is Response {
  return isRecord(value) && itemTypeNames.some((name) => name === value.type);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
