/** A line of a list that has something on it: its number in the text (from 1) and its cells, trimmed. */
export interface RosterLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = ['\t', ';', ','] as const;

/**
 * Cuts a list pasted from a spreadsheet, or a CSV file, into cells (RFC 4180 with the separator found). The separator is
 * the one that most lines hold: tab, semicolon or comma; empty when the list has a single column.
 */
export function readCells(text: string): { readonly separator: string; readonly lines: readonly RosterLine[] } {
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const separator = separatorOf(clean);
  return { separator, lines: cut(clean, separator).filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

function separatorOf(text: string): string {
  const lines = text.replace(/"[^"\n]*"/gu, '').split('\n');
  const [best] = separators
    .map((separator) => ({ separator, lines: lines.filter((line) => line.includes(separator)).length }))
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines);
  return best?.separator ?? '';
}

function cut(text: string, separator: string): RosterLine[] {
  const lines: RosterLine[] = [];
  let [line, place] = [1, 0];
  while (place < text.length) {
    const start = line;
    const cells: string[] = [];
    let ended = false;
    while (!ended) {
      const cell = cutCell(text, place, separator);
      cells.push(cell.value.replace(/\s+/gu, ' ').trim());
      line += text.slice(place, cell.end).split('\n').length - 1;
      ended = separator === '' || text[cell.end] !== separator;
      place = cell.end + 1;
    }
    line += 1;
    while (cells.at(-1) === '') cells.pop();
    lines.push({ line: start, cells });
  }
  return lines;
}

/** One cell from `start` and where it ends. A quote that never closes properly is an ordinary character. */
function cutCell(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  const quoted = /[^\S\n\t]*"((?:[^"]|"")*)"[^\S\n\t]*/uy;
  quoted.lastIndex = start;
  const found = quoted.exec(text);
  const after = text[quoted.lastIndex];
  const closed = found && (after === undefined || after === '\n' || (separator !== '' && after === separator));
  if (closed) return { value: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  const ends = ['\n', separator].filter((mark) => mark !== '').map((mark) => text.indexOf(mark, start));
  const end = Math.min(...ends.filter((at) => at >= 0), text.length);
  return { value: text.slice(start, end), end };
}
