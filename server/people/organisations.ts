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

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'head' | 'teacher';
}

export async function listMembers(world: World, organisationId: string): Promise<Member[]> {
  return world.database.named<Member>(
    `select account_id as "accountId", first_name || ' ' || last_name as name, email, role
     from membership join account using (account_id) where organisation_id = $1 order by role, last_name, first_name`,
    [organisationId],
  );
}

export interface PendingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: 'head' | 'teacher';
  readonly expiresAt: Date;
}

export async function listPendingInvitations(world: World, organisationId: string): Promise<PendingInvitation[]> {
  return world.database.named<PendingInvitation>(
    `select invitation_id as id, email, role, expires_at as "expiresAt" from invitation
     where organisation_id = $1 and accepted_at is null and expires_at > $2 order by email`,
    [organisationId, world.now()],
  );
}

export async function isMember(world: World, organisationId: string, email: string): Promise<boolean> {
  const rows = await world.database.named(
    'select 1 from membership join account using (account_id) where organisation_id = $1 and email = $2',
    [organisationId, email],
  );
  return rows.length > 0;
}
