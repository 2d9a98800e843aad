/** A marker on the map. `crest` markers stand on top of a wave with their label above, the others below. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly isCrest: boolean;
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
}

export interface RouteLayout {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly flag: { readonly x: number; readonly y: number };
  /** The whole route as an SVG path. */
  readonly path: string;
  /** The part already sailed, up to marker `reached` (an index); empty at the start. */
  readonly sailed: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the crests down to the troughs. */
const waveHeight = 52;
const startX = 36;
/** From the flag to the edge. */
const flagRoom = 48;
/** Heights above and below the line that a marker and its label need. */
const markHeight = 62;
const lineHeight = 24;
/** Room for the halo of the marker one is at. */
const labelGap = 16;
const edge = 8;
/** Average width of a character at 19 px, measured on Atkinson Hyperlegible Next: 9.4 px; capitals and bold need a little more. */
const characterWidth = 10;

/**
 * Lays a course out as a sea route: markers evenly spaced on a wave, alternately on a crest and in a trough. Labels are above
 * crests and below troughs, where the line never passes, and wrapped so that neighbours on the same side never touch.
 * `width` is in the map's own pixels, where labels are 19 px high. `reached` is the index of the marker one is at (all of them: the number of titles).
 */
export function layOutRoute(titles: readonly string[], reached: number, width = 1120): RouteLayout {
  const flagX = width - flagRoom;
  const step = (flagX - startX) / (titles.length + 1);
  // Two labels of one side are two steps apart; a label also stays on the map.
  const room = titles.length === 1 ? width / 2 : Math.min(2 * step - 24, 420);
  const wrapped = titles.map((title, index) => {
    const x = Math.round(startX + step * (index + 1));
    const onMap = 2 * Math.min(x - 4, width - 4 - x) + 60;
    const lines = wrapTitle(title, Math.max(8, Math.floor(Math.min(room, Math.max(onMap, step)) / characterWidth)));
    return { x, lines, isCrest: index % 2 === 0 };
  });
  const crestLines = Math.max(1, ...wrapped.filter(({ isCrest }) => isCrest).map(({ lines }) => lines.length));
  const troughLines = Math.max(0, ...wrapped.filter(({ isCrest }) => !isCrest).map(({ lines }) => lines.length));
  const crestY = edge + crestLines * lineHeight + labelGap + markHeight;
  const troughY = crestY + waveHeight;
  const places = wrapped.map((one) => ({ ...one, y: one.isCrest ? crestY : troughY }));
  const start: Point = { x: startX, y: (crestY + troughY) / 2 + 18 };
  const flag: Point = { x: flagX, y: (crestY + troughY) / 2 };
  const stops = [start, ...places, flag];

  const marks = places.map(({ x, y, lines, isCrest }): Mark => {
    const half = (Math.max(...lines.map((line) => line.length)) * characterWidth) / 2;
    const labelX = Math.min(Math.max(x, half + 4), width - 4 - half);
    const labelY = isCrest ? y - markHeight - labelGap - (lines.length - 1) * lineHeight : y + 36;
    return { x, y, isCrest, label: { x: Math.round(labelX), y: Math.round(labelY), lines } };
  });
  const height = troughY + Math.max(24, 18 + troughLines * lineHeight) + edge;
  return {
    width,
    height,
    marks,
    flag,
    path: wave(stops),
    sailed: reached <= 0 ? '' : wave(stops.slice(0, reached + 1)),
  };
}

/** Whether so many markers fit in a width with readable labels: a long word of a title is about 170 px on its side of the line. */
export function hasRoom(count: number, width: number): boolean {
  return width / (count + 1) >= 96;
}

/** Cuts a title into at most three lines of about `most` characters, never inside a word; French spaces before « ? » stay tied. */
export function wrapTitle(title: string, most: number): readonly string[] {
  const words = title
    .replace(/ ([?!:;»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (`${last} ${word}`.length <= most || lines.length === 3) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A smooth line through points: horizontal at each of them, so that crests and troughs are exactly at the markers. */
function wave(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let previous = first;
  let path = `M${first.x} ${first.y}`;
  for (const point of rest) {
    const bend = Math.round((point.x - previous.x) * 0.42);
    path += `C${previous.x + bend} ${previous.y} ${point.x - bend} ${point.y} ${point.x} ${point.y}`;
    previous = point;
  }
  return path;
}
