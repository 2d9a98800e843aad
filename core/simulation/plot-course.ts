import { courseMinutes } from './describe-course.ts';
import type { SimulatedPassage } from './simulate-course.ts';

const panel = { width: 300, height: 220, left: 44, right: 12, top: 28, bottom: 40 } as const;

/** Three panels as one SVG text: how long the course lasts, how many items the diagnostic asks, and belief against truth. */
export function plotCourse(course: string, passages: readonly SimulatedPassage[]): string {
  const minutes = bars(
    passages.map((each) => each.minutes),
    2.5,
    'minutes of the whole course',
    [courseMinutes.from, courseMinutes.to],
  );
  const items = bars(
    passages.map(({ asked }) => asked.length),
    1,
    'items in the diagnostic',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${3 * panel.width} ${panel.height}" font-family="sans-serif" font-size="11" role="img">
<title>${course}: ${passages.length} simulated learners</title>
<g>${minutes}</g>
<g transform="translate(${panel.width} 0)">${items}</g>
<g transform="translate(${2 * panel.width} 0)">${reliability(passages)}</g>
</svg>
`;
}

/** A histogram of shares; dashed lines at `marks`. */
function bars(values: readonly number[], step: number, label: string, marks: readonly number[] = []): string {
  const bins = new Map<number, number>();
  for (const value of values) {
    const bin = Math.floor(value / step);
    bins.set(bin, (bins.get(bin) ?? 0) + 1 / values.length);
  }
  const numbers = [...bins.keys(), ...marks.map((mark) => Math.round(mark / step))];
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b)) + 1;
  const tallest = [...bins.values()].reduce((a, b) => Math.max(a, b), 0);
  const x = (bin: number) => across((bin - first) / (last - first));
  const shapes = [...bins].map(([bin, share]) => {
    const y = up(share / tallest);
    return `<rect x="${x(bin)}" y="${y}" width="${round(x(bin + 1) - x(bin) - 1)}" height="${round(up(0) - y)}" fill="#06b"/>`;
  });
  const lines = marks.map(
    (mark) => `<path d="M${x(mark / step)},${panel.top}V${up(0)}" stroke="#c40" stroke-dasharray="4 3"/>`,
  );
  return `${frame(label, String(round(first * step)), String(round(last * step)), `${Math.round(100 * tallest)} %`)}${shapes.join('')}${lines.join('')}`;
}

/** Share of skills really mastered, by tenths of belief after the diagnostic. */
function reliability(passages: readonly SimulatedPassage[]): string {
  const bins = Array.from({ length: 10 }, () => ({ believed: 0, known: 0, skills: 0 }));
  for (const { truth, believed } of passages)
    truth.forEach((known, skill) => {
      const bin = bins[Math.min(9, Math.floor(believed[skill]! * 10))]!;
      bin.believed += believed[skill]!;
      bin.known += known ? 1 : 0;
      bin.skills += 1;
    });
  const points = bins
    .filter(({ skills }) => skills > 0)
    .map(
      ({ believed, known, skills }) =>
        `<circle cx="${across(believed / skills)}" cy="${up(known / skills)}" r="3" fill="#0a6"/>`,
    );
  return `${frame('believed, against really mastered', '0', '1', '1')}<path d="M${across(0)},${up(0)}L${across(1)},${up(1)}" stroke="#888"/>${points.join('')}`;
}

function frame(label: string, from: string, to: string, top: string): string {
  const { width, height, left, right } = panel;
  const bottom = up(0);
  return `<path d="M${left},${panel.top}V${bottom}H${width - right}" fill="none" stroke="#333"/>
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${label}</text><text x="${left}" y="${bottom + 14}" text-anchor="middle">${from}</text><text x="${width - right}" y="${bottom + 14}" text-anchor="end">${to}</text><text x="${left - 4}" y="${panel.top + 4}" text-anchor="end">${top}</text>`;
}

function across(share: number): number {
  return round(panel.left + share * (panel.width - panel.left - panel.right));
}

function up(share: number): number {
  return round(panel.height - panel.bottom - share * (panel.height - panel.bottom - panel.top));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
