import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What `postmaster.pid` says of the server that runs, or ran, on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/** Whether that process exists and is PostgreSQL on that cluster: in a container the same number soon belongs to another. */
export function isServing(postmaster: Postmaster, cluster: string): boolean {
  try {
    const command = readFileSync(`/proc/${postmaster.pid}/cmdline`, 'utf8').split('\0');
    return command.includes(cluster) && command.some((word) => word.endsWith('/postgres'));
  } catch {
    return false;
  }
}

/** Waits until the server on this cluster accepts connections; undefined when it ended instead. */
export async function waitUntilReady(
  cluster: string,
  isAlive: () => boolean,
  limitMs: number,
): Promise<Postmaster | undefined> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(5)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.status === 'ready' && isServing(postmaster, cluster)) return postmaster;
    if (!isAlive()) return undefined;
  }
  return undefined;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written. SIGQUIT only if that takes too long. */
export async function stopPostmaster(postmaster: Postmaster, cluster: string, limitMs: number): Promise<void> {
  if (!isServing(postmaster, cluster)) return;
  process.kill(postmaster.pid, 'SIGINT');
  if (await gone(postmaster, cluster, limitMs)) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  await gone(postmaster, cluster, 5_000);
}

async function gone(postmaster: Postmaster, cluster: string, limitMs: number): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(5)) {
    if (!isServing(postmaster, cluster)) return true;
  }
  return false;
}
