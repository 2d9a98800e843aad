import { type Kysely, sql } from 'kysely';

/** What pupils ask a real assistant and what it answers, kept 30 days; how many prompts a class has used in a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table exchange (
    organisation_id uuid not null,
    run_id uuid not null,
    exchange_id uuid not null,
    learner_id uuid not null,
    conversation_id uuid not null,
    situation text not null,
    language text not null check (language in ('fr', 'en')),
    prompt text not null,
    answer text not null,
    status text not null check (status in ('asked', 'answered', 'cut', 'refused', 'withdrawn', 'failed')),
    reason text,
    model text,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (organisation_id, run_id, exchange_id),
    foreign key (organisation_id, run_id) references course_run on delete cascade
  )`,
  `create index exchange_of_learner on exchange (organisation_id, run_id, learner_id, asked_at)`,
  `create index exchange_by_age on exchange (asked_at)`,
  `create table assistant_quota (
    organisation_id uuid not null,
    group_id uuid not null,
    day date not null,
    used integer not null,
    used_by jsonb not null,
    primary key (organisation_id, group_id, day),
    foreign key (organisation_id, group_id) references class_group on delete cascade
  )`,
];
