import type { Bank } from '../assessment/bank.ts';
import type { Answered } from '../assessment/test-state.ts';

/** A diagnostic that took longer than this many times what its authors expect was interrupted, and one much shorter was not read: neither says anything of pace. */
const interrupted = 2.5;
const notRead = 0.3;

/**
 * Time a learner takes, as a multiple of what authors expect, from a finished diagnostic: 1 when nothing can be said, 0.7 to 1.6 otherwise, so
 * that one odd test moves the programme by one module at most.
 */
export function paceOf(bank: Bank, evidence: readonly Answered[], minutes: number): number {
  const seconds = evidence.reduce((sum, { ordinal }) => sum + (bank.versions.get(ordinal)?.seconds ?? 0), 0);
  const ratio = (minutes * 60) / seconds;
  if (!(seconds > 0) || !(ratio > notRead) || ratio > interrupted) return 1;
  return Math.min(1.6, Math.max(0.7, ratio));
}
