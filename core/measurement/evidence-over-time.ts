import type { Evidence } from './skill-posterior.ts';

const dayMs = 86_400_000;

/** An answer with its instant, as it is kept. */
export interface DatedEvidence extends Evidence {
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ForgettingRules {
  /** Days after which an answer weighs half. Default 365. */
  readonly halfLifeDays?: number;
  /** Answers before this instant were reset by the learner and count for nothing. */
  readonly resetAt?: number;
}

/** Evidence as it weighs now: older answers count less (exponential forgetting), those before a reset not at all. */
export function evidenceAt(
  answers: readonly DatedEvidence[],
  now: number,
  rules: ForgettingRules = {},
): readonly Evidence[] {
  const { halfLifeDays = 365, resetAt = Number.NEGATIVE_INFINITY } = rules;
  return answers.flatMap((answer) => {
    if (answer.at < resetAt) return [];
    const days = Math.max(0, now - answer.at) / dayMs;
    return [{ ...answer, weight: (answer.weight ?? 1) * 0.5 ** (days / halfLifeDays) }];
  });
}

/**
 * What still counts when a learner improves a competence: successes, and failures of the last days; older failures may be asked again. An answer
 * is a success from a full score. `startedAt` is when the new test began; days are fractional, and one exactly `waitDays` old is old.
 */
export function evidenceForImproving<A extends DatedEvidence>(
  answers: readonly A[],
  startedAt: number,
  waitDays = 4,
): readonly A[] {
  return answers.filter(({ score, at }) => score >= 1 || (startedAt - at) / dayMs < waitDays);
}

/** Where a learner is in a competence. */
export type CompetenceStatus = 'not-started' | 'started' | 'completed';

/**
 * The status from what is kept: `resetAt` is the last reset, `ended` whether the last test of the competence went to its end. A competence that was
 * reset and answered since, elsewhere for instance, is started, not completed.
 */
export function competenceStatus(
  answers: readonly DatedEvidence[],
  { resetAt = Number.NEGATIVE_INFINITY, endedAt }: { readonly resetAt?: number; readonly endedAt?: number },
): CompetenceStatus {
  const counting = answers.filter(({ at }) => at >= resetAt);
  if (counting.length === 0) return 'not-started';
  return endedAt !== undefined && endedAt >= resetAt ? 'completed' : 'started';
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly daysLeft: number };

/** A competence may be improved 4 days after its last answer. */
export function mayImprove(lastAnswerAt: number, now: number, waitDays = 4): Permission {
  return permission(lastAnswerAt, now, waitDays);
}

/** A competence may be reset 7 days after its last answer. */
export function mayReset(lastAnswerAt: number, now: number, waitDays = 7): Permission {
  return permission(lastAnswerAt, now, waitDays);
}

function permission(lastAnswerAt: number, now: number, waitDays: number): Permission {
  const left = waitDays - (now - lastAnswerAt) / dayMs;
  return left <= 0 ? { allowed: true } : { allowed: false, daysLeft: Math.ceil(left) };
}
