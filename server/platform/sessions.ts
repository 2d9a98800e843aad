import { hash as digest, randomBytes } from 'node:crypto';
import type { Role } from '../../core/contract.ts';
import { openBatch } from './batch.ts';
import { isDatabaseAway } from './database-away.ts';
import type { World } from './world.ts';

export interface Visitor {
  readonly kind: 'visitor';
}
export interface Pupil {
  readonly kind: 'pupil';
  readonly learnerId: string;
  readonly organisationId: string;
}
export interface Administrator {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly role: 'administrator';
  readonly organisationId: null;
}
export interface SchoolStaff<R extends 'head' | 'teacher' = 'head' | 'teacher'> {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly role: R;
  readonly organisationId: string;
}
export type SignedIn = Pupil | Administrator | SchoolStaff;
/** Who is asking. A session belongs to one role in one school. */
export type Who = Visitor | SignedIn;

export const visitor: Visitor = { kind: 'visitor' };

const hour = 3_600_000;
/**
 * A session ends when nothing was asked for `idle`, and at `atMost` in any case. The cookie itself ends with the browser:
 * school computers are shared. A pupil's may sleep over a lunch break; a staff member's sees other people's data.
 */
const lifetimes = {
  pupil: { idle: 4 * hour, atMost: 12 * hour },
  staff: { idle: 2 * hour, atMost: 12 * hour },
} as const;
/** How long a session read from the database is believed, hence how late another process learns that it was ended. */
const believedForMs = 30_000;
/** More than one server has at work at once; about 200 bytes each. */
const rememberedSessions = 100_000;
/** `seen_at` is written at most this often. */
const seenEveryMs = 5 * 60_000;

interface Remembered {
  readonly who: SignedIn;
  readonly readAt: number;
  readonly expiresAt: number;
}

interface SessionRow {
  readonly account_id: string | null;
  readonly learner_id: string | null;
  readonly role: Role;
  readonly organisation_id: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
}

type Whose = { readonly accountId: string } | { readonly learnerId: string };

export interface Sessions {
  /** Who holds this token; a visitor when the token is unknown, ended or expired. At once when it was met a moment ago. */
  readonly find: (token: string | undefined) => Who | Promise<Who>;
  /** Starts a session and gives the token, which is written nowhere: the database keeps its SHA-256. */
  readonly begin: (who: SignedIn) => Promise<string>;
  readonly end: (token: string) => Promise<void>;
  /** Ends every session of an account or learner, for instance when the password changes. */
  readonly endAllOf: (whose: Whose) => Promise<void>;
  /** Deletes expired rows; called now and then. */
  readonly sweep: () => Promise<void>;
}

export function openSessions(world: World): Sessions {
  /** By token: a process that serves a session holds its token anyway, and a digest for each request would only cost. */
  const remembered = new Map<string, Remembered>();
  const { read, write } = world.config.batch ? rowsInBatches(world) : rowsOneByOne(world);

  function remember(token: string, entry: Remembered): void {
    if (remembered.size >= rememberedSessions) {
      const oldest = remembered.keys().next();
      if (!oldest.done) remembered.delete(oldest.value);
    }
    remembered.set(token, entry);
  }

  async function readAgain(token: string, now: number): Promise<Who> {
    const hash = hashOf(token);
    const row = await read({ hash, now });
    if (row === undefined) return visitor;
    const who = whoOf(row);
    const expiresAt = await prolong(write, hash, row, now);
    remember(token, { who, readAt: now, expiresAt });
    return who;
  }

  return {
    find: (token) => {
      if (token === undefined || token.length !== 43) return visitor;
      const now = world.now().getTime();
      const known = remembered.get(token);
      if (known !== undefined && now - known.readAt < believedForMs && now < known.expiresAt) return known.who;
      remembered.delete(token);
      return readAgain(token, now);
    },
    begin: async (who) => {
      const token = randomBytes(32).toString('base64url');
      const now = world.now();
      const hash = hashOf(token);
      const expiresAt = new Date(now.getTime() + lifetimes[who.kind].idle);
      await world.database.named(
        `insert into session (token_hash, account_id, learner_id, role, organisation_id, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7)`,
        [
          hash,
          who.kind === 'staff' ? who.accountId : null,
          who.kind === 'pupil' ? who.learnerId : null,
          who.kind === 'pupil' ? 'pupil' : who.role,
          who.organisationId,
          now,
          expiresAt,
        ],
        'pipeline',
      );
      remember(token, { who, readAt: now.getTime(), expiresAt: expiresAt.getTime() });
      return token;
    },
    end: async (token) => {
      remembered.delete(token);
      await world.database.kysely.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
    },
    endAllOf: async (whose) => {
      await world.database.kysely
        .deleteFrom('session')
        .where((where) =>
          'accountId' in whose ? where('account_id', '=', whose.accountId) : where('learner_id', '=', whose.learnerId),
        )
        .execute();
      for (const [token, { who }] of remembered) if (belongsTo(who, whose)) remembered.delete(token);
    },
    sweep: async () => {
      await world.database.kysely.deleteFrom('session').where('expires_at', '<', world.now()).execute();
    },
  };
}

