import { type Kysely, sql } from 'kysely';

/** What a teacher decides of a course's programme, for a class or for one pupil; refreshers beside diagnostics and checks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table run_adjustment (
      organisation_id uuid not null,
      run_id uuid not null,
      adjustment jsonb not null,
      revision integer not null,
      changed_by uuid not null references account,
      changed_at timestamptz not null,
      primary key (organisation_id, run_id)
    )`.execute(db);
  await sql`
    create table learner_adjustment (
      organisation_id uuid not null,
      run_id uuid not null,
      learner_id uuid not null,
      adjustment jsonb not null,
      revision integer not null,
      changed_by uuid not null references account,
      changed_at timestamptz not null,
      primary key (organisation_id, run_id, learner_id)
    )`.execute(db);

  await sql`alter table test drop constraint test_kind_check`.execute(db);
  await sql`
    alter table test add constraint test_kind_check check (kind in ('diagnostic', 'check', 'refresher'))`.execute(db);
  // One refresher of a course at a time; the next one is made when it is over.
  await sql`
    create unique index test_refresher on test (learner_id, run_id) where kind = 'refresher' and status = 'running'`.execute(
    db,
  );
}
