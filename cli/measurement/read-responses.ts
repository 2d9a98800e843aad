import { readFile } from 'node:fs/promises';
import { MalformedInput } from './malformed-input.ts';

export interface ResponsesFile {
  readonly itemIds: readonly string[];
  /** One row per line of the file: 1, 0 or undefined (not asked). */
  readonly rows: readonly (readonly (0 | 1 | undefined)[])[];
  /** How many people each row stands for; 1 without a `count` column. */
  readonly counts: readonly number[];
}

/** Reads a response file: header of item ids, cells 0, 1 or empty, an optional `count` column. Throws MalformedInput with file, line and reason. */
export async function readResponses(path: string): Promise<ResponsesFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  return parseResponses(text, path);
}

export function parseResponses(text: string, path: string): ResponsesFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
  if (lines.length === 0) throw new MalformedInput(path, 'is empty');
  const separator = [',', ';', '\t'].find((each) => lines[0]!.includes(each)) ?? ',';
  const cellsOf = (line: string) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

  const header = cellsOf(lines[0]!);
  const seen = new Set<string>();
  for (const id of header) {
    if (id === '') throw new MalformedInput(`${path}:1`, 'a column has no item id');
    if (seen.has(id)) throw new MalformedInput(`${path}:1`, `the item id "${id}" appears twice`);
    seen.add(id);
  }
  const countColumn = header.indexOf('count');
  const itemIds = header.filter((_, column) => column !== countColumn);
  if (itemIds.length === 0) throw new MalformedInput(`${path}:1`, 'there is no item');
  if (lines.length === 1) throw new MalformedInput(path, 'there is no response under the header');

  const rows: (0 | 1 | undefined)[][] = [];
  const counts: number[] = [];
  lines.slice(1).forEach((line, index) => {
    const where = `${path}:${index + 2}`;
    const cells = line === '' && header.length === 1 ? [''] : cellsOf(line);
    if (cells.length !== header.length)
      throw new MalformedInput(where, `${cells.length} cells where the header has ${header.length}`);
    const row: (0 | 1 | undefined)[] = [];
    cells.forEach((cell, column) => {
      if (column === countColumn) {
        if (!/^\d+$/.test(cell)) throw new MalformedInput(where, `the count is "${cell}", expected a whole number`);
        counts.push(Number(cell));
      } else if (cell === '0') row.push(0);
      else if (cell === '1') row.push(1);
      else if (cell === '') row.push(undefined);
      else throw new MalformedInput(where, `the answer to ${header[column]} is "${cell}", expected 0, 1 or nothing`);
    });
    rows.push(row);
    if (countColumn < 0) counts.push(1);
  });
  return { itemIds, rows, counts };
}
