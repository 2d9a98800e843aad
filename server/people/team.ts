import type { World } from '../platform/world.ts';

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
