import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import type { Place } from './database.ts';
import { clearAbandoned, openEmbedded } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly database: { readonly place: Extract<Place, { host: string }>; readonly template: string };
  }
}

/**
 * Vitest's global set-up: one PostgreSQL per run (embedded, or the one of DATABASE_URL) and one migrated template,
 * which every test file clones. Tests need no durability; everything else is as in production.
 */
export default async function openTestCluster(project: TestProject): Promise<() => Promise<void>> {
  const { place, close } = await openCluster();
  const template = `balise_template_${process.pid}`;
  await onAdministration(place, `create database ${template}`);
  await migrate({ ...place, database: template });
  project.provide('database', { place, template });
  return async () => {
    await onAdministration(place, `drop database ${template}`);
    await close();
  };
}

const folderName = 'balise-test-';

async function openCluster() {
  if (process.env.DATABASE_URL) return { place: placeOfUrl(new URL(process.env.DATABASE_URL)), close: async () => {} };
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(folderName)) await clearAbandoned(join(tmpdir(), name));
  }
  const folder = await mkdtemp(join(tmpdir(), folderName));
  const embedded = await openEmbedded(folder, { whenTaken: 'refuse', durable: false, warn: console.warn });
  return {
    place: embedded.place,
    close: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function placeOfUrl(url: URL): Extract<Place, { host: string }> {
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
}

/** Runs a statement that concerns whole databases. */
export async function onAdministration(place: Extract<Place, { host: string }>, sql: string): Promise<void> {
  const client = new Client(place);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
