import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id: 19 MiB, two passes, one lane. About 15 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** One core is left to those who are already signed in. */
const atOnce = Math.max(1, availableParallelism() - 1);
/** About two seconds of waiting; beyond, people are better told to try again. */
const longestQueue = 128 * atOnce;

/** Too many people sign in at once. Can be returned as it is by a route that declares `busy`. */
export interface Busy {
  readonly refused: 'busy';
  readonly retryAfterSeconds: number;
}

const busy: Busy = { refused: 'busy', retryAfterSeconds: 3 };

/** What argon2id makes of nobody's password: an unknown account costs the same time as a wrong password. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$YmFsaXNlLWRlY295LXNhbHQ$9Z1yBPyDIdpCqJ9Xo/ZQ0gJ8JWPmDsLv3WlG2pYk3Zk';

export async function hashPassword(password: string): Promise<{ readonly hash: string } | Busy> {
  return inTurn(async () => ({ hash: await hash(password, cost) }));
}

/** `known` is undefined when there is no such account: the answer is no, after the same work. */
export async function verifyPassword(
  known: string | undefined,
  password: string,
): Promise<{ readonly right: boolean } | Busy> {
  return inTurn(async () => {
    const matches = await verify(known ?? decoy, password);
    return { right: matches && known !== undefined };
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T | Busy> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) return busy;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
