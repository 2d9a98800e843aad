import { expect, test } from 'vitest';
import { ageOf } from './source-age.ts';

test('a year is counted from its end', () => {
  expect(ageOf({ year: 2025 }, new Date(2026, 10, 22))).toEqual({ years: 0, isOld: false });
  expect(ageOf({ year: 2025 }, new Date(2026, 11, 1))).toEqual({ years: 1, isOld: false });
});

test('a fact is to be read again after two years, unless it lasts', () => {
  expect(ageOf({ year: 2023 }, new Date(2025, 11, 31)).isOld).toBe(false);
  expect(ageOf({ year: 2023 }, new Date(2026, 0, 1)).isOld).toBe(true);
  expect(ageOf({ year: 1956, lasting: true }, new Date(2026, 0, 1))).toEqual({ years: 69, isOld: false });
});

test('a year to come is not a negative age', () => {
  expect(ageOf({ year: 2027 }, new Date(2026, 5, 1)).years).toBe(0);
});
