import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dangerouslySolve, gradeResponse } from '../items/grade.ts';
import { itemTypeNames, languages } from '../items/item.ts';
import { itemSchema } from '../items/spec.ts';
import { parseItem } from './parse-item.ts';

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
