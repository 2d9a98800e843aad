import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Place } from './database.ts';

const migrationsFolder = join(import.meta.dirname, '../migrations');
const migrationModule = z.object({ up: z.custom<Migration['up']>((value) => typeof value === 'function') });

export interface Migrated {
  /** Names of the migrations applied by this call. */
  readonly applied: readonly string[];
}

/**
 * Applies every migration not yet applied, forward only. Kysely takes a lock in the database,
 * so that two processes that start at once do it once: the second waits, then finds nothing to do.
 */
export async function migrate(place: Place): Promise<Migrated> {
  return withMigrator(place, async (migrator) => {
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find((result) => result.status === 'Error');
    if (error !== undefined) {
      throw new Error(`The database could not be migrated${failed ? ` (${failed.migrationName})` : ''}.`, {
        cause: error,
      });
    }
    return { applied: results.map((result) => result.migrationName) };
  });
}

/** Names of the migrations that this version of the code has and the database has not. */
export async function listPending(place: Place): Promise<readonly string[]> {
  return withMigrator(place, async (migrator) => {
    const all = await migrator.getMigrations();
    return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
  });
}

async function withMigrator<T>(place: Place, work: (migrator: Migrator) => Promise<T>): Promise<T> {
  const pool = new Pool({ ...place, max: 2, connectionTimeoutMillis: 5_000 });
  // An idle connection that is lost is noticed by the next statement, if there is one.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(new Migrator({ db, provider: { getMigrations: readMigrations } }));
  } finally {
    await db.destroy();
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(migrationsFolder)).filter((file) => /^\d{4}-[a-z0-9-]+\.ts$/.test(file)).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    migrations[file.replace(/\.ts$/, '')] = migrationModule.parse(await import(join(migrationsFolder, file)));
  }
  return migrations;
}
