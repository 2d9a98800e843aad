import { openBatch } from '../platform/batch.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import { filePackSql, writePack } from '../platform/outbox-pack.ts';
import type { World } from '../platform/world.ts';
import {
  describeMove,
  type EventsGiven,
  type EventsToKeep,
  meetPassage,
  metColumns,
  type PassageMet,
  type Passages,
  saveEvents,
} from './store.ts';

/** Passages met and kept together when they queue up, as `batchTurns` does for answers: same promises, same price. */
export function batchEvents(world: World): Passages {
  const limits = { most: 256, mayRetry: (error: unknown) => !isDatabaseAway(error) };
  const meet = openBatch<EventsGiven, PassageMet | undefined>({
    ...limits,
    together: (given) => meetPassages(world, given),
    alone: (given) => meetPassage(world, given),
  });
  const save = openBatch<EventsToKeep, boolean>({
    ...limits,
    together: (kept) => saveAllEvents(world, kept),
    alone: (kept) => saveEvents(world, kept),
  });
  return { meet: (_world, given) => meet(given), save: (_world, kept) => save(kept) };
}

/** One row for each of those asked for, in no order: two may be of one passage. */
async function meetPassages(world: World, given: readonly EventsGiven[]): Promise<(PassageMet | undefined)[]> {
  const rows = await world.database.named<PassageMet & { readonly place: number }>(
    meetPassagesSql,
    [
      given.map((_, place) => place),
      given.map(({ learnerId }) => learnerId),
      given.map(({ passageId }) => passageId),
      given.map(({ schoolYear }) => schoolYear),
      given.map(({ ids }) => `{${ids.join(',')}}`),
    ],
    'pipeline',
  );
  const met: (PassageMet | undefined)[] = given.map(() => undefined);
  for (const row of rows) met[row.place] = row;
  return met;
}

const meetPassagesSql = `
  with given as (
    select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::int[], $5::text[])
      as given (place, asked_learner, asked_passage, school_year, ids)
  )
  select place, ${metColumns},
    array(select event_id from module_event
      where module_event.learner_id = given.asked_learner and module_event.school_year = given.school_year
        and module_event.passage_id = given.asked_passage and event_id = any(given.ids::uuid[])) as known
  from given join passage on passage.learner_id = asked_learner and passage.passage_id = asked_passage`;

/** Sorted, so that two processes lock the same learners in the same order. */
async function saveAllEvents(world: World, kept: readonly EventsToKeep[]): Promise<boolean[]> {
  const sorted = kept
    .map((one, place) => ({ ...one, place }))
    .sort((a, b) => compare(a.learnerId, b.learnerId) || compare(a.passageId, b.passageId));
  const of = <T>(pick: (one: (typeof sorted)[number]) => T) => sorted.map(pick);
  const won = await world.database.named<{ place: number }>(
    saveAllSql,
    [
      of(({ learnerId }) => learnerId),
      of(({ passageId }) => passageId),
      of(({ progress }) => JSON.stringify(progress)),
      of(({ now }) => now),
      of(({ progress, now }) => (progress.finished ? now : null)),
      of(({ before }) => before.version),
      of(({ schoolYear }) => schoolYear),
      of(({ fresh }) => JSON.stringify(fresh)),
      writePack(
        sorted.map((one) => ({
          learnerId: one.learnerId,
          organisationId: one.before.organisationId,
          payload: describeMove(one),
        })),
      ),
      sorted.length,
      world.newId(),
    ],
    'pipeline',
  );
  const saved = kept.map(() => false);
  for (const { place } of won) {
    const one = sorted[place - 1];
    if (one) saved[one.place] = true;
  }
  return saved;
}

/**
 * The same as for one passage. Two windows' events in a batch match the same row, which is updated once: `returning` gives the
 * place of the one that was, and the other is met again.
 */
const saveAllSql = `
  with given as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::int[], $8::text[])
      with ordinality as given (learner_id, passage_id, progress, now, finished_at, version, school_year, events, place)
  ), moved as (
    update passage set progress = given.progress::jsonb, updated_at = given.now,
      finished_at = coalesce(passage.finished_at, given.finished_at)
    from given
    where passage.learner_id = given.learner_id and passage.passage_id = given.passage_id
      and passage.xmin = given.version::xid
    returning given.learner_id, given.passage_id, given.now, given.school_year, given.events, given.place,
      passage.organisation_id
  ), kept as (
    insert into module_event (learner_id, school_year, passage_id, event_id, kind, payload, occurred_at, received_at)
    select learner_id, school_year, passage_id, (event ->> 'id')::uuid, event ->> 'kind', event, (event ->> 'at')::timestamptz, now
    from moved, jsonb_array_elements(events::jsonb) as event
    on conflict do nothing
  ), told as (${filePackSql('module-moved', { pack: '$9', all: '$10', id: '$11', at: 'max(now)' })}
  )
  select place from moved`;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
