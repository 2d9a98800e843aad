import { defineCatalogue } from '../../kit/i18n.ts';

const t = defineCatalogue({
  fr: { 'cap-1': '1re année de CAP', 'cap-2': '2e année de CAP', higher: 'études supérieures', adult: 'adultes' },
  en: { 'cap-1': 'first year of CAP', 'cap-2': 'second year of CAP', higher: 'higher education', adult: 'adults' },
});

/** The name of a grade of a course; those that schools write as we do stay as they are, in both languages. */
export function gradeName(grade: string): string {
  return grade === 'cap-1' || grade === 'cap-2' || grade === 'higher' || grade === 'adult' ? t(grade) : grade;
}
