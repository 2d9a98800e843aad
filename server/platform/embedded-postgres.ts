import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Place } from './database.ts';
import { takeFolder } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';
import {
  type Binaries,
  chooseRunner,
  EmbeddedPostgresError,
  findBinaries,
  giveTo,
  type Runner,
} from './postgres-binaries.ts';
import { isServing, type Postmaster, readPostmaster, stopPostmaster, waitUntilReady } from './postgres-process.ts';

const majorVersion = '18';
const owner = 'balise';
/** A port number is part of the socket's name; nothing listens on the network. */
const port = 5432;
const startLimitMs = 60_000;
const stopLimitMs = 30_000;
const orphansLimitMs = 20_000;
const largestLogBytes = 5 * 1024 * 1024;

export interface EmbeddedOptions {
  /** What to do when a running balise already has this folder: be told (start), or use its database (the other commands). */
  readonly whenTaken: 'refuse' | 'join';
  /** `false` only for tests, whose data nobody misses. */
  readonly durable?: boolean;
  readonly warn?: (message: string) => void;
}

export interface EmbeddedPostgres {
  readonly place: Extract<Place, { host: string }>;
  readonly how: 'created' | 'started' | 'adopted' | 'joined';
  /** Everything written, process ended. Does nothing when this process only joined. */
  readonly stop: () => Promise<void>;
}

/**
 * The embedded database: the real PostgreSQL, on files in `<data>/postgres`, reached by a Unix socket only.
 * Made once; started again in well under a second; whatever happened to the previous run (`kill -9` included),
 * its server is adopted if it still runs and its leftovers are cleared if not.
 */
