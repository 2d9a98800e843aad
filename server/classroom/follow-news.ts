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

/** What a round of news amounts to for one pupil in one course. */
interface Moves {
  readonly organisationId: string;
  readonly runId: string;
  readonly learnerId: string;
  readonly firstAt: Date;
  lastAt: Date;
  movedAt: Date | null;
  stage: NonNullable<Change['stage']> | null;
  question: number | null;
  atMost: number | null;
  moduleId: string | null;
  section: string | null;
  /** The hand was lowered in this round: what was raised before no longer counts. */
  handLowered: boolean;
  handRaisedAt: Date | null;
}

/**
 * Applies news to the live class, in the outbox's own transaction: folded pupil by pupil in order, then written all at once. Pupils not
 * there yet are found by what did not move: they arrive (another process may be bringing them in too), then move.
 */
export async function followNews(world: World, client: PoolClient, messages: readonly OutboxMessage[]): Promise<void> {
  const folded = new Map<string, Moves>();
  for (const message of messages) {
    const news = newsSchema.parse({ ...Object(message.payload), topic: message.topic });
    const { organisationId, learnerId, at } = message;
    const key = keyOf(organisationId, news.runId, learnerId);
    const moves = folded.get(key) ?? noMoves(organisationId, news.runId, learnerId, at);
    foldChange(moves, changeFor(news), at);
    folded.set(key, moves);
  }
  // Sorted, so that two processes lock the same pupils in the same order.
  const sorted = [...folded].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = rowsOf(sorted.map(([, moves]) => moves));
  const moved = await world.database.named<MovedRow>(followSql, rows, client);
  if (moved.length === sorted.length) return;
  const there = new Set(moved.map((row) => keyOf(row.organisation_id, row.run_id, row.learner_id)));
  const newcomers = rowsOf(sorted.filter(([key]) => !there.has(key)).map(([, moves]) => moves));
  await world.database.named(arriveSql, newcomers, client);
  await world.database.named(followSql, newcomers, client);
}

interface MovedRow {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly learner_id: string;
}

function keyOf(organisationId: string, runId: string, learnerId: string): string {
  return `${organisationId} ${runId} ${learnerId}`;
}

function rowsOf(all: readonly Moves[]): unknown[][] {
  const of = <T>(pick: (moves: Moves) => T) => all.map(pick);
  return [
    of(({ organisationId }) => organisationId),
    of(({ runId }) => runId),
    of(({ learnerId }) => learnerId),
    of(({ firstAt }) => firstAt),
    of(({ lastAt }) => lastAt),
    of(({ movedAt }) => movedAt),
    of(({ stage }) => stage),
    of(({ question }) => question),
    of(({ atMost }) => atMost),
    of(({ moduleId }) => moduleId),
    of(({ section }) => section),
    of(({ handLowered }) => handLowered),
    of(({ handRaisedAt }) => handRaisedAt),
  ];
}

const newsRows = `unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::text[],
    $8::int[], $9::int[], $10::text[], $11::text[], $12::boolean[], $13::timestamptz[])
  as news (organisation_id, run_id, learner_id, first_at, last_at, moved_at, stage, question, at_most, module_id, section, lowered, raised_at)`;

const arriveSql = `
  insert into run_progress (organisation_id, run_id, learner_id, stage, modules_done, joined_at, seen_at, moved_at)
  select organisation_id, run_id, learner_id, 'joined', 0, first_at, first_at, first_at from ${newsRows}
  on conflict (organisation_id, run_id, learner_id) do nothing`;

const followSql = `
  update run_progress as kept set
    stage = coalesce(news.stage, kept.stage),
    question = coalesce(news.question, kept.question),
    at_most = coalesce(news.at_most, kept.at_most),
    module_id = coalesce(news.module_id, kept.module_id),
    section = case when news.module_id is null then kept.section else news.section end,
    seen_at = greatest(kept.seen_at, news.last_at),
    moved_at = greatest(kept.moved_at, news.moved_at),
    help_wanted_at = case when news.lowered then news.raised_at else coalesce(kept.help_wanted_at, news.raised_at) end
  from ${newsRows}
  where kept.organisation_id = news.organisation_id and kept.run_id = news.run_id and kept.learner_id = news.learner_id
  returning kept.organisation_id, kept.run_id, kept.learner_id`;

function noMoves(organisationId: string, runId: string, learnerId: string, firstAt: Date): Moves {
  return {
    organisationId,
    runId,
    learnerId,
    firstAt,
    lastAt: firstAt,
    movedAt: null,
    stage: null,
    question: null,
    atMost: null,
    moduleId: null,
    section: null,
    handLowered: false,
    handRaisedAt: null,
  };
}

function foldChange(moves: Moves, change: Change, at: Date): void {
  const latest = (known: Date | null) => (known !== null && known > at ? known : at);
  moves.lastAt = latest(moves.lastAt);
  if (change.moved) moves.movedAt = latest(moves.movedAt);
  moves.stage = change.stage ?? moves.stage;
  moves.question = change.question ?? moves.question;
  moves.atMost = change.atMost ?? moves.atMost;
  if (change.moduleId !== undefined) {
    moves.moduleId = change.moduleId;
    moves.section = change.section ?? null;
  }
  if (change.helpWanted === true) moves.handRaisedAt ??= at;
  if (change.helpWanted === false) {
    moves.handLowered = true;
    moves.handRaisedAt = null;
  }
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
      if (news.kind !== 'diagnostic') return { moved: true };
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
