import { createHmac } from 'node:crypto';
import type { World } from './world.ts';

/** Tries that cost nothing. */
const freeTries = 5;
/** The lock doubles from one minute to this: never for ever, or a pupil could lock a class out. */
const longestLockMinutes = 15;
/** Failures older than this are forgotten. */
const forgottenAfterMs = 24 * 3_600_000;

export interface Lock {
  readonly retryAfterSeconds: number;
}

/**
 * Counts one try to sign in to an account, before the secret is looked at, so that a burst of parallel guesses is counted too.
 * Gives the lock when too many failed; the try must then be refused unseen. After success: `clearFailures`.
 * `key` names the account tried (`email:…`, `learner:…`), whoever tries from wherever: a school shares one address. What has
 * no account (suggestions) counts by address of the network, with more `free` tries.
 */
export async function startTry(world: World, key: string, free = freeTries): Promise<Lock | undefined> {
  const now = world.now();
  const counted = await world.database.named(
    `insert into sign_in_throttle as t (key, failures, last_failure_at, locked_until)
     values ($1, 1, $2, null)
     on conflict (key) do update set
       failures = case when t.last_failure_at < $3 then 1 else t.failures + 1 end,
       last_failure_at = $2,
       locked_until = case when t.last_failure_at >= $3 and t.failures + 1 >= $4
         then $2::timestamptz + make_interval(mins => least($5::int, 1 << least(t.failures + 1 - $4, 10))) end
     where t.locked_until is null or t.locked_until <= $2
     returning failures`,
    [sealKey(world, key), now, new Date(now.getTime() - forgottenAfterMs), free, longestLockMinutes],
    'pipeline',
  );
  if (counted.length > 0) return undefined;
  const [locked] = await world.database.named<{ locked_until: Date | null }>(
    'select locked_until from sign_in_throttle where key = $1',
    [sealKey(world, key)],
  );
  const until = locked?.locked_until?.getTime() ?? now.getTime();
  return { retryAfterSeconds: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) };
}

/** The right secret was given: what failed before no longer counts. */
export async function clearFailures(world: World, key: string): Promise<void> {
  await world.database.named('delete from sign_in_throttle where key = $1', [sealKey(world, key)], 'pipeline');
}

/** Deletes what is forgotten anyway. */
export async function sweepThrottle(world: World): Promise<void> {
  const before = new Date(world.now().getTime() - forgottenAfterMs);
  await world.database.kysely.deleteFrom('sign_in_throttle').where('last_failure_at', '<', before).execute();
}

/** People mistype their address, or type their password in its place: the table must not remember that. */
function sealKey(world: World, key: string): string {
  return createHmac('sha256', world.config.secret).update(`throttle ${key}`).digest('base64url');
}
