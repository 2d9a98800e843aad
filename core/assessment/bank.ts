import type { Item } from '../items/spec.ts';
import type { SkillModel } from '../measurement/skill-model.ts';
import type { Evidence } from '../measurement/skill-posterior.ts';
import type { AbilityPlan } from './ability-test.ts';
import type { Answered } from './test-state.ts';

/** An item version ready to be asked: its place on the scale and how far its answer can be trusted. */
export interface BankItem {
  readonly ordinal: number;
  readonly item: Item;
  /** Index in the model's `skillIds`. */
  readonly skill: number;
  readonly slip: number;
  readonly guess: number;
  readonly seconds: number;
}

/**
 * What a course's tests draw on. `versions` holds every item version ever asked (old tests stay readable);
 * `current` only those that may be asked now; `targets` the skills the diagnostic decides about.
 */
export interface Bank {
  readonly model: SkillModel;
  readonly versions: ReadonlyMap<number, BankItem>;
  readonly current: readonly BankItem[];
  readonly targets: readonly number[];
  readonly maxItems: number;
  /** Items being tried out (`pilot: true` in their file): one is asked in each adaptive test, among the others, and never scored. Default: none. */
  readonly pilots?: readonly BankItem[];
  /** What tests of the kind `ability` follow; their items are versions of this bank. */
  readonly ability?: AbilityPlan;
}

/** Adaptive tests ask this many pilot items, when the bank has some. */
export const pilotsPerTest = 1;

/** Answers as the measurement core reads them; an answer to an item the bank no longer knows, or to a pilot item, is left out. */
export function evidenceOf(bank: Bank, answers: readonly Answered[]): Evidence[] {
  return answers.flatMap(({ ordinal, score }) => {
    const known = bank.versions.get(ordinal);
    if (!known || known.item.pilot) return [];
    const { skill, slip, guess } = known;
    return [
      score === null
        ? { skill, slip, guess, score: 0, dontKnow: true }
        : { skill, slip, guess, score: creditOf(score) },
    ];
  });
}

/**
 * What a score says of mastery, 0 to 1: all of it when everything is right, nothing up to a half, little in between. Blind answers to items in
 * parts are half right on average, and one place from right is as likely by luck as by a slip: read as it stands, such a score would speak
 * for mastery (with simulated learners on the real items, calibration error 0.09 instead of 0.02).
 */
export function creditOf(score: number): number {
  return score >= 1 ? 1 : Math.max(0, 2 * score - 1) ** 2;
}
