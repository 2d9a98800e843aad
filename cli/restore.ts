import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { openFoundation } from '../server/open-service.ts';
import { dataFolderOf, readConfig } from '../server/platform/config.ts';
import { backupDescription, hasSomething, runTool } from './backup.ts';
import { Sentence } from './explain.ts';
import { say } from './say.ts';

/**
 * Puts a backup into the empty data folder (and the empty database of DATABASE_URL, for a dump), starts the database once, and
 * says what is in it. Never writes over anything.
 */
export async function restore(source: string): Promise<void> {
  const folder = resolve(source);
  const { kind, madeAt } = await readDescription(folder);
  const dataFolder = dataFolderOf(process.env);
  if (await hasSomething(dataFolder)) {
    throw new Sentence(`${dataFolder} already has something in it: give a new folder in BALISE_DATA.`);
  }
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (kind === 'dump' && databaseUrl === undefined) {
    throw new Sentence('This backup is a dump: give an empty database in DATABASE_URL.');
  }
  if (kind === 'embedded' && databaseUrl !== undefined) {
    throw new Sentence('This backup is of the embedded database: it is restored without DATABASE_URL.');
  }
  if (databaseUrl !== undefined) await refuseFull(databaseUrl);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    await cp(join(folder, 'secret'), join(dataFolder, 'secret'));
    if (databaseUrl === undefined)
      await cp(join(folder, 'postgres'), join(dataFolder, 'postgres'), { recursive: true });
    else {
      const parameters = ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${databaseUrl}`];
      await runTool('pg_restore', [...parameters, join(folder, 'balise.dump')]);
    }
  } catch (error) {
    await rm(dataFolder, { recursive: true, force: true });
    throw error;
  }
  const foundation = await openFoundation(readConfig(process.env), 'refuse');
  try {
    const { kysely } = foundation.database;
    const count = async (table: 'organisation' | 'learner' | 'answer') =>
      (
        await kysely
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count;
    const counts = [await count('organisation'), await count('learner'), await count('answer')];
    say(
      `✓ The backup of ${madeAt} is in ${dataFolder}: ${counts[0]} schools, ${counts[1]} pupils, ${counts[2]} answers.`,
    );
    say(
      '  Start Balise on it, sign in and open the cards of a class: they show pictures only if the secret is the right one.',
    );
  } finally {
    await foundation.close();
  }
}

async function readDescription(folder: string) {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Sentence(`${folder} is no backup: it has no backup.json.`);
  return backupDescription.parse(JSON.parse(text));
}

async function refuseFull(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1");
    if (rowCount !== 0) throw new Sentence('The database of DATABASE_URL already has tables: give an empty one.');
  } finally {
    await client.end();
  }
}
