import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Catalog, readCatalog } from './schema-catalog.ts';
import { writeSchemaText } from './schema-text.ts';
import { writeSchemaTypes } from './schema-types.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

let opened: TestWorld;
let catalog: Catalog;
beforeAll(async () => {
  opened = await openTestWorld();
  catalog = await readCatalog(opened.database.pool);
});
afterAll(() => opened.close());

const committed = (name: string) => readFile(join(import.meta.dirname, '..', name), 'utf8');

test('schema.sql is what the migrations amount to', async () => {
  expect(writeSchemaText(catalog)).toBe(await committed('schema.sql'));
});

test('the types of the tables are those of the schema', async () => {
  expect(writeSchemaTypes(catalog)).toBe(await committed('schema.generated.ts'));
});
