/**
 * Writes a CSV as French spreadsheets open it: semicolons, CRLF, a byte order mark (RFC 4180 otherwise). A cell that a
 * spreadsheet would run as a formula (=, +, -, @ first) is defused with an apostrophe (OWASP, "CSV injection").
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(writeCell).join(';')).join('\r\n')}\r\n`;
}

function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
