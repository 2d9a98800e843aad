import { ConfigError } from '../server/platform/config.ts';
import { EmbeddedPostgresError } from '../server/platform/postgres-binaries.ts';

/** What the person at the terminal must do differently: one sentence, no stack. */
export class Sentence extends Error {
  override readonly name = 'Sentence';
}

const networkReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'the network does not reach it',
  '28P01': 'the password is wrong',
  '28000': 'that user may not connect',
  '3D000': 'that database does not exist',
};

/** One sentence for what we foresaw, wherever it hides in the causes; the whole stack for a bug. */
export function explain(error: unknown): string {
  const sentence = foresee(error);
  if (sentence !== undefined) return `✗ ${sentence}`;
  if (!(error instanceof Error)) return `✗ ${String(error)}`;
  const cause = error.cause === undefined ? '' : `\n${explain(error.cause)}`;
  return `✗ ${error.stack ?? error.message}${cause}`;
}

function foresee(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isSentence =
    error instanceof Sentence || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  if (isSentence || error.message.startsWith('The content has problems')) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return portTaken('port' in error ? String(error.port) : '');
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return 'This port needs rights you do not have. Choose another: PORT=8080 npm start.';
  }
  const reason = networkReasons[code];
  if (reason !== undefined) return `The database of DATABASE_URL cannot be reached: ${reason}.`;
  if (/timeout exceeded when trying to connect|timeout expired|Connection terminated/.test(error.message)) {
    return 'The database of DATABASE_URL does not answer.';
  }
  return foresee(error.cause);
}

export function portTaken(port: string | number): string {
  return `Port ${port} is taken, perhaps by another Balise. Stop it, or choose another: PORT=3001 npm start.`;
}
