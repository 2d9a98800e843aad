import type { OutboxMessage } from './outbox.ts';
import type { World } from './world.ts';

/**
 * A row of the outbox. What many learners' batch has to say travels in one row, a pack: `payload` is then a list of [learner, organisation,
 * payload], `messages` its length, and the row is filed under the first learner. With a row for each answer, the outbox cost a fifth
 * of all the processor time of an answer in batches.
 */
export interface OutboxRow extends OutboxMessage {
  readonly messages: number;
}

type Packed = readonly [learnerId: string, organisationId: string, payload: unknown];

/** What a pack is written from; `payload` is JSON already. */
export interface Part {
  readonly learnerId: string;
  readonly organisationId: string;
  readonly payload: string;
}

/** A pack's payload. Ids are ours: they need no escaping. */
export function writePack(parts: readonly Part[]): string {
  return `[${parts.map(({ learnerId, organisationId, payload }) => `["${learnerId}","${organisationId}",${payload}]`).join(',')}]`;
}

/**
 * SQL that files a pack with what did happen. `pack` is the parameter with what was to happen, in the order of `place` (1, 2, …) of the rows of
 * `moved`, which also have learner_id and organisation_id; `all` is how many there were to be. Nearly always all of them are.
 */
export function filePackSql(
  topic: string,
  { pack, all, id, at }: Readonly<Record<'pack' | 'all' | 'id' | 'at', string>>,
): string {
  return `
    insert into outbox (learner_id, id, organisation_id, topic, payload, messages, at)
    select (array_agg(learner_id))[1], ${id}, (array_agg(organisation_id))[1], '${topic}',
      case when count(*) = ${all} then ${pack}::json else (
        select json_agg(part) from json_array_elements(${pack}::json) with ordinality as parts (part, place)
        where place in (select place from moved)
      ) end,
      count(*), ${at} from moved having count(*) > 0`;
}

export const outboxColumns = `learner_id as "learnerId", id, organisation_id as "organisationId", topic, payload, messages, at`;

/** The messages of a row: itself, or those of its pack, in their order. */
export function unpack(row: OutboxRow): OutboxMessage[] {
  const parts = partsOf(row);
  if (parts === undefined) return [row];
  return parts.map(([learnerId, organisationId, payload]) => ({
    learnerId,
    id: row.id,
    organisationId,
    topic: row.topic,
    payload,
    at: row.at,
  }));
}

/** Replaces a pack by a row for each of its messages, at its place in the order; false when the row is not a pack. */
export async function splitPack(world: World, row: OutboxRow): Promise<boolean> {
  const parts = partsOf(row);
  if (parts === undefined) return false;
  await world.database.named(splitSql, [
    row.learnerId,
    row.id,
    parts.map(([learnerId]) => learnerId),
    parts.map((_, index) => idAfter(row.id, index + 1)),
    parts.map(([, organisationId]) => organisationId),
    parts.map(([, , payload]) => JSON.stringify(payload)),
  ]);
  return true;
}

const splitSql = `
  with gone as (delete from outbox where learner_id = $1 and id = $2 returning topic, at)
  insert into outbox (learner_id, id, organisation_id, topic, payload, at)
  select part.learner_id, part.id, part.organisation_id, gone.topic, part.payload::json, gone.at
  from gone, unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) as part (learner_id, id, organisation_id, payload)`;

/** Only our own statements write here, and an array only into packs. */
function partsOf({ payload }: OutboxRow): readonly Packed[] | undefined {
  return Array.isArray(payload) ? payload : undefined;
}

/** The id that is `count` after another in the order of ids: the random end of a version 7 has room for it. */
function idAfter(id: string, count: number): string {
  const end = (Number.parseInt(id.slice(24), 16) + count) % 2 ** 48;
  return id.slice(0, 24) + end.toString(16).padStart(12, '0');
}
