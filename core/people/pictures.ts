/** The sixteen pictures of a picture password, in the order of the grid. The web draws each; words for them are in its catalogue. */
export const pictureNames = [
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
] as const;
export type PictureName = (typeof pictureNames)[number];
