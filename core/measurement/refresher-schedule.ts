import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import { type EvidenceLog, inOrder, type LoggedAnswer, measures } from './evidence-log.ts';

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

/** `minutes`: the published schedule, which asks again within the day. `days`: never the same day, for those who come back to school. */
export type Pace = 'minutes' | 'days';

const schedulers = {
  minutes: fsrs({ enable_fuzz: false }),
  days: fsrs({ enable_fuzz: false, enable_short_term: false }),
} as const;
const ratings = { forgotten: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** The memory after one more refresher; undefined memory = first time. Deterministic: no fuzz on intervals. */
export function reviewSkill(
  memory: SkillMemory | undefined,
  recall: Recall,
  now: number,
  pace: Pace = 'minutes',
): SkillMemory {
  const { card } = schedulers[pace].next(
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
  return schedulers.days.get_retrievability(cardOf(memory, now), new Date(now), false);
}

/** Answers on a skill less than this apart are one session: it is recalled once, however many questions ask for it. */
const sessionMs = 12 * 3_600_000;

/**
 * How long each skill is expected to last, from everything a learner answered: one review a session, paced by days. A skill enters with its
 * first session that shows it; before that there is nothing to refresh. The order of the log's rows does not matter.
 */
export function rememberSkills(log: EvidenceLog): ReadonlyMap<string, SkillMemory> {
  const memories = new Map<string, SkillMemory>();
  for (const [skill, answers] of Map.groupBy(inOrder(log), (answer) => answer.skill)) {
    const memory = sessionsOf(answers).reduce<SkillMemory | undefined>((kept, session) => {
      const recall = recallOf(session);
      if (!kept && recall === 'forgotten') return undefined;
      return reviewSkill(kept, recall, session.at(-1)!.at, 'days');
    }, undefined);
    if (memory) memories.set(skill, memory);
  }
  return memories;
}

function sessionsOf(answers: EvidenceLog): readonly EvidenceLog[] {
  const sessions: LoggedAnswer[][] = [];
  for (const answer of answers) {
    const current = sessions.at(-1);
    if (current && answer.at - current[0]!.at < sessionMs) current.push(answer);
    else sessions.push([answer]);
  }
  return sessions;
}

/**
 * What a session says of recall: the mean score of its measured answers, or of its practice where there are none. Shown without having been
 * taught that day, a skill was known before: that is easy. Practised and not measured, it is at most hard.
 */
function recallOf(session: EvidenceLog): Recall {
  const measured = session.filter(measures);
  const counted = measured.length > 0 ? measured : session;
  const mean = counted.reduce((sum, { score }) => sum + (score ?? 0), 0) / counted.length;
  if (mean < 0.5) return 'forgotten';
  if (mean < 0.99 || measured.length === 0) return 'hard';
  return session.every(({ kind }) => kind === 'diagnostic') ? 'easy' : 'good';
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
