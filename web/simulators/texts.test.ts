import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { conditions, settings } from '../../core/content/catalogue-of-conditions.ts';
import { explorations } from './registry.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
const catalogues = sources.filter(({ text }) => /defineTexts\(\{/.test(text));

/** The lines `key: …` of one language, as written in the file. */
function entries(text: string, language: 'fr' | 'en'): ReadonlyMap<string, string> {
  const from = text.indexOf(`\n  ${language}: {`);
  const block = text.slice(from, text.indexOf('\n  },', from));
  return new Map(
    [...block.matchAll(/^ {4}'?([\w-]+)'?:([\s\S]*?)(?=^ {4}'?[\w-]+'?:|$(?![\s\S]))/gm)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );
}
const valuesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

it('finds the catalogues', () => {
  expect(catalogues.length).toBeGreaterThanOrEqual(Object.keys(explorations).length);
});

describe.each(catalogues.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  const [fr, en] = [entries(text, 'fr'), entries(text, 'en')];
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const around = sources
    .filter((source) => source.path.startsWith(folder))
    .map((source) => source.text)
    .join('\n');

  it('says the same things with the same values in both languages', () => {
    expect([...en.keys()]).toEqual([...fr.keys()]);
    for (const [key, value] of fr) expect([key, valuesIn(en.get(key) ?? '')]).toEqual([key, valuesIn(value)]);
  });

  it('is kind and typeset', () => {
    for (const [key, value] of fr) {
      expect(value, key).not.toMatch(/\p{L}'\p{L}/u);
      expect(value, key).not.toMatch(/\bfaux\b|\bFaux\b/u);
    }
  });

  it('holds no text that nobody says', () => {
    const patterns = [...around.matchAll(/t\(\s*`([^`]*)`/g)].map(
      ([, pattern = '']) => new RegExp(`^${pattern.replace(/\$\{[^}]*\}/g, '.+')}$`),
    );
    const unsaid = [...fr.keys()].filter(
      (key) =>
        around.split(`'${key}'`).length - 1 <= (text.match(new RegExp(`^ {4}'${key}':`, 'gm'))?.length ?? 0) &&
        !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unsaid).toEqual([]);
  });
});

it('lists conditions and settings for each exploration, and each condition is reported somewhere', () => {
  for (const name of Object.keys(explorations)) {
    expect(Object.keys(conditions)).toContain(name);
    expect(Object.keys(settings)).toContain(name);
  }
  for (const [name, known] of Object.entries(conditions).filter(([name]) => name in explorations)) {
    const code = sources
      .filter((source) => source.path.startsWith(`${name}/`))
      .map((source) => source.text)
      .join('\n')
      // The cards to sort report from the view they share.
      .replace(
        /^.*\/card-exploration\.tsx'.*$/m,
        sources.find(({ path }) => path === 'parts/card-exploration.tsx')?.text ?? '',
      );
    for (const condition of Object.keys(known)) expect(code, `${name}: ${condition}`).toContain(`'${condition}'`);
    for (const [, reported] of code.matchAll(/\breach\('([\w-]+)'/g))
      expect(Object.keys(known), name).toContain(reported);
  }
});
