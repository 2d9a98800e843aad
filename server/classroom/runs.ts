import { drawCode } from '../../core/classroom/code.ts';
import type { World } from '../platform/world.ts';

/** A course opened for a class. */
export interface Run {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly courseId: string;
  readonly groupId: string;
  readonly group: string;
  readonly openedAt: Date;
  readonly joiningUntil: Date | null;
  readonly joined: number;
  readonly finished: number;
  readonly learners: number;
}

/** Joining stays open this long after a course is opened (facts of the field: a class session lasts 4 h). */
export const joiningHours = 4;

const selectRun = `
  select run_id as id, course_run.organisation_id as "organisationId", code, course_id as "courseId", course_run.group_id as "groupId",
    class_group.name as "group", opened_at as "openedAt", joining_until as "joiningUntil",
    (select count(*) from run_progress where run_progress.organisation_id = course_run.organisation_id and run_progress.run_id = course_run.run_id) as joined,
    (select count(*) from run_progress where run_progress.organisation_id = course_run.organisation_id and run_progress.run_id = course_run.run_id and stage = 'finished') as finished,
    (select count(*) from learner where learner.organisation_id = course_run.organisation_id and learner.group_id = course_run.group_id) as learners
  from course_run join class_group on class_group.organisation_id = course_run.organisation_id and class_group.group_id = course_run.group_id
  where course_run.organisation_id = $1`;

export async function listRuns(world: World, organisationId: string): Promise<Run[]> {
  return world.database.named<Run>(`${selectRun} order by opened_at desc`, [organisationId]);
}

export async function findRun(world: World, organisationId: string, runId: string): Promise<Run | undefined> {
  const rows = await world.database.named<Run>(`${selectRun} and run_id = $2`, [organisationId, runId]);
  return rows[0];
}

/** A run without its counts: what a pupil's way in needs, read by keys alone. */
export type PlainRun = Omit<Run, 'joined' | 'finished' | 'learners'>;

const plainColumns = `run_id as id, course_run.organisation_id as "organisationId", code, course_id as "courseId",
  course_run.group_id as "groupId", class_group.name as "group", opened_at as "openedAt", joining_until as "joiningUntil"`;

const fromPlainRun = `from course_run join class_group
  on class_group.organisation_id = course_run.organisation_id and class_group.group_id = course_run.group_id`;

/** What stands behind a code: the run, whatever its school, and the name of that school. */
export interface RunAtDoor extends PlainRun {
  readonly organisation: string;
}

export async function findRunByCode(world: World, code: string): Promise<RunAtDoor | undefined> {
  const [coded] = await world.database.named<{ organisationId: string; runId: string }>(
    'select organisation_id as "organisationId", run_id as "runId" from run_code where code = $1',
    [code],
    'pipeline',
  );
  if (!coded) return undefined;
  const rows = await world.database.named<RunAtDoor>(
    `select ${plainColumns}, organisation.name as organisation ${fromPlainRun}
     join organisation on organisation.organisation_id = course_run.organisation_id
     where course_run.organisation_id = $1 and course_run.run_id = $2`,
    [coded.organisationId, coded.runId],
    'pipeline',
  );
  return rows[0];
}

/** A course opened for this pupil's own class; another class's course is not found. */
export async function findRunOfLearner(
  world: World,
  organisationId: string,
  learnerId: string,
  runId: string,
): Promise<PlainRun | undefined> {
  const rows = await world.database.named<PlainRun>(
    `select ${plainColumns} ${fromPlainRun}
     join learner on learner.organisation_id = course_run.organisation_id and learner.group_id = course_run.group_id
     where course_run.organisation_id = $1 and course_run.run_id = $2
       and learner.organisation_id = $1 and learner.learner_id = $3`,
    [organisationId, runId, learnerId],
    'pipeline',
  );
  return rows[0];
}

/** The courses opened for one class, newest first. */
export async function listRunsOfGroup(world: World, organisationId: string, groupId: string): Promise<Run[]> {
  return world.database.named<Run>(`${selectRun} and course_run.group_id = $2 order by opened_at desc`, [
    organisationId,
    groupId,
  ]);
}

export interface NewRun {
  readonly organisationId: string;
  readonly groupId: string;
  readonly courseId: string;
  readonly openedBy: string;
}

/** Opens a course for a class under a code nobody has, and opens joining. */
export async function insertRun(world: World, run: NewRun): Promise<string> {
  const runId = world.newId();
  const code = await reserveCode(world, run.organisationId, runId);
  const openedAt = world.now();
  const joiningUntil = new Date(openedAt.getTime() + joiningHours * 3_600_000);
  await world.database.named(
    `insert into course_run (organisation_id, run_id, code, group_id, course_id, opened_by, opened_at, joining_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [run.organisationId, runId, code, run.groupId, run.courseId, run.openedBy, openedAt, joiningUntil],
  );
  return runId;
}

export async function setJoiningUntil(
  world: World,
  organisationId: string,
  runId: string,
  until: Date | null,
): Promise<void> {
  await world.database.named('update course_run set joining_until = $3 where organisation_id = $1 and run_id = $2', [
    organisationId,
    runId,
    until,
  ]);
}

async function reserveCode(world: World, organisationId: string, runId: string): Promise<string> {
  for (;;) {
    const code = drawCode(world.random);
    const taken = await world.database.named(
      'insert into run_code (code, organisation_id, run_id) values ($1, $2, $3) on conflict (code) do nothing returning code',
      [code, organisationId, runId],
    );
    if (taken.length > 0) return code;
  }
}
