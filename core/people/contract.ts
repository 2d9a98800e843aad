import { z } from 'zod';
import { defineContract, done } from '../contract.ts';

const email = z.email().max(254).meta({ description: 'Staff sign in with an e-mail address; pupils never need one.' });
const password = z
  .string()
  .min(10)
  .max(200)
  .meta({ description: '10 characters or more, no composition rule (ASVS 6.2.5).' });
const personName = z.string().trim().min(1).max(80);
const staffRole = z.enum(['head', 'teacher']);

const organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  uai: z.string().nullable(),
  learners: z.number().int(),
  staff: z.number().int(),
});

const me = z.object({
  who: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('pupil'),
        learnerId: z.uuid(),
        name: z.string(),
        group: z.string(),
        organisation: z.string(),
      }),
      z.object({
        kind: z.literal('staff'),
        accountId: z.uuid(),
        role: z.enum(['administrator', 'head', 'teacher']),
        name: z.string(),
        organisationId: z.uuid().nullable(),
        organisation: z.string().nullable(),
      }),
    ])
    .nullable(),
});

const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: staffRole,
  expiresAt: z.iso.datetime(),
});

/** Signing in and out, schools and their team. */
export const peopleContract = defineContract({
  readMe: {
    method: 'GET',
    path: '/api/me',
    summary: 'Who is signed in here, if anyone',
    access: 'public',
    reply: me,
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Staff sign in with an e-mail address and a password',
    access: 'public',
    body: z.strictObject({ email, password: z.string().min(1).max(200) }),
    reply: me,
    refusals: ['wrong-credentials', 'too-many-tries', 'busy'],
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    summary: 'End this session',
    access: 'public',
    reply: done,
  },
  readInvitation: {
    method: 'GET',
    path: '/api/invitations/:token',
    summary: 'What an invitation link invites to',
    access: 'public',
    params: z.object({ token: z.string().min(20).max(100) }),
    reply: z.object({ organisation: z.string(), email: z.string(), role: staffRole, expiresAt: z.iso.datetime() }),
    refusals: ['invitation-over'],
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitations/:token/accept',
    summary: 'Make the invited account and sign in',
    access: 'public',
    params: z.object({ token: z.string().min(20).max(100) }),
    body: z.strictObject({ firstName: personName, lastName: personName, password }),
    reply: me,
    refusals: ['invitation-over', 'account-exists', 'busy'],
  },
  listOrganisations: {
    method: 'GET',
    path: '/api/organisations',
    summary: 'Every school of this platform',
    access: ['administrator'],
    reply: z.object({ organisations: z.array(organisation) }),
  },
  openOrganisation: {
    method: 'POST',
    path: '/api/organisations',
    summary: 'Create a school; a wrong UAI check letter is a warning, not an error',
    access: ['administrator'],
    body: z.strictObject({ name: z.string().trim().min(2).max(120), uai: z.string().trim().max(12).nullable() }),
    reply: z.object({ organisation, warnings: z.array(z.enum(['uai-shape', 'uai-check-letter'])) }),
    refusals: ['uai-taken'],
  },
  listTeam: {
    method: 'GET',
    path: '/api/organisations/:organisationId/team',
    summary: "A school's staff and pending invitations",
    access: ['administrator', 'head'],
    params: z.object({ organisationId: z.uuid() }),
    reply: z.object({
      organisation,
      members: z.array(z.object({ accountId: z.uuid(), name: z.string(), email: z.string(), role: staffRole })),
      invitations: z.array(invitation),
    }),
  },
  invite: {
    method: 'POST',
    path: '/api/organisations/:organisationId/invitations',
    summary: 'Invite a head or a teacher; the reply carries the link, once',
    access: ['administrator', 'head'],
    params: z.object({ organisationId: z.uuid() }),
    body: z.strictObject({ email, role: staffRole }),
    reply: z.object({ invitation, link: z.string() }),
    refusals: ['already-member'],
  },
});

export type PeopleContract = typeof peopleContract;
