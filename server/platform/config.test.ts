import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const data = () => mkdtempSync(join(tmpdir(), 'balise-config-'));

test('nothing given is enough', () => {
  const config = readConfig({ BALISE_DATA: data(), PORT: '' });
  expect(config).toMatchObject({ port: 3000, host: 'localhost', publicUrl: 'http://localhost:3000', https: false });
});

test('the secret is made once, kept for this user only, and never the same elsewhere', () => {
  const folder = data();
  const { secret } = readConfig({ BALISE_DATA: folder });
  expect(secret).toHaveLength(43);
  expect(readConfig({ BALISE_DATA: folder }).secret).toBe(secret);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readConfig({ BALISE_DATA: data() }).secret).not.toBe(secret);
});

test('a public HTTPS address makes cookies secure', () => {
  expect(readConfig({ BALISE_DATA: data(), BALISE_PUBLIC_URL: 'https://balise.example/' })).toMatchObject({
    publicUrl: 'https://balise.example',
    https: true,
  });
});

test('an assistant is connected by an address and a model; its key is not shown with the rest', () => {
  expect(readConfig({ BALISE_DATA: data() }).assistant).toBeUndefined();
  const { assistant } = readConfig({
    BALISE_DATA: data(),
    BALISE_ASSISTANT_URL: 'https://ia.exemple.fr/v1/',
    BALISE_ASSISTANT_KEY: 'sk-secret',
    BALISE_ASSISTANT_MODEL: 'small',
    BALISE_ASSISTANT_SCHOOLS: '0290001a, 0350002B',
    BALISE_ASSISTANT_PATIENCE: '5',
  });
  expect(assistant).toMatchObject({
    url: 'https://ia.exemple.fr/v1',
    name: 'small',
    schools: ['0290001A', '0350002B'],
    promptsPerPupil: 20,
    patienceMs: 5_000,
  });
  expect(assistant?.key()).toBe('sk-secret');
  expect(JSON.stringify(assistant)).not.toContain('sk-secret');
});

test.each([
  [{ BALISE_ASSISTANT_URL: 'http://ia.exemple.fr/v1', BALISE_ASSISTANT_MODEL: 'x' }, /BALISE_ASSISTANT_URL/],
  [{ BALISE_ASSISTANT_URL: 'https://ia.exemple.fr/v1' }, /BALISE_ASSISTANT_MODEL/],
  [{ BALISE_ASSISTANT_PUPIL_PROMPTS: '0' }, /BALISE_ASSISTANT_PUPIL_PROMPTS/],
  [{ PORT: 'abc' }, /PORT/],
  [{ PORT: '70000' }, /PORT/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
  [{ BALISE_NAMED_STATEMENTS: 'maybe' }, /BALISE_NAMED_STATEMENTS/],
  [{ BALISE_SECRET: 'short' }, /BALISE_SECRET/],
  [{ BALISE_DATA: '/etc/hostname/data' }, /cannot be written/],
  [{ BALISE_DATA: '/proc/nowhere/data' }, /cannot be written/],
])('%j is refused in a sentence that names it', (variables, sentence) => {
  expect(() => readConfig({ BALISE_DATA: data(), ...variables })).toThrow(sentence);
});
