import { looksLikeDate } from './birth-date.ts';
import type { RosterLine } from './roster-cells.ts';

/** What a column of a list holds. `fullName` is « NOM Prénom » in one cell; `ignored` is what we keep nothing of. */
export type RosterColumn = 'lastName' | 'firstName' | 'fullName' | 'birthDate' | 'group' | 'ignored';

export interface RosterColumns {
  readonly columns: readonly RosterColumn[];
  /** In a `fullName` column, what comes first when capitals do not tell: known only from a header. */
  readonly fullNameOrder?: 'last-first' | 'first-last';
  readonly lines: readonly RosterLine[];
}

type Header = { readonly column: RosterColumn; readonly order?: 'last-first' | 'first-last' };

/** Headers of spreadsheets, Pronote, ONDE, FREGATA and our own, without accents, marks or what is in brackets; the best known first. */
const headers: readonly (readonly [RegExp, Header])[] = [
  [/^(nom de famille|nom de naissance|last ?name|surname|family name)$/u, { column: 'lastName' }],
  [/^(nom|nom (de l )?(apprenant|eleve|etudiant)|nom usuel)$/u, { column: 'lastName' }],
  [/^nom d usage$/u, { column: 'lastName' }],
  [/^(prenoms?|premier prenom|first ?name|given names?|forename)$/u, { column: 'firstName' }],
  [/^(prenom (usuel|d usage)|prenom (de l )?(apprenant|eleve|etudiant))$/u, { column: 'firstName' }],
  [/^(noms? (et )?prenoms?( .*)?|last ?name first ?name)$/u, { column: 'fullName', order: 'last-first' }],
  [/^(prenoms? (et )?noms?( .*)?|first ?name last ?name|full name)$/u, { column: 'fullName', order: 'first-last' }],
  [/^(eleves?|apprenants?|etudiants?|name|students?|pupils?|learners?)$/u, { column: 'fullName' }],
  [/^((date )?(de )?naissance|nee? le|ne e le|birth ?date|date of birth|dob|born)$/u, { column: 'birthDate' }],
  [/^(class(e|es)?|libelle classe|division|groupe?|class name|form|div)$/u, { column: 'group' }],
];

/** Says what each column holds: by its header when the first line is one, by what its cells look like otherwise. */
export function findColumns(lines: readonly RosterLine[]): RosterColumns {
  const [first, ...rest] = lines;
  const named = first ? columnsByHeader(first.cells, rest) : undefined;
  return named ? { ...named, lines: rest } : { columns: columnsByContent(lines), lines };
}

function columnsByHeader(
  cells: readonly string[],
  rest: readonly RosterLine[],
): Omit<RosterColumns, 'lines'> | undefined {
  const found = cells.map((cell) => {
    const rank = headers.findIndex(([pattern]) => pattern.test(plainHeader(cell)));
    return { rank, header: headers[rank]?.[1] };
  });
  const recognised = found.filter(({ header }) => header).length;
  if (recognised < Math.min(2, cells.length) || cells.some(looksLikeDate)) return undefined;
  // Of two columns that say the same (« Nom de famille », « Nom d’usage »), the better known header wins.
  const columns = found.map(({ rank, header }, place): RosterColumn => {
    const rival = found.some(
      (other, at) =>
        other.header?.column === header?.column && (other.rank < rank || (other.rank === rank && at < place)),
    );
    return header && !rival ? header.column : 'ignored';
  });
  const order = found.find(({ header }) => header?.column === 'fullName')?.header?.order;
  if (columns.includes('lastName') && columns.includes('firstName'))
    return { columns: columns.map((column) => (column === 'fullName' ? 'ignored' : column)) };
  // « Nom » alone, above cells of several words, is the whole name.
  const whole = rest.filter(({ cells }) => (cells[columns.indexOf('lastName')] ?? '').includes(' ')).length;
  if (!columns.includes('fullName') && !columns.includes('firstName') && whole * 2 >= rest.length)
    return { columns: columns.map((column) => (column === 'lastName' ? 'fullName' : column)) };
  return { columns, fullNameOrder: order };
}

function columnsByContent(lines: readonly RosterLine[]): RosterColumn[] {
  const width = commonWidth(lines);
  const cellsOf = (column: number) => lines.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const mostly = (column: number, looks: (cell: string) => boolean) => {
    const cells = cellsOf(column);
    return cells.length > 0 && cells.filter(looks).length * 2 > cells.length;
  };
  const all = Array.from({ length: width }, (_, column) => column);
  const birthDate = all.find((column) => mostly(column, looksLikeDate));
  const group = all.find((column) => column !== birthDate && mostly(column, looksLikeGroup));
  const [one, other] = all.filter(
    (column) => column !== birthDate && column !== group && mostly(column, looksLikeName),
  );
  // Two columns of names are read last name first, as French lists are, unless only the second is in capitals.
  const swapped = one !== undefined && other !== undefined && mostly(other, inCapitals) && !mostly(one, inCapitals);
  return all.map((column) => {
    if (column === birthDate) return 'birthDate';
    if (column === group) return 'group';
    if (column === one) return other === undefined ? 'fullName' : swapped ? 'firstName' : 'lastName';
    if (column === other) return swapped ? 'lastName' : 'firstName';
    return 'ignored';
  });
}

/** The number of cells most lines have; of two as frequent, the larger. */
function commonWidth(lines: readonly RosterLine[]): number {
  const counts = [...Map.groupBy(lines, ({ cells }) => cells.length)].map(([width, same]) => ({
    width,
    count: same.length,
  }));
  return counts.sort((a, b) => b.count - a.count || b.width - a.width)[0]?.width ?? 0;
}

function looksLikeGroup(cell: string): boolean {
  if (cell.length > 20 || looksLikeDate(cell) || /\d{4}|@/u.test(cell)) return false;
  return /\d/u.test(cell) || /^(cp|ce|cm|tle|terminale|seconde|premiere|cap|bts|ulis|segpa|upe2a)\b/iu.test(cell);
}

function looksLikeName(cell: string): boolean {
  return [...cell].length >= 2 && /\p{L}/u.test(cell) && !/[\d@]/u.test(cell);
}

function inCapitals(cell: string): boolean {
  return cell === cell.toUpperCase();
}

function plainHeader(cell: string): string {
  return cell
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(e\)/gu, ' e ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^a-z]+/gu, ' ')
    .trim();
}
