/** The text of one line (from 1) of a list. */
export function lineOf(text: string, line: number): string {
  return text.split(/\r\n?|\n/)[line - 1] ?? '';
}

/** The list with one line written anew; `undefined` takes the line away. */
export function replaceLine(text: string, line: number, written: string | undefined): string {
  const lines = text.split(/\r\n?|\n/);
  return lines
    .flatMap((old, place) => (place === line - 1 ? (written === undefined ? [] : [written]) : [old]))
    .join('\n');
}

/** The list without some of its lines. */
export function withoutLines(text: string, taken: readonly number[]): string {
  return text
    .split(/\r\n?|\n/)
    .filter((_, place) => !taken.includes(place + 1))
    .join('\n');
}

/**
 * The text of a file as schools have them: UTF-8, UTF-16 as spreadsheets save "Unicode text", or the Windows encoding of
 * older exports, which any bytes can be read as.
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    if (notUtf8 instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw notUtf8;
  }
}
