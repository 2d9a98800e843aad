import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '../server/content/read-library.ts';
import { type Config, contentFolder, projectFolder, readConfig } from '../server/platform/config.ts';
import { openDatabase } from '../server/platform/database.ts';
import { openEmbedded } from '../server/platform/embedded-postgres.ts';
import { listPending } from '../server/platform/migrate.ts';
import { describeBuild } from './build-web.ts';
import { explain } from './explain.ts';
import { say, sayJson } from './say.ts';

interface Finding {
  readonly what: string;
  readonly state: 'good' | 'careful' | 'bad';
  readonly says: string;
}

const oldestPostgres = 150_000;
const littleSpaceMb = 1_024;

/** Looks at everything Balise stands on, changes nothing, and says what to do about what is wrong. */
export async function doctor(options: { readonly json: boolean }): Promise<void> {
  const findings: Finding[] = [checkNode(), checkLock(), await checkBuild(), await look('content', checkContent)];
  const config = readConfigOrFinding();
  if ('state' in config) findings.push(config);
  else {
    findings.push(await look('disk', () => checkDisk(config)));
    findings.push(await look('database', () => checkDatabase(config)));
  }
  const isBad = findings.some(({ state }) => state === 'bad');
  if (options.json) sayJson({ status: isBad ? 'bad' : 'good', findings });
  else
    for (const { what, state, says } of findings)
      say(`${{ good: '✓', careful: '!', bad: '✗' }[state]} ${what}: ${says}`);
  if (isBad) process.exitCode = 1;
}

function checkNode(): Finding {
  const isGood = Number(process.versions.node.split('.')[0]) >= 24;
  return {
    what: 'node',
    state: isGood ? 'good' : 'bad',
    says: `${process.versions.node}${isGood ? '' : ', 24 is needed'}`,
  };
}

function checkLock(): Finding {
  const stamp = join(projectFolder, 'node_modules/.balise-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .digest('hex');
  const isGood = existsSync(stamp) && readFileSync(stamp, 'utf8').startsWith(lock);
  return isGood
    ? { what: 'lock', state: 'good', says: 'the installed packages are those of the lock' }
    : {
        what: 'lock',
        state: 'careful',
        says: 'the installed packages may not be those of the lock: npx balise start installs them',
      };
}

async function checkBuild(): Promise<Finding> {
  const build = await describeBuild();
  if (build === 'fresh') return { what: 'web', state: 'good', says: 'built from these sources' };
  return {
    what: 'web',
    state: 'careful',
    says: `${build === 'old' ? 'built from older sources' : 'not built'}: start builds it`,
  };
}

async function checkContent(): Promise<Finding> {
  const { items, version } = await readLibrary(contentFolder);
  return { what: 'content', state: 'good', says: `${items.length} items, version ${version}` };
}

function readConfigOrFinding(): Config | Finding {
  try {
    return readConfig(process.env);
  } catch (error) {
    return { what: 'environment', state: 'bad', says: explain(error) };
  }
}

async function checkDisk(config: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataFolder);
  const freeMb = Math.round((bavail * bsize) / 1024 ** 2);
  const state = freeMb < littleSpaceMb ? 'careful' : 'good';
  return { what: 'disk', state, says: `${freeMb} MB free for ${config.dataFolder}` };
}

async function checkDatabase(config: Config): Promise<Finding> {
  if (config.databaseUrl === undefined && !existsSync(join(config.dataFolder, 'postgres/cluster'))) {
    return { what: 'database', state: 'careful', says: `none yet in ${config.dataFolder}: start makes it` };
  }
  const embedded =
    config.databaseUrl === undefined ? await openEmbedded(config.dataFolder, { whenTaken: 'join' }) : undefined;
  const place = embedded?.place ?? { connectionString: config.databaseUrl ?? '' };
  const database = openDatabase(place, { namedStatements: false, connections: 1 });
  try {
    const [row] = await database.named<{ version: string; number: number; durable: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              current_setting('fsync') || ' ' || current_setting('synchronous_commit') as durable`,
      [],
    );
    if (row === undefined || row.number < oldestPostgres) {
      return { what: 'database', state: 'bad', says: `PostgreSQL ${row?.version}: 15 or newer is needed` };
    }
    if (!row.durable.startsWith('on ') || row.durable === 'on off') {
      return { what: 'database', state: 'bad', says: 'fsync or synchronous_commit is off: answers could be lost' };
    }
    const pending = await listPending(place);
    if (pending.length > 0) {
      return { what: 'database', state: 'careful', says: `to migrate: ${pending.join(', ')} (balise migrate)` };
    }
    return { what: 'database', state: 'good', says: `PostgreSQL ${row.version}, migrated, durable` };
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

async function look(what: string, check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return { what, state: 'bad', says: explain(error) };
  }
}
