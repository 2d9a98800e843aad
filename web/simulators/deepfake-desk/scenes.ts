// Long because it is drawing: each shape on its line, from the back to the front.
import type { Language } from '../exploration.ts';
import type { Picture, Shape } from './picture.ts';

const fingers = (x: number, y: number, count: number): readonly Shape[] =>
  Array.from({ length: count }, (_, i): Shape => ['r', x + i * 0.75, y, 0.5, 2.2, 'skin']);

const person = (
  x: number,
  y: number,
  coat: 'red' | 'blue' | 'green' | 'dark',
  skin: 'skin' | 'tan',
): readonly Shape[] => [
  ['e', x, y, 2.6, 2.8, skin],
  [
    'p',
    [
      [x - 3.2, y + 3],
      [x + 3.2, y + 3],
      [x + 4, y + 15],
      [x - 4, y + 15],
    ],
    coat,
  ],
];

/** A whale under a bridge: generated. A pillar in mid-air, a shadow on the wrong side, six fingers, letters that are none. */
const whale: readonly Shape[] = [
  ['r', 0, 0, 120, 50, 'sky'],
  ['e', 20, 11, 6, 6, 'sun'],
  ['e', 70, 9, 12, 3, 'pale'],
  ['e', 80, 12, 10, 2.6, 'pale'],
  [
    'p',
    [
      [0, 40],
      [25, 30],
      [50, 38],
      [84, 26],
      [120, 38],
      [120, 50],
      [0, 50],
    ],
    'hill',
  ],
  ['r', 0, 46, 120, 34, 'water'],
  ['r', 20, 34, 6, 18, 'stone'],
  ['r', 58, 34, 6, 18, 'stone'],
  ['r', 100, 34, 6, 7, 'stone'],
  ['r', 0, 29, 120, 6, 'stone'],
  ['r', 0, 28, 120, 1.2, 'shade'],
  [
    'p',
    [
      [46, 30],
      [33, 32.5],
      [33, 33.6],
      [47.4, 31],
    ],
    'shade',
  ],
  ['r', 46, 14, 1.4, 15, 'dark'],
  ['e', 46.7, 13, 2, 2.2, 'lamp'],
  [
    'p',
    [
      [86, 30],
      [99, 32.5],
      [99, 33.6],
      [86.4, 31],
    ],
    'shade',
  ],
  ['r', 85, 14, 1.4, 15, 'dark'],
  ['e', 85.7, 13, 2, 2.2, 'lamp'],
  [
    'p',
    [
      [84, 62],
      [95, 52],
      [99, 51],
      [97, 57],
      [101, 61],
      [95, 62],
      [88, 66],
    ],
    'whale',
  ],
  [
    'p',
    [
      [46, 63],
      [50, 56],
      [60, 52],
      [74, 53],
      [86, 60],
      [88, 65],
      [70, 68],
      [54, 68],
    ],
    'whale',
  ],
  [
    'p',
    [
      [47, 64],
      [60, 65],
      [74, 65],
      [70, 68],
      [54, 68],
    ],
    'belly',
  ],
  ['e', 54, 60.5, 0.9, 0.9, 'white'],
  [
    'p',
    [
      [58, 52],
      [56, 44],
      [59, 47],
      [61, 43],
      [62, 52],
    ],
    'foam',
  ],
  ['e', 66, 69, 24, 1.6, 'foam'],
  [
    'p',
    [
      [102, 60],
      [116, 60],
      [113, 65],
      [105, 65],
    ],
    'red',
  ],
  [
    'p',
    [
      [109, 47],
      [115, 58],
      [109, 58],
    ],
    'white',
  ],
  ['r', 108, 46, 0.9, 14, 'wood'],
  ['r', 0, 68, 42, 12, 'quay'],
  ...person(13, 55, 'blue', 'skin'),
  [
    'p',
    [
      [16, 59],
      [22.5, 52.5],
      [24, 54],
      [17, 62],
    ],
    'blue',
  ],
  ['e', 24.2, 52.4, 2.4, 1.5, 'skin'],
  ...fingers(22, 49.4, 6),
  ['r', 34.6, 62, 1, 7, 'wood'],
  ['r', 29, 56, 12.4, 6.4, 'white'],
  ['t', 30, 60.3, 2.5, 'LOЯИAƆ', 'dark'],
];

