import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from '../../server/platform/database.ts';

const project = join(import.meta.dirname, '../..');
const startLimitMs = 60_000;

/** A port of this machine that nobody had a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('findFreePort: no port');
  return address.port;
}

/** The address of a database as `DATABASE_URL` takes it; a Unix socket's folder travels as `host`. */
export function addressOf(place: Extract<Place, { host: string }>): string {
  const { host, port, user, password, database } = place;
  return `postgres:///${database}?${new URLSearchParams({ host, port: String(port), user, password })}`;
}

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly secret: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules loaded before the server, to look at it from inside. */
  readonly preload?: readonly string[];
}

export interface ServerProcess {
  readonly port: number;
  readonly child: ChildProcess;
  /** `SIGKILL` is a crash; `SIGTERM` a tidy end. Resolves when the process is gone. */
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts the real server as its own process and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...(options.preload ?? []).flatMap((module) => ['--import', module]),
      'server/main.ts',
    ],
    {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(options.port),
        DATABASE_URL: options.databaseUrl,
        BALISE_SECRET: options.secret,
        BALISE_LOG: 'error',
        ...options.environment,
      },
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  for (const end = Date.now() + startLimitMs; Date.now() < end; await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended while starting.');
    if (await isHealthy(options.port)) return { port: options.port, child, stop };
  }
  await stop('SIGKILL');
  throw new Error(`The server did not answer within ${startLimitMs / 1000} s.`);
}

export async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}
