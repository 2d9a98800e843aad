import type { Bank } from '../../core/assessment/bank.ts';
import type { TestView } from '../../core/assessment/contract.ts';
import type { TestState } from '../../core/assessment/test-state.ts';
import type { Language } from '../../core/items/item.ts';
import { type WrittenReply, writeReply } from '../platform/http.ts';
import { showItem } from './shown-items.ts';

/** What the learner sees of a test: never a key, never a score. The same state always gives the same view. */
export function showTest(state: TestState, bank: Bank, language: Language): TestView {
  const { turn, atMost, asked } = state;
  if (!asked) return { status: 'ended', turn, atMost };
  return { status: 'running', turn, atMost, item: showItem(bank, asked.ordinal, asked.variant, language).presented };
}

/** The same view as JSON, glued around an item that was written once: the reply of the hot path. */
export function writeTest(state: TestState, bank: Bank, language: Language): WrittenReply<TestView> {
  const { turn, atMost, asked } = state;
  if (!asked) return writeReply(Buffer.from(`{"status":"ended","turn":${turn},"atMost":${atMost}}`));
  const { json } = showItem(bank, asked.ordinal, asked.variant, language);
  const start = `{"status":"running","turn":${turn},"atMost":${atMost},"item":`;
  const written = Buffer.allocUnsafe(start.length + json.length + 1);
  written.write(start, 'latin1');
  written.set(json, start.length);
  written[written.length - 1] = 0x7d;
  return writeReply(written);
}
