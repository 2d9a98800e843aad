import { t } from './pictures-texts.ts';

const fills = {
  signal: 'var(--signal)',
  mid: 'var(--mid)',
  card: 'var(--card)',
  ink: 'currentColor',
  none: 'none',
} as const;
type Part = readonly [fill: keyof typeof fills, d: string, width?: number];

/** Sixteen pictures on a 64 × 64 grid: an ink line, a middle tone and the signal, so that they print in black and white. */
const drawings = {
  star: [
    ['signal', 'M32 9.500L38.3 24.8 54.8 26.1 42.3 36.8 46.1 52.9 32 44.3 17.9 52.9 21.7 36.8 9.2 26.1 25.7 24.800z'],
  ],
  boat: [
    ['mid', 'M9 42h46l-8 13H17z'],
    ['signal', 'M34 9 52 36H34z'],
    ['card', 'M28 17 15 36h13z'],
    ['none', 'M31 6v36'],
  ],
  fish: [
    ['mid', 'M7 32c9-15 28-16 37-4l13-10v28L44 36C35 48 16 47 7 32z'],
    ['signal', 'M26 21c5 7 5 15 0 22-8-1-15-6-19-11 4-5 11-10 19-11z'],
    ['ink', 'M18 28.500v.1', 5],
  ],
  house: [
    ['card', 'M14 29v26h36V29L32 13z'],
    ['mid', 'M6 33 32 9l26 24-5 0L32 16 11 33z'],
    ['signal', 'M27 55V40h10v15z'],
  ],
  tree: [
    ['ink', 'M29.5 40h5v16h-5z'],
    [
      'mid',
      'M32 7c-8 0-13 6-12.5 12C12 21 9 31 15 36.500c5 5 12 4 17 1 5 3 12 4 17-1 6-5.5 3-15.5-4.5-17.500C45 13 40 7 32 7z',
    ],
    ['signal', 'M25 27v.1M39 24v.1M33 17v.1', 5],
  ],
  sun: [
    ['signal', 'M32 20a12 12 0 1 0 0 24 12 12 0 0 0 0-24z'],
    [
      'none',
      'M32 6v6M32 52v6M6 32h6M52 32h6M13.6 13.600l4.3 4.300M46.1 46.100l4.3 4.300M13.6 50.400l4.3-4.300M46.1 17.900l4.3-4.3',
      4,
    ],
  ],
  moon: [
    ['mid', 'M37 8a25 25 0 1 0 19 33A21 21 0 0 1 37 8z'],
    ['signal', 'M50 12l2.2 5.300L57.5 19.5 52.2 21.7 50 27l-2.2-5.300L42.5 19.500l5.3-2.200z', 2],
  ],
  key: [
    ['signal', 'M21 9a13 13 0 1 0 0 26 13 13 0 0 0 0-26zM20 17a4 4 0 1 1 0 8 4 4 0 0 1 0-8z'],
    ['none', 'M30.5 31.5 54 55M43 44l6-6M48.5 49.500l6-6', 5],
  ],
  bell: [
    ['mid', 'M25.5 48a6.5 6.5 0 0 0 13 0z'],
    ['signal', 'M11 47c6-5 7-10 7-20a14 14 0 0 1 28 0c0 10 1 15 7 20z'],
    ['none', 'M32 6v6'],
  ],
  umbrella: [
    ['none', 'M32 8V5M32 33v17a6.5 6.5 0 0 1-13 0', 3.5],
    ['mid', 'M6 35a26 26 0 0 1 52 0c-5-4.5-11-4.5-16 0-6-4.5-14-4.5-20 0-5-4.5-11-4.5-16 0z'],
    ['signal', 'M32 9c7 5 10 14 10 26-6-4.5-14-4.5-20 0 0-12 3-21 10-26z'],
  ],
  apple: [
    [
      'signal',
      'M32 24c-6-6-21-5-21 10 0 13 9 22 15 22 2.5 0 4-1.2 6-1.200s3.5 1.2 6 1.200c6 0 15-9 15-22 0-15-15-16-21-10z',
    ],
    ['mid', 'M34 17c1-7 6-10 12-10 0 7-5 11-12 10z'],
    ['none', 'M32 24c0-5-1-8-4-12'],
  ],
  leaf: [
    ['mid', 'M14 50C4 26 22 9 55 9c1 32-14 50-41 41z'],
    ['none', 'M8 57 40 24M26 38V26M26 38h13'],
  ],
  anchor: [
    ['signal', 'M32 7a6 6 0 1 0 0 12 6 6 0 0 0 0-12z'],
    ['none', 'M32 19v37M21 28h22M10 39c1 11 11 17 22 17s21-6 22-17', 4.5],
    ['ink', 'M6 45l3.5-9L18 41zM58 45l-3.5-9L46 41z', 2],
  ],
  kite: [
    ['mid', 'M38 6 56 23 30 44z'],
    ['signal', 'M38 6 18 18l12 26z'],
    ['none', 'M18 18l38 5M30 44c-2 6-8 4-9 9s-6 5-11 4'],
    ['ink', 'M17 47l7 9M24 47l-8 8', 2.5],
  ],
  cup: [
    ['none', 'M46 29h4a7.5 7.5 0 0 1 0 15h-5.500M21 17c-3-4 3-5 0-10M33 17c-3-4 3-5 0-10'],
    ['mid', 'M10 24h36v17a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14z'],
    ['signal', 'M10 32h36v7H10z'],
  ],
  shell: [
    [
      'signal',
      'M25 55h14l2-6c11-4 16-13 14-23-1.5-5-6-7-10-5.500C43 14 37 12 32 15c-5-3-11-1-13 5.5-4-1.5-8.5.5-10 5.5-2 10 3 19 14 23z',
    ],
    ['none', 'M29 49 19 22M35 49l10-27M32 49V17M25 47 11 31M39 47l14-16', 2.5],
  ],
} satisfies Record<string, readonly Part[]>;

export type PictureId = keyof typeof drawings;

/** The sixteen pictures, in the order of the grid. */
export const pictureIds = [
  'star',
  'boat',
  'fish',
  'house',
  'tree',
  'sun',
  'moon',
  'key',
  'bell',
  'umbrella',
  'apple',
  'leaf',
  'anchor',
  'kite',
  'cup',
  'shell',
] as const satisfies readonly PictureId[];

/** Whether a text names one of the sixteen pictures. */
export function isPictureId(text: string): text is PictureId {
  return pictureIds.some((id) => id === text);
}

/** What the picture is called in the page's language. */
export function pictureName(id: PictureId): string {
  return t(id);
}

/** The drawing alone; say its name beside it or as a label. */
export function Picture({ id, size = 64 }: { readonly id: PictureId; readonly size?: number }) {
  const parts: readonly Part[] = drawings[id];
  return (
    <svg
      class="k-picture"
      width={size}
      height={size}
      viewBox="0 0 64 64"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(([fill, d, width = 3]) => (
        <path key={d} d={d} fill={fills[fill]} fill-rule="evenodd" stroke-width={width} />
      ))}
    </svg>
  );
}
