import type { Catalog, Column, Table } from './schema-catalog.ts';

/** The schema as SQL that a person reads and PostgreSQL would accept: `server/schema.sql`. */
export function writeSchemaText(catalog: Catalog): string {
  const parts = [
    '-- What the migrations amount to. Written by `balise schema`; do not edit.',
    ...catalog.sequences.map((name) => `create sequence ${name};`),
    ...catalog.tables.map((table) => writeTable(catalog, table)),
    ...catalog.functions.map((definition) => `${definition.trim()};`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeTable(catalog: Catalog, table: Table): string {
  const indexes = catalog.indexes
    .filter((index) => index.table === table.name)
    .map((index) => `${index.definition.replaceAll('public.', '').replace(/^CREATE (UNIQUE )?INDEX/, lower)};`);
  return [`${writeColumns(catalog, table)};`, ...indexes].join('\n');
}

function writeColumns(catalog: Catalog, table: Table): string {
  if (table.partitionOf !== null) {
    return `create table ${table.name} partition of ${table.partitionOf} ${lower(table.partitionBound ?? '')}`;
  }
  const lines = [
    ...catalog.columns.filter((column) => column.table === table.name).map(writeColumn),
    ...catalog.constraints
      .filter((constraint) => constraint.table === table.name)
      .map(({ definition }) =>
        definition.replace(/^(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)/, lower).replaceAll('public.', ''),
      ),
  ];
  const partitioned = table.partitionedBy === null ? '' : ` partition by ${table.partitionedBy.replace(/^\w+/, lower)}`;
  const options = table.options.length === 0 ? '' : ` with (${table.options.join(', ')})`;
  return `create table ${table.name} (\n  ${lines.join(',\n  ')}\n)${partitioned}${options}`;
}

function writeColumn(column: Column): string {
  return [
    column.name,
    column.type.replace('timestamp with time zone', 'timestamptz'),
    ...(column.collation === null ? [] : [`collate "${column.collation}"`]),
    ...(column.notNull ? ['not null'] : []),
    ...(column.identity === '' ? [] : ['generated as identity']),
    ...(column.default === null
      ? []
      : [column.generated === '' ? `default ${column.default}` : `generated always as (${column.default}) stored`]),
  ].join(' ');
}

function lower(text: string): string {
  return text.toLowerCase();
}
