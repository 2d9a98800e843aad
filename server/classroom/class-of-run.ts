import type { World } from '../platform/world.ts';

/** The class a course was opened for, and by whom. */
export interface ClassOfRun {
  readonly groupId: string;
  readonly name: string;
  readonly grade: string | null;
  readonly openedBy: string;
  readonly uai: string | null;
}

export async function findClassOfRun(
  world: World,
  organisationId: string,
  runId: string,
): Promise<ClassOfRun | undefined> {
  const rows = await world.database.named<ClassOfRun>(
    `select course_run.group_id as "groupId", class_group.name, grade, opened_by as "openedBy", uai
     from course_run
     join class_group on class_group.organisation_id = course_run.organisation_id and class_group.group_id = course_run.group_id
     join organisation on organisation.organisation_id = course_run.organisation_id
     where course_run.organisation_id = $1 and course_run.run_id = $2`,
    [organisationId, runId],
  );
  return rows[0];
}
