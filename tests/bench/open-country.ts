import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Published } from '../../server/content/published.ts';
import { openContent } from '../../server/open-service.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openDatabase, type Place } from '../../server/platform/database.ts';
import { type EmbeddedPostgres, openEmbedded } from '../../server/platform/embedded-postgres.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openWorld, type World } from '../../server/platform/world.ts';
import { addressOf } from './server-process.ts';

/** A real database of its own in a temporary folder, migrated, with the content published: the ground a measurement stands on. */
export interface Country {
  readonly folder: string;
  readonly embedded: EmbeddedPostgres;
  readonly place: Extract<Place, { host: string }>;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly world: World;
  readonly content: Published;
  readonly close: () => Promise<void>;
}

export async function openCountry(options: { readonly durable?: boolean } = {}): Promise<Country> {
  const folder = await mkdtemp(join(tmpdir(), 'balise-bench-'));
  await chmod(folder, 0o755);
  const secret = 'a secret that only the bench knows, 32+';
  const embedded = await openEmbedded(folder, {
    whenTaken: 'refuse',
    durable: options.durable ?? true,
    warn: console.error,
  });
  const { place } = embedded;
  const databaseUrl = addressOf(place);
  await migrate(place);
  const database = openDatabase(place, { namedStatements: true, connections: 4, warn: console.error });
  const config = readConfig({ DATABASE_URL: databaseUrl, BALISE_SECRET: secret, BALISE_DATA: folder });
  const world = openWorld(config, database);
  const content = await openContent(world);
  return {
    folder,
    embedded,
    place,
    databaseUrl,
    secret,
    world,
    content,
    close: async () => {
      await database.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
