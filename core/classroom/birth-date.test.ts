import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeDate, readBirthDate } from './birth-date.ts';

const today = '2026-09-14';
const read = (typed: string) => readBirthDate(typed, today);

test.each([
  '31/03/2013',
  '31/3/13',
  '31-03-2013',
  '31.03.2013',
  ' 31 / 03 / 2013',
  '2013-03-31',
  '2013-03-31T00:00:00Z',
  '31/03/2013 00:00',
  '31 mars 2013',
  '31 MARS 13',
  '31 March 2013',
])('« %s » is the 31st of March 2013', (typed) => {
  expect(read(typed)).toEqual({ date: '2013-03-31' });
});

test('the first of the month may be written « 1er »', () => {
  expect(read('1er août 2012')).toEqual({ date: '2012-08-01' });
  expect(read('1 févr. 2012')).toEqual({ date: '2012-02-01' });
});

test.each([
  ['31/02/2012', 'impossible-date'],
  ['29/02/2013', 'impossible-date'],
  ['03/31/2013', 'impossible-date'],
  ['00/01/2013', 'impossible-date'],
  ['15/09/2026', 'birth-in-future'],
  ['15/09/2021', 'age'],
  ['01/01/1920', 'age'],
  ['41364', 'bad-date'],
  ['mars 2013', 'bad-date'],
  ['31 brumaire 2013', 'bad-date'],
  ['inconnue', 'bad-date'],
])('« %s » is refused: %s', (typed, refused) => {
  expect(read(typed)).toEqual({ refused });
});

test('a pupil is old enough on the day of the fifth birthday, not the day before', () => {
  expect(read('14/09/2021')).toEqual({ date: '2021-09-14' });
  expect(read('15/09/2021')).toEqual({ refused: 'age' });
});

test('a year of two figures is of the latest century that is not in the future', () => {
  expect(read('01/01/13')).toEqual({ date: '2013-01-01' });
  expect(read('01/01/68')).toEqual({ date: '1968-01-01' });
});

test('any real date of a person of 5 to 99 is read, however it is written', () => {
  const day = fc.date({ min: new Date('1928-01-01'), max: new Date('2021-09-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-', '.', ' '), fc.boolean(), (instant, mark, iso) => {
      const date = instant.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = date.split('-');
      expect(read(iso ? date : `${dayOfMonth}${mark}${month}${mark}${year}`)).toEqual({ date });
    }),
  );
});

test('a class or a name does not look like a date', () => {
  for (const cell of ['4e B', '6A', 'Mars', 'Dupont', '', '0123456789A']) expect(looksLikeDate(cell)).toBe(false);
});
