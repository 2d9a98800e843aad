import { type ClassGrade, readGrade } from '../classroom/read-grade.ts';

/** Grades whose pupils may use a real assistant: from 4e on, in class (ministry's framework of use, June 2025). */
const old: readonly ClassGrade[] = ['4e', '3e', '2de', '1re', 'terminale', 'cap'];

/**
 * Whether a class may be given a real assistant. The recorded grade decides; without one, the name of the class ("4e B",
 * "2nde 5", "1CAP cuisine"). A grade that cannot be read is refused.
 */
export function mayConverse(group: { readonly grade: string | null; readonly name: string }): boolean {
  const grade = group.grade ? readGrade(group.grade) : readGrade(group.name);
  return grade !== undefined && old.includes(grade);
}
