import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { publish } from '../content/publish.ts';
import { readLibrary } from '../content/read-library.ts';
import { contentFolder } from './config.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

const metricsToken = 'a token that only the monitoring knows';
let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());

async function openApp(token: string | undefined) {
  const world = { ...opened.world, config: { ...opened.world.config, metricsToken: token } };
  const app = await createApp(world, await publish(world, await readLibrary(contentFolder)));
  await app.ready();
  return app;
}

test('figures are for who has the token, and name no one', async () => {
  const app = await openApp(metricsToken);
  await app.inject({ url: '/api/join/2P3VC9HJK' });
  await opened.world.database.pool.query(
    `insert into outbox values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'nothing', '{}', $1)`,
    [new Date(opened.world.now().getTime() - 42_000)],
  );
  for (const authorization of [undefined, 'Bearer wrong', metricsToken, `Basic ${metricsToken}`]) {
    const refused = await app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
    expect(refused.statusCode).toBe(401);
    expect(refused.body).not.toContain('balise_http');
  }
  const { statusCode, body, headers } = await app.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toMatch(
    /balise_http_request_duration_seconds_count\{method="GET",route="\/api\/join\/:code",status="4\d\d"\} 1/,
  );
  expect(body).not.toContain('2P3VC9HJK');
  expect(body).toContain('balise_database_up 1');
  expect(body).toContain('balise_outbox_messages 1');
  expect(body).toContain('balise_outbox_oldest_seconds 42');
  expect(body).toMatch(/process_resident_memory_bytes \d+/);
  await app.close();
});

test('without a token there is no such page', async () => {
  const app = await openApp(undefined);
  const { statusCode, body } = await app.inject({ url: '/metrics', headers: { authorization: 'Bearer undefined' } });
  expect(statusCode).toBe(404);
  expect(body).not.toContain('balise_http');
  await app.close();
});
