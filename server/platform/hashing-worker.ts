import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

/** What a worker is asked: to hash a password, or to compare one with a hash. */
export type HashingTask =
  | { readonly hash: string; readonly cost: { memoryCost: number; timeCost: number; parallelism: number } }
  | { readonly verify: string; readonly known: string };

/** Behind those who are already signed in: 10 is a tenth of the processor when it is disputed, all of it when it is not. */
const niceness = 10;

yieldToOthers();
parentPort?.on('message', (task: HashingTask) => {
  try {
    const done = 'hash' in task ? hashSync(task.hash, task.cost) : verifySync(task.known, task.verify);
    parentPort?.postMessage({ done });
  } catch (error) {
    parentPort?.postMessage({ failed: String(error) });
  }
});

/** On Linux a thread has a priority of its own, under the number that /proc knows. Elsewhere all stay equal. */
function yieldToOthers(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread) && thread !== process.pid) setPriority(thread, niceness);
  } catch {
    return;
  }
}
