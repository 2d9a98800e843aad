import { execFile } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { type Config, dataFolderOf, readConfig } from '../server/platform/config.ts';
import { openEmbedded } from '../server/platform/embedded-postgres.ts';
import { Sentence } from './explain.ts';
import { say } from './say.ts';

/** What a backup says of itself, in `backup.json`. */
export const backupDescription = z.object({
  kind: z.enum(['embedded', 'dump']),
  madeAt: z.iso.datetime(),
});

/** Not part of a copy: what belongs to the server that runs, and journals, which are copied last. */
const leftOut = /^(postmaster\.(pid|opts)|pg_internal\.init|current_logfiles|pgsql_tmp.*)$/;
/** Kept as empty folders, as PostgreSQL's own pg_basebackup does. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/**
 * Copies the database and the secret into a new folder while Balise runs or not: whole or not at all. Of the embedded database
 * a copy of its files between pg_backup_start and pg_backup_stop, with the journal written meanwhile, held by a slot
 * (PostgreSQL 18, §25.3.3 "Making a base backup using the low level API"); of another database what pg_dump makes.
 */
export async function backUp(target: string): Promise<void> {
  const folder = resolve(target);
  if (await hasSomething(folder)) throw new Sentence(`${folder} already has something in it: give a new folder.`);
  const isEmbedded = !process.env.DATABASE_URL;
  const dataFolder = dataFolderOf(process.env);
  if (isEmbedded && !existsSync(join(dataFolder, 'postgres/cluster'))) {
    throw new Sentence(`There is no database in ${dataFolder}: name its folder in BALISE_DATA.`);
  }
  const config = readConfig(process.env);
  const draft = join(dirname(folder), `.${basename(folder)}.draft`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    if (config.databaseUrl === undefined) await copyEmbedded(config, draft);
    else await dump(config.databaseUrl, join(draft, 'balise.dump'));
    await writeFile(join(draft, 'secret'), config.secret, { mode: 0o600 });
    const kind = config.databaseUrl === undefined ? 'embedded' : 'dump';
    const description: z.input<typeof backupDescription> = { kind, madeAt: new Date().toISOString() };
    await writeFile(join(draft, 'backup.json'), `${JSON.stringify(description, null, 2)}\n`);
    await execute('sync', ['--file-system', draft]);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    keepName(dirname(folder));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  say(`✓ Everything is in ${folder}: the database and the secret. Keep it where nobody else reads.`);
  say(`  To try it: BALISE_DATA=/a/new/folder npx balise restore ${folder}`);
}

async function copyEmbedded(config: Config, draft: string): Promise<void> {
  const embedded = await openEmbedded(config.dataFolder, { whenTaken: 'join' });
  const from = join(config.dataFolder, 'postgres');
  const to = join(draft, 'postgres');
  const client = new Client(embedded.place);
  await mkdir(to);
  try {
    await client.connect();
    await client.query("select pg_create_physical_replication_slot('balise_backup', true, true)");
    await client.query("select pg_backup_start('balise', true)");
    await copyCluster(join(from, 'cluster'), join(to, 'cluster'));
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await writeFile(join(to, 'cluster/backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    await copyJournal(join(from, 'cluster/pg_wal'), join(to, 'cluster/pg_wal'));
    await cp(join(from, 'password'), join(to, 'password'));
  } finally {
    await client.end();
    await embedded.stop();
  }
}

/** A file may go while we copy: the journal knows why, and makes the copy whole at its first start. */
async function copyCluster(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut.test(entry.name)) continue;
    const source = join(from, entry.name);
    if (emptied.has(entry.name)) await mkdir(join(to, entry.name), { mode: 0o700 });
    else if (entry.isDirectory()) await copyCluster(source, join(to, entry.name));
    else await cp(source, join(to, entry.name)).catch(ignoreGone);
  }
}

async function copyJournal(from: string, to: string): Promise<void> {
  for (const { name } of await readdir(from, { withFileTypes: true })) {
    if (/^[0-9A-F]{24}$|\.history$/.test(name)) await cp(join(from, name), join(to, name)).catch(ignoreGone);
  }
  await mkdir(join(to, 'archive_status'), { mode: 0o700 });
}

function ignoreGone(error: Error): void {
  if (!('code' in error && error.code === 'ENOENT')) throw error;
}

const execute = promisify(execFile);

async function dump(databaseUrl: string, file: string): Promise<void> {
  await runTool('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${databaseUrl}`]);
}

/** PostgreSQL's own tool; its last words are for the person at the terminal, without the address, which holds a password. */
export async function runTool(tool: 'pg_dump' | 'pg_restore', parameters: readonly string[]): Promise<void> {
  try {
    await execute(tool, parameters);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Sentence(`${tool} is not installed here (Debian: apt-get install postgresql-client).`);
    }
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Sentence(`${tool} says: ${words.split('\n').slice(-2).join(' ')}`);
  }
}

export async function hasSomething(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return false;
  return !found.isDirectory() || (await readdir(folder)).length > 0;
}

/** The name of a new entry is safe on disk once its folder is. */
function keepName(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
