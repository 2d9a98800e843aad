import type { Suggestion } from '../../core/frameworks/contract.ts';
import type { World } from '../platform/world.ts';

/** Shown at once in a list: more would be a sign that nobody answers. */
const mostListed = 500;
const columns = [
  'suggestion_id',
  'framework_id',
  'skill_id',
  'about',
  'body',
  'language',
  'status',
  'answer',
  'sent_at',
  'answered_at',
] as const;

export async function insertSuggestion(
  world: World,
  sent: Pick<Suggestion, 'frameworkId' | 'skill' | 'about' | 'text' | 'language'>,
): Promise<Suggestion> {
  const row = await world.database.kysely
    .insertInto('suggestion')
    .values({
      suggestion_id: world.newId(),
      framework_id: sent.frameworkId,
      skill_id: sent.skill,
      about: sent.about,
      body: sent.text,
      language: sent.language,
      status: 'received',
      answer: null,
      answered_by: null,
      sent_at: world.now(),
      answered_at: null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return suggestionOf(row);
}

export async function findSuggestion(world: World, id: string): Promise<Suggestion | undefined> {
  const row = await world.database.kysely
    .selectFrom('suggestion')
    .select(columns)
    .where('suggestion_id', '=', id)
    .executeTakeFirst();
  return row && suggestionOf(row);
}

/** Newest first. */
export async function listSuggestions(
  world: World,
  { frameworkId, status }: { readonly frameworkId?: string; readonly status?: Suggestion['status'] },
): Promise<Suggestion[]> {
  let query = world.database.kysely.selectFrom('suggestion').select(columns);
  if (frameworkId !== undefined) query = query.where('framework_id', '=', frameworkId);
  if (status !== undefined) query = query.where('status', '=', status);
  const rows = await query.orderBy('suggestion_id', 'desc').limit(mostListed).execute();
  return rows.map(suggestionOf);
}

export async function answerSuggestion(
  world: World,
  id: string,
  answered: Pick<Suggestion, 'status' | 'answer'> & { readonly by: string },
): Promise<Suggestion | undefined> {
  const row = await world.database.kysely
    .updateTable('suggestion')
    .set({
      status: answered.status,
      answer: answered.answer,
      answered_by: answered.by,
      answered_at: answered.status === 'received' ? null : world.now(),
    })
    .where('suggestion_id', '=', id)
    .returning(columns)
    .executeTakeFirst();
  return row && suggestionOf(row);
}

interface Row {
  readonly suggestion_id: string;
  readonly framework_id: string;
  readonly skill_id: string;
  readonly about: Suggestion['about'];
  readonly body: string;
  readonly language: Suggestion['language'];
  readonly status: Suggestion['status'];
  readonly answer: string | null;
  readonly sent_at: Date;
  readonly answered_at: Date | null;
}

function suggestionOf(row: Row): Suggestion {
  return {
    id: row.suggestion_id,
    frameworkId: row.framework_id,
    skill: row.skill_id,
    about: row.about,
    text: row.body,
    language: row.language,
    status: row.status,
    answer: row.answer,
    sentAt: row.sent_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
  };
}
