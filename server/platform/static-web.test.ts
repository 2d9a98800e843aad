import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHttp } from './open-http.ts';
import { serveWeb } from './static-web.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

let opened: TestWorld;
let app: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), 'balise-web-'));
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index', 'orga', 'galerie', 'apercu']) writeFileSync(join(folder, `${page}.html`), `<p>${page}`);
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'plain');
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync('pressed'));
  writeFileSync(join(folder, 'sw.js'), 'worker');
  opened = await openTestWorld();
  app = await openHttp(opened.world);
  await serveWeb(app, folder);
});
afterAll(async () => {
  await app.close();
  await opened.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/', 200, '<p>index'],
  ['/parcours/ABC/diagnostic', 200, '<p>index'],
  ['/orga', 200, '<p>orga'],
  ['/orga/classes/1?x=1', 200, '<p>orga'],
  ['/galerie/boutons', 200, '<p>galerie'],
  ['/apercu', 200, '<p>apercu'],
  ['/nowhere', 404, '<p>index'],
  ['/organisation', 404, '<p>index'],
])('%s is answered with %i and its application', async (url, status, body) => {
  const reply = await app.inject(url);
  expect([reply.statusCode, reply.body]).toEqual([status, body]);
  expect(reply.headers['cache-control']).toBe('no-cache');
});

test('a file whose name changes with its content is kept for ever, and served compressed', async () => {
  const reply = await app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'br' } });
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(reply.headers['content-encoding']).toBe('br');
  expect((await app.inject('/assets/main-1a2b.js')).body).toBe('plain');
});

test('the service worker is asked again every time', async () => {
  expect((await app.inject('/sw.js')).headers['cache-control']).toBe('no-cache');
});

test.each(['/missing.js', '/api/nowhere', '/assets/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])(
  '%s is not found',
  async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404);
  },
);