function belongsTo(who: SignedIn, whose: Whose): boolean {
  return 'accountId' in whose
    ? who.kind === 'staff' && who.accountId === whose.accountId
    : who.kind === 'pupil' && who.learnerId === whose.learnerId;
}

function hashOf(token: string): Buffer {
  return digest('sha256', token, 'buffer');
}

interface Wanted {
  readonly hash: Buffer;
  /** Milliseconds: a session that ended before is not there. */
  readonly now: number;
}

async function readSession(world: World, { hash, now }: Wanted): Promise<SessionRow | undefined> {
  const [row] = await world.database.named<SessionRow>(
    `select account_id, learner_id, role, organisation_id, created_at, seen_at, expires_at
       from session where token_hash = $1 and expires_at > $2`,
    [hash, new Date(now)],
    'pipeline',
  );
  return row;
}

/** What is asked of the table when a session is met. */
interface Rows {
  readonly read: (wanted: Wanted) => Promise<SessionRow | undefined>;
  readonly write: (seen: Seen) => Promise<void>;
}

interface Seen {
  readonly hash: Buffer;
  readonly now: number;
  readonly expiresAt: number;
}

function rowsOneByOne(world: World): Rows {
  return { read: (wanted) => readSession(world, wanted), write: (seen) => writeSeen(world, [seen]) };
}

/**
 * Pupils think for almost as long as a session is believed, so that nearly each answer meets its session again: under load they are
 * read together, and so are the ends pushed when a class comes back.
 */
function rowsInBatches(world: World): Rows {
  const limits = { most: 256, mayRetry: (error: unknown) => !isDatabaseAway(error) };
  return {
    read: openBatch<Wanted, SessionRow | undefined>({
      ...limits,
      together: (many) => readSessions(world, many),
      alone: (one) => readSession(world, one),
    }),
    write: openBatch<Seen, void>({
      ...limits,
      together: async (many) => {
        await writeSeen(world, many);
        return many.map(() => undefined);
      },
      alone: (one) => writeSeen(world, [one]),
    }),
  };
}

async function readSessions(world: World, many: readonly Wanted[]): Promise<(SessionRow | undefined)[]> {
  const rows = await world.database.named<SessionRow & { readonly token_hash: Buffer }>(
    `select token_hash, account_id, learner_id, role, organisation_id, created_at, seen_at, expires_at
       from session where token_hash in (select * from unnest($1::bytea[]))`,
    [many.map(({ hash }) => hash)],
    'pipeline',
  );
  const found = new Map(rows.map((row) => [row.token_hash.toString('base64'), row]));
  return many.map(({ hash, now }) => {
    const row = found.get(hash.toString('base64'));
    return row && row.expires_at.getTime() > now ? row : undefined;
  });
}

/** Pushes the end of a session that is in use, and gives that end. */
async function prolong(write: Rows['write'], hash: Buffer, row: SessionRow, now: number): Promise<number> {
  if (now - row.seen_at.getTime() < seenEveryMs) return row.expires_at.getTime();
  const lifetime = lifetimes[row.role === 'pupil' ? 'pupil' : 'staff'];
  const expiresAt = Math.min(row.created_at.getTime() + lifetime.atMost, now + lifetime.idle);
  await write({ hash, now, expiresAt });
  return expiresAt;
}

/** Sorted, so that two processes lock the same sessions in the same order. */
async function writeSeen(world: World, many: readonly Seen[]): Promise<void> {
  const sorted = many.toSorted((a, b) => Buffer.compare(a.hash, b.hash));
  await world.database.named(
    `update session set seen_at = seen.at, expires_at = seen.until
     from unnest($1::bytea[], $2::timestamptz[], $3::timestamptz[]) as seen (hash, at, until) where token_hash = seen.hash`,
    [
      sorted.map(({ hash }) => hash),
      sorted.map(({ now }) => new Date(now)),
      sorted.map(({ expiresAt }) => new Date(expiresAt)),
    ],
    'pipeline',
  );
}

/** The table's checks promise the columns that each role needs. */
function whoOf(row: SessionRow): SignedIn {
  const { role, account_id: accountId, learner_id: learnerId, organisation_id: organisationId } = row;
  if (role === 'pupil' && learnerId !== null && organisationId !== null) {
    return { kind: 'pupil', learnerId, organisationId };
  }
  if (role === 'administrator' && accountId !== null) {
    return { kind: 'staff', accountId, role, organisationId: null };
  }
  if ((role === 'head' || role === 'teacher') && accountId !== null && organisationId !== null) {
    return { kind: 'staff', accountId, role, organisationId };
  }
  throw new Error(`A session of role ${role} lacks what its role needs.`);
}
