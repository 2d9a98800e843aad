import { type Kysely, sql } from 'kysely';

/** What anyone suggests about a framework: no account, no name, no address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suggestion (
      suggestion_id uuid primary key,
      framework_id text collate "C" not null,
      skill_id text collate "C" not null,
      about text not null check (about in ('wording', 'missing', 'level', 'example', 'other')),
      body text not null,
      language text not null check (language in ('fr', 'en')),
      status text not null check (status in ('received', 'considered', 'accepted', 'declined')),
      answer text,
      answered_by uuid references account,
      sent_at timestamptz not null,
      answered_at timestamptz
    )`.execute(db);
  await sql`create index suggestion_status on suggestion (framework_id, status, suggestion_id)`.execute(db);
}
