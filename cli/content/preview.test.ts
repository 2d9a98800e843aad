import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../../server/platform/config.ts';
import { openPreview } from './preview.ts';

const { server, close } = openPreview(contentFolder);
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

test('the list names every item, module, course and skill, with its problems', async () => {
  const list = await (await fetch(`${origin}/api/preview/list`)).json();
  expect(list.items.length).toBeGreaterThan(0);
  expect(list.items[0]).toMatchObject({ id: expect.any(String), file: expect.stringMatching(/^content\/items\//) });
  expect(list.modules[0]).toMatchObject({ language: 'en', read: { title: expect.any(String) } });
  expect(list.courses[0].read.diagnostic.skills.length).toBeGreaterThan(0);
  expect(list.skills[0].statement).toMatchObject({ fr: expect.any(String), en: expect.any(String) });
});

test('an item comes with its key, its file, its skill and what a reviewer would say', async () => {
  const { items } = await (await fetch(`${origin}/api/preview/list`)).json();
  const { id, file } = items.find(({ problems }: { problems: unknown[] }) => problems.length === 0);
  const shown = await (await fetch(`${origin}/api/preview/item/${id}`)).json();
  expect(shown).toMatchObject({ file, item: { id, key: expect.anything() }, findings: expect.any(Array) });
  expect(shown.skill.id).toBe(shown.item.skill);
});

test('a module comes in the language asked, with the time of each step and only the items it may draw', async () => {
  const shown = await (await fetch(`${origin}/api/preview/module/mot-suivant?lang=en`)).json();
  const steps = shown.module.sections.flatMap(({ steps }: { steps: { id: string }[] }) => steps.map(({ id }) => id));
  expect(shown.module).toMatchObject({ id: 'mot-suivant', language: 'en' });
  expect(shown.times.map(({ step }: { step: string }) => step)).toEqual(steps);
  expect(shown.times[0].words).toBeGreaterThan(0);
  expect(shown.practice.length).toBeGreaterThan(0);
  expect(shown.practice.every(({ practice }: { practice: boolean }) => practice)).toBe(true);
  expect(shown.check.some(({ practice }: { practice: boolean }) => practice)).toBe(false);
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
