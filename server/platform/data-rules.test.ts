import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Catalog, readCatalog } from './schema-catalog.ts';
import { openTestWorld, type TestWorld } from './test-database.ts';

/**
 * Tables that do not grow with what people do: references, directories from a secret or a code to its owner, and what
 * belongs to the whole platform. Every other table is big: its keys begin with the distribution key.
 */
const small = new Set([
  'account',
  'invitation',
  'item_version',
  'organisation',
  'run_code',
  'session',
  'sign_in_throttle',
  'suggestion',
]);
const distributionKeys = ['learner_id', 'organisation_id'];

let opened: TestWorld;
let catalog: Catalog;
beforeAll(async () => {
  opened = await openTestWorld();
  catalog = await readCatalog(opened.database.pool);
});
afterAll(() => opened.close());

const isBig = (table: string) =>
  !small.has(table) && catalog.tables.some(({ name, partitionOf }) => name === table && partitionOf === null);
const isText = (type: string) => type === 'text' || type.startsWith('character');

test('every table has a primary key', () => {
  const keyed = new Set(catalog.constraints.filter(({ kind }) => kind === 'primary key').map(({ table }) => table));
  expect(catalog.tables.map(({ name }) => name).filter((name) => !keyed.has(name))).toEqual([]);
});

test('primary and unique keys of big tables begin with the learner or the organisation', () => {
  const wrong = catalog.constraints
    .filter(({ table, kind }) => isBig(table) && (kind === 'primary key' || kind === 'unique'))
    .filter(({ columns }) => !distributionKeys.includes(columns[0] ?? ''));
  expect(wrong.map(({ table, definition }) => `${table}: ${definition}`)).toEqual([]);
});

test('unique indexes of big tables begin with the learner or the organisation too', () => {
  const wrong = catalog.indexes.filter(
    ({ table, definition }) =>
      isBig(table) && definition.startsWith('CREATE UNIQUE') && !/\((learner_id|organisation_id)[,)]/.test(definition),
  );
  expect(wrong).toEqual([]);
});

test('foreign keys of big tables stay inside one learner or school, or point to small tables', () => {
  const wrong = catalog.constraints.filter(({ table, kind, columns, definition }) => {
    if (!isBig(table) || kind !== 'foreign key') return false;
    const target = /REFERENCES (?:public\.)?(\w+)/.exec(definition)?.[1] ?? '';
    return !small.has(target) && !distributionKeys.includes(columns[0] ?? '');
  });
  expect(wrong.map(({ table, definition }) => `${table}: ${definition}`)).toEqual([]);
});

test('text in a primary or unique key is COLLATE "C"', () => {
  const keyed = catalog.constraints.filter(({ kind }) => kind === 'primary key' || kind === 'unique');
  const wrong = catalog.columns.filter(
    ({ table, name, type, collation }) =>
      isText(type) && collation !== 'C' && keyed.some((key) => key.table === table && key.columns.includes(name)),
  );
  expect(wrong.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
});

test('instants know their time zone', () => {
  const wrong = catalog.columns.filter(({ type }) => /^time(stamp)?( without time zone|$)/.test(type));
  expect(wrong.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
});

test('ids and times are given by the application: no sequence, no identity, no default that is not a constant', () => {
  expect(catalog.sequences).toEqual([]);
  const wrong = catalog.columns.filter(
    ({ identity, default: given, generated }) =>
      identity !== '' ||
      (given !== null &&
        generated === '' &&
        !/^(-?\d+(\.\d+)?|true|false|NULL|'[^']*')(::[\w ]+(\[\])?)?$/.test(given)),
  );
  expect(wrong.map(({ table, name, default: given }) => `${table}.${name}: ${given}`)).toEqual([]);
});

test('no function or trigger decides behind the application', () => {
  expect(catalog.functions).toEqual([]);
});

test('a column of states says which states exist', () => {
  const wrong = catalog.columns.filter(
    ({ table, name, type }) =>
      /^(role|status|state|stage)$/.test(name) &&
      isText(type) &&
      catalog.tables.some((known) => known.name === table && known.partitionOf === null) &&
      !catalog.constraints.some(
        (check) => check.table === table && check.kind === 'check' && check.columns.includes(name),
      ),
  );
  expect(wrong.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
});