/** A flooded street in winter, far away and long ago: genuine. */
const flood = (language: Language): readonly Shape[] => [
  ['r', 0, 0, 120, 50, 'grey'],
  ['e', 30, 8, 26, 5, 'pale'],
  ['e', 88, 12, 22, 4, 'pale'],
  [
    'p',
    [
      [6, 20],
      [22, 8],
      [38, 20],
    ],
    'roof',
  ],
  ['r', 8, 20, 28, 34, 'brick'],
  ['r', 12, 25, 6, 7, 'foam'],
  ['r', 26, 25, 6, 7, 'foam'],
  ['r', 18, 38, 7, 16, 'wood'],
  [
    'p',
    [
      [42, 24],
      [60, 13],
      [80, 24],
    ],
    'roof',
  ],
  ['r', 44, 24, 34, 30, 'cream'],
  ['r', 49, 27, 6, 6, 'foam'],
  ['r', 66, 27, 6, 6, 'foam'],
  ['r', 46, 36, 30, 6.4, 'blue'],
  ['t', 47.5, 40.4, 2.8, language === 'fr' ? 'PAIN PORT-KERDAL' : 'PORT-KERDAL BREAD', 'white'],
  ['r', 101, 18, 2.4, 36, 'wood'],
  [
    'p',
    [
      [102, 30],
      [92, 20],
      [93, 19.4],
      [103, 28],
    ],
    'wood',
  ],
  [
    'p',
    [
      [102, 26],
      [112, 15],
      [113, 16],
      [103, 29],
    ],
    'wood',
  ],
  [
    'p',
    [
      [102, 22],
      [97, 11],
      [98, 10.6],
      [103.4, 21],
    ],
    'wood',
  ],
  [
    'p',
    [
      [109, 19],
      [116, 18],
      [116, 19],
      [110, 20],
    ],
    'wood',
  ],
  ['r', 0, 50, 120, 30, 'mud'],
  ['e', 24, 56, 16, 1.2, 'quay'],
  ['e', 62, 58, 18, 1.2, 'quay'],
  [
    'p',
    [
      [82, 53],
      [85, 47],
      [95, 47],
      [99, 53],
    ],
    'red',
  ],
  [
    'p',
    [
      [86, 52],
      [88, 48.6],
      [94, 48.6],
      [96, 52],
    ],
    'foam',
  ],
  ['e', 90, 55, 11, 1.4, 'quay'],
  ...person(34, 58, 'red', 'tan'),
  ...person(46, 57, 'red', 'skin'),
  [
    'p',
    [
      [24, 67],
      [58, 67],
      [53, 74],
      [29, 74],
    ],
    'dark',
  ],
  ['e', 41, 75, 20, 1.4, 'quay'],
];

