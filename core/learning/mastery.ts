import type { Bank } from '../assessment/bank.ts';
import type { Answered, TestState } from '../assessment/test-state.ts';
import { traceSkills } from '../measurement/trace-skills.ts';
import { logTest } from './refresher.ts';

/**
 * P(mastered) by skill id after a learner's tests of one course, oldest first: the diagnostic, then what each check and refresher adds to
 * it. A skill outside the framework is an even bet.
 */
export function masteryAfter(
  bank: Bank,
  tests: readonly { readonly kind: TestState['kind']; readonly evidence: readonly Answered[] }[],
): (skill: string) => number {
  const log = tests.flatMap(({ kind, evidence }, place) =>
    logTest(bank, { id: String(place), kind, at: place }, evidence),
  );
  const mastery = traceSkills(bank.model, log);
  const indexOf = new Map(bank.model.skillIds.map((id, index) => [id, index]));
  return (skill) => mastery[indexOf.get(skill) ?? -1] ?? 0.5;
}
