import type { Bank } from '../../core/assessment/bank.ts';
import { takeTurn } from '../../core/assessment/take-turn.ts';
import type { TestState } from '../../core/assessment/test-state.ts';
import type { Language, Response } from '../../core/items/item.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { showItem } from './shown-items.ts';
import { type AnswerToKeep, findTest, type KeptTest, saveTurn } from './store.ts';

export interface GivenAnswer {
  readonly turn: number;
  readonly key: string;
  readonly response: Response | null;
  readonly spentMs: number;
  readonly language: Language;
}

/** How a turn is read and kept: a statement for each learner, or one for many (see `batchTurns`). */
export interface Turns {
  readonly find: (world: World, learnerId: string, testId: string) => Promise<KeptTest | undefined>;
  readonly save: (world: World, before: KeptTest, after: TestState, answer: AnswerToKeep) => Promise<boolean>;
}

export const oneByOne: Turns = { find: findTest, save: saveTurn };

type Answered = { readonly test: TestState; readonly bank: Bank };
type Refusal = { readonly refused: 'not-found' | 'test-finished' | 'turn-passed' | 'response-unfit' };

/** Two identical requests at once: the one that loses the race reads again and finds its key; more than this many losses is a bug. */
const mostRaces = 5;

/** The hot path: one read, a pure decision, one write that holds only if nobody was first. */
export async function answerTest(
  world: World,
  content: Published,
  learnerId: string,
  testId: string,
  given: GivenAnswer,
  turns: Turns = oneByOne,
): Promise<Answered | Refusal> {
  for (let race = 0; race < mostRaces; race++) {
    const kept = await turns.find(world, learnerId, testId);
    const bank = kept && content.courses.get(kept.courseId)?.bank;
    if (!kept || !bank) return { refused: 'not-found' };

    const taken = takeTurn(kept.state, given, bank, world.random, showItem);
    if ('refused' in taken) return taken;
    if (taken.outcome === 'taken-before') return { test: taken.test, bank };

    const { asked } = kept.state;
    if (!asked) throw new Error('answerTest: a running test has an item asked');
    const saved = await turns.save(world, kept, taken.test, {
      asked,
      language: given.language,
      response: given.response,
      score: taken.answered.score,
      mistakes: taken.mistakes,
      spentMs: given.spentMs,
    });
    if (saved) return { test: taken.test, bank };
  }
  throw new Error('answerTest: lost every race');
}
