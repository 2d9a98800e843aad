import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';

/** How well a skill was remembered at a refresher, from a grade: wrong, right with effort, right, right at once. */
export const recalls = ['forgotten', 'hard', 'good', 'easy'] as const;
export type Recall = (typeof recalls)[number];

/** How long a skill is expected to last (FSRS-6, Ye 2022–2025), to be stored per learner and skill. Instants are milliseconds since 1970. */
export interface SkillMemory {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly lastReviewAt: number;
  readonly dueAt: number;
  /** Position in the scheduler's short steps; opaque. */
  readonly step: number;
  readonly phase: 'learning' | 'review' | 'relearning';
}

const scheduler = fsrs({ enable_fuzz: false });
const ratings = { forgotten: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** The memory after one more refresher; undefined memory = first time. Deterministic: no fuzz on intervals. */
export function reviewSkill(memory: SkillMemory | undefined, recall: Recall, now: number): SkillMemory {
  const { card } = scheduler.next(
    memory ? cardOf(memory, now) : createEmptyCard(new Date(now)),
    new Date(now),
    ratings[recall],
  );
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    lastReviewAt: now,
    dueAt: card.due.getTime(),
    step: card.learning_steps,
    phase: card.state === State.Review ? 'review' : card.state === State.Relearning ? 'relearning' : 'learning',
  };
}

/** P(still remembered) now, 0 to 1: the honest freshness of a skill. */
export function recallNow(memory: SkillMemory, now: number): number {
  return scheduler.get_retrievability(cardOf(memory, now), new Date(now), false);
}

function cardOf(memory: SkillMemory, now: number) {
  const days = (memory.dueAt - memory.lastReviewAt) / 86_400_000;
  return {
    due: new Date(memory.dueAt),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: Math.max(0, Math.floor((now - memory.lastReviewAt) / 86_400_000)),
    scheduled_days: Math.round(days),
    learning_steps: memory.step,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: memory.phase === 'review' ? State.Review : memory.phase === 'relearning' ? State.Relearning : State.Learning,
    last_review: new Date(memory.lastReviewAt),
  };
}
