const grades = ['cm1', 'cm2', '6e', '5e', '4e', '3e', '2de', '1re', 'terminale', 'cap'] as const;
type Grade = (typeof grades)[number];

/** Grades whose pupils may use a real assistant: from 4e on, in class (ministry's framework of use, June 2025). */
const old: readonly Grade[] = ['4e', '3e', '2de', '1re', 'terminale', 'cap'];

/**
 * Whether a class may be given a real assistant. The recorded grade decides; without one, the name of the class ("4e B",
 * "2nde 5", "1CAP cuisine"). A grade that cannot be read is refused.
 */
export function mayConverse(group: { readonly grade: string | null; readonly name: string }): boolean {
  const grade = group.grade ? readGrade(group.grade) : readGrade(group.name);
  return grade !== undefined && old.includes(grade);
}

function readGrade(written: string): Grade | undefined {
  const text = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const patterns: readonly (readonly [Grade, RegExp])[] = [
    ['cm1', /^cm ?1\b/],
    ['cm2', /^cm ?2\b/],
    ['6e', /^(6|sixieme)/],
    ['5e', /^(5|cinquieme)/],
    ['4e', /^(4 ?(e|eme|ieme)?(?![0-9])|quatrieme)/],
    ['3e', /^(3 ?(e|eme|ieme)?(?![0-9])|troisieme)/],
    ['cap', /^([12] ?(re|e|ere|eme)? ?(annee)? ?(de)? ?)?cap/],
    ['2de', /^(2 ?n?de|seconde)/],
    ['1re', /^(1 ?e?re|premiere)/],
    ['terminale', /^(t(le|erm|erminale)?(?![a-z]))/],
  ];
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
