import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { refuseForeignSecret } from './classroom/public.ts';
import { publish } from './content/publish.ts';
import type { Published } from './content/published.ts';
import { readLibrary } from './content/read-library.ts';
import { sweepExchanges } from './conversation/public.ts';
import { followOutbox } from './follow-outbox.ts';
import { type Config, contentFolder } from './platform/config.ts';
import { type Database, openDatabase, type Place } from './platform/database.ts';
import { type EmbeddedPostgres, openEmbedded } from './platform/embedded-postgres.ts';
import { migrate } from './platform/migrate.ts';
import { sweepThrottle } from './platform/throttle.ts';
import { openWorld, type World } from './platform/world.ts';

/** A world on a migrated database: what every command but `start` needs. */
export interface Foundation {
  readonly world: World;
  readonly database: Database;
  readonly place: Place;
  readonly migrated: readonly string[];
  /** `undefined` when DATABASE_URL names another database. */
  readonly embedded: EmbeddedPostgres['how'] | undefined;
  readonly close: () => Promise<void>;
}

/** The database, embedded unless the configuration names one, brought to this version. */
export async function openFoundation(config: Config, whenTaken: 'refuse' | 'join'): Promise<Foundation> {
  const warn = (message: string) => console.warn(message);
  const embedded =
    config.databaseUrl === undefined ? await openEmbedded(config.dataFolder, { whenTaken, warn }) : undefined;
  const place: Place = embedded?.place ?? { connectionString: config.databaseUrl ?? '' };
  const stopEmbedded = async () => embedded?.stop();
  try {
    const { applied } = await migrate(place);
    const database = openDatabase(place, { namedStatements: config.namedStatements, warn });
    return {
      world: openWorld(config, database),
      database,
      place,
      migrated: applied,
      embedded: embedded?.how,
      close: async () => {
        await database.close();
        await stopEmbedded();
      },
    };
  } catch (error) {
    await stopEmbedded();
    throw error;
  }
}

/** The content of this version, ready to be taken. */
export async function openContent(world: World): Promise<Published> {
  return publish(world, await readLibrary(contentFolder));
}

export interface Service {
  readonly app: FastifyInstance;
  /** Stops accepting, ends the requests that run, then the background work. */
  readonly close: () => Promise<void>;
}

const sweepEveryMs = 10 * 60_000;

/** Listens, and starts the work that goes on behind: the outbox and the sweeping of what is over. */
export async function openService({ world, place }: Foundation, content: Published): Promise<Service> {
  await refuseForeignSecret(world);
  const app = await createApp(world, content);
  const { host, port } = world.config;
  await app.listen({ host, port });
  const drain = followOutbox(world.config, place, content, world.warn);
  const sweep = setInterval(() => {
    Promise.all([app.sessions.sweep(), sweepThrottle(world), sweepExchanges(world)]).catch((error: Error) =>
      world.warn('What is over could not be swept; trying again later.', { reason: error.message }),
    );
  }, sweepEveryMs);
  sweep.unref();
  return {
    app,
    close: async () => {
      clearInterval(sweep);
      await app.close();
      await drain.stop();
    },
  };
}
