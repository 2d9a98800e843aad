import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Published } from './content/published.ts';
import type { Config } from './platform/config.ts';
import type { Place } from './platform/database.ts';
import type { Drain } from './platform/outbox.ts';

/** What the thread is given: plain values, copied. The assistant's key is none of its business, and does not travel. */
export interface OutboxWork {
  readonly config: Omit<Config, 'assistant'>;
  readonly place: Place;
  readonly content: Published;
}

/** How long after a failure of the thread another one starts. */
const restartMs = 2_000;

/**
 * Follows the outbox (live classes, evidence) in a thread of its own, with its own connections: what a thousand messages at once cost
 * is not waited for by those who answer. A thread that fails is replaced; messages are kept until they are followed.
 */
export function followOutbox(config: Config, place: Place, content: Published, warn: (message: string) => void): Drain {
  const { assistant: _assistant, ...plain } = config;
  const workerData: OutboxWork = { config: plain, place, content };
  const stopped = new AbortController();
  let worker: Worker | undefined;
  const following = (async () => {
    while (!stopped.signal.aborted) {
      worker = new Worker(new URL('./outbox-worker.ts', import.meta.url), { workerData });
      const reason = await endOf(worker);
      if (stopped.signal.aborted) return;
      warn(`The thread that follows the outbox ended (${reason}); starting another one.`);
      await pause(restartMs, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      worker?.postMessage('stop');
      await following;
    },
  };
}

function endOf(worker: Worker): Promise<string> {
  return new Promise((resolve) => {
    worker.once('error', (error) => resolve(String(error)));
    worker.once('exit', (code) => resolve(`exit code ${code}`));
  });
}
