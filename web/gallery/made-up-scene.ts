import type { Language } from '../../core/items/item.ts';
import type { Mark, Shot } from '../../core/learning/drawing.ts';
import type { Element } from '../../core/learning/module.ts';

const sea: Mark = { shape: 'path', attributes: { d: 'M0 130h320v50H0z' }, fill: 'mid' };
const marker: Mark = {
  shape: 'g',
  attributes: { transform: 'translate(236 60)' },
  marks: [
    { shape: 'path', attributes: { d: 'M-14 20h28l10 62h-48z' }, fill: 'ink' },
    {
      shape: 'path',
      attributes: { d: 'M0-22 22 18h-44z', 'stroke-width': '3', 'stroke-linejoin': 'round' },
      fill: 'signal',
      stroke: 'ink',
    },
  ],
};
const boat = (x: number): Mark => ({
  shape: 'g',
  attributes: { transform: `translate(${x} 128)` },
  moves: 'travels',
  marks: [
    { shape: 'path', attributes: { d: 'M-34 0h68c-4 14-12 20-22 20h-24c-10 0-18-6-22-20z' }, fill: 'ink' },
    {
      shape: 'path',
      attributes: { d: 'M4-62 34-6H4z', 'stroke-width': '3', 'stroke-linejoin': 'round' },
      fill: 'card',
      stroke: 'ink',
    },
    { shape: 'path', attributes: { d: 'M0-70V0', 'stroke-width': '4' }, stroke: 'ink' },
  ],
});
const shots: readonly Shot[] = [
  [sea, boat(80)],
  [sea, marker, boat(110)],
  [
    sea,
    marker,
    boat(160),
    { shape: 'circle', attributes: { cx: '60', cy: '44', r: '22' }, fill: 'signal', moves: 'appears' },
  ],
];

const words = {
  fr: {
    title: 'Une balise en mer',
    captions: [
      'Un bateau part, sans rien qui le **guide**.',
      'Il voit une balise au loin.',
      'Le jour se lève, il sait où il est.',
    ],
  },
  en: {
    title: 'A marker at sea',
    captions: [
      'A boat leaves, with nothing to **guide** it.',
      'It sees a marker far away.',
      'Day breaks, it knows where it is.',
    ],
  },
} as const;

/** A scene with a part that stays, one that travels and one that appears. */
export function madeUpScene(language: Language): Extract<Element, { readonly kind: 'scene' }> {
  return { kind: 'scene', id: 'sea', scene: 'sea', shots, ...words[language] };
}
