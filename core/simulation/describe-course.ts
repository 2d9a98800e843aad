import { notYetFrom, shownFrom } from '../classroom/skill-map.ts';
import type { SimulatedPassage } from './simulate-course.ts';

/** The 2.5 %, 50 % and 97.5 % quantiles, and the mean. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
}

/** What a course does to many simulated learners. Shares are 0 to 1. */
export interface CourseReport {
  readonly course: string;
  readonly learners: number;
  readonly diagnosticItems: Spread;
  readonly diagnosticMinutes: Spread;
  /** Diagnostic and every module done, reading and doing. */
  readonly minutes: Spread;
  /** Share of courses that last between 25 and 45 minutes; shorter; longer. */
  readonly inTime: number;
  readonly tooShort: number;
  readonly tooLong: number;
  readonly skills: number;
  /** Share of the target skills on the right side of an even bet, after the diagnostic and at the end. */
  readonly classified: { readonly before: number; readonly after: number };
  /** Skills said to be shown or not yet (not uncertain): their share, and how many of them are so. */
  readonly decided: { readonly share: number; readonly right: number };
  /** Mean gap between belief and truth after the diagnostic, in tenths of belief. */
  readonly calibrationError: number;
  /** Share of the target skills mastered, before and after the modules. */
  readonly mastered: { readonly before: number; readonly after: number };
  readonly modulesProposed: { readonly mean: number; readonly min: number; readonly max: number };
  /** Share of learners for whom at least one module is proposed. */
  readonly withModule: number;
  /** Learners whom the programme left without anything to do, or with an unfinished route and no next step. */
  readonly withoutWayForward: number;
  /** Share of the learners who did each module. */
  readonly moduleShares: Readonly<Record<string, number>>;
  /** Share of the learners shown the most shown item, and mean share of items two learners have in common. */
  readonly maxExposure: number;
  readonly overlap: number;
}

/** Bounds of a course's length in minutes, from the issue that asked for it: 95 % of learners between them. */
export const courseMinutes = { from: 25, to: 45 } as const;

/** Sums up simulated passages through one course. */
export function describeCourse(course: string, passages: readonly SimulatedPassage[]): CourseReport {
  const n = passages.length;
  const mean = (value: (passage: SimulatedPassage) => number) =>
    passages.reduce((sum, each) => sum + value(each), 0) / n;
  const skills = passages[0]?.truth.length ?? 0;
  const pairs = passages.flatMap(({ truth, believed }) =>
    truth.map((known, skill) => ({ known, belief: believed[skill]! })),
  );
  const after = passages.flatMap((each) =>
    each.truthAfter.map((known, skill) => ({ known, belief: each.believedAfter[skill]! })),
  );
  const decided = pairs.filter(({ belief }) => belief >= shownFrom || belief <= notYetFrom);
  const proposed = passages.map((each) => each.proposed.length);
  const shown = countShown(passages);
  const items = passages.reduce((sum, { asked }) => sum + asked.length, 0);
  const squares = [...shown.values()].reduce((sum, count) => sum + (count / n) ** 2, 0);
  return {
    course,
    learners: n,
    diagnosticItems: spreadOf(passages.map(({ asked }) => asked.length)),
    diagnosticMinutes: spreadOf(passages.map((each) => each.diagnosticMinutes)),
    minutes: spreadOf(passages.map((each) => each.minutes)),
    inTime: mean(({ minutes }) => (minutes >= courseMinutes.from && minutes <= courseMinutes.to ? 1 : 0)),
    tooShort: mean(({ minutes }) => (minutes < courseMinutes.from ? 1 : 0)),
    tooLong: mean(({ minutes }) => (minutes > courseMinutes.to ? 1 : 0)),
    skills,
    classified: { before: shareRight(pairs), after: shareRight(after) },
    decided: { share: decided.length / pairs.length, right: shareRight(decided) },
    calibrationError: calibrationError(pairs),
    mastered: {
      before: pairs.filter(({ known }) => known).length / pairs.length,
      after: after.filter(({ known }) => known).length / after.length,
    },
    modulesProposed: {
      mean: mean((each) => each.proposed.length),
      min: least(proposed),
      max: -least(proposed.map((count) => -count)),
    },
    withModule: mean((each) => (each.proposed.length > 0 ? 1 : 0)),
    withoutWayForward: passages.filter(({ stuck }) => stuck).length,
    moduleShares: Object.fromEntries(
      [...new Set(passages.flatMap(({ done }) => done))]
        .sort()
        .map((id) => [id, mean(({ done }) => (done.includes(id) ? 1 : 0))]),
    ),
    maxExposure: -least([...shown.values()].map((count) => -count / n)),
    overlap: n > 1 ? (n * squares) / ((items / n) * (n - 1)) - 1 / (n - 1) : 1,
  };
}

function countShown(passages: readonly SimulatedPassage[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { asked } of passages) for (const item of asked) shown.set(item, (shown.get(item) ?? 0) + 1);
  return shown;
}

type Pair = { readonly known: boolean; readonly belief: number };

function shareRight(pairs: readonly Pair[]): number {
  return pairs.filter(({ known, belief }) => belief >= 0.5 === known).length / Math.max(1, pairs.length);
}

function calibrationError(pairs: readonly Pair[]): number {
  const gaps = new Float64Array(10);
  for (const { known, belief } of pairs) gaps[Math.min(9, Math.floor(belief * 10))]! += belief - (known ? 1 : 0);
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / pairs.length;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return {
    low: at(0.025),
    median: at(0.5),
    high: at(0.975),
    mean: values.reduce((a, b) => a + b, 0) / values.length,
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
