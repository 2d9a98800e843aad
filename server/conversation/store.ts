import { type ExchangeStatus, keptDays } from '../../core/conversation/contract.ts';
import type { Language } from '../../core/items/item.ts';
import type { World } from '../platform/world.ts';

/** One prompt and its answer, as kept. */
export interface Exchange {
  readonly id: string;
  readonly learnerId: string;
  readonly conversationId: string;
  readonly situation: string;
  readonly prompt: string;
  readonly answer: string;
  readonly status: ExchangeStatus;
  readonly askedAt: Date;
}

export interface NewExchange {
  readonly organisationId: string;
  readonly runId: string;
  readonly exchangeId: string;
  readonly learnerId: string;
  readonly conversationId: string;
  readonly situation: string;
  readonly language: Language;
  readonly prompt: string;
  readonly model: string;
  readonly status: Extract<ExchangeStatus, 'asked' | 'refused'>;
  readonly reason: string | null;
}

/** Keeps a prompt; false when this exchange is known already. */
export async function insertExchange(world: World, exchange: NewExchange): Promise<boolean> {
  const { organisationId, runId, exchangeId, learnerId, conversationId, situation, language } = exchange;
  const rows = await world.database.named(
    `insert into exchange (organisation_id, run_id, exchange_id, learner_id, conversation_id, situation, language, prompt, answer, status, reason, model, asked_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11, $12, case when $9 = 'refused' then $12::timestamptz end)
     on conflict do nothing returning exchange_id`,
    [
      organisationId,
      runId,
      exchangeId,
      learnerId,
      conversationId,
      situation,
      language,
      exchange.prompt,
      exchange.status,
      exchange.reason,
      exchange.model,
      world.now(),
    ],
  );
  return rows.length > 0;
}

type Key = Pick<NewExchange, 'organisationId' | 'runId' | 'exchangeId'>;

/** Writes how an exchange ended. What was withdrawn is not kept. */
export async function endExchange(
  world: World,
  { organisationId, runId, exchangeId }: Key,
  status: Exclude<ExchangeStatus, 'asked' | 'refused'>,
  answer: string,
  reason: string | null,
): Promise<void> {
  await world.database.named(
    `update exchange set status = $4, answer = $5, reason = $6, ended_at = $7
     where organisation_id = $1 and run_id = $2 and exchange_id = $3`,
    [organisationId, runId, exchangeId, status, status === 'withdrawn' ? '' : answer, reason, world.now()],
  );
}

export async function forgetExchange(world: World, { organisationId, runId, exchangeId }: Key): Promise<void> {
  await world.database.named('delete from exchange where organisation_id = $1 and run_id = $2 and exchange_id = $3', [
    organisationId,
    runId,
    exchangeId,
  ]);
}

const selectExchange = `
  select exchange_id as id, learner_id as "learnerId", conversation_id as "conversationId", situation, prompt, answer, status, asked_at as "askedAt"
  from exchange where organisation_id = $1 and run_id = $2 and asked_at >= $3`;

/** A run's exchanges of the last 30 days, newest first. */
export async function listExchangesOfRun(world: World, organisationId: string, runId: string): Promise<Exchange[]> {
  return world.database.named<Exchange>(`${selectExchange} order by asked_at desc, exchange_id limit 2000`, [
    organisationId,
    runId,
    oldest(world),
  ]);
}

/** A pupil's exchanges of the last 30 days in a run, newest first. */
export async function listExchangesOfLearner(
  world: World,
  organisationId: string,
  runId: string,
  learnerId: string,
): Promise<Exchange[]> {
  return world.database.named<Exchange>(
    `${selectExchange} and learner_id = $4 order by asked_at desc, exchange_id limit 200`,
    [organisationId, runId, oldest(world), learnerId],
  );
}

/** What is older than 30 days is deleted, and so are the counts of past days. */
export async function sweepExchanges(world: World): Promise<void> {
  const before = oldest(world);
  await world.database.kysely.deleteFrom('exchange').where('asked_at', '<', before).execute();
  await world.database.kysely
    .deleteFrom('assistant_quota')
    .where('day', '<', before.toISOString().slice(0, 10))
    .execute();
}

function oldest(world: World): Date {
  return new Date(world.now().getTime() - keptDays * 24 * 3_600_000);
}
