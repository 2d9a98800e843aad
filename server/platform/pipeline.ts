import { channel } from 'node:diagnostics_channel';
import { Client, type ClientConfig, type Connection, type FieldDef, type QueryResultRow, types } from 'pg';
import { openWireMessages } from './wire-message.ts';

/** Every statement that goes through a pipeline, by its text, for whoever counts. */
export const statementsSent = channel('balise:statement');

export interface Pipeline {
  readonly run: <Row extends QueryResultRow>(name: string, sql: string, values: readonly unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

export interface PipelineOptions {
  readonly config: ClientConfig;
  /** How values of some types (by their number) are read; the driver's way for the others. */
  readonly readers: Readers;
  /** Connections. Statements of one are answered in order, so only short ones may travel here. */
  readonly lines: number;
  readonly warn?: (message: string) => void;
}

/**
 * Short named statements, several under way on one connection, each its own transaction (a Sync after each): what is asked in one
 * turn of the event loop leaves in one write. With a connection for each statement, a third of the processor time of an answer
 * went into waking the other side up.
 */
export function openPipeline(options: PipelineOptions): Pipeline {
  const columnsOf: ColumnsOf = new Map();
  let lines: Line[] = [];
  let isClosed = false;

  const chooseLine = (): Line => {
    let best: Line | undefined;
    let isOneOver = false;
    for (const line of lines) {
      if (line.isOver()) isOneOver = true;
      else if (best === undefined || line.underWay() < best.underWay()) best = line;
    }
    if (isOneOver) lines = lines.filter((line) => !line.isOver());
    if (best !== undefined && (lines.length >= options.lines || best.underWay() === 0)) return best;
    const line = openLine(options, columnsOf);
    lines.push(line);
    return line;
  };

  function run<Row extends QueryResultRow>(name: string, sql: string, values: readonly unknown[]): Promise<Row[]>;
  function run(name: string, sql: string, values: readonly unknown[]): Promise<QueryResultRow[]> {
    if (isClosed) return Promise.reject(new Error('Connection terminated: the pipeline is closed.'));
    statementsSent.publish(sql);
    return new Promise((resolve, reject) => {
      chooseLine().send({ name, sql, values, rows: [], resolve, reject, isFirst: false, columns: undefined });
    });
  }
  return {
    run,
    close: async () => {
      isClosed = true;
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

export type Readers = ReadonlyMap<number, (text: string) => unknown>;

interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}
/** By statement; asked of PostgreSQL once, the same on every connection. */
type ColumnsOf = Map<string, readonly Column[]>;

interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly rows: QueryResultRow[];
  readonly resolve: (rows: QueryResultRow[]) => void;
  readonly reject: (error: Error) => void;
  /** The connection is told its text with it. */
  isFirst: boolean;
  /** Known when it was sent, or said by the reply: what is forgotten meanwhile must not lose its rows. */
  columns: readonly Column[] | undefined;
}

interface Line {
  readonly send: (statement: Statement) => void;
  readonly underWay: () => number;
  /** Lost, or to be used no more. */
  readonly isOver: () => boolean;
  readonly close: () => Promise<void>;
}

/** Cached plan must not change result type; prepared statement does not exist. */
const staleStatement = new Set(['0A000', '26000']);

/**
 * One connection. For the driver it is one query that never ends (its documented extension, `submit`): it asks to be submitted
 * again after each reply, and writes to the socket by itself.
 */
function openLine({ config, readers, warn }: PipelineOptions, columnsOf: ColumnsOf): Line {
  const client = new Client(config);
  const messages = openWireMessages();
  const known = new Set<string>();
  /** Asked and not answered yet, in order; a head is cheaper than shifting. */
  let sent: Statement[] = [];
  let head = 0;
  let waiting: Statement[] = [];
  let connection: Connection | undefined;
  let isOver = false;
  let isFlushing = false;

  const lose = (error: Error) => {
    isOver = true;
    const left = [...sent.slice(head), ...waiting];
    sent = [];
    head = 0;
    waiting = [];
    for (const { reject } of left) reject(error);
    void client.end().catch(() => undefined);
  };
  const flush = () => {
    isFlushing = false;
    if (connection === undefined || isOver) return;
    const written = messages.take();
    if (written !== undefined) connection.stream.write(written);
  };
  const write = (statement: Statement) => {
    statement.isFirst = !known.has(statement.name);
    statement.columns = columnsOf.get(statement.name);
    const start = messages.here();
    try {
      if (statement.isFirst) messages.parse(statement.name, statement.sql);
      messages.bind(statement.name, statement.values);
    } catch (error) {
      messages.backTo(start);
      throw error;
    }
    known.add(statement.name);
    if (statement.columns === undefined) messages.describe();
    messages.executeAndSync();
    sent.push(statement);
    if (isFlushing) return;
    isFlushing = true;
    setImmediate(flush);
  };
  /** A value that cannot be written is its statement's fault alone. */
  const writeOrReject = (statement: Statement) => {
    try {
      write(statement);
    } catch (error) {
      statement.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const takeHead = (): Statement | undefined => {
    const statement = sent[head];
    head += 1;
    if (head === sent.length) {
      sent = [];
      head = 0;
    }
    return statement;
  };
  const goOn = () => {
    if (isOver && head === sent.length) lose(new Error('Connection terminated'));
    else client.query(endless);
  };
  const endless = {
    submit: (given: Connection) => {
      if (connection !== undefined) return;
      connection = given;
      const first = waiting;
      waiting = [];
      for (const statement of first) writeOrReject(statement);
    },
    handleRowDescription: ({ fields }: { readonly fields: readonly FieldDef[] }) => {
      const statement = sent[head];
      if (statement === undefined) return;
      statement.columns = readColumns(fields, readers);
      columnsOf.set(statement.name, statement.columns);
    },
    handleDataRow: ({ fields }: { readonly fields: readonly (string | null)[] }) => {
      const statement = sent[head];
      if (statement?.columns) statement.rows.push(readRow(statement.columns, fields));
    },
    handleCommandComplete: () => undefined,
    handleEmptyQuery: () => undefined,
    handleReadyForQuery: () => {
      const statement = takeHead();
      goOn();
      if (statement === undefined) return;
      if (!columnsOf.has(statement.name)) columnsOf.set(statement.name, []);
      statement.resolve(statement.rows);
    },
    /** An error of the statement at the head; without one, of the connection. */
    handleError: (error: Error) => {
      const statement = takeHead();
      const code = 'code' in error ? String(error.code) : '';
      if (statement === undefined || !('severity' in error) || error.severity === 'FATAL') {
        statement?.reject(error);
        return lose(error);
      }
      if (statement.isFirst || staleStatement.has(code)) isOver = true;
      if (staleStatement.has(code)) columnsOf.delete(statement.name);
      goOn();
      statement.reject(error);
    },
  };

  client.on('error', (error) => {
    warn?.(`A database connection was lost: ${error.message}`);
    lose(error);
  });
  client.on('end', () => {
    if (!isOver) lose(new Error('Connection terminated unexpectedly'));
  });
  client.connect().then(() => client.query(endless), lose);
  return {
    send: (statement) => {
      if (connection === undefined) waiting.push(statement);
      else writeOrReject(statement);
    },
    underWay: () => sent.length - head + waiting.length,
    isOver: () => isOver,
    close: async () => {
      isOver = true;
      await client.end();
    },
  };
}

function readColumns(fields: readonly FieldDef[], readers: Readers): Column[] {
  return fields.map(({ name, dataTypeID }) => ({
    name,
    read: readers.get(dataTypeID) ?? types.getTypeParser(dataTypeID, 'text'),
  }));
}

function readRow(columns: readonly Column[], fields: readonly (string | null)[]): QueryResultRow {
  const row: QueryResultRow = {};
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const field = fields[index];
    if (column !== undefined) row[column.name] = field === null || field === undefined ? null : column.read(field);
  }
  return row;
}
