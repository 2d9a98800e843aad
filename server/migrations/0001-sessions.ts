import { type Kysely, sql } from 'kysely';

/** Who is signed in where, what was tried too often, and what waits to be told to the other areas. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session (
      token_hash bytea primary key,
      account_id uuid,
      learner_id uuid,
      role text collate "C" not null check (role in ('administrator', 'head', 'teacher', 'pupil')),
      organisation_id uuid,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      check ((role = 'pupil') = (learner_id is not null)),
      check ((role = 'pupil') = (account_id is null)),
      check ((role = 'administrator') = (organisation_id is null))
    )`.execute(db);
  await sql`create index session_account on session (account_id) where account_id is not null`.execute(db);
  await sql`create index session_learner on session (learner_id) where learner_id is not null`.execute(db);
  await sql`create index session_expiry on session (expires_at)`.execute(db);

  await sql`
    create table sign_in_throttle (
      key text collate "C" primary key,
      failures integer not null,
      last_failure_at timestamptz not null,
      locked_until timestamptz
    )`.execute(db);

  await sql`
    create table outbox (
      learner_id uuid not null,
      id uuid not null,
      organisation_id uuid not null,
      topic text collate "C" not null,
      payload jsonb not null,
      at timestamptz not null,
      primary key (learner_id, id)
    )`.execute(db);
  await sql`create index outbox_order on outbox (id)`.execute(db);
}
