import { readGrade } from '../../../core/classroom/read-grade.ts';
import type { Course, Group } from '../calls.ts';

/** The course written for the grade of a class, recorded or at the head of its name; else the first. */
export function recommendCourse<C extends Pick<Course, 'grades'>>(
  courses: readonly C[],
  group: Pick<Group, 'grade' | 'name'> | undefined,
): C | undefined {
  const grade = group && readGrade(group.grade ?? group.name);
  return courses.find(({ grades }) => grade && grades.some((one) => readGrade(one) === grade)) ?? courses[0];
}
