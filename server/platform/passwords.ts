import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { HashingTask } from './hashing-worker.ts';

/** OWASP's argon2id: 19 MiB, two passes, one lane. About 15 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** One core is left to those who are already signed in; and each worker stands behind them (see `hashing-worker`). */
const atOnce = Math.max(1, availableParallelism() - 1);
/** About three seconds of waiting, at 20 ms of a busy core each and a third of the time; beyond, people are better told to try again. */
const longestQueue = 48 * atOnce;
/** From this many waiting on it is a crowd, or a flood: each worker then rests twice as long as it worked. */
const crowd = 16;

/** Too many people sign in at once. Can be returned as it is by a route that declares `busy`. */
export interface Busy {
  readonly refused: 'busy';
  readonly retryAfterSeconds: number;
}

const busy: Busy = { refused: 'busy', retryAfterSeconds: 3 };

/** What argon2id makes of nobody's password: an unknown account costs the same time as a wrong password. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$YmFsaXNlLWRlY295LXNhbHQ$9Z1yBPyDIdpCqJ9Xo/ZQ0gJ8JWPmDsLv3WlG2pYk3Zk';

export async function hashPassword(password: string): Promise<{ readonly hash: string } | Busy> {
  const hash = await inTurn({ hash: password, cost });
  return isBusy(hash) ? hash : { hash: z.string().parse(hash) };
}

/** `known` is undefined when there is no such account: the answer is no, after the same work. */
export async function verifyPassword(
  known: string | undefined,
  password: string,
): Promise<{ readonly right: boolean } | Busy> {
  const matches = await inTurn({ verify: password, known: known ?? decoy });
  return isBusy(matches) ? matches : { right: matches === true && known !== undefined };
}

interface Waiting {
  readonly task: HashingTask;
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: Error) => void;
}

const waiting: Waiting[] = [];
const idle: Worker[] = [];
let workers = 0;

function inTurn(task: HashingTask): Promise<unknown> {
  if (waiting.length >= longestQueue) return Promise.resolve(busy);
  return new Promise((resolve, reject) => {
    waiting.push({ task, resolve, reject });
    workOn();
  });
}

/** Gives waiting tasks to workers that have none; the first tasks hire them. */
function workOn(): void {
  while (waiting.length > 0 && (idle.length > 0 || workers < atOnce)) {
    const next = waiting.shift();
    if (next) giveTo(idle.pop() ?? hire(), next);
  }
}

function hire(): Worker {
  workers += 1;
  return new Worker(new URL('./hashing-worker.ts', import.meta.url), { execArgv: [] });
}

const reply = z.union([z.object({ done: z.union([z.string(), z.boolean()]) }), z.object({ failed: z.string() })]);

/**
 * A worker keeps the process alive only while it works. In a crowd it rests between two tasks: however low its priority, it shares
 * caches and often a core with the thread that answers those who are already signed in.
 */
function giveTo(worker: Worker, { task, resolve, reject }: Waiting): void {
  const began = performance.now();
  const end = () => {
    worker.off('message', read);
    worker.off('error', fail);
  };
  const takeNext = () => {
    idle.push(worker);
    workOn();
  };
  const read = (message: unknown) => {
    end();
    const said = reply.parse(message);
    worker.unref();
    if ('done' in said) resolve(said.done);
    else reject(new Error(said.failed));
    if (waiting.length < crowd) takeNext();
    else setTimeout(takeNext, 2 * (performance.now() - began));
  };
  const fail = (error: unknown) => {
    end();
    workers -= 1;
    reject(error instanceof Error ? error : new Error(String(error)));
    workOn();
  };
  worker.on('message', read);
  worker.on('error', fail);
  worker.ref();
  worker.postMessage(task);
}

function isBusy(answer: unknown): answer is Busy {
  return answer === busy;
}
