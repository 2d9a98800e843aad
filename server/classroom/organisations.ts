import type { World } from '../platform/world.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly uai: string | null;
  readonly learners: number;
  readonly staff: number;
}

const selectOrganisation = `
  select organisation_id as id, name, uai,
    (select count(*) from learner where learner.organisation_id = organisation.organisation_id) as learners,
    (select count(*) from membership where membership.organisation_id = organisation.organisation_id) as staff
  from organisation`;

export async function listOrganisations(world: World): Promise<Organisation[]> {
  return world.database.named<Organisation>(`${selectOrganisation} order by name`, []);
}

export async function findOrganisation(world: World, organisationId: string): Promise<Organisation | undefined> {
  const rows = await world.database.named<Organisation>(`${selectOrganisation} where organisation_id = $1`, [
    organisationId,
  ]);
  return rows[0];
}

/** Creates a school; undefined when another one has this UAI. */
export async function insertOrganisation(
  world: World,
  name: string,
  uai: string | null,
): Promise<Organisation | undefined> {
  const id = world.newId();
  const rows = await world.database.named(
    'insert into organisation (organisation_id, name, uai, created_at) values ($1, $2, $3, $4) on conflict (uai) do nothing returning organisation_id',
    [id, name, uai, world.now()],
  );
  return rows.length > 0 ? { id, name, uai, learners: 0, staff: 0 } : undefined;
}

/** A school that a row refers to. */
export async function getOrganisation(world: World, organisationId: string): Promise<Organisation> {
  const organisation = await findOrganisation(world, organisationId);
  if (!organisation) throw new Error('getOrganisation: a row refers to a school that is not there');
  return organisation;
}
