import type { PoolClient } from 'pg';
import type { OutboxMessage } from '../platform/outbox.ts';
import type { World } from '../platform/world.ts';
import { type News, newsSchema } from './progress.ts';

/** What the news changes in a pupil's line of the live page. Fields left out stay as they are. */
interface Change {
  readonly stage?: 'joined' | 'diagnostic' | 'programme' | 'module' | 'finished';
  readonly question?: number;
  readonly atMost?: number;
  readonly moduleId?: string;
  readonly section?: string | null;
  readonly moved: boolean;
  readonly helpWanted?: boolean;
}

/** Applies news to the live class, in order, in the outbox's own transaction. */
export async function followNews(world: World, client: PoolClient, messages: readonly OutboxMessage[]): Promise<void> {
  for (const message of messages) {
    const news = newsSchema.parse({ ...Object(message.payload), topic: message.topic });
    const change = changeFor(news);
    await world.database.named(
      followSql,
      [
        message.organisationId,
        news.runId,
        message.learnerId,
        message.at,
        change.stage ?? null,
        change.question ?? null,
        change.atMost ?? null,
        change.moduleId ?? null,
        change.section ?? null,
        change.moved,
        change.helpWanted ?? null,
      ],
      client,
    );
  }
}

const followSql = `
  insert into run_progress as kept (organisation_id, run_id, learner_id, stage, question, at_most, module_id, section,
    modules_done, joined_at, seen_at, moved_at, help_wanted_at)
  values ($1, $2, $3, coalesce($5, 'joined'), $6, $7, $8, $9, 0, $4, $4, $4, case when $11::boolean then $4::timestamptz end)
  on conflict (organisation_id, run_id, learner_id) do update set
    stage = coalesce($5, kept.stage),
    question = coalesce($6, kept.question),
    at_most = coalesce($7, kept.at_most),
    module_id = coalesce($8, kept.module_id),
    section = case when $8 is null then kept.section else $9 end,
    seen_at = greatest(kept.seen_at, $4),
    moved_at = case when $10::boolean then greatest(kept.moved_at, $4) else kept.moved_at end,
    help_wanted_at = case
      when $11::boolean is null then kept.help_wanted_at
      when $11 then coalesce(kept.help_wanted_at, $4)
    end`;

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
