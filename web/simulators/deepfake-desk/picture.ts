/** A picture is a list of shapes on a sheet of 120 × 80, the last one on top: it can be drawn, compared and signed. */
export type Shape =
  | readonly ['r', x: number, y: number, width: number, height: number, colour: Colour]
  | readonly ['e', x: number, y: number, radiusX: number, radiusY: number, colour: Colour]
  | readonly ['p', points: readonly (readonly [number, number])[], colour: Colour]
  /** Letters: drawn, signed, and too thin for a fingerprint. */
  | readonly ['t', x: number, y: number, size: number, words: string, colour: Colour];

export type Box = readonly [x: number, y: number, width: number, height: number];

export interface Picture {
  readonly shapes: readonly Shape[];
  /** Turned over, as in a mirror. */
  readonly mirrored?: boolean;
  /** The part that was kept, when the picture was cropped. */
  readonly crop?: Box;
}

export const sheet: Box = [0, 0, 120, 80];

/** The colours of the pictures. They are photographs: the same on a light and on a dark page. */
export const colours = {
  sky: '#bcd6ee',
  pale: '#e4edf4',
  grey: '#a9b2ba',
  sun: '#ffd75e',
  glow: '#fff3c9',
  hill: '#7f9c86',
  leaf: '#4f7a4a',
  water: '#5d8fb3',
  mud: '#8d7c62',
  foam: '#d9e8f2',
  stone: '#8f8a84',
  shade: '#5d5a57',
  quay: '#b9a88d',
  dark: '#23282f',
  lamp: '#fff0b3',
  whale: '#39485c',
  belly: '#8a9bb0',
  skin: '#b9805c',
  tan: '#7d5238',
  red: '#b8433a',
  blue: '#2f5b8c',
  green: '#3f7d5b',
  brick: '#a5684f',
  cream: '#e6d8bd',
  roof: '#6b4a42',
  white: '#f4f1ea',
  patch: '#ffffff',
  snow: '#f2f6fa',
  wood: '#5b4636',
} as const;
export type Colour = keyof typeof colours;

/** The light of each cell of a grid of the picture, 0 (black) to 1, row by row. */
export function lightOf(picture: Picture, columns: number, rows: number): readonly number[] {
  const [left, top, width, height] = picture.crop ?? sheet;
  const samples = 5;
  const light: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let i = 0; i < samples * samples; i++) {
        const across = (column + ((i % samples) + 0.5) / samples) / columns;
        const down = (row + (Math.floor(i / samples) + 0.5) / samples) / rows;
        sum += lightAt(picture.shapes, left + (picture.mirrored ? 1 - across : across) * width, top + down * height);
      }
      light.push(sum / samples ** 2);
    }
  return light;
}

/**
 * A fingerprint of 64 signs: is each cell lighter than the one on its right? (dHash, Krawetz 2013). A copy that was compressed,
 * resized or slightly cropped keeps nearly all of its signs.
 */
export function fingerprint(picture: Picture): readonly boolean[] {
  const light = lightOf(picture, 9, 8);
  return Array.from({ length: 64 }, (_, i) => {
    const at = Math.floor(i / 8) * 9 + (i % 8);
    return light[at]! > light[at + 1]! + 0.004;
  });
}

/** How many signs of two fingerprints differ: 0 (the same) to 64. */
export function distance(a: readonly boolean[], b: readonly boolean[]): number {
  return a.filter((sign, i) => sign !== b[i]).length;
}

/** The distance of two pictures, whichever way round the second is. */
export function distanceOf(one: Picture, other: Picture): number {
  const print = fingerprint(one);
  return Math.min(
    distance(print, fingerprint(other)),
    distance(print, fingerprint({ ...other, mirrored: !other.mirrored })),
  );
}

function lightAt(shapes: readonly Shape[], x: number, y: number): number {
  for (let i = shapes.length - 1; i >= 0; i--) {
    const shape = shapes[i]!;
    if (holds(shape, x, y)) return lightOfColour(colours[colourOf(shape)]);
  }
  return 1;
}

export function colourOf(shape: Shape): Colour {
  return shape[0] === 'p' ? shape[2] : shape[5];
}

function holds(shape: Shape, x: number, y: number): boolean {
  switch (shape[0]) {
    case 'r':
      return x >= shape[1] && x <= shape[1] + shape[3] && y >= shape[2] && y <= shape[2] + shape[4];
    case 'e':
      return ((x - shape[1]) / shape[3]) ** 2 + ((y - shape[2]) / shape[4]) ** 2 <= 1;
    case 'p':
      return isInside(shape[1], x, y);
    case 't':
      return false;
  }
}

/** Crossing number: a ray to the right crosses the outline an odd number of times. */
function isInside(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return points.reduce((inside, [ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!;
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

/** Relative light of a colour, by the weights of ITU-R BT.601. */
function lightOfColour(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
