import type { LiveLearner } from '../calls.ts';

/** The pupils a teacher can choose to see. */
export const views = ['all', 'need', 'working', 'finished', 'absent'] as const;
export type View = (typeof views)[number];

/** The orders a teacher can choose. */
export const liveOrders = ['need', 'name', 'percent'] as const;
export type LiveOrder = (typeof liveOrders)[number];

export function isIn(view: View, learner: LiveLearner): boolean {
  if (view === 'need') return learner.needsYou;
  if (view === 'absent') return learner.stage === 'not-joined';
  if (view === 'finished') return learner.stage === 'finished';
  return view === 'all' || (learner.stage !== 'not-joined' && learner.stage !== 'finished');
}

/** Who needs someone first: hands up, the oldest first, then the longest stuck; the others keep the order of their names. */
export function sortLearners(learners: readonly LiveLearner[], order: LiveOrder): readonly LiveLearner[] {
  if (order === 'name') return learners;
  if (order === 'percent') return [...learners].sort((a, b) => a.percent - b.percent);
  return [...learners].sort((a, b) => rank(a) - rank(b) || waited(b) - waited(a));
}

function rank(learner: LiveLearner): number {
  if (learner.helpWantedAt !== null) return 0;
  if (learner.stuckMinutes !== null) return 1;
  return learner.stage === 'not-joined' ? 3 : 2;
}

function waited({ helpWantedAt, stuckMinutes }: LiveLearner): number {
  return helpWantedAt === null ? (stuckMinutes ?? 0) : -Date.parse(helpWantedAt);
}
