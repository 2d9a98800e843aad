import { expect, it } from 'vitest';
import { readGrade } from './read-grade.ts';

it.each([
  ['4e B', '4e'],
  ['2de 3', '2de'],
  ['2nde GT', '2de'],
  ['1CAP MEC', 'cap'],
  ['CAP 2 coiffure', 'cap'],
  ['cap-1', 'cap'],
  ['1re STMG', '1re'],
  ['Les dauphins', undefined],
  ['', undefined],
])('« %s » is read as %s', (written, grade) => expect(readGrade(written)).toBe(grade));
