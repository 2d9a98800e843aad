/** Why a birth date is refused: not a date we can read, a day that does not exist, not yet come, or an age outside 5 to 99. */
export type BirthDateRefusal = 'bad-date' | 'impossible-date' | 'birth-in-future' | 'age';

const youngest = 5;
const oldest = 99;
const months = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The year was typed with two figures, so that its century is ours to choose. */
  readonly shortYear: boolean;
}

/**
 * Reads a birth date as schools write it: 31/03/2013, 31-3-13, 31.03.2013, 2013-03-31, « 31 mars 2013 », with or without
 * a time after it. `today` is `yyyy-mm-dd`, as is the date given back.
 */
export function readBirthDate(
  typed: string,
  today: string,
): { readonly date: string } | { readonly refused: BirthDateRefusal } {
  const parts = partsOf(typed);
  if (!parts) return { refused: 'bad-date' };
  const year = parts.shortYear ? centuryOf(parts.year, today) : parts.year;
  if (!exists(year, parts.month, parts.day)) return { refused: 'impossible-date' };
  const date = `${String(year).padStart(4, '0')}-${twoFigures(parts.month)}-${twoFigures(parts.day)}`;
  if (date > today) return { refused: 'birth-in-future' };
  const age = Number(today.slice(0, 4)) - year - (today.slice(5) < date.slice(5) ? 1 : 0);
  return age < youngest || age > oldest ? { refused: 'age' } : { date };
}

/** Whether a cell is meant as a date, right or wrong: used to recognise the column of birth dates. */
export function looksLikeDate(cell: string): boolean {
  return partsOf(cell) !== undefined;
}

function partsOf(typed: string): Parts | undefined {
  const text = plain(typed).replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/u, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), shortYear: false };
  const french = /^(\d{1,2})(?:er)?(?:[-/. ]+)(\d{1,2}|[a-z]+)\.?(?:[-/. ]+)(\d{4}|\d{2})$/u.exec(text);
  if (!french) return undefined;
  const [, day = '', middle = '', year = ''] = french;
  const month = /^\d/u.test(middle) ? Number(middle) : months.findIndex((names) => names.includes(middle)) + 1;
  const isWordWithoutMonth = month === 0 && !/^\d/u.test(middle);
  return isWordWithoutMonth ? undefined : { year: Number(year), month, day: Number(day), shortYear: year.length === 2 };
}

function plain(typed: string): string {
  return typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && day >= 1 && day <= length && year >= 1;
}

/** The latest century that is not in the future: 13 is 2013, 68 is 1968. */
function centuryOf(shortYear: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  return century + shortYear > thisYear ? century - 100 + shortYear : century + shortYear;
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}
