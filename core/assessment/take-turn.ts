import { gradeDrawn } from '../items/grade.ts';
import type { Language, Presented, Response } from '../items/item.ts';
import { presentDrawn } from '../items/present.ts';
import { responseFits } from '../items/response-fits.ts';
import { type Drawn, drawVariant } from '../items/variant.ts';
import type { Bank, BankItem } from './bank.ts';
import { chooseNext } from './choose-next.ts';
import type { Answered, TestState } from './test-state.ts';

/** What a learner gives in one turn. `response` null is "I don't know". */
export interface Answer {
  readonly turn: number;
  readonly key: string;
  readonly response: Response | null;
  readonly language: Language;
}

/** A turn decided: the new state and the answer to keep, the retry of one already taken, or a refusal. */
export type TurnTaken =
  | {
      readonly outcome: 'taken';
      readonly test: TestState;
      readonly answered: Answered;
      readonly mistakes: readonly string[];
    }
  | { readonly outcome: 'taken-before'; readonly test: TestState }
  | { readonly refused: 'test-finished' | 'turn-passed' | 'response-unfit' };

/** An item version in one variant: what chance decided (with the key) and what a learner sees. */
export interface ItemShown {
  readonly drawn: Drawn;
  readonly presented: Presented;
}

/** Draws and renders an item version of a bank. The server gives one that remembers what it rendered. */
export type ShowItem = (bank: Bank, ordinal: number, variant: number, language: Language) => ItemShown;

/** Draws and renders anew. */
export const renderItem: ShowItem = (bank, ordinal, variant, language) => {
  const { item } = getVersion(bank, ordinal);
  const drawn = drawVariant(item, language, variant);
  return { presented: presentDrawn(item, drawn, variant), drawn };
};

/**
 * The life of an answer, decided whole and pure: records the answer to the item now asked and chooses the next one.
 * A retry (same key as the last answer) gets the same state back; an answer to another turn is refused, whoever was first.
 * Reference for the sequence: ARCHITECTURE.md, "The life of an answer".
 */
export function takeTurn(
  test: TestState,
  answer: Answer,
  bank: Bank,
  random: () => number,
  show: ShowItem = renderItem,
): TurnTaken {
  if (test.lastKey === answer.key) return { outcome: 'taken-before', test };
  if (test.status === 'ended' || !test.asked) return { refused: 'test-finished' };
  if (answer.turn !== test.turn) return { refused: 'turn-passed' };

  const { ordinal, variant } = test.asked;
  const { item } = getVersion(bank, ordinal);
  const { presented, drawn } = show(bank, ordinal, variant, answer.language);
  if (answer.response && !responseFits(presented.body, answer.response)) return { refused: 'response-unfit' };

  const grade = answer.response && gradeDrawn(item, drawn, answer.response);
  const answered: Answered = { ...test.asked, score: grade ? Math.round(grade.score * 100) / 100 : null };
  const evidence = [...test.evidence, answered];
  const next = chooseNext(test, evidence, bank, random);
  return {
    outcome: 'taken',
    answered,
    mistakes: grade ? grade.mistakes : [],
    test: {
      ...test,
      status: next ? 'running' : 'ended',
      turn: test.turn + 1,
      asked: next,
      evidence,
      lastKey: answer.key,
    },
  };
}

function getVersion(bank: Bank, ordinal: number): BankItem {
  const version = bank.versions.get(ordinal);
  if (!version) throw new Error(`takeTurn: the bank does not hold item version ${ordinal}`);
  return version;
}
