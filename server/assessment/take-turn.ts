import type { TestView } from '../../core/assessment/contract.ts';
import { takeTurn } from '../../core/assessment/take-turn.ts';
import type { Language, Response } from '../../core/items/item.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { showTest } from './show-test.ts';
import { findTest, saveTurn } from './store.ts';

export interface GivenAnswer {
  readonly turn: number;
  readonly key: string;
  readonly response: Response | null;
  readonly spentMs: number;
  readonly language: Language;
}

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
): Promise<TestView | Refusal> {
  for (let race = 0; race < mostRaces; race++) {
    const kept = await findTest(world, learnerId, testId);
    const bank = kept && content.courses.get(kept.courseId)?.bank;
    if (!kept || !bank) return { refused: 'not-found' };

    const taken = takeTurn(kept.state, given, bank, world.random);
    if ('refused' in taken) return taken;
    if (taken.outcome === 'taken-before') return showTest(taken.test, bank, given.language);

    const { asked } = kept.state;
    if (!asked) throw new Error('answerTest: a running test has an item asked');
    const saved = await saveTurn(world, kept, taken.test, {
      asked,
      language: given.language,
      response: given.response,
      score: taken.answered.score,
      mistakes: taken.mistakes,
      spentMs: given.spentMs,
    });
    if (saved) return showTest(taken.test, bank, given.language);
  }
  throw new Error('answerTest: lost every race');
}
