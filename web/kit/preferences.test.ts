import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { applyTo, parsePreferences } from './preferences.ts';

const script = readFileSync(new URL('../public/first-paint.js', import.meta.url), 'utf8');

function paint(kept: string | null, cookie = '', languages: readonly string[] = ['fr-FR']) {
  const root = fakeRoot();
  const warned: unknown[] = [];
  runInNewContext(script, {
    document: { documentElement: root, cookie },
    navigator: { languages },
    localStorage: { getItem: () => kept },
    console: { warn: (said: unknown) => warned.push(said) },
  });
  return { root, warned };
}

function fakeRoot() {
  const set = new Map<string, string>();
  const dataset: Record<string, string | undefined> = {};
  return { lang: '', dataset, set, style: { setProperty: (name: string, value: string) => void set.set(name, value) } };
}

test.each([
  { theme: 'dark', textSize: 150, spacing: 'wide' },
  { theme: 'light', textSize: 100, spacing: 'usual' },
  { theme: 'system', textSize: 200, spacing: 'usual' },
])('before the first paint, %o look as they will after', (chosen) => {
  const { root } = paint(JSON.stringify(chosen));
  const later = fakeRoot();
  Reflect.apply(applyTo, undefined, [later, parsePreferences(JSON.stringify(chosen))]);
  expect(root.dataset).toEqual(later.dataset);
  expect(root.set).toEqual(later.set);
});

test('the language is the one chosen, or the browser’s, or French', () => {
  expect(paint(null, 'x=1; lang=en').root.lang).toBe('en');
  expect(paint(null, '', ['de', 'en-GB', 'fr']).root.lang).toBe('en');
  expect(paint(null, '', ['de']).root.lang).toBe('fr');
});

test('what cannot be read is ignored and said', () => {
  const { root, warned } = paint('{nonsense');
  expect(root.dataset).toEqual({});
  expect(warned).toHaveLength(1);
  expect(parsePreferences('{"theme":"purple","textSize":900}')).toEqual({
    theme: 'system',
    textSize: 100,
    spacing: 'usual',
  });
});
