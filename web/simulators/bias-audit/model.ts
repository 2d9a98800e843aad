import { bell, type Dice } from '../dice.ts';

/** What a curriculum says, column by column; all from 0 to 1. `woman`, `break` and `part-time` are yes (1) or no (0). */
export const columns = ['diploma', 'experience', 'test', 'woman', 'break', 'part-time'] as const;
export type Column = (typeof columns)[number];
export type Curriculum = Readonly<Record<Column, number>>;

/** Columns that say nothing of how well the work will be done. */
export const suspectColumns = ['woman', 'break', 'part-time'] as const satisfies readonly Column[];

/** An application of the past and what recruiters decided. */
export interface Past {
  readonly cv: Curriculum;
  readonly kept: boolean;
}

/** Applications at random: women and men equally skilled, but women have had more breaks and part-time work. */
export function writeCurriculum(dice: Dice): Curriculum {
  const skills = drawSkills(dice);
  return { ...skills, ...drawLife(dice() < 0.5 ? 1 : 0, dice) };
}

/** Pairs of a woman and a man with exactly the same skills, whose lives differ as they do in the applications. */
export function writePairs(count: number, dice: Dice): readonly Curriculum[] {
  return Array.from({ length: count }, () => drawSkills(dice)).flatMap((skills) => [
    { ...skills, ...drawLife(1, dice) },
    { ...skills, ...drawLife(0, dice) },
  ]);
}

/** Past decisions: skills counted, and a woman needed more of them to be kept. `unfairness` 0 is fair, 1 is what the exploration shows. */
export function rememberDecisions(count: number, unfairness: number, dice: Dice): readonly Past[] {
  return Array.from({ length: count }, () => {
    const cv = writeCurriculum(dice);
    const merit = 0.5 * cv.diploma + 1.1 * cv.experience + 2.2 * cv.test - 0.6 * unfairness * cv.woman;
    return { cv, kept: merit + 0.25 * bell(dice) > 1.8 };
  });
}

export interface Recruiter {
  readonly weights: Curriculum;
  readonly start: number;
}

/** Learns from past decisions by logistic regression (gradient descent, 200 passes), reading only the columns it is given. */
export function trainRecruiter(past: readonly Past[], read: readonly Column[]): Recruiter {
  const weights = { diploma: 0, experience: 0, test: 0, woman: 0, break: 0, 'part-time': 0 };
  let start = 0;
  for (let pass = 0; pass < 200; pass++) {
    const slope = { diploma: 0, experience: 0, test: 0, woman: 0, break: 0, 'part-time': 0 };
    let startSlope = 0;
    for (const { cv, kept } of past) {
      const gap = chanceOf({ weights, start }, cv) - (kept ? 1 : 0);
      startSlope += gap;
      for (const column of read) slope[column] += gap * cv[column];
    }
    for (const column of read) weights[column] -= (4 * slope[column]) / past.length;
    start -= (4 * startSlope) / past.length;
  }
  return { weights, start };
}

/** The chance to be called for an interview that the recruiter gives to a curriculum, 0 to 1. */
export function chanceOf({ weights, start }: Recruiter, cv: Curriculum): number {
  return 1 / (1 + Math.exp(-columns.reduce((sum, column) => sum + weights[column] * cv[column], start)));
}

/** Twins that differ by one column only: the mean change of chance, from no to yes, in points (−100 to 100). */
export function twinEffect(recruiter: Recruiter, cvs: readonly Curriculum[], column: Column): number {
  const change = cvs.reduce(
    (sum, cv) => sum + chanceOf(recruiter, { ...cv, [column]: 1 }) - chanceOf(recruiter, { ...cv, [column]: 0 }),
    0,
  );
  return (100 * change) / cvs.length;
}

/** The mean chance of women and of men, 0 to 1. */
export function chanceByGroup(
  recruiter: Recruiter,
  cvs: readonly Curriculum[],
): { readonly women: number; readonly men: number } {
  const mean = (woman: number) => {
    const own = cvs.filter((cv) => cv.woman === woman);
    return own.reduce((sum, cv) => sum + chanceOf(recruiter, cv), 0) / Math.max(1, own.length);
  };
  return { women: mean(1), men: mean(0) };
}

function drawSkills(dice: Dice) {
  return {
    diploma: Math.floor(dice() * 3) / 2,
    experience: dice(),
    test: Math.min(1, Math.max(0, 0.55 + 0.2 * bell(dice))),
  };
}

function drawLife(woman: 0 | 1, dice: Dice) {
  return {
    woman,
    break: dice() < (woman ? 0.55 : 0.12) ? 1 : 0,
    'part-time': dice() < (woman ? 0.5 : 0.1) ? 1 : 0,
  };
}
