import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dangerouslySolve, gradeResponse } from '../items/grade.ts';
import { itemTypeNames, languages } from '../items/item.ts';
import { presentItem } from '../items/present.ts';
import { itemSchema } from '../items/spec.ts';
import { parseCourse } from './parse-course.ts';
import { parseItem } from './parse-item.ts';
import { parseModule } from './parse-module.ts';
import { parseSheet } from './parse-sheet.ts';

const documentation = readFileSync(new URL('../../docs/reference/content-format.md', import.meta.url), 'utf8');
const examples = [...documentation.matchAll(/^```yaml item\n([\s\S]*?)^```$/gm)].map((found) => found[1]!);
const parsed = examples.map((text) => ({ text, result: parseItem('example', text) }));

test('each documented item is read without a problem', () => {
  expect(parsed.map(({ result }) => result.problems ?? [])).toEqual(parsed.map(() => []));
});

test('each documented key is graded as right, in both languages', () => {
  for (const { result } of parsed) {
    if (result.problems) throw new Error('unreadable');
    for (const language of languages) {
      const solved = dangerouslySolve(result.value, language, 7);
      expect(gradeResponse(result.value, language, 7, solved)).toEqual({ score: 1, mistakes: ['right'] });
    }
  }
});

test('every item type is documented by an example', () => {
  const types = parsed.map(({ result }) => (result.problems ? '' : result.value.type));
  expect(itemTypeNames.filter((name) => !types.includes(name))).toEqual([]);
});

test('a parsed item, written as JSON and read back, is the same item', () => {
  for (const { result } of parsed) {
    if (result.problems) throw new Error('unreadable');
    expect(itemSchema.parse(JSON.parse(JSON.stringify(result.value)))).toEqual(result.value);
  }
});

test('an item kept in a store that reorders keys is shown and graded the same', () => {
  for (const { result } of parsed) {
    if (result.problems) throw new Error('unreadable');
    const item = result.value;
    const kept = itemSchema.parse(reordered(item));
    for (let variant = 0; variant < 20; variant++) {
      expect(presentItem(kept, 'fr', variant)).toEqual(presentItem(item, 'fr', variant));
      const solved = dangerouslySolve(item, 'fr', variant);
      expect(gradeResponse(kept, 'fr', variant, solved).score).toBe(1);
    }
  }
});

/** Keys in the order of PostgreSQL's jsonb: shortest first, then by bytes. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(([name, inner]) => [name, reordered(inner)]));
}

test('the documented front matter, blocks, sheet and course are read without a problem', () => {
  const block = (opening: string, closing: string) =>
    documentation.split(`\n${opening}\n`)[1]?.split(`\n${closing}\n`)[0] ?? '';
  const lesson = [
    `---\n${block('```yaml module', '```')}\n---`,
    '## Se questionner\n\nUn texte.',
    `## Explorer pour comprendre\n\n${block('````markdown', '````')}`,
    '## Retenir l’essentiel\n\nUn texte.',
    '## S’exercer\n\nUn texte.\n',
  ].join('\n\n');
  const read = parseModule('content/modules/mot-suivant/mot-suivant.module.fr.md', lesson);
  expect(read.problems ?? []).toEqual([]);
  const kinds = read.problems
    ? []
    : read.value.sections[1]!.steps.flatMap((step) => step.elements.map(({ kind }) => kind));
  expect(kinds).toEqual([
    'opinion',
    'explore',
    'choice',
    'flip-cards',
    'sort',
    'note',
    'figure',
    'scene',
    'practice',
    'check',
  ]);
  expect(parseSheet('content/modules/x/x.sheet.yaml', block('```yaml sheet', '```')).problems ?? []).toEqual([]);
  expect(parseCourse('content/courses/x.course.yaml', block('```yaml course', '```')).problems ?? []).toEqual([]);
});
