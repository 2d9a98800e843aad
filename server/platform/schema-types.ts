import type { Catalog, Column } from './schema-catalog.ts';

const typesBySql: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bytea: 'Buffer',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  real: 'number',
  'double precision': 'number',
  'timestamp with time zone': 'Date',
};

/**
 * The tables as Kysely knows them: `server/schema.generated.ts`. A check that lists words becomes their union.
 * JSON is read as unknown (it is parsed at the door) and written as text, because `pg` would write an array as a PostgreSQL array.
 */
export function writeSchemaTypes(catalog: Catalog): string {
  const tables = catalog.tables.filter((table) => table.partitionOf === null);
  const interfaces = tables.map(({ name }) => {
    const columns = catalog.columns.filter((column) => column.table === name);
    return `export interface ${typeName(name)} {\n${columns.map((column) => `  readonly ${column.name}: ${columnType(catalog, column)};`).join('\n')}\n}`;
  });
  return [
    '// Written by `balise schema` from what the migrations amount to; do not edit.',
    `import type { ColumnType } from 'kysely';`,
    '',
    'export interface Tables {',
    ...tables.map(({ name }) => `  readonly ${name}: ${typeName(name)};`),
    '}',
    '',
    interfaces.join('\n\n'),
    '',
  ].join('\n');
}

function typeName(table: string): string {
  return `${table.replace(/(^|_)([a-z])/g, (_match, _before, letter: string) => letter.toUpperCase())}Table`;
}

function columnType(catalog: Catalog, column: Column): string {
  const orNull = column.notNull ? '' : ' | null';
  if (column.type === 'jsonb' || column.type === 'json') return `ColumnType<unknown, string${orNull}, string${orNull}>`;
  const isArray = column.type.endsWith('[]');
  const single = isArray ? column.type.slice(0, -2) : column.type;
  const base = wordsOf(catalog, column) ?? typesBySql[single];
  if (base === undefined)
    throw new Error(`The type ${column.type} of ${column.table}.${column.name} has no TypeScript type.`);
  const type = `${isArray ? `readonly ${base}[]` : base}${orNull}`;
  const isOptional = column.default !== null;
  return isOptional ? `ColumnType<${type}, ${type} | undefined, ${type}>` : type;
}

/** `CHECK ((role = ANY (ARRAY['head'::text, 'teacher'::text])))` gives `'head' | 'teacher'`. */
function wordsOf(catalog: Catalog, column: Column): string | undefined {
  const single = new RegExp(`^CHECK \\(\\(${column.name} = ('[^']*')::text\\)\\)$`);
  const several = new RegExp(`^CHECK \\(\\(${column.name} = ANY \\(ARRAY\\[([^\\]]+)\\]\\)\\)\\)$`);
  for (const { table, kind, definition } of catalog.constraints) {
    if (table !== column.table || kind !== 'check') continue;
    const words = single.exec(definition)?.[1] ?? several.exec(definition)?.[1];
    if (words !== undefined) return [...words.matchAll(/'([^']*)'/g)].map((match) => `'${match[1]}'`).join(' | ');
  }
  return undefined;
}
