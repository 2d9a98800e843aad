import type { Pool } from 'pg';

export interface Column {
  readonly table: string;
  readonly name: string;
  /** As PostgreSQL writes it: `uuid`, `text`, `timestamp with time zone`… */
  readonly type: string;
  readonly collation: string | null;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: string;
  readonly generated: string;
}

export interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly kind: 'primary key' | 'unique' | 'foreign key' | 'check';
  /** Columns in key order. */
  readonly columns: readonly string[];
  readonly definition: string;
}

export interface Table {
  readonly name: string;
  /** `RANGE (school_year)` when partitioned. */
  readonly partitionedBy: string | null;
  /** `FOR VALUES …` when a partition of another table. */
  readonly partitionBound: string | null;
  readonly partitionOf: string | null;
  readonly options: readonly string[];
}

export interface Catalog {
  readonly tables: readonly Table[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly { readonly table: string; readonly definition: string }[];
  readonly sequences: readonly string[];
  readonly functions: readonly string[];
}

const ours = `n.nspname = 'public' and c.relname not like 'kysely\\_%'`;

/** What the migrations amount to, read from PostgreSQL itself, in an order that does not depend on how it came to be. */
export async function readCatalog(pool: Pool): Promise<Catalog> {
  const tables = await pool.query<Table>(`
    select c.relname as name,
           pg_get_partkeydef(c.oid) as "partitionedBy",
           pg_get_expr(c.relpartbound, c.oid) as "partitionBound",
           (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid) as "partitionOf",
           coalesce(c.reloptions, '{}') as options
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours}
     order by c.relname collate "C"`);
  const columns = await pool.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
           (select l.collname from pg_collation l join pg_type t on t.oid = a.atttypid
             where l.oid = a.attcollation and a.attcollation <> t.typcollation) as collation,
           a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as default,
           a.attidentity as identity, a.attgenerated as generated
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and ${ours}
     order by c.relname collate "C", a.attnum`);
  const constraints = await pool.query<Constraint>(`
    select c.relname as table, k.conname as name,
           case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' else 'check' end as kind,
           array(select a.attname::text from unnest(k.conkey) with ordinality u(attnum, at)
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum order by u.at) as columns,
           pg_get_constraintdef(k.oid) as definition
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype in ('p', 'u', 'f', 'c') and ${ours}
     order by c.relname collate "C", k.contype = 'p' desc, k.contype, k.conname collate "C"`);
  const indexes = await pool.query<{ table: string; definition: string }>(`
    select c.relname as table, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class x on x.oid = i.indexrelid
     where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
       and not x.relispartition and ${ours}
     order by c.relname collate "C", x.relname collate "C"`);
  const sequences = await pool.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours} order by 1`);
  const functions = await pool.query<{ definition: string }>(`
    select pg_get_functiondef(p.oid) as definition from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' order by p.proname collate "C"`);
  return {
    tables: tables.rows,
    columns: columns.rows,
    constraints: constraints.rows,
    indexes: indexes.rows,
    sequences: sequences.rows.map((row) => row.name),
    functions: functions.rows.map((row) => row.definition),
  };
}
