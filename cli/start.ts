import { createServer } from 'node:net';
import type { Published } from '../server/content/published.ts';
import { school } from '../server/demonstration/people.ts';
import { type Demonstration, plantDemonstration } from '../server/demonstration/plant.ts';
import { type Foundation, openContent, openFoundation, openService } from '../server/open-service.ts';
import { type Config, readConfig } from '../server/platform/config.ts';
import { stopOnSignal } from '../server/platform/stop-on-signal.ts';
import type { World } from '../server/platform/world.ts';
import { buildWebIfOld } from './build-web.ts';
import { portTaken, Sentence } from './explain.ts';
import { say, showDuration, showTable } from './say.ts';

/** `balise start`: from nothing to an address that answers. */
export async function start(options: { readonly empty: boolean }): Promise<void> {
  const from = Date.now();
  const config = readConfig(process.env);
  await refuseTakenPort(config);
  await buildWebIfOld();
  const foundation = await openFoundation(config, 'refuse');
  try {
    sayDatabase(foundation, config);
    const content = await openContent(foundation.world);
    const demonstration = await demonstrate(foundation.world, content, options.empty);
    const service = await openService(foundation, content);
    stopOnSignal([service.close, foundation.close], () => say('\nStopping… everything acknowledged is on the disk.'));
    sayAddresses(config, demonstration, Date.now() - from);
  } catch (error) {
    await foundation.close();
    throw error;
  }
}

/** Before anything is built or started: the commonest mistake deserves the quickest answer. */
async function refuseTakenPort({ host, port }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Sentence(portTaken(port)) : error),
    );
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function sayDatabase({ embedded, migrated }: Foundation, config: Config): void {
  const database =
    embedded === undefined ? 'your PostgreSQL (DATABASE_URL)' : `embedded PostgreSQL, files in ${config.dataFolder}`;
  say(`Database: ${database}${embedded === 'adopted' ? ', still running from last time' : ''}.`);
  if (migrated.length > 0) say(`Migrated: ${migrated.join(', ')}.`);
}

/** The first time only, on an empty database, and never behind a public HTTPS address: its passwords are known to all. */
async function demonstrate(
  world: World,
  content: Published,
  isEmptyWanted: boolean,
): Promise<Demonstration | undefined> {
  const { kysely } = world.database;
  const planted = await kysely
    .selectFrom('organisation')
    .select('uai')
    .where('uai', '=', school.uai)
    .executeTakeFirst();
  if (planted !== undefined) {
    if (isEmptyWanted)
      say('This data folder already holds the demonstration school; BALISE_DATA=other-folder starts a new one.');
    return plantDemonstration(world, content);
  }
  const account = await kysely.selectFrom('account').select('account_id').limit(1).executeTakeFirst();
  if (isEmptyWanted || account !== undefined || world.config.https) return undefined;
  say('Planting the demonstration school, the first time…');
  return plantDemonstration(world, content);
}

function sayAddresses(config: Config, demonstration: Demonstration | undefined, took: number): void {
  say(`\nBalise is ready (${showDuration(took)}):  ${config.publicUrl}`);
  if (demonstration === undefined) {
    say('No demonstration here. The first account: npx balise create-admin (in another terminal).');
  } else {
    say(`Demonstration course:  ${demonstration.courseAddress}\n`);
    const rows = demonstration.logins.map(({ who, address, login, secret }) => [who, address, login, secret]);
    say(showTable(['Who', 'Where', 'Login', 'Secret'], rows));
  }
  say('\nCtrl-C stops everything.');
}
