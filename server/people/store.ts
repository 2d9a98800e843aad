import { createHash } from 'node:crypto';
import type { World } from '../platform/world.ts';

/** A staff account as sign-in needs it. */
export interface StaffAccount {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string;
  readonly role: 'administrator' | 'head' | 'teacher';
  readonly organisationId: string | null;
  readonly organisation: string | null;
}

/** The account of an e-mail address with its one role: the platform's, or its first school's. */
export async function findStaffByEmail(world: World, email: string): Promise<StaffAccount | undefined> {
  const rows = await world.database.named<StaffAccount>(
    `${selectStaff} where account.email = $1 order by membership.created_at limit 1`,
    [email],
  );
  return rows[0];
}

export async function findStaffById(world: World, accountId: string): Promise<StaffAccount | undefined> {
  const rows = await world.database.named<StaffAccount>(
    `${selectStaff} where account.account_id = $1 order by membership.created_at limit 1`,
    [accountId],
  );
  return rows[0];
}

const selectStaff = `
  select account.account_id as "accountId", account.first_name as "firstName", account.last_name as "lastName",
    account.password_hash as "passwordHash", coalesce(account.platform_role, membership.role) as role,
    organisation.organisation_id as "organisationId", organisation.name as organisation
  from account
  left join membership on membership.account_id = account.account_id and account.platform_role is null
  left join organisation on organisation.organisation_id = membership.organisation_id`;

export interface NewAccount {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string;
}

/** Makes an administrator of the platform; false when the address already has an account. */
export async function insertAdministrator(world: World, account: NewAccount): Promise<boolean> {
  const rows = await world.database.named(
    `insert into account (account_id, email, first_name, last_name, password_hash, platform_role, created_at)
     values ($1, $2, $3, $4, $5, 'administrator', $6) on conflict (email) do nothing returning account_id`,
    [world.newId(), account.email, account.firstName, account.lastName, account.passwordHash, world.now()],
  );
  return rows.length > 0;
}

export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly email: string;
  readonly role: 'head' | 'teacher';
  readonly expiresAt: Date;
}

/** An invitation that can still be accepted. */
export async function findInvitation(world: World, token: string): Promise<Invitation | undefined> {
  const rows = await world.database.named<Invitation>(
    `select invitation_id as id, organisation_id as "organisationId", organisation.name as organisation, email, role, expires_at as "expiresAt"
     from invitation join organisation using (organisation_id)
     where token_hash = $1 and accepted_at is null and expires_at > $2`,
    [hashToken(token), world.now()],
  );
  return rows[0];
}

export async function insertInvitation(
  world: World,
  invitation: Pick<Invitation, 'id' | 'organisationId' | 'email' | 'role' | 'expiresAt'>,
  token: string,
): Promise<void> {
  await world.database.named(
    `insert into invitation (token_hash, invitation_id, organisation_id, email, role, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      hashToken(token),
      invitation.id,
      invitation.organisationId,
      invitation.email,
      invitation.role,
      world.now(),
      invitation.expiresAt,
    ],
  );
}

/** Turns an invitation into an account and its membership, once; undefined when it is over or the address is taken. */
export async function acceptInvitation(world: World, token: string, account: NewAccount): Promise<string | undefined> {
  const accountId = world.newId();
  const rows = await world.database.named(
    `with made as (
       insert into account (account_id, email, first_name, last_name, password_hash, created_at)
       select $2, email, $3, $4, $5, $6 from invitation
       where token_hash = $1 and accepted_at is null and expires_at > $6
       on conflict (email) do nothing returning account_id
     ), accepted as (
       update invitation set accepted_at = $6 where token_hash = $1 and exists (select from made)
       returning organisation_id, role
     )
     insert into membership (organisation_id, account_id, role, created_at)
     select organisation_id, account_id, role, $6 from accepted, made returning account_id`,
    [hashToken(token), accountId, account.firstName, account.lastName, account.passwordHash, world.now()],
  );
  return rows.length > 0 ? accountId : undefined;
}

/** Only the hash of a link's token is kept: the database alone opens no door. */
function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
