import { type ItemParameters, probabilityRight } from './response-model.ts';

/** How long an item takes: log seconds are normal with mean `intensity` − speed and SD 1 / `precision` (van der Linden 2006). */
export interface TimeParameters {
  readonly intensity: number;
  readonly precision: number;
}

export interface TimedAnswer {
  readonly item: ItemParameters;
  readonly time: TimeParameters;
  readonly seconds: number;
  readonly right: boolean;
}

/** Time parameters of items from many people's log seconds (items × people, undefined where not asked): means and residual spread after each person's speed. */
export function timeParameters(seconds: readonly (readonly (number | undefined)[])[]): readonly TimeParameters[] {
  const logs = seconds.map((row) => row.map((value) => (value === undefined ? undefined : Math.log(value))));
  let intensity = logs.map((row) => meanOf(row));
  const people = logs[0]?.length ?? 0;
  let speeds = new Array<number>(people).fill(0);
  for (let pass = 0; pass < 20; pass++) {
    speeds = speeds.map((_, person) =>
      meanOf(logs.map((row, j) => (row[person] === undefined ? undefined : intensity[j]! - row[person]!))),
    );
    const centre = meanOf(speeds);
    speeds = speeds.map((speed) => speed - centre);
    intensity = logs.map((row) =>
      meanOf(row.map((value, person) => (value === undefined ? undefined : value + speeds[person]!))),
    );
  }
  return logs.map((row, j) => {
    const residuals = row.map((value, person) =>
      value === undefined ? undefined : (value - intensity[j]! + speeds[person]!) ** 2,
    );
    return { intensity: intensity[j]!, precision: 1 / Math.sqrt(Math.max(1e-6, meanOf(residuals))) };
  });
}

/** Someone's speed in log seconds: positive is quicker than the items' mean. Precision-weighted. */
export function speedOf(answers: readonly TimedAnswer[]): number {
  const weight = answers.reduce((sum, { time }) => sum + time.precision ** 2, 0);
  return (
    answers.reduce((sum, { time, seconds }) => sum + time.precision ** 2 * (time.intensity - Math.log(seconds)), 0) /
    weight
  );
}

export interface TimeFlags {
  /** Answers too quick to have been read: under `rapidShare` of the item's typical time (normative threshold 10 %, Wise & Ma 2012). */
  readonly rapid: readonly number[];
  /** Share of answers given with effort (response-time effort, Wise & Kong 2005); below 0.9 a score is doubtful. */
  readonly effort: number;
  /** Right, on items hard for the ability, and much quicker than the person's own pace: what pre-knowledge looks like. */
  readonly quickAndRight: readonly number[];
}

/** Flags by response time, for a human to look at. Indices in the answers given; each answer's pace is judged against the speed on the others. */
export function timeFlags(answers: readonly TimedAnswer[], theta: number, rapidShare = 0.1): TimeFlags {
  const rapid: number[] = [];
  const quickAndRight: number[] = [];
  answers.forEach(({ item, time, seconds, right }, index) => {
    if (seconds < rapidShare * Math.exp(time.intensity)) rapid.push(index);
    const others = answers.filter((_, other) => other !== index);
    if (others.length === 0) return;
    const deviation = time.precision * (Math.log(seconds) - time.intensity + speedOf(others));
    if (right && deviation < -1.96 && probabilityRight(item, theta) < 0.5) quickAndRight.push(index);
  });
  return { rapid, effort: answers.length === 0 ? 1 : 1 - rapid.length / answers.length, quickAndRight };
}

function meanOf(values: readonly (number | undefined)[]): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === undefined) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
