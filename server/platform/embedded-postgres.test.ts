import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, openEmbedded } from './embedded-postgres.ts';
import { readPostmaster } from './postgres-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balise-embedded-'));
});
afterEach(async () => {
  const left = await openEmbedded(folder, { whenTaken: 'refuse' });
  await left.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openEmbedded(folder, { whenTaken: 'refuse' });
const cluster = () => join(folder, 'postgres/cluster');

async function ask<Row>(embedded: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new Client(embedded.place);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that opens the same folder, acknowledges a row, and lives until it is killed. */
async function openElsewhere(row: number) {
  const script = `
    import { Client } from 'pg';
    import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    const embedded = await openEmbedded(${JSON.stringify(folder)}, { whenTaken: 'refuse' });
    const client = new Client(embedded.place);
    await client.connect();
    await client.query('create table if not exists kept (n integer)');
    await client.query('insert into kept values (${row})');
    console.log('acknowledged');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('the cluster is made once, durable, in UTF-8, and stops without a trace of running', async () => {
  const first = await open();
  expect(first.how).toBe('created');
  const [settings] = await ask(
    first,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('full_page_writes') as pages, current_setting('jit') as jit, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as network, upper('é') as upper`,
  );
  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    jit: 'off',
    encoding: 'UTF8',
    network: '',
    upper: 'É',
  });
  expect(statSync(join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
  await first.stop();
  expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
  expect(existsSync(first.place.host)).toBe(false);
  const second = await open();
  expect(second.how).toBe('started');
  expect(second.place.password).toBe(first.place.password);
  await second.stop();
});

test('a wrong password is refused, even on the socket', async () => {
  const embedded = await open();
  const client = new Client({ ...embedded.place, password: 'guess' });
  await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  await embedded.stop();
});

test('after kill -9 of balise alone, its server is adopted with what was acknowledged', async () => {
  const elsewhere = await openElsewhere(1);
  await elsewhere.kill();
  const adopted = await open();
  expect(adopted.how).toBe('adopted');
  expect(await ask(adopted, 'select n from kept')).toEqual([{ n: 1 }]);
  await adopted.stop();
  expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
});

test('after kill -9 of everything, the next start recovers what was acknowledged', async () => {
  const elsewhere = await openElsewhere(2);
  const postmaster = readPostmaster(cluster());
  await elsewhere.kill();
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  const restarted = await open();
  expect(await ask(restarted, 'select n from kept')).toEqual([{ n: 2 }]);
  await restarted.stop();
});

test('a process number that now belongs to someone else does not prevent the start', async () => {
  await (await open()).stop();
  const bystander = spawn('sleep', ['60']);
  writeFileSync(join(cluster(), 'postmaster.pid'), `${bystander.pid}\n${cluster()}\n1\n5432\n/tmp\n\n0\nready\n`);
  const embedded = await open();
  expect(embedded.how).toBe('started');
  expect(bystander.exitCode).toBe(null);
  bystander.kill();
  await embedded.stop();
});

test('a first start cut in the middle leaves nothing half made', async () => {
  await (await open()).stop();
  rmSync(cluster(), { recursive: true });
  writeFileSync(join(folder, 'postgres/cluster.draft'), 'half of a cluster');
  const embedded = await open();
  expect(embedded.how).toBe('created');
  await embedded.stop();
});

test('a second balise on the same folder is told so, and a command joins instead', async () => {
  const embedded = await open();
  await expect(open()).rejects.toThrow(/already runs on the data folder/);
  const joined = await openEmbedded(folder, { whenTaken: 'join' });
  expect(joined.how).toBe('joined');
  await joined.stop();
  expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }]);
  await embedded.stop();
});

test('a server that dies under us is started again at the same place', async () => {
  const warnings: string[] = [];
  const embedded = await openEmbedded(folder, { whenTaken: 'refuse', warn: (message) => warnings.push(message) });
  await ask(embedded, 'create table kept as select 3 as n');
  process.kill(Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  let rows: unknown[] = [];
  for (let tries = 0; tries < 100 && rows.length === 0; tries += 1) {
    await pause(100);
    rows = await ask(embedded, 'select n from kept').catch(() => []);
  }
  expect(rows).toEqual([{ n: 3 }]);
  expect(warnings).toEqual(['The embedded PostgreSQL ended; starting it again.']);
  await embedded.stop();
});
