import { bell, type Dice } from '../dice.ts';

/** Pictures are `side` × `side` pixels, each from 0 (paper) to 1 (ink). */
export const side = 12;
export type Picture = readonly number[];

/** The two gestures to tell apart, and the two groups of people who make them. */
export const gestures = ['call', 'horns'] as const;
export type Gesture = (typeof gestures)[number];
export const groups = ['right', 'left'] as const;
export type Group = (typeof groups)[number];

export interface Sample {
  readonly picture: Picture;
  readonly gesture: Gesture;
  readonly group: Group;
}

/** Lines of a right hand, palm towards us, in a square of side 1: the palm, then the fingers that are up. */
type Line = readonly [x1: number, y1: number, x2: number, y2: number, thickness: number];
const palm: readonly Line[] = [
  [0.4, 0.62, 0.62, 0.62, 0.17],
  [0.4, 0.8, 0.62, 0.8, 0.17],
];
const fingers: Readonly<Record<Gesture, readonly Line[]>> = {
  // Thumb and little finger out.
  call: [
    [0.34, 0.66, 0.12, 0.46, 0.075],
    [0.66, 0.58, 0.8, 0.26, 0.065],
  ],
  // Index and little finger up.
  horns: [
    [0.37, 0.56, 0.28, 0.16, 0.07],
    [0.65, 0.58, 0.74, 0.22, 0.065],
  ],
};

/** Draws a gesture as a shaky hand shows it: moved, turned, larger or smaller, with a little dirt. Left hands are mirrored. */
export function drawGesture(gesture: Gesture, group: Group, dice: Dice): Picture {
  const turn = bell(dice) * 0.1;
  const size = 1 + bell(dice) * 0.07;
  const dx = bell(dice) * 0.045;
  const dy = bell(dice) * 0.045;
  const lines = [...palm, ...fingers[gesture]].map(([x1, y1, x2, y2, thickness]): Line => {
    const place = (x: number, y: number): readonly [number, number] => {
      const cx = (x - 0.5) * size;
      const cy = (y - 0.5) * size;
      return [
        0.5 + cx * Math.cos(turn) - cy * Math.sin(turn) + dx,
        0.5 + cx * Math.sin(turn) + cy * Math.cos(turn) + dy,
      ];
    };
    return [...place(x1, y1), ...place(x2, y2), thickness * size];
  });
  const picture: number[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = ((group === 'left' ? side - 1 - column : column) + 0.5) / side;
      const y = (row + 0.5) / side;
      const ink = Math.max(...lines.map((line) => inkAt(line, x, y)));
      picture.push(Math.min(1, Math.max(0, ink + (dice() < 0.03 ? 0.5 : 0))));
    }
  }
  return picture;
}

/** As many pictures of each gesture, for each group. */
export function drawSamples(counts: Readonly<Record<Group, number>>, dice: Dice): readonly Sample[] {
  return groups.flatMap((group) =>
    Array.from({ length: counts[group] }, (_, i): Sample => {
      const gesture = gestures[i % 2]!;
      return { picture: drawGesture(gesture, group, dice), gesture, group };
    }),
  );
}

/** A weight for each pixel and a start: above 0 the picture is "horns", under 0 "call". */
export interface Classifier {
  readonly weights: readonly number[];
  readonly start: number;
}

/**
 * Learns the weights by logistic regression: gradient descent on the log-loss of the examples, with a small L2 penalty.
 * 150 passes at rate 0.5 are enough for the loss to settle on these pictures.
 */
export function train(samples: readonly Sample[]): Classifier {
  let weights = new Array<number>(side * side).fill(0);
  let start = 0;
  if (samples.length === 0) return { weights, start };
  for (let pass = 0; pass < 150; pass++) {
    const slope = new Array<number>(side * side).fill(0);
    let startSlope = 0;
    for (const { picture, gesture } of samples) {
      const gap = hornsProbability({ weights, start }, picture) - (gesture === 'horns' ? 1 : 0);
      startSlope += gap;
      for (let i = 0; i < slope.length; i++) slope[i]! += gap * picture[i]!;
    }
    const rate = 0.5 / samples.length;
    weights = weights.map((weight, i) => weight - rate * slope[i]! * 4 - 0.002 * weight);
    start -= rate * startSlope;
  }
  return { weights, start };
}

/** How sure the classifier is of "horns", 0 to 1 (logistic function of the weighted sum). */
export function hornsProbability({ weights, start }: Classifier, picture: Picture): number {
  const sum = picture.reduce((total, ink, i) => total + ink * weights[i]!, start);
  return 1 / (1 + Math.exp(-sum));
}

export function recognise(classifier: Classifier, picture: Picture): Gesture {
  return hornsProbability(classifier, picture) > 0.5 ? 'horns' : 'call';
}

/** Share of mistakes in each group (0 to 1) and the pictures mistaken. */
export interface TestResult {
  readonly errors: Readonly<Record<Group, number>>;
  readonly mistaken: readonly Sample[];
}

export function test(classifier: Classifier, samples: readonly Sample[]): TestResult {
  const mistaken = samples.filter((sample) => recognise(classifier, sample.picture) !== sample.gesture);
  const share = (group: Group) => {
    const all = samples.filter((sample) => sample.group === group).length;
    return all === 0 ? 0 : mistaken.filter((sample) => sample.group === group).length / all;
  };
  return { errors: { right: share('right'), left: share('left') }, mistaken };
}

function inkAt([x1, y1, x2, y2, thickness]: Line, x: number, y: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  const distance = Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
  return Math.min(1, Math.max(0, (thickness - distance) * side + 0.5));
}
