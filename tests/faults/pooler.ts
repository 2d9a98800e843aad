import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Country } from '../bench/open-country.ts';
import { findFreePort } from '../bench/server-process.ts';

/** PgBouncer in transaction pooling between the servers and the database: every transaction may meet another connection. */
export interface Pooler {
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
}

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((file) => existsSync(file));
const nobody = 65534;

export async function openPooler(country: Country): Promise<Pooler> {
  if (program === undefined) throw new Error('PgBouncer is missing: apt-get install pgbouncer, then try again.');
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'balise-pooler-'));
  const settings = join(folder, 'pgbouncer.ini');
  const { host, port: socketPort, user, password, database } = country.place;
  writeFileSync(
    settings,
    `[databases]
${database} = host=${host} port=${socketPort} dbname=${database} user=${user} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
ignore_startup_parameters = statement_timeout,extra_float_digits
logfile = ${join(folder, 'log')}
`,
    { mode: 0o600 },
  );
  const asRoot = process.getuid?.() === 0;
  if (asRoot) for (const path of [folder, settings]) chownSync(path, nobody, nobody);
  const child = spawn(program, ['-q', settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(asRoot ? { uid: nobody, gid: nobody } : {}),
  });
  await waitForPort(port, child);
  return {
    databaseUrl: `postgres://${user}@127.0.0.1:${port}/${database}`,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitForPort(port: number, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
    if (child.exitCode !== null) break;
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
  }
  throw new Error('PgBouncer did not start.');
}
