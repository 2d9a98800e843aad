import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { checkUai } from '../../core/classroom/uai.ts';
import type { Language } from '../../core/items/item.ts';
import { type PeopleContract, peopleContract } from '../../core/people/contract.ts';
import { findOrganisation, findPupilName, insertOrganisation, listOrganisations } from '../classroom/public.ts';
import { mount } from '../platform/http.ts';
import { hashPassword, verifyPassword } from '../platform/passwords.ts';
import type { ProblemTable } from '../platform/problems.ts';
import type { Administrator, SchoolStaff, SignedIn, Who } from '../platform/sessions.ts';
import { clearFailures, startTry } from '../platform/throttle.ts';
import type { World } from '../platform/world.ts';
import {
  acceptInvitation,
  findInvitation,
  findStaffByEmail,
  findStaffById,
  insertInvitation,
  type StaffAccount,
} from './store.ts';
import { isMember, listMembers, listPendingInvitations } from './team.ts';

const invitationDays = 14;

/** Signing in and out, schools and their team over HTTP. */
export function mountPeople(app: FastifyInstance, world: World): void {
  mount(
    app,
    world,
    peopleContract,
    {
      readMe: async ({ who }) => ({ who: await describeWho(world, who) }),
      signIn: async ({ body, session, meta }) => {
        const email = body.email.toLowerCase();
        const lock = await startTry(world, `email:${email}`);
        if (lock) return { refused: 'too-many-tries', ...lock, detail: sayWait(lock.retryAfterSeconds, meta.language) };
        const account = await findStaffByEmail(world, email);
        const verified = await verifyPassword(account?.passwordHash, body.password);
        if ('refused' in verified) return verified;
        const signedIn = account && sessionOf(account);
        if (!verified.right || !signedIn) return { refused: 'wrong-credentials' };
        await clearFailures(world, `email:${email}`);
        await session.begin(signedIn);
        return { who: await describeWho(world, signedIn) };
      },
      signOut: async ({ session }) => {
        await session.end();
        return { done: true };
      },
      readInvitation: async ({ params }) => {
        const invitation = await findInvitation(world, params.token);
        if (!invitation) return { refused: 'invitation-over' };
        const { organisation, email, role, expiresAt } = invitation;
        return { organisation, email, role, expiresAt: expiresAt.toISOString() };
      },
      acceptInvitation: async ({ params, body, session }) => {
        const invitation = await findInvitation(world, params.token);
        if (!invitation) return { refused: 'invitation-over' };
        const hashed = await hashPassword(body.password);
        if ('refused' in hashed) return hashed;
        const { firstName, lastName } = body;
        const { email, role, organisationId } = invitation;
        const account = { email, firstName, lastName, passwordHash: hashed.hash };
        const accountId = await acceptInvitation(world, params.token, account);
        if (!accountId) return { refused: 'account-exists' };
        const signedIn: SchoolStaff = { kind: 'staff', accountId, role, organisationId };
        await session.begin(signedIn);
        return { who: await describeWho(world, signedIn) };
      },
      listOrganisations: async () => ({ organisations: await listOrganisations(world) }),
      openOrganisation: async ({ body }) => {
        const reading = body.uai ? checkUai(body.uai) : undefined;
        const organisation = await insertOrganisation(world, body.name, reading?.uai ?? null);
        if (!organisation) return { refused: 'uai-taken' };
        return { organisation, warnings: reading?.warning ? [reading.warning] : [] };
      },
      listTeam: async ({ who, params }) => {
        const organisation = await findAllowed(world, who, params.organisationId);
        if (!organisation) return { refused: 'not-found' };
        const [members, pending] = await Promise.all([
          listMembers(world, organisation.id),
          listPendingInvitations(world, organisation.id),
        ]);
        const invitations = pending.map((invitation) => ({
          ...invitation,
          expiresAt: invitation.expiresAt.toISOString(),
        }));
        return { organisation, members, invitations };
      },
      invite: async ({ who, params, body }) => {
        const organisation = await findAllowed(world, who, params.organisationId);
        if (!organisation) return { refused: 'not-found' };
        const email = body.email.toLowerCase();
        if (await isMember(world, organisation.id, email)) return { refused: 'already-member' };
        const token = randomBytes(32).toString('base64url');
        const expiresAt = new Date(world.now().getTime() + invitationDays * 86_400_000);
        const invitation = { id: world.newId(), email, role: body.role, expiresAt };
        await insertInvitation(world, { ...invitation, organisationId: organisation.id }, token);
        return {
          invitation: { ...invitation, expiresAt: expiresAt.toISOString() },
          link: `${world.config.publicUrl}/orga/invitation/${token}`,
        };
      },
    },
    problems,
  );
}

/** When to try again, for people. */
function sayWait(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60);
  if (language === 'en') return `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return `Réessayez dans ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}

/** A head reaches only their own school. */
async function findAllowed(world: World, who: Administrator | SchoolStaff<'head'>, organisationId: string) {
  if (who.role === 'head' && who.organisationId !== organisationId) return undefined;
  return findOrganisation(world, organisationId);
}

function sessionOf(account: StaffAccount): SignedIn | undefined {
  const { accountId, role, organisationId } = account;
  if (role === 'administrator') return { kind: 'staff', accountId, role, organisationId: null };
  return organisationId === null ? undefined : { kind: 'staff', accountId, role, organisationId };
}

async function describeWho(world: World, who: Who) {
  if (who.kind === 'visitor') return null;
  if (who.kind === 'pupil') {
    const pupil = await findPupilName(world, who.organisationId, who.learnerId);
    const organisation = await findOrganisation(world, who.organisationId);
    if (!pupil || !organisation) return null;
    return {
      kind: who.kind,
      learnerId: who.learnerId,
      name: pupil.name,
      group: pupil.group,
      organisation: organisation.name,
    };
  }
  const account = await findStaffById(world, who.accountId);
  if (!account) return null;
  const { accountId, firstName, lastName, role, organisationId, organisation } = account;
  return { kind: who.kind, accountId, role, name: `${firstName} ${lastName}`, organisationId, organisation };
}

const problems = {
  'wrong-credentials': {
    status: 401,
    title: {
      fr: 'L’adresse ou le mot de passe ne correspond pas.',
      en: 'The address or the password does not match.',
    },
  },
  'too-many-tries': {
    status: 429,
    title: {
      fr: 'Trop d’essais. Attendez un peu avant de réessayer.',
      en: 'Too many tries. Wait a little before trying again.',
    },
  },
  busy: {
    status: 503,
    title: {
      fr: 'Beaucoup de personnes se connectent. Réessayez dans un instant.',
      en: 'Many people are signing in. Try again in a moment.',
    },
  },
  'invitation-over': {
    status: 410,
    title: {
      fr: 'Cette invitation a expiré ou a déjà servi.',
      en: 'This invitation has expired or has already been used.',
    },
  },
  'account-exists': {
    status: 409,
    title: {
      fr: 'Cette adresse a déjà un compte. Connectez-vous.',
      en: 'This address already has an account. Sign in.',
    },
  },
  'uai-taken': {
    status: 409,
    title: { fr: 'Un établissement a déjà cette UAI.', en: 'A school already has this UAI.' },
  },
  'already-member': {
    status: 409,
    title: { fr: 'Cette personne fait déjà partie de l’équipe.', en: 'This person is already in the team.' },
  },
} satisfies ProblemTable<PeopleContract>;
