import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsSent } from './pipeline.ts';
import { openSessions, type Pupil, visitor } from './sessions.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

describe.each([
  ['one by one', false],
  ['in batches', true],
] as const)('%s', (_name, batch) => {
  let opened: TestWorld;
  beforeAll(async () => {
    opened = await openTestWorld({ config: { batch } });
  });
  afterAll(() => opened.close());

  test('a server that never met them knows a class at work, its ends are pushed, and the ended ones are visitors', async () => {
    const pupils = Array.from({ length: 20 }, (): Pupil => {
      return { kind: 'pupil', learnerId: randomUUID(), organisationId: randomUUID() };
    });
    const first = openSessions(opened.world);
    const tokens = await Promise.all(pupils.map((pupil) => first.begin(pupil)));
    await first.end(tokens[7] ?? '');
    opened.clock.advance(6 * 60_000);

    const statements: string[] = [];
    const note = (sql: unknown) => void statements.push(String(sql));
    statementsSent.subscribe(note);
    const second = openSessions(opened.world);
    const found = await Promise.all(tokens.map((token) => second.find(token)));
    statementsSent.unsubscribe(note);
    expect(found).toEqual(pupils.map((pupil, index) => (index === 7 ? visitor : pupil)));
    if (batch) expect(statements.length).toBeLessThan(10);
    const seen = await opened.database.kysely.selectFrom('session').select(['seen_at', 'expires_at']).execute();
    const now = opened.world.now().getTime();
    expect(seen.map((row) => [row.seen_at.getTime(), row.expires_at.getTime()])).toEqual(
      Array.from({ length: 19 }, () => [now, now + 4 * 3_600_000]),
    );

    opened.clock.advance(5 * 3_600_000);
    expect(await Promise.all(tokens.map((token) => openSessions(opened.world).find(token)))).toEqual(
      tokens.map(() => visitor),
    );
  });
});
