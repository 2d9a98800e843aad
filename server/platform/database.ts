import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, type PoolClient, type PoolConfig, type QueryResultRow, TypeOverrides } from 'pg';
import type { Tables } from '../schema.generated.ts';
import { openPipeline, type Readers } from './pipeline.ts';

/** Where PostgreSQL is: a Unix socket or host, or an address in one string. */
export type Place =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface Database {
  readonly pool: Pool;
  /** For everything that is not hot. */
  readonly kysely: Kysely<Tables>;
  /**
   * A hot statement: parsed and planned once per connection, under a name drawn from its text (×1.8 on the answer path).
   * The text must be constant: what varies goes in `values`. `on` is a transaction's connection, or `pipeline` for statements
   * that read or write a few rows by their key: those share a few connections, each waiting for nobody slower than itself.
   */
  readonly named: <Row extends QueryResultRow>(
    sql: string,
    values: readonly unknown[],
    on?: PoolClient | 'pipeline',
  ) => Promise<Row[]>;
  readonly transaction: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** One connection and one transaction for `named` statements that belong together. */
  readonly hotTransaction: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>;
  readonly isUp: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  readonly namedStatements: boolean;
  /** 8 for 2 cores: 64 lost a quarter of the answers per second. */
  readonly connections?: number;
  /** Connections of the pipeline, 4 unless told: the waits for the disk overlap, and the processor is not shared by more. */
  readonly lines?: number;
  readonly warn?: (message: string) => void;
}

export function openDatabase(place: Place, options: DatabaseOptions): Database {
  const pool = new Pool(poolConfig(place, options.connections ?? 8));
  let isClosing = false;
  pool.on('error', (error) => {
    if (!isClosing) options.warn?.(`A database connection was lost: ${error.message}`);
  });
  // A connection lost in the middle of a transaction says so through the query that fails; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const { max: _max, idleTimeoutMillis: _idle, ...config } = poolConfig(place, 0);
  // A pooler that cannot carry prepared statements gets each statement on its own: its pipelines were not tried.
  const pipeline = options.namedStatements
    ? openPipeline({ config, readers, lines: options.lines ?? 4, warn: options.warn })
    : undefined;
  return {
    pool,
    kysely,
    named: async <Row extends QueryResultRow>(
      sql: string,
      values: readonly unknown[],
      on?: PoolClient | 'pipeline',
    ) => {
      if (on === 'pipeline' && pipeline) return pipeline.run<Row>(nameOf(sql), sql, values);
      const statement = { name: options.namedStatements ? nameOf(sql) : undefined, text: sql, values: [...values] };
      const result = await (on === undefined || on === 'pipeline' ? pool : on).query<Row>(statement);
      return result.rows;
    },
    transaction: (work) => kysely.transaction().execute(work),
    hotTransaction: (work) => inTransaction(pool, work),
    isUp: () => answers(pool),
    close: async () => {
      isClosing = true;
      await Promise.all([kysely.destroy(), pipeline?.close()]);
    },
  };
}

/** Short time-outs: when the database is away, people are told within seconds and the next call tries again. */
function poolConfig(place: Place, connections: number): PoolConfig {
  return {
    ...place,
    max: connections,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    keepAlive: true,
    application_name: 'balise',
    types: readTypes(),
  };
}

/** 64-bit counts are read as numbers (ours stay below 2^53) and dates as `YYYY-MM-DD`, not as a local midnight. */
const readers: Readers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1700, Number],
  [1082, (text) => text],
]);

function readTypes(): TypeOverrides {
  const types = new TypeOverrides();
  for (const [type, read] of readers) types.setTypeParser(type, read);
  return types;
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `b_${createHash('sha256').update(sql).digest('base64url').slice(0, 16)}`;
  names.set(sql, name);
  return name;
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function answers(pool: Pool): Promise<boolean> {
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}
