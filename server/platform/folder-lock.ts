import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * Takes a folder for this process, or gives undefined when another one has it. The lock is a name in Linux's abstract
 * socket space: the kernel takes it back however the process ends, so nothing stale is ever left behind.
 */
export async function takeFolder(folder: string): Promise<{ readonly release: () => Promise<void> } | undefined> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  server.unref();
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('listening', () => resolve(true));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(`\0balise-${name}`);
  });
  if (!taken) return undefined;
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
