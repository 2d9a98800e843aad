import type { TestView } from '../../../core/assessment/contract.ts';
import type { Outcome } from '../../kit/api.ts';
import { isPassing, waitBeforeRetryMs } from '../sending/back-off.ts';
import type { Answer } from '../sending/parcel.ts';

/** How an answer ended: the next question, a refusal to be told kindly, a session to open again, or the page was left. */
export type Delivery =
  | { readonly end: 'next'; readonly view: TestView }
  | { readonly end: 'refused'; readonly code: string }
  | { readonly end: 'signed-out' }
  | { readonly end: 'left' };

export interface DeliveryParts {
  readonly post: (answer: Answer) => Promise<Outcome<TestView>>;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Called after each try that failed for a passing reason. */
  readonly onDelay: (why: 'network' | 'server') => void;
  readonly hasLeft: () => boolean;
}

/**
 * Sends an answer until the server has it, for as long as it takes: the network and the server may be away for minutes.
 * The key inside makes a second arrival harmless: the server gives the same reply again.
 */
export async function deliverAnswer(answer: Answer, parts: DeliveryParts): Promise<Delivery> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await parts.post(answer);
    if (parts.hasLeft()) return { end: 'left' };
    if (outcome.ok) return { end: 'next', view: outcome.value };
    if (!isPassing(outcome) && outcome.problem)
      return outcome.problem.status === 401 ? { end: 'signed-out' } : { end: 'refused', code: outcome.problem.code };
    parts.onDelay(outcome.offline ? 'network' : 'server');
    await parts.wait(waitBeforeRetryMs(tries, parts.random()));
    if (parts.hasLeft()) return { end: 'left' };
  }
}
