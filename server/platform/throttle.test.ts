import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';
import { clearFailures, startTry, sweepThrottle } from './throttle.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());

async function tries(key: string, count: number) {
  const locks = [];
  for (let at = 0; at < count; at += 1) locks.push((await startTry(opened.world, key))?.retryAfterSeconds);
  return locks;
}

test('five tries are free, then the lock doubles from one minute to fifteen', async () => {
  expect(await tries('a', 6)).toEqual([undefined, undefined, undefined, undefined, undefined, 60]);
  for (const minutes of [1, 2, 4, 8, 15, 15]) {
    expect(await tries('a', 1)).toEqual([minutes * 60]);
    opened.clock.advance(minutes * 60_000);
    expect(await tries('a', 1)).toEqual([undefined]);
  }
});

test('success forgets the failures', async () => {
  await tries('b', 4);
  await clearFailures(opened.world, 'b');
  expect(await tries('b', 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('another account is not concerned', async () => {
  await tries('c', 6);
  expect(await tries('d', 1)).toEqual([undefined]);
});

test('a burst of guesses at once is counted like a slow one', async () => {
  const locks = await Promise.all(Array.from({ length: 40 }, () => startTry(opened.world, 'burst')));
  expect(locks.filter((lock) => lock === undefined)).toHaveLength(5);
});

test('a day later the failures are forgotten, and the table holds no address', async () => {
  await tries('email:ada@example.org', 4);
  opened.clock.advance(25 * 3_600_000);
  expect(await tries('email:ada@example.org', 1)).toEqual([undefined]);
  const rows = await opened.database.kysely.selectFrom('sign_in_throttle').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('ada@');
  opened.clock.advance(25 * 3_600_000);
  await sweepThrottle(opened.world);
  expect(await opened.database.kysely.selectFrom('sign_in_throttle').selectAll().execute()).toEqual([]);
});

test('a password is recognised, another is not, and nobody has none', async () => {
  const hashed = await hashPassword('une phrase de passe');
  if ('refused' in hashed) throw new Error('busy');
  expect(hashed.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hashed.hash, 'une phrase de passe')).toEqual({ right: true });
  expect(await verifyPassword(hashed.hash, 'une autre')).toEqual({ right: false });
  expect(await verifyPassword(undefined, 'une phrase de passe')).toEqual({ right: false });
});

test('a flood of sign-ins is told to come back instead of filling the memory', async () => {
  const replies = await Promise.all(Array.from({ length: 2_000 }, () => verifyPassword(undefined, 'x')));
  expect(replies.some((reply) => 'refused' in reply && reply.refused === 'busy')).toBe(true);
  expect(replies.some((reply) => 'right' in reply)).toBe(true);
}, 60_000);
