import type { PresentedBody } from '../item.ts';
import { asOptions } from '../opaque.ts';
import { type Drawn, orderOf, render } from '../variant.ts';
import type { Matching } from './spec.ts';

/** The left side in the order of the file, the right side in a drawn order. */
export function presentMatching(item: Matching, drawn: Drawn): PresentedBody {
  const { left, right } = item[drawn.language];
  return {
    type: 'matching',
    left: asOptions('l', leftWords(item), (word) => render(left[word] ?? '', drawn)),
    right: asOptions('r', rightWords(item, drawn), (word) => render(right[word] ?? '', drawn)),
  };
}

/** The left side's words in the order shown. */
export function leftWords(item: Matching): readonly string[] {
  return item.order?.left ?? Object.keys(item.fr.left);
}

/** The right side's words in the order this variant shows them. */
export function rightWords(item: Matching, drawn: Drawn): readonly string[] {
  return orderOf(drawn, 'right', Object.keys(item.fr.right));
}
