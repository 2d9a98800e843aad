import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../../server/platform/config.ts';
import { openPreview } from './preview.ts';

const { server, close } = openPreview();
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://localhost:${portOf(server.address())}`;
});
afterAll(close);

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

test('the list names every item and module, with its problems', async () => {
  const list = await (await fetch(`${origin}/api/preview/list`)).json();
  expect(list.items.length).toBeGreaterThan(0);
  expect(list.items[0]).toMatchObject({ id: expect.any(String), file: expect.stringMatching(/^content\/items\//) });
});

test('an item comes with its key, in the variant and language asked', async () => {
  const { items } = await (await fetch(`${origin}/api/preview/list`)).json();
  const { id } = items.find(({ problems }: { problems: unknown[] }) => problems.length === 0);
  const shown = await (await fetch(`${origin}/api/preview/item/${id}?lang=en&variant=7`)).json();
  expect(shown.presented).toMatchObject({ item: id, variant: 7, language: 'en' });
  expect(shown.item.key).toBeDefined();
  expect(shown.solution.type).toBe(shown.item.type);
});

test('what does not exist is not found, and a page of elsewhere is refused', async () => {
  expect((await fetch(`${origin}/api/preview/item/nothing-here`)).status).toBe(404);
  const { get } = await import('node:http');
  const request = get(origin.replace('localhost', '127.0.0.1'), { headers: { host: 'evil.example' } });
  const [response] = await once(request, 'response');
  response.resume();
  expect(response.statusCode).toBe(403);
});

test('a saved file is told to the pages that listen', async () => {
  const response = await fetch(`${origin}/api/preview/events`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const now = new Date();
  await utimes(join(contentFolder, 'frameworks', 'ai', 'framework.yaml'), now, now);
  let told = '';
  while (!told.includes('framework.yaml')) told += (await reader.read()).value ?? '';
  expect(told).toContain('event: changed\ndata: {"file":"content/frameworks/ai/framework.yaml"}');
  await reader.cancel();
});
