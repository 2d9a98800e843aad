import { describe, expect, it } from 'vitest';
import { hasRoom, layOutRoute, type RouteLayout, wrapTitle } from './route-layout.ts';

const titles = [
  'Une IA, c’est quoi ?',
  'Le mot suivant',
  'Sûr de lui, mais faux',
  'Qui a appris quoi ?',
  'Ce que coûte vraiment une réponse',
  'La bulle des recommandations, vue de l’intérieur',
  'Fabriquer un hypertrucage, et le reconnaître',
  'Demander mieux',
];

const boxes = (layout: RouteLayout) =>
  layout.marks.map(({ label }) => {
    const half = (Math.max(...label.lines.map((line) => line.length)) * 10) / 2;
    return {
      left: label.x - half,
      right: label.x + half,
      top: label.y - 20,
      bottom: label.y + (label.lines.length - 1) * 24 + 6,
    };
  });

describe('the sea route', () => {
  const fitting = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) =>
    [620, 760, 900, 1120].filter((width) => hasRoom(count, width)).map((width) => ({ count, width })),
  );

  it.each(fitting)('keeps the labels of $count modules apart and on a map $width wide', ({ count, width }) => {
    const layout = layOutRoute(titles.slice(0, count), 0, width);
    const all = boxes(layout);
    for (const [index, box] of all.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(layout.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(layout.height);
      for (const other of all.slice(index + 1)) {
        const apart =
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        expect(apart).toBe(true);
      }
    }
  });

  it('puts labels on the side where the line does not pass', () => {
    for (const { isCrest, y, label } of layOutRoute(titles, 0).marks)
      if (isCrest) expect(label.y + (label.lines.length - 1) * 24).toBeLessThan(y);
      else expect(label.y).toBeGreaterThan(y);
  });

  it('sails from the start to the marker one is at', () => {
    const { path, sailed } = layOutRoute(titles.slice(0, 4), 2);
    expect(path.startsWith(sailed)).toBe(true);
    expect(sailed.match(/C/g)).toHaveLength(2);
    expect(layOutRoute(titles.slice(0, 4), 0).sailed).toBe('');
  });
});

describe('a wrapped title', () => {
  it('is cut between words, and never before a question mark', () => {
    expect(wrapTitle('Qui a appris quoi ?', 12)).toEqual(['Qui a appris', 'quoi\u00a0?']);
    expect(wrapTitle('Court', 12)).toEqual(['Court']);
    expect(wrapTitle('un deux trois quatre cinq', 4)).toHaveLength(3);
  });
});
