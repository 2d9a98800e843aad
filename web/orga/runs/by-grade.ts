import { classGrades, readGrade } from '../../../core/classroom/read-grade.ts';

/** Courses in the order of the school: the youngest grade first, those of one grade as they came, those of no class last. */
export function byGrade<C extends { readonly grades: readonly string[] }>(courses: readonly C[]): readonly C[] {
  return [...courses].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ grades }: { readonly grades: readonly string[] }): number {
  const places = grades.flatMap((grade) => {
    const read = readGrade(grade);
    return read === undefined ? [] : [classGrades.indexOf(read)];
  });
  return Math.min(classGrades.length, ...places);
}
