import { type Kysely, sql } from 'kysely';

/** One row of the outbox may carry what many learners' batch has to say; its payload is only ever read whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox
      alter column payload type json using payload::json,
      add column messages smallint not null default 1`.execute(db);
}
