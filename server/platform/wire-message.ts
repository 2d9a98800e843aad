/**
 * The few messages of PostgreSQL's protocol (version 3, documentation chapter "Message Formats") that a statement in a pipeline
 * needs, written one after the other in one buffer: one system call for all that was asked in a turn of the event loop.
 */
export interface WireMessages {
  /** The names of statements are ours, and plain ASCII. */
  readonly parse: (name: string, sql: string) => void;
  readonly bind: (name: string, values: readonly unknown[]) => void;
  readonly describe: () => void;
  readonly executeAndSync: () => void;
  /** Where one is, for `backTo` when a value cannot be written: half a message would be read as another. */
  readonly here: () => number;
  readonly backTo: (place: number) => void;
  /** Everything written since the last time; undefined when nothing was. */
  readonly take: () => Buffer | undefined;
}

const startBytes = 64 * 1024;
/** Microseconds between 1970 and 2000, where PostgreSQL counts from. */
const epochMicroseconds = 946_684_800_000_000n;
const none = Buffer.from([0xff, 0xff, 0xff, 0xff]);
const describePortal = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);
const executeAll = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
const sync = Buffer.from([0x53, 0, 0, 0, 4]);

export function openWireMessages(): WireMessages {
  let buffer = Buffer.allocUnsafe(startBytes);
  let at = 0;

  const reserve = (bytes: number) => {
    if (at + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  const writeBytes = (bytes: Uint8Array) => {
    reserve(bytes.length);
    buffer.set(bytes, at);
    at += bytes.length;
  };
  /** At most three bytes for each of a string's units. */
  const writeText = (text: string) => {
    reserve(text.length * 3);
    at += buffer.write(text, at, 'utf8');
  };
  const writeZero = () => {
    reserve(1);
    buffer[at] = 0;
    at += 1;
  };
  /** Starts a message or a value whose length is not known yet, and gives where the length goes. */
  const openLength = (): number => {
    reserve(4);
    at += 4;
    return at - 4;
  };
  const openMessage = (code: number): number => {
    reserve(5);
    buffer[at] = code;
    at += 1;
    return openLength();
  };
  const writeValue = (value: unknown) => {
    if (value === null || value === undefined) return writeBytes(none);
    const length = openLength();
    if (Buffer.isBuffer(value)) writeBytes(value);
    else if (value instanceof Date) {
      reserve(8);
      at = buffer.writeBigInt64BE(BigInt(value.getTime()) * 1000n - epochMicroseconds, at);
    } else writeText(writeAsText(value));
    buffer.writeInt32BE(at - length - 4, length);
  };

  return {
    parse: (name, sql) => {
      const length = openMessage(0x50);
      writeText(name);
      writeZero();
      writeText(sql);
      writeZero();
      reserve(2);
      at = buffer.writeInt16BE(0, at);
      buffer.writeInt32BE(at - length, length);
    },
    bind: (name, values) => {
      const length = openMessage(0x42);
      writeZero();
      writeText(name);
      writeZero();
      reserve(2 + values.length * 2 + 2);
      at = buffer.writeInt16BE(values.length, at);
      for (const value of values) at = buffer.writeInt16BE(isBinary(value) ? 1 : 0, at);
      at = buffer.writeInt16BE(values.length, at);
      for (const value of values) writeValue(value);
      reserve(2);
      at = buffer.writeInt16BE(0, at);
      buffer.writeInt32BE(at - length, length);
    },
    describe: () => writeBytes(describePortal),
    executeAndSync: () => {
      writeBytes(executeAll);
      writeBytes(sync);
    },
    here: () => at,
    backTo: (place) => {
      at = place;
    },
    take: () => {
      if (at === 0) return undefined;
      const written = buffer.subarray(0, at);
      // What was given away is the socket's until it is sent: the next messages go elsewhere.
      buffer = buffer.length - at >= 4_096 ? buffer.subarray(at) : Buffer.allocUnsafe(startBytes);
      at = 0;
      return written;
    },
  };
}

/** Bytes, and instants of columns with a time zone: the only binary forms we send. */
function isBinary(value: unknown): boolean {
  return Buffer.isBuffer(value) || value instanceof Date;
}

function writeAsText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return writeArray(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function writeArray(values: readonly unknown[]): string {
  return `{${values.map(writeElement).join(',')}}`;
}

function writeElement(value: unknown): string {
  if (typeof value === 'string') return quoteElement(value);
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return writeArray(value);
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  return quoteElement(JSON.stringify(value));
}

/** As JSON does, which is fast, but for characters that JSON would write in letters. */
function quoteElement(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return writtenInLetters.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : JSON.stringify(text);
}

/** Control characters and halves of surrogate pairs; it finds whole pairs too, for which both ways are right. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const writtenInLetters = /[\u0000-\u001f\ud800-\udfff]/;
