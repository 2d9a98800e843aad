import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster } from '../../server/platform/postgres-process.ts';
import { type Country, openCountry } from '../bench/open-country.ts';
import { type HowMany, type Planted, plantSchools } from '../bench/plant-schools.ts';
import { type ResponseBook, writeResponseBook } from '../bench/response-book.ts';
import { findFreePort, isHealthy, type ServerProcess, startServer } from '../bench/server-process.ts';
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts';
import { openPooler } from './pooler.ts';

/** A real service under attack: database, one or more servers as processes, and a network that can fail between them and the pupils. */
export interface Siege {
  readonly country: Country;
  readonly planted: Planted;
  readonly book: ResponseBook;
  readonly proxy: FaultProxy;
  /** `kill -9` of a server, then a new one at the same place; gives when it answered again. */
  readonly killServer: () => Promise<number>;
  /** `kill -9` of every process of PostgreSQL at once; gives when the service answered again. */
  readonly killDatabase: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface SiegeOptions extends HowMany {
  readonly servers?: number;
  readonly durable?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** PgBouncer in transaction pooling before the database, without prepared statements. */
  readonly pooler?: boolean;
}

export async function laySiege(options: SiegeOptions): Promise<Siege> {
  const country = await openCountry({ durable: options.durable ?? true });
  const planted = await plantSchools(country.world, country.content, options);
  const pooler = options.pooler ? await openPooler(country) : undefined;
  const start = (port: number) =>
    startServer({
      databaseUrl: pooler?.databaseUrl ?? country.databaseUrl,
      port,
      secret: country.secret,
      environment: { ...options.environment, ...(pooler ? { BALISE_NAMED_STATEMENTS: 'off' } : {}) },
    });
  const ports = await Promise.all(Array.from({ length: options.servers ?? 1 }, findFreePort));
  const servers: ServerProcess[] = await Promise.all(ports.map(start));
  const proxy = await openFaultProxy(ports);
  let turn = 0;
  return {
    country,
    planted,
    book: writeResponseBook(country.content, Math.random),
    proxy,
    killServer: async () => {
      const place = turn % servers.length;
      turn += 1;
      const doomed = servers[place];
      if (doomed === undefined) throw new Error('killServer: no server');
      await doomed.stop('SIGKILL');
      servers[place] = await start(doomed.port);
      return performance.now();
    },
    killDatabase: async () => {
      killPostgres(country);
      await pause(200);
      for (const port of ports) while (!(await isHealthy(port))) await pause(50);
      return performance.now();
    },
    close: async () => {
      await proxy.close();
      await Promise.all(servers.map((server) => server.stop('SIGTERM')));
      await pooler?.close();
      await country.close();
    },
  };
}

/** The postmaster and its children together, as a power cut would: what was only in their memory is gone. */
function killPostgres(country: Country): void {
  const postmaster = readPostmaster(join(country.folder, 'postgres/cluster'));
  if (postmaster === undefined) throw new Error('killPostgres: PostgreSQL does not run');
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster.pid);
  for (const pid of [postmaster.pid, ...children]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
