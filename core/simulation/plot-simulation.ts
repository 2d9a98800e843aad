import type { SimulatedTest } from './describe-tests.ts';

const width = 420;
const height = 300;
const margin = 44;

/** Two panels as one SVG text: estimate against true ability, and exposure of each item from the most to the least shown. */
export function plotSimulation(tests: readonly SimulatedTest[], bankSize: number): string {
  const abilities = tests.map((test) => test.ability);
  const estimates = tests.map((test) => test.theta);
  const low = Math.floor(least([...abilities, ...estimates]));
  const high = Math.ceil(-least([...abilities, ...estimates].map((value) => -value)));
  const shown = new Float64Array(bankSize);
  for (const { asked } of tests) for (const item of asked) shown[item]! += 1 / tests.length;
  const rates = shown.sort().reverse();
  const points = tests
    .slice(0, 2000)
    .map(
      (test) =>
        `<circle cx="${at(test.ability, low, high, margin, width - 12)}" cy="${at(test.theta, low, high, height - margin, 12)}" r="1.5"/>`,
    );
  const line = Array.from(
    rates,
    (rate, rank) => `${at(rank, 0, bankSize, margin, width - 12)},${at(rate, 0, 1, height - margin, 12)}`,
  );
  const diagonal = `M${margin},${height - margin}L${width - 12},12`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>Simulation of ${tests.length} tests</title>
<g>${axes('true ability', 'estimate', String(low), String(high), String(low), String(high))}<path d="${diagonal}" stroke="#888" fill="none"/><g fill="#0b6" fill-opacity="0.4">${points.join('')}</g></g>
<g transform="translate(${width} 0)">${axes('items, most shown first', 'share of candidates', '1', String(bankSize), '0', '1')}<polyline points="${line.join(' ')}" fill="none" stroke="#06b" stroke-width="2"/></g>
</svg>
`;
}

function axes(x: string, y: string, x0: string, x1: string, y0: string, y1: string): string {
  const bottom = height - margin;
  const right = width - 12;
  return `<path d="M${margin},12V${bottom}H${right}" fill="none" stroke="#333"/>
<text x="${(margin + right) / 2}" y="${height - 8}" text-anchor="middle">${x}</text><text transform="translate(14 ${bottom / 2}) rotate(-90)" text-anchor="middle">${y}</text>
<text x="${margin}" y="${bottom + 16}" text-anchor="middle">${x0}</text><text x="${right}" y="${bottom + 16}" text-anchor="end">${x1}</text>
<text x="${margin - 6}" y="${bottom}" text-anchor="end">${y0}</text><text x="${margin - 6}" y="22" text-anchor="end">${y1}</text>`;
}

function at(value: number, from: number, to: number, start: number, end: number): string {
  return (start + ((value - from) / (to - from || 1)) * (end - start)).toFixed(1);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
