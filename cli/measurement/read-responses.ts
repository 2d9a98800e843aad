import { readFile } from 'node:fs/promises';
import { MalformedInput } from './malformed-input.ts';

export interface ResponsesFile {
  readonly itemIds: readonly string[];
  /** One row per line of the file: the score of each item (0 or 1, or up to the most allowed), undefined when not asked. */
  readonly rows: readonly (readonly (number | undefined)[])[];
  /** How many people each row stands for; 1 without a `count` column. */
  readonly counts: readonly number[];
  /** What the group column says on each row, when one was asked for. */
  readonly groups?: readonly string[];
}

export interface ResponsesFormat {
  /** Highest score a cell may hold: 1 for right-or-wrong items. */
  readonly highest?: number;
  /** Name of a column that tells groups apart and is no item. */
  readonly groupColumn?: string;
}

/** The most points an item of several parts may have. */
export const mostPoints = 50;

/** Reads a response file: header of item ids, cells 0, 1 or empty (or scores), an optional `count` column. Throws MalformedInput with file, line and reason. */
export async function readResponses(path: string, format: ResponsesFormat = {}): Promise<ResponsesFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  return parseResponses(text, path, format);
}

export function parseResponses(
  text: string,
  path: string,
  { highest = 1, groupColumn }: ResponsesFormat = {},
): ResponsesFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
  if (lines.length === 0) throw new MalformedInput(path, 'is empty');
  const separator = separatorOf(lines[0]!);

  const header = cellsOf(lines[0]!, separator, `${path}:1`);
  const seen = new Set<string>();
  header.forEach((id, column) => {
    if (id === '') throw new MalformedInput(`${path}:1`, `column ${column + 1} has no item id`);
    if (seen.has(id)) throw new MalformedInput(`${path}:1`, `the item id "${id}" appears twice`);
    seen.add(id);
  });
  const countColumn = header.indexOf('count');
  const groupAt = groupColumn === undefined ? -1 : header.indexOf(groupColumn);
  if (groupColumn !== undefined && groupAt < 0)
    throw new MalformedInput(`${path}:1`, `there is no column "${groupColumn}"`);
  const itemIds = header.filter((_, column) => column !== countColumn && column !== groupAt);
  if (itemIds.length === 0) throw new MalformedInput(`${path}:1`, 'there is no item');
  if (lines.length === 1) throw new MalformedInput(path, 'there is no response under the header');

  const rows: (number | undefined)[][] = [];
  const counts: number[] = [];
  const groups: string[] = [];
  for (let index = 1; index < lines.length; index++) {
    const where = `${path}:${index + 1}`;
    const line = lines[index]!;
    if (line.trim() === '' && header.length > 1) throw new MalformedInput(where, 'the line is empty');
    const cells = cellsOf(line, separator, where);
    if (cells.length !== header.length)
      throw new MalformedInput(where, `${cells.length} cells where the header has ${header.length}`);
    const row: (number | undefined)[] = [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (column === countColumn) counts.push(readCount(cell, where));
      else if (column === groupAt) groups.push(cell);
      else if (cell === '') row.push(undefined);
      else if (cell === '0') row.push(0);
      else if (cell === '1') row.push(1);
      else row.push(readScore(cell, highest, header[column]!, where));
    }
    rows.push(row);
    if (countColumn < 0) counts.push(1);
  }
  return { itemIds, rows, counts, ...(groupAt >= 0 ? { groups } : {}) };
}

/** The one of comma, semicolon and tabulation that the header has most. */
function separatorOf(header: string): string {
  const times = (each: string) => header.split(each).length;
  return [',', ';', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best));
}

function readCount(cell: string, where: string): number {
  const count = Number(cell);
  if (!/^\d+$/.test(cell) || !Number.isSafeInteger(count))
    throw new MalformedInput(where, `the count is "${cell}", expected a whole number`);
  return count;
}

function readScore(cell: string, highest: number, id: string, where: string): number {
  const score = Number(cell);
  if (highest > 1 && /^\d+$/.test(cell) && score <= highest) return score;
  const expected = highest > 1 ? `a whole number from 0 to ${highest}` : '0, 1';
  throw new MalformedInput(where, `the answer to ${id} is "${cell}", expected ${expected} or nothing`);
}

/** Cells of a line, trimmed; a cell in double quotes may hold the separator, and a doubled quote stands for one. */
function cellsOf(line: string, separator: string, where: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (quoted) throw new MalformedInput(where, 'a quotation mark is not closed');
  cells.push(cell.trim());
  return cells;
}
