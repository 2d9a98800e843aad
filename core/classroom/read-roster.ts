import type { z } from 'zod';
import { readBirthDate } from './birth-date.ts';
import type { classroomContract } from './contract.ts';
import { splitFullName } from './full-name.ts';
import { type Named, nameKey, tidyName } from './names.ts';
import { readCells } from './roster-cells.ts';
import { findColumns, type RosterColumns } from './roster-columns.ts';

/** What a list says, line by line. A refused row says why; the problems of a row that is not refused are remarks. */
export type RosterReading = z.output<typeof classroomContract.previewRoster.reply>;
export type RosterRow = RosterReading['rows'][number];
type Problem = RosterRow['problems'][number];

/** A pupil the school already has, or a row already read. `birthDate` is `yyyy-mm-dd`. */
export interface KnownLearner extends Named {
  readonly birthDate: string | null;
  readonly group: string;
}

export interface RosterOptions {
  /** The class of rows that name none. */
  readonly defaultGroup: string | null;
  readonly known: readonly KnownLearner[];
  /** `yyyy-mm-dd`, for ages. */
  readonly today: string;
}

/** The longest name and class we keep, in characters. */
const longestName = 80;
const longestGroup = 40;

/**
 * Reads a list of pupils pasted from a spreadsheet or a CSV file. Nothing is guessed silently: `columns` says how each
 * column was understood, and a line that is not sure is refused with its reason. Unreadable: no column of names.
 */
export function readRoster(
  text: string,
  options: RosterOptions,
): RosterReading | { readonly refused: 'roster-unreadable' } {
  const { separator, lines } = readCells(text);
  const found = findColumns(lines);
  const hasNames = found.columns.some(
    (column) => column === 'lastName' || column === 'firstName' || column === 'fullName',
  );
  if (found.lines.length === 0 || !hasNames) return { refused: 'roster-unreadable' };
  const groupNames = new Map(options.known.map(({ group }) => [nameKey(group), group]));
  const known = Map.groupBy(options.known, fullKey);
  const before = new Map<string, (KnownLearner & { readonly line: number })[]>();
  const rows = found.lines.map(({ line, cells }): RosterRow => {
    const read = readLine(cells, found, options);
    const { problems } = read;
    const group = read.group === '' ? '' : (groupNames.get(nameKey(read.group)) ?? read.group);
    if (group !== '') groupNames.set(nameKey(group), group);
    const learner = { ...read.learner, group };
    const row = { line, ...learner };
    const twin = before.get(fullKey(learner))?.find((earlier) => isSame(earlier, learner));
    if (twin) problems.push({ field: 'line', code: 'double', value: String(twin.line) });
    if (problems.length > 0) return { ...row, status: 'refused', problems };
    before.set(fullKey(learner), [...(before.get(fullKey(learner)) ?? []), { ...learner, line }]);
    return { ...row, ...compareWithKnown(learner, known.get(fullKey(learner)) ?? []) };
  });
  const count = (status: RosterRow['status']) => rows.filter((row) => row.status === status).length;
  const groups = rows.filter(({ status }) => status !== 'refused').map(({ group }) => group);
  return {
    separator,
    columns: [...found.columns],
    rows,
    counts: { new: count('new'), known: count('known'), refused: count('refused') },
    groups: [...new Set(groups)].sort(new Intl.Collator('fr', { numeric: true }).compare),
  };
}

function readLine(cells: readonly string[], { columns, fullNameOrder }: RosterColumns, options: RosterOptions) {
  const cell = (column: RosterColumns['columns'][number]) => cells[columns.indexOf(column)] ?? '';
  const problems: Problem[] = [];
  const whole = cell('fullName');
  const split = whole === '' ? undefined : splitFullName(whole, fullNameOrder);
  const unsplit = whole !== '' && !split;
  if (unsplit) problems.push({ field: 'line', code: 'name-order', value: whole });
  const lastName = split?.lastName ?? (whole || cell('lastName'));
  const firstName = split?.firstName ?? cell('firstName');
  if (!unsplit) problems.push(...nameProblems('lastName', lastName), ...nameProblems('firstName', firstName));
  const typedDate = cell('birthDate');
  const birth = typedDate === '' ? undefined : readBirthDate(typedDate, options.today);
  if (birth && 'refused' in birth) problems.push({ field: 'birthDate', code: birth.refused, value: typedDate });
  const group = cell('group') || (options.defaultGroup ?? '').trim();
  if (group === '') problems.push({ field: 'group', code: 'missing', value: '' });
  if (group.length > longestGroup) problems.push({ field: 'group', code: 'too-long', value: group });
  const extra = cells.slice(columns.length).filter((value) => value !== '');
  if (extra.length > 0) problems.push({ field: 'line', code: 'too-many-columns', value: extra.join(' · ') });
  const birthDate = birth && 'date' in birth ? birth.date : null;
  return { learner: { firstName: tidyName(firstName), lastName: tidyName(lastName), birthDate }, group, problems };
}

function nameProblems(field: 'firstName' | 'lastName', name: string): Problem[] {
  if (name === '') return [{ field, code: 'missing', value: '' }];
  if (name.length > longestName) return [{ field, code: 'too-long', value: name }];
  return /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ .\-‐‑]*$/u.test(name) ? [] : [{ field, code: 'not-a-name', value: name }];
}

/** Known: same name and same birth date, or same name and class when a date is missing. Namesakes are pointed out. */
function compareWithKnown(
  learner: KnownLearner,
  namesakes: readonly KnownLearner[],
): Pick<RosterRow, 'status' | 'problems'> {
  const same = namesakes.find((known) => isSame(known, learner));
  if (same) {
    const moved = nameKey(same.group) !== nameKey(learner.group);
    return { status: 'known', problems: moved ? [{ field: 'group', code: 'other-group', value: same.group }] : [] };
  }
  const namesake = namesakes.find(({ birthDate }) => birthDate === null || learner.birthDate === null);
  return {
    status: 'new',
    problems: namesake ? [{ field: 'line', code: 'namesake', value: namesake.group }] : [],
  };
}

function isSame(a: KnownLearner, b: KnownLearner): boolean {
  if (a.birthDate !== null && b.birthDate !== null) return a.birthDate === b.birthDate;
  return nameKey(a.group) === nameKey(b.group);
}

function fullKey({ firstName, lastName }: Named): string {
  return `${nameKey(lastName)} ${nameKey(firstName)}`;
}
