import { expect, test } from 'vitest';
import { missingSheets } from './review-sheets.ts';

test('a module without a lesson sheet is a problem, at its file', () => {
  const module = { fr: { id: 'seul' } };
  const library = {
    modules: [module],
    sheets: new Map(),
    fileOf: new Map([['seul.fr', 'content/modules/seul/seul.module.fr.md']]),
  };
  expect(Reflect.apply(missingSheets, undefined, [library])).toMatchObject([
    { severity: 'problem', file: 'content/modules/seul/seul.module.fr.md' },
  ]);
  expect(Reflect.apply(missingSheets, undefined, [{ ...library, sheets: new Map([['seul', {}]]) }])).toEqual([]);
});
