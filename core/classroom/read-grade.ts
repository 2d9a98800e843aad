/** The grades that the name of a class tells: a CAP class does not always tell its year. */
export const classGrades = ['cm1', 'cm2', '6e', '5e', '4e', '3e', '2de', '1re', 'terminale', 'cap'] as const;
export type ClassGrade = (typeof classGrades)[number];

/** The grade written at the head of a class's name or of a recorded grade ("4e B", "2nde 5", "1CAP cuisine", "cap-1"); undefined when none is. */
export function readGrade(written: string): ClassGrade | undefined {
  const text = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const patterns: readonly (readonly [ClassGrade, RegExp])[] = [
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
