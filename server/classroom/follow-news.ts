import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../schema.generated.ts';
import { type News, newsSchema } from './progress.ts';

/** A row of the outbox. */
export interface PostedNews {
  readonly learnerId: string;
  readonly organisationId: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly at: Date;
}

/** What the news changes in a pupil's line of the live page. Fields left out stay as they are. */
interface Change {
  readonly stage?: 'joined' | 'diagnostic' | 'programme' | 'module' | 'finished';
  readonly question?: number;
  readonly atMost?: number;
  readonly moduleId?: string;
  readonly section?: string | null;
  readonly modulesDone?: number;
  readonly moved: boolean;
  readonly helpWanted?: boolean;
}

/** Applies one piece of news to the live class, in the outbox's own transaction. Unknown topics are another area's. */
export async function followNews(transaction: Transaction<Tables>, posted: PostedNews): Promise<void> {
  const read = newsSchema.safeParse({ ...Object(posted.payload), topic: posted.topic });
  if (!read.success) return;
  const change = changeFor(read.data);
  const { learnerId, organisationId, at } = posted;
  await sql`
    insert into run_progress (organisation_id, run_id, learner_id, stage, question, at_most, module_id, section, modules_done, joined_at, seen_at, moved_at, help_wanted_at, finished_at)
    values (${organisationId}, ${read.data.runId}, ${learnerId}, ${change.stage ?? 'joined'}, ${change.question ?? null}, ${change.atMost ?? null},
      ${change.moduleId ?? null}, ${change.section ?? null}, ${change.modulesDone ?? 0}, ${at}, ${at}, ${at},
      ${change.helpWanted ? at : null}, null)
    on conflict (organisation_id, run_id, learner_id) do update set
      stage = coalesce(${change.stage ?? null}, run_progress.stage),
      question = coalesce(${change.question ?? null}::smallint, run_progress.question),
      at_most = coalesce(${change.atMost ?? null}::smallint, run_progress.at_most),
      module_id = coalesce(${change.moduleId ?? null}, run_progress.module_id),
      section = coalesce(${change.section ?? null}, run_progress.section),
      seen_at = greatest(run_progress.seen_at, excluded.seen_at),
      moved_at = case when ${change.moved}::boolean then greatest(run_progress.moved_at, excluded.moved_at) else run_progress.moved_at end,
      help_wanted_at = case
        when ${change.helpWanted ?? null}::boolean is null then run_progress.help_wanted_at
        when ${change.helpWanted ?? null}::boolean then coalesce(run_progress.help_wanted_at, excluded.help_wanted_at)
        else null end`.execute(transaction);
}

/** Joining again (another computer, a new day) keeps the stage: it only says the pupil is here. */
function changeFor(news: News): Change {
  switch (news.topic) {
    case 'joined':
      return { moved: false };
    case 'test-started':
      return news.kind === 'diagnostic'
        ? { stage: 'diagnostic', question: 1, atMost: news.atMost, moved: true }
        : { moved: true };
    case 'turn-taken':
      if (news.kind === 'check') return { moved: true };
      return news.ended
        ? { stage: 'programme', question: news.turn, atMost: news.atMost, moved: true }
        : { stage: 'diagnostic', question: news.turn + 1, atMost: news.atMost, moved: true };
    case 'module-opened':
      return { stage: 'module', moduleId: news.moduleId, section: null, moved: true };
    case 'module-moved':
      return news.finished
        ? { stage: 'programme', moduleId: news.moduleId, section: news.section, moved: true }
        : { stage: 'module', moduleId: news.moduleId, section: news.section, moved: true };
    case 'help':
      return { helpWanted: news.wanted, moved: false };
  }
}
