import { isRecord, readBoolean, readNumber } from '../reading.ts';
import { type Group, side } from './model.ts';

/** How many pictures of each group. */
export type Counts = Readonly<Record<Group, number>>;

export interface Lab {
  readonly counts: Counts;
  /** What the classifier was last trained on; nothing before the first training. */
  readonly trained: Counts | undefined;
  readonly seed: number;
  readonly tested: boolean;
  /** Largest gap between groups seen in a test, in points. */
  readonly worstGap: number;
  /** The pupil's drawing: one character per pixel, 0 or 1. */
  readonly drawing: string;
}

export const mostPictures = 40;
export const blankDrawing = '0'.repeat(side * side);

/** `right` and `left`: how many pictures of each group at the start (0 to 40; 20 when absent). */
export function startLab(settings: Readonly<Record<string, unknown>>): Lab {
  return {
    counts: readCounts(settings),
    trained: undefined,
    seed: 5,
    tested: false,
    worstGap: 0,
    drawing: blankDrawing,
  };
}

/** The lab of a kept state, or undefined when the state comes from elsewhere. */
export function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !isRecord(kept.counts) || typeof kept.drawing !== 'string') return undefined;
  return {
    counts: readCounts(kept.counts),
    trained: isRecord(kept.trained) ? readCounts(kept.trained) : undefined,
    seed: readNumber(kept.seed, 5, 0, 2 ** 31),
    tested: readBoolean(kept.tested, false),
    worstGap: readNumber(kept.worstGap, 0, 0, 100),
    drawing: /^[01]+$/.test(kept.drawing) && kept.drawing.length === side * side ? kept.drawing : blankDrawing,
  };
}

function readCounts(given: Readonly<Record<string, unknown>>): Counts {
  const count = (value: unknown) => 2 * Math.round(readNumber(value, 20, 0, mostPictures) / 2);
  return { right: count(given.right), left: count(given.left) };
}
