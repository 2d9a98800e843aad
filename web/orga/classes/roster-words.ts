import type { RosterPreview, RosterRow } from '../calls.ts';
import { t } from './texts.ts';

type Problem = RosterRow['problems'][number];

/** What is wrong, or worth knowing, on a line: in words, with what was typed. */
export function sayRosterProblem({ field, code, value }: Problem): string {
  if (code === 'missing') return sayMissing(field);
  if (code === 'bad-date') return t('bad-date', { value });
  if (code === 'impossible-date') return t('impossible-date', { value });
  if (code === 'birth-in-future') return t('birth-in-future', { value });
  if (code === 'age') return t('age', { value });
  if (code === 'double') return t('double', { value });
  if (code === 'too-long') return t('too-long', { field: sayField(field) });
  if (code === 'too-many-columns') return t('too-many-columns', { value });
  if (code === 'not-a-name') return t('not-a-name', { value });
  if (code === 'name-order') return t('name-order', { value });
  if (code === 'other-group') return t('other-group', { value });
  if (code === 'namesake') return t('namesake', { value });
  return value === '' ? code : `${code} · ${value}`;
}

/** How a column of the list was understood. */
export function sayColumn(column: RosterPreview['columns'][number]): string {
  if (column === 'fullName') return t('full-name');
  if (column === 'firstName' || column === 'lastName' || column === 'birthDate' || column === 'group')
    return sayField(column);
  return t('column-ignored');
}

function sayMissing(field: Problem['field']): string {
  if (field === 'firstName') return t('missing-first-name');
  return field === 'lastName' ? t('missing-last-name') : t('missing-class');
}

function sayField(field: Problem['field']): string {
  if (field === 'firstName') return t('first-name');
  if (field === 'lastName') return t('last-name');
  if (field === 'birthDate') return t('birth-date');
  return field === 'group' ? t('class') : t('line');
}
