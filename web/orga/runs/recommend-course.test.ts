import { expect, it } from 'vitest';
import { recommendCourse } from './recommend-course.ts';

const courses = [
  { id: 'lycee', grades: ['2de'] },
  { id: 'college', grades: ['4e'] },
  { id: 'cap', grades: ['cap-1'] },
];

it.each([
  [{ grade: '4e', name: 'Les dauphins' }, 'college'],
  [{ grade: null, name: '4e D' }, 'college'],
  [{ grade: null, name: '1CAP MEC' }, 'cap'],
  [{ grade: null, name: '2nde 5' }, 'lycee'],
  [{ grade: null, name: '6e A' }, 'lycee'],
  [undefined, 'lycee'],
])('recommends to %o the course %s', (group, id) => expect(recommendCourse(courses, group)?.id).toBe(id));
