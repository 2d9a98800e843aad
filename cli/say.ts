/** What a person reads goes to the standard output; what a program must not mistake for a result goes to the error output. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function sayAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** Columns as wide as their widest cell. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => lengthOf(row[at] ?? ''))));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - lengthOf(cell))).join('   ')}`.trimEnd();
  return [line(head), `  ${widths.map((width) => '─'.repeat(width)).join('   ')}`, ...rows.map(line)].join('\n');
}

/** Letters as they are seen: an accent typed apart takes no place. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** `1.2 s`, `85 ms`. */
export function showDuration(milliseconds: number): string {
  return milliseconds < 950 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
