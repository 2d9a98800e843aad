import { expect, test } from 'vitest';
import { byGrade } from './by-grade.ts';

test('courses come in the order of the school, those of no class last', () => {
  const courses = [['adult'], ['2de'], ['cap-1'], ['4e'], ['3e', '4e'], ['2de']].map((grades, id) => ({ id, grades }));
  expect(byGrade(courses).map(({ id }) => id)).toEqual([3, 4, 1, 5, 2, 0]);
});
