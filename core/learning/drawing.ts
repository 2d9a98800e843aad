/**
 * The colours of a drawing, by what its file says: the light theme's values, so that any editor shows the drawing as it
 * will be seen. The page draws with the token of that name, which the dark theme changes (drawing.test.ts keeps them equal).
 */
export const drawingColours = {
  '#14233b': 'ink',
  '#4a5870': 'ink-2',
  '#6d7a90': 'ink-3',
  '#a9bcdd': 'mid',
  '#8b8574': 'line-strong',
  '#e3ddd0': 'line',
  '#f3eee3': 'wash',
  '#fbf8f2': 'paper',
  '#ffffff': 'card',
  '#ffc83d': 'signal',
  '#ffe7a8': 'signal-soft',
  none: 'none',
} as const;
export type DrawingColour = (typeof drawingColours)[keyof typeof drawingColours];

/** The shapes a drawing is made of: no text, no picture, no link, nothing that runs. */
export const shapes = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'] as const;

/** How a part of a drawing comes while the scene plays: once, slowly, and it is there at once when nothing moves. */
export const movements = ['appears', 'travels'] as const;

/** One shape, or a group of them. `attributes` are those of SVG that say where it is and how its line is drawn. */
export interface Mark {
  readonly shape: (typeof shapes)[number];
  readonly attributes: Readonly<Record<string, string>>;
  readonly fill?: DrawingColour;
  readonly stroke?: DrawingColour;
  readonly moves?: (typeof movements)[number];
  readonly marks?: readonly Mark[];
}

/** The drawing of one caption, on a ground of these units. */
export type Shot = readonly Mark[];
export const shotSize = { width: 320, height: 180 } as const;
