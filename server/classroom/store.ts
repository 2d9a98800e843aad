import type { World } from '../platform/world.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly grade: string | null;
  readonly learners: number;
}

export interface Learner {
  readonly id: string;
  readonly groupId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
}

const selectGroup = `
  select group_id as id, name, grade,
    (select count(*) from learner where learner.organisation_id = class_group.organisation_id and learner.group_id = class_group.group_id) as learners
  from class_group where organisation_id = $1`;

export async function listGroups(world: World, organisationId: string): Promise<Group[]> {
  return world.database.named<Group>(`${selectGroup} order by name`, [organisationId]);
}

export async function findGroup(world: World, organisationId: string, groupId: string): Promise<Group | undefined> {
  const rows = await world.database.named<Group>(`${selectGroup} and group_id = $2`, [organisationId, groupId]);
  return rows[0];
}

const selectLearner = `
  select learner_id as id, group_id as "groupId", first_name as "firstName", last_name as "lastName", birth_date as "birthDate"
  from learner where organisation_id = $1`;

/** The pupils of a class, by last name. */
export async function listLearners(world: World, organisationId: string, groupId: string): Promise<Learner[]> {
  return world.database.named<Learner>(
    `${selectLearner} and group_id = $2 order by last_name, first_name, learner_id`,
    [organisationId, groupId],
    'pipeline',
  );
}

/** Every pupil of a school with the name of their class, for telling known pupils from new ones. */
export async function listEveryLearner(
  world: World,
  organisationId: string,
): Promise<(Learner & { readonly group: string })[]> {
  return world.database.named<Learner & { group: string }>(
    `select learner_id as id, learner.group_id as "groupId", first_name as "firstName", last_name as "lastName", birth_date as "birthDate", class_group.name as "group"
     from learner join class_group on class_group.organisation_id = learner.organisation_id and class_group.group_id = learner.group_id
     where learner.organisation_id = $1`,
    [organisationId],
  );
}

export async function findLearner(
  world: World,
  organisationId: string,
  learnerId: string,
): Promise<Learner | undefined> {
  const rows = await world.database.named<Learner>(`${selectLearner} and learner_id = $2`, [organisationId, learnerId]);
  return rows[0];
}

/** The sealed picture passwords of a class. */
export async function listSealedPictures(
  world: World,
  organisationId: string,
  groupId: string,
): Promise<{ readonly learnerId: string; readonly pictures: Buffer }[]> {
  return world.database.named<{ learnerId: string; pictures: Buffer }>(
    'select learner_id as "learnerId", pictures from learner where organisation_id = $1 and group_id = $2',
    [organisationId, groupId],
  );
}

export async function findSealedPictures(
  world: World,
  organisationId: string,
  learnerId: string,
): Promise<Buffer | undefined> {
  const rows = await world.database.named<{ pictures: Buffer }>(
    'select pictures from learner where organisation_id = $1 and learner_id = $2',
    [organisationId, learnerId],
    'pipeline',
  );
  return rows[0]?.pictures;
}

export async function replaceSealedPictures(
  world: World,
  organisationId: string,
  learnerId: string,
  pictures: Buffer,
): Promise<void> {
  await world.database.named('update learner set pictures = $3 where organisation_id = $1 and learner_id = $2', [
    organisationId,
    learnerId,
    pictures,
  ]);
}