export async function openEmbedded(dataFolder: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = join(dataFolder, 'postgres');
  openFolder(folder);
  const lock = await takeFolder(folder);
  if (lock === undefined) {
    if (options.whenTaken === 'join') return joinRunning(folder);
    throw new EmbeddedPostgresError(
      `Balise already runs on the data folder ${dataFolder}: stop it first, or give another folder in BALISE_DATA.`,
    );
  }
  try {
    return await openOwned(folder, options, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Ends and deletes an embedded database that no process holds any more (a test run that was killed). */
export async function clearAbandoned(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'postgres');
  if (!existsSync(folder)) return;
  const lock = await takeFolder(folder);
  if (lock === undefined) return;
  const cluster = join(folder, 'cluster');
  const left = readPostmaster(cluster);
  if (left !== undefined) {
    await stopPostmaster(left, cluster, stopLimitMs);
    clearSocketFolder(left.socketFolder);
  }
  rmSync(dataFolder, { recursive: true, force: true });
  await lock.release();
}

async function openOwned(
  folder: string,
  options: EmbeddedOptions,
  release: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'cluster');
  const adopted = await adoptOrphan(folder, cluster);
  const isNew = adopted === undefined && !existsSync(cluster);
  const running = { postmaster: adopted ?? (await launchPatiently(folder, options)) };
  const place = placeOf(folder, running.postmaster);
  await ensureDatabase(place);
  const stopWatching = watch(folder, cluster, running, () => launchPatiently(folder, options, place.host), options);
  return {
    place,
    how: adopted !== undefined ? 'adopted' : isNew ? 'created' : 'started',
    stop: async () => {
      await stopWatching();
      await stopPostmaster(running.postmaster, cluster, stopLimitMs);
      clearSocketFolder(running.postmaster.socketFolder);
      await release();
    },
  };
}

/**
 * A server left behind by a balise that was killed: it holds every acknowledged answer and is warm, so it is kept, if it
 * answers: one that was killed too is still in the process list for a moment.
 */
async function adoptOrphan(folder: string, cluster: string): Promise<Postmaster | undefined> {
  const left = readPostmaster(cluster);
  if (left === undefined) return undefined;
  if (isServing(left, cluster)) {
    const ready = await waitUntilReady(cluster, () => isServing(left, cluster), startLimitMs);
    if (ready !== undefined && (await hasAnswered(placeOf(folder, ready)))) return ready;
    await stopPostmaster(left, cluster, stopLimitMs);
  }
  // A killed server that nobody has buried yet keeps its number: PostgreSQL would take its file for a running server's.
  if (!isServing(left, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  clearSocketFolder(left.socketFolder);
  return undefined;
}

/** Under another name until it is complete, so that a power cut during the first start leaves nothing half made. */
function createCluster(folder: string, binaries: Binaries, runner: Runner): void {
  const draft = join(folder, 'cluster.draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  const passwordForInitdb = join(folder, 'password.draft');
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  giveTo(runner, draft);
  if (runner.owner !== undefined) chownSync(passwordForInitdb, runner.owner, runner.owner);
  const { file, parameters } = runner.command(binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${owner}`,
    `--pwfile=${passwordForInitdb}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  try {
    execFileSync(file, parameters, {
      ...runner.identity,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: cleanEnvironment,
    });
  } catch (error) {
    throw new EmbeddedPostgresError(`The embedded database could not be created in ${folder}: ${lastWords(error)}`);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
  renameSync(draft, join(folder, 'cluster'));
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/**
 * The children of a server that was killed take a moment to notice; until then PostgreSQL refuses to start on their memory.
 * Everything else fails at once.
 */
async function launchPatiently(
  folder: string,
  options: EmbeddedOptions,
  knownSocketFolder?: string,
): Promise<Postmaster> {
  for (const end = Date.now() + orphansLimitMs; ; await pause(300)) {
    try {
      return await launchServer(folder, options, knownSocketFolder);
    } catch (error) {
      const isHeld = error instanceof EmbeddedPostgresError && /pre-existing shared memory block/.test(error.message);
      if (!isHeld || Date.now() > end) throw error;
    }
  }
}

/** Makes the cluster when there is none, and starts its server. */
async function launchServer(folder: string, options: EmbeddedOptions, knownSocketFolder?: string): Promise<Postmaster> {
  const cluster = join(folder, 'cluster');
  const binaries = findBinaries();
  const runner = chooseRunner(binaries, folder);
  if (!existsSync(cluster)) createCluster(folder, binaries, runner);
  refuseForeignCluster(cluster);
  giveTo(runner, cluster);
  const socketFolder = makeSocketFolder(runner, knownSocketFolder);
  const log = openLog(folder);
  const { file, parameters } = runner.command(binaries.postgres, ['-D', cluster, ...settings(socketFolder, options)]);
  const child = spawn(file, parameters, {
    ...runner.identity,
    cwd: '/',
    env: cleanEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', (error) => options.warn?.(`PostgreSQL could not be started: ${error.message}`));
  child.unref();
  const postmaster = await waitUntilReady(
    cluster,
    () => child.exitCode === null && child.signalCode === null,
    startLimitMs,
  );
  if (postmaster === undefined) {
    child.kill('SIGINT');
    clearSocketFolder(socketFolder);
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL did not start. Its last words: ${tail(join(folder, 'log'))}`,
    );
  }
  return postmaster;
}

/** Given on the command line, so that a new version of balise changes them without touching the cluster. */
function settings(socketFolder: string, { durable = true }: EmbeddedOptions): string[] {
  const safe = durable ? 'on' : 'off';
  const values = {
    listen_addresses: '',
    port,
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
    jit: 'off',
    max_connections: 100,
    shared_buffers: `${durable ? sharedMegabytes(totalmem()) : 64}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    max_parallel_workers_per_gather: availableParallelism() > 4 ? 2 : 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    lc_messages: 'C',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** An eighth of the machine's memory, between 128 MB and 2 GB: the rest is for Node, and for the system's own cache of files. */
function sharedMegabytes(totalBytes: number): number {
  return Math.round(Math.min(2_048, Math.max(128, totalBytes / 8 / 1024 ** 2)));
}

/** Starts the server again should it die under us (out of memory, a hasty `kill`): requests get 503 meanwhile. */
function watch(
  folder: string,
  cluster: string,
  running: { postmaster: Postmaster },
  launch: () => Promise<Postmaster>,
  options: EmbeddedOptions,
): () => Promise<void> {
  const stopped = new AbortController();
  const watching = (async () => {
    for (;;) {
      await pause(1_000, undefined, { ref: false, signal: stopped.signal });
      if (isServing(running.postmaster, cluster)) continue;
      options.warn?.('The embedded PostgreSQL ended; starting it again.');
      await adoptOrphan(folder, cluster);
      running.postmaster = await launch();
    }
  })().catch((error: Error) => {
    if (!stopped.signal.aborted) options.warn?.(`The embedded PostgreSQL is down: ${error.message}`);
  });
  return async () => {
    stopped.abort();
    await watching;
  };
}

async function joinRunning(folder: string): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'cluster');
  for (const end = Date.now() + startLimitMs; Date.now() < end; await pause(20)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.status !== 'ready' || !isServing(postmaster, cluster)) continue;
    return { place: placeOf(folder, postmaster), how: 'joined', stop: async () => {} };
  }
  throw new EmbeddedPostgresError(`The database of the balise that runs on ${folder} does not answer.`);
}

async function ensureDatabase(place: EmbeddedPostgres['place']): Promise<void> {
  const client = new Client({ ...place, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [place.database]);
    if (rowCount === 0) await client.query(`create database ${place.database}`);
  } finally {
    await client.end();
  }
}

async function hasAnswered(place: EmbeddedPostgres['place']): Promise<boolean> {
  try {
    await ensureDatabase(place);
    return true;
  } catch {
    return false;
  }
}

function placeOf(folder: string, postmaster: Postmaster): EmbeddedPostgres['place'] {
  return {
    host: postmaster.socketFolder,
    port: postmaster.port,
    user: owner,
    password: readFileSync(join(folder, 'password'), 'utf8'),
    database: 'balise',
  };
}

function openFolder(folder: string): void {
  try {
    makeFolder(folder);
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o755);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The folder ${folder} cannot be written (${error}). Give another one in BALISE_DATA.`,
    );
  }
}

function refuseForeignCluster(cluster: string): void {
  const us = process.getuid?.();
  const { uid } = statSync(cluster);
  if (us !== 0 && uid !== us) {
    throw new EmbeddedPostgresError(
      `The database files in ${cluster} belong to another user (${uid}): start as that user or as root, or give another folder in BALISE_DATA.`,
    );
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new EmbeddedPostgresError(
      `The database files in ${cluster} were written by PostgreSQL ${version}, this is ${majorVersion}: see docs/guides for how to move them.`,
    );
  }
}

/** Short, because the path of a Unix socket holds 107 characters at most. */
function makeSocketFolder(runner: Runner, known?: string): string {
  if (known !== undefined && existsSync(known)) return known;
  const parent = tmpdir().length <= 60 ? tmpdir() : '/tmp';
  const folder = known ?? mkdtempSync(join(parent, 'balise-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (runner.owner !== undefined) chownSync(folder, runner.owner, runner.owner);
  return folder;
}

function clearSocketFolder(folder: string): void {
  if (/\/balise-\w{6}$/.test(folder)) rmSync(folder, { recursive: true, force: true });
}

const cleanEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

function openLog(folder: string): number {
  const file = join(folder, 'log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > largestLogBytes ? 'w' : 'a', 0o600);
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' | ');
}

function lastWords(error: unknown): string {
  if (error instanceof Error && 'stderr' in error) return String(error.stderr).trim().split('\n').slice(-3).join(' | ');
  return String(error);
}