/** Pupils and a banner, as taken; `altered` puts other words on a white patch. */
const banner = (language: Language, altered: boolean): readonly Shape[] => [
  ['r', 0, 0, 120, 48, 'sky'],
  ['r', 10, 8, 100, 40, 'cream'],
  ['r', 10, 6, 100, 3, 'roof'],
  ...[18, 36, 54, 72, 90].map((x): Shape => ['r', x, 14, 10, 9, 'blue']),
  ['r', 0, 48, 120, 32, 'quay'],
  ...person(22, 37, 'green', 'tan'),
  ...person(42, 39, 'red', 'skin'),
  ...person(60, 37, 'dark', 'tan'),
  ...person(79, 39, 'blue', 'skin'),
  ...person(98, 37, 'red', 'tan'),
  [
    'p',
    [
      [18, 52],
      [38, 49],
      [60, 53],
      [82, 49],
      [102, 52],
      [102, 67],
      [82, 64],
      [60, 68],
      [38, 64],
      [18, 67],
    ],
    'white',
  ],
  ...(altered
    ? []
    : ([
        ['t', 27, 60.5, 6.2, language === 'fr' ? 'MERCI LES POMPIERS' : 'THANKS, FIREFIGHTERS', 'red'],
      ] satisfies Shape[])),
  ['e', 19, 53.5, 2, 1.6, 'tan'],
  ['e', 101, 53.5, 2, 1.6, 'tan'],
  ...(altered
    ? ([
        ['r', 20, 53, 80, 11, 'patch'],
        ['t', 31, 61.4, 7.6, language === 'fr' ? 'GRÈVE DEMAIN' : 'STRIKE TODAY', 'dark'],
      ] satisfies Shape[])
    : []),
  [
    'p',
    [
      [22, 68],
      [26, 68],
      [32, 72],
      [27, 72],
    ],
    'shade',
  ],
  [
    'p',
    [
      [58, 70],
      [62, 70],
      [68, 74],
      [63, 74],
    ],
    'shade',
  ],
  [
    'p',
    [
      [97, 68],
      [101, 68],
      [107, 72],
      [102, 72],
    ],
    'shade',
  ],
];

/** Three suns over a snowy yard: genuine. Ice crystals bend the light. */
const halo: readonly Shape[] = [
  ['r', 0, 0, 120, 54, 'sky'],
  ['e', 60, 24, 25, 23, 'glow'],
  ['e', 60, 24, 23.4, 21.4, 'sky'],
  ['e', 60, 24, 7, 7, 'glow'],
  ['e', 60, 24, 4, 4, 'sun'],
  ['e', 36, 24, 3.4, 2, 'glow'],
  ['e', 36.6, 24, 1.8, 1.6, 'sun'],
  ['e', 84, 24, 3.4, 2, 'glow'],
  ['e', 83.4, 24, 1.8, 1.6, 'sun'],
  ['r', 0, 50, 120, 30, 'snow'],
  ['r', 4, 30, 24, 24, 'brick'],
  [
    'p',
    [
      [2, 30],
      [16, 20],
      [30, 30],
    ],
    'snow',
  ],
  ['r', 8, 35, 5, 6, 'lamp'],
  ['r', 18, 35, 5, 6, 'lamp'],
  ['r', 95, 24, 3, 30, 'wood'],
  [
    'p',
    [
      [96, 38],
      [108, 30],
      [109, 31],
      [97, 41],
    ],
    'wood',
  ],
  [
    'p',
    [
      [96, 34],
      [86, 27],
      [86.6, 26],
      [97, 31],
    ],
    'wood',
  ],
  [
    'p',
    [
      [47, 70],
      [52, 70],
      [46, 79],
      [38, 79],
    ],
    'foam',
  ],
  [
    'p',
    [
      [66, 71],
      [71, 71],
      [80, 79],
      [72, 79],
    ],
    'foam',
  ],
  ...person(50, 56, 'dark', 'tan'),
  ...person(68, 57, 'red', 'skin'),
  ['e', 30, 70, 1.6, 0.8, 'foam'],
  ['e', 34, 73, 1.6, 0.8, 'foam'],
  ['e', 29, 76, 1.6, 0.8, 'foam'],
];

export const caseIds = ['whale', 'flood', 'banner', 'halo'] as const;
export type CaseId = (typeof caseIds)[number];

/** The picture as it was first published. */
export function originalOf(id: CaseId, language: Language): Picture {
  if (id === 'whale') return { shapes: whale };
  if (id === 'flood') return { shapes: flood(language) };
  if (id === 'banner') return { shapes: banner(language, false) };
  return { shapes: halo };
}

/** The picture as it goes round: turned over and cropped, retouched, or the same. */
export function sharedOf(id: CaseId, language: Language): Picture {
  if (id === 'flood') return { shapes: flood(language), mirrored: true, crop: [3, 2, 114, 76] };
  if (id === 'banner') return { shapes: banner(language, true) };
  if (id === 'whale') return { shapes: whale, crop: [1.5, 1, 117, 78] };
  return originalOf(id, language);
}
