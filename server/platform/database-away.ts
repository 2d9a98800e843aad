const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);
/** SQLSTATE classes: 08 connection, 57P0x shutting down or starting, 53 out of connections or space. */
const sqlState = /^(08...|57P0.|53...)$/;
const sentences = /Connection terminated|timeout exceeded when trying to connect|connection timeout|not queryable/i;

/** Whether an error says that PostgreSQL cannot be asked now, as opposed to having refused what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isSystemCall = 'syscall' in error && ['connect', 'read', 'write'].includes(String(error.syscall));
  return (
    sqlState.test(code) ||
    (networkCodes.has(code) && (isSystemCall || code.startsWith('E'))) ||
    sentences.test(error.message)
  );
}
