import { isRecord, readList, readNumber, readString } from '../reading.ts';

/** What the pupil has set: rules, how many examples, which labels were changed, and the seed of the messages of the test (0 before any). */
export interface Lab {
  readonly rules: readonly string[];
  readonly count: number;
  readonly flipped: readonly number[];
  readonly testSeed: number;
}

export const fewestExamples = 4;
export const mostExamples = 60;

/** `rules`: words chosen at the start; `examples`: how many the learner has at the start (4 to 60). */
export function startLab(settings: Readonly<Record<string, unknown>>): Lab {
  return {
    rules: readList(settings.rules, readString, 12),
    count: Math.round(readNumber(settings.examples, 12, fewestExamples, mostExamples)),
    flipped: [],
    testSeed: 0,
  };
}

/** The lab of a kept state, or undefined when the state comes from elsewhere. */
export function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.rules) || typeof kept.testSeed !== 'number') return undefined;
  return {
    rules: readList(kept.rules, readString, 12),
    count: Math.round(readNumber(kept.count, 12, fewestExamples, mostExamples)),
    flipped: readList(
      kept.flipped,
      (n) => (typeof n === 'number' && n >= 0 && n < mostExamples ? n : undefined),
      mostExamples,
    ),
    testSeed: readNumber(kept.testSeed, 0, 0, 2 ** 31),
  };
}
