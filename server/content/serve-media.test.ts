import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOfMedia } from '../../core/content/media.ts';
import { serveWeb } from '../platform/static-web.ts';
import { serveMedia } from './serve-media.ts';

const root = mkdtempSync(join(tmpdir(), 'balise-media-'));
const content = join(root, 'content');
const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const address = '/media/modules/mot-suivant/barres.svg';
// As in the product: the built pages are served by the same plug-in, from another folder.
const app = fastify();
let origin = '';

beforeAll(async () => {
  for (const folder of ['content/modules/mot-suivant/media', 'content/items/ai/bias/media', 'web'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of [
    ['content/modules/mot-suivant/media/barres.svg', picture],
    ['content/items/ai/bias/media/son.mp3', 'a sound of ten seconds'],
    ['content/modules/mot-suivant/mot-suivant.module.fr.md', 'a secret key'],
    ['content/items/ai/bias/barres.svg', 'not media'],
    ['secret.svg', 'a secret key'],
    ['web/index.html', 'a page'],
  ] as const)
    writeFileSync(join(root, file), text);
  await serveMedia(app, content);
  await serveWeb(app, join(root, 'web'));
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

test('a picture of a module is served under the address that its lesson names', async () => {
  expect(addressOfMedia('content/modules/mot-suivant/media/barres.svg')).toBe(address);
  const reply = await app.inject(address);
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-type']).toContain('image/svg+xml');
  expect(reply.body).toBe(picture);
});

test('a picture is asked again each time, and answered 304 until it changes', async () => {
  const { headers } = await app.inject(address);
  expect(headers['cache-control']).toBe('no-cache');
  const again = await app.inject({ url: address, headers: { 'if-none-match': headers.etag } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  writeFileSync(join(content, 'modules/mot-suivant/media/barres.svg'), `${picture}\n`);
  const changed = await app.inject({ url: address, headers: { 'if-none-match': headers.etag } });
  expect(changed.statusCode).toBe(200);
});

test('a sound can be read from its middle', async () => {
  const reply = await app.inject({ url: '/media/items/ai/bias/son.mp3', headers: { range: 'bytes=2-6' } });
  expect([reply.statusCode, reply.body]).toEqual([206, 'sound']);
});

test.each([
  '/media/modules/mot-suivant/absent.svg',
  '/media/modules/mot-suivant',
  '/media/modules/mot-suivant/',
  '/media/modules/mot-suivant/mot-suivant.module.fr.md',
  '/media/items/ai/bias/barres.svg',
  '/media/modules/../../secret.svg',
  '/media/modules/mot-suivant/../../../../secret.svg',
  '/media/modules/mot-suivant/..%2f..%2f..%2f..%2fsecret.svg',
  '/media/modules/mot-suivant/%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.svg',
  '/media/modules/mot-suivant/..\\..\\..\\..\\secret.svg',
  '/media/modules/mot-suivant//../mot-suivant.module.fr.md',
  '/media//etc/passwd',
  '/media/modules/mot-suivant/barres.svg%00.md',
])('nothing else is given: %s', async (path) => {
  const { status, body } = await askRaw(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toMatch(/secret key|not media|root:/);
});

/** The path as it is written: clients such as `fetch` would tidy it first. */
async function askRaw(path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(origin, { path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject).end();
  });
}
