import { schoolYearOf } from '../../core/classroom/school-year.ts';
import type { ModuleEvent } from '../../core/learning/module-event.ts';
import { foldProgress, type ModuleProgress, noProgress } from '../../core/learning/progress.ts';
import type { World } from '../platform/world.ts';

/** One learner's way through one module. */
export interface Passage {
  readonly passageId: string;
  readonly runId: string;
  readonly moduleId: string;
  readonly checkTestId: string | null;
  readonly progress: ModuleProgress;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export const passageColumns = `passage_id as "passageId", run_id as "runId", module_id as "moduleId", check_test_id as "checkTestId",
  progress, started_at as "startedAt", finished_at as "finishedAt"`;

export async function listPassages(world: World, learnerId: string, runId: string): Promise<Passage[]> {
  return world.database.named<Passage>(
    `select ${passageColumns} from passage where learner_id = $1 and run_id = $2 order by started_at`,
    [learnerId, runId],
    'pipeline',
  );
}

/** The same for many learners in one statement, for what follows the outbox. */
export async function listPassagesOfMany(
  world: World,
  many: readonly { readonly learnerId: string; readonly runId: string }[],
): Promise<(Passage & { readonly learnerId: string })[]> {
  return world.database.named<Passage & { learnerId: string }>(
    `select ${passageColumns}, learner_id as "learnerId" from passage
     where (learner_id, run_id) in (select * from unnest($1::uuid[], $2::uuid[])) order by started_at`,
    [many.map(({ learnerId }) => learnerId), many.map(({ runId }) => runId)],
  );
}

export interface NewPassage {
  readonly learnerId: string;
  readonly organisationId: string;
  readonly runId: string;
  readonly moduleId: string;
  readonly moduleVersion: string;
  readonly checkTestId: string | null;
}

/** Opens a module for a learner, or gives back the passage already open. */
export async function openPassage(world: World, passage: NewPassage): Promise<Passage> {
  const now = world.now();
  await world.database.named(
    `with made as (
       insert into passage (learner_id, passage_id, organisation_id, run_id, module_id, module_version, check_test_id, progress, started_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
       on conflict (learner_id, run_id, module_id) do nothing returning learner_id, organisation_id
     )
     insert into outbox (learner_id, id, organisation_id, topic, payload, at)
     select learner_id, $10, organisation_id, 'module-opened', $11, $9 from made`,
    [
      passage.learnerId,
      world.newId(),
      passage.organisationId,
      passage.runId,
      passage.moduleId,
      passage.moduleVersion,
      passage.checkTestId,
      JSON.stringify(noProgress),
      now,
      world.newId(),
      JSON.stringify({ runId: passage.runId, moduleId: passage.moduleId }),
    ],
  );
  const rows = await world.database.named<Passage>(
    `select ${passageColumns} from passage where learner_id = $1 and run_id = $2 and module_id = $3`,
    [passage.learnerId, passage.runId, passage.moduleId],
  );
  const kept = rows[0];
  if (!kept) throw new Error('openPassage: the passage is neither new nor known');
  return kept;
}

/** Two windows on one module at once: the one that loses reads again; more losses than this is a bug. */
const mostRaces = 10;

/** Events of one passage, and the year they are kept in. */
export interface EventsGiven {
  readonly learnerId: string;
  readonly passageId: string;
  readonly schoolYear: number;
  readonly ids: readonly string[];
}

/** What is kept of a passage's new events. */
export interface EventsToKeep {
  readonly learnerId: string;
  readonly passageId: string;
  readonly schoolYear: number;
  readonly now: Date;
  /** The passage as it was read, whose version must still be there. */
  readonly before: PassageMet;
  readonly progress: ModuleProgress;
  readonly fresh: readonly ModuleEvent[];
}

/** How a passage is met and its events kept: a statement for each, or one for many (see `batchEvents`). */
export interface Passages {
  readonly meet: (world: World, given: EventsGiven) => Promise<PassageMet | undefined>;
  readonly save: (world: World, kept: EventsToKeep) => Promise<boolean>;
}

/**
 * Keeps events and folds the new ones into the progress: one read, one write that holds only if nobody was first. An event sent
 * twice is kept once. Gives the number of events kept, or undefined when the passage is not this learner's.
 */
export async function keepEvents(
  world: World,
  learnerId: string,
  passageId: string,
  events: readonly ModuleEvent[],
  passages: Passages = oneByOne,
): Promise<number | undefined> {
  const now = world.now();
  const schoolYear = schoolYearOf(now);
  const ids = events.map(({ id }) => id);
  for (let race = 0; race < mostRaces; race += 1) {
    const before = await passages.meet(world, { learnerId, passageId, schoolYear, ids });
    if (!before) return undefined;
    const known = new Set(before.known);
    const fresh = events.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return 0;
    const progress = fresh.reduce(foldProgress, before.progress);
    const saved = await passages.save(world, { learnerId, passageId, schoolYear, now, before, progress, fresh });
    if (saved) return new Set(fresh.map(({ id }) => id)).size;
  }
  throw new Error('keepEvents: lost every race');
}

export async function meetPassage(
  world: World,
  { learnerId, passageId, schoolYear, ids }: EventsGiven,
): Promise<PassageMet | undefined> {
  const [passage] = await world.database.named<PassageMet>(
    meetPassageSql,
    [learnerId, passageId, schoolYear, ids],
    'pipeline',
  );
  return passage;
}

export async function saveEvents(world: World, kept: EventsToKeep): Promise<boolean> {
  const { learnerId, passageId, schoolYear, now, before, progress, fresh } = kept;
  const saved = await world.database.named(
    keepEventsSql,
    [
      learnerId,
      passageId,
      JSON.stringify(progress),
      now,
      progress.finished ? now : null,
      before.version,
      schoolYear,
      fresh.map(({ id }) => id),
      fresh.map(({ kind }) => kind),
      fresh.map((event) => JSON.stringify(event)),
      fresh.map(({ at }) => at),
      world.newId(),
      describeMove(kept),
    ],
    'pipeline',
  );
  return saved.length > 0;
}

export const oneByOne: Passages = { meet: meetPassage, save: saveEvents };

/** The news of a passage, for the outbox. */
export function describeMove({ before: { runId, moduleId }, progress: { section, finished } }: EventsToKeep): string {
  return JSON.stringify({ runId, moduleId, section, finished });
}

export interface PassageMet extends Passage {
  readonly organisationId: string;
  /** The row's version, PostgreSQL's own: another after each update. */
  readonly version: string;
  /** Those of the events that were kept before. */
  readonly known: readonly string[];
}

export const metColumns = `${passageColumns}, passage.organisation_id as "organisationId", passage.xmin::text as version`;

const meetPassageSql = `
  select ${metColumns},
    array(select event_id from module_event
      where learner_id = $1 and school_year = $3 and passage_id = $2 and event_id = any($4::uuid[])) as known
  from passage where learner_id = $1 and passage_id = $2`;

const keepEventsSql = `
  with moved as (
    update passage set progress = $3, updated_at = $4, finished_at = coalesce(finished_at, $5)
    where learner_id = $1 and passage_id = $2 and xmin = $6::xid
    returning learner_id, organisation_id
  ), kept as (
    insert into module_event (learner_id, school_year, passage_id, event_id, kind, payload, occurred_at, received_at)
    select moved.learner_id, $7, $2, event_id, kind, payload, occurred_at, $4
    from moved, unnest($8::uuid[], $9::text[], $10::jsonb[], $11::timestamptz[]) as event (event_id, kind, payload, occurred_at)
    on conflict do nothing
  )
  insert into outbox (learner_id, id, organisation_id, topic, payload, at)
  select learner_id, $12, organisation_id, 'module-moved', $13, $4 from moved
  returning learner_id`;

/** Tells the live class that a hand is raised or lowered. */
export async function postHelp(
  world: World,
  learnerId: string,
  organisationId: string,
  runId: string,
  wanted: boolean,
): Promise<void> {
  await world.database.named(
    `insert into outbox (learner_id, id, organisation_id, topic, payload, at) values ($1, $2, $3, 'help', $4, $5)`,
    [learnerId, world.newId(), organisationId, JSON.stringify({ runId, wanted }), world.now()],
  );
}
