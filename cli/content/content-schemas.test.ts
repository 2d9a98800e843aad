import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../core/content/json-schemas.ts';
import { schemasFolder } from './content-schemas.ts';

test.each([...jsonSchemas()])('%s is what the code says (npx balise content-schemas)', async (name, text) => {
  expect(await readFile(join(schemasFolder, name), 'utf8')).toBe(text);
});
