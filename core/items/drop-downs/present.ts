import type { PresentedBody } from '../item.ts';
import { asOptions, idAt } from '../opaque.ts';
import { placesOf, splitText } from '../split-text.ts';
import { type Drawn, orderOf, render } from '../variant.ts';
import type { DropDowns } from './spec.ts';

/** The text cut at its gaps; each gap's options in a drawn order. */
export function presentDropDowns(item: DropDowns, drawn: Drawn): PresentedBody {
  const { text, gaps } = item[drawn.language];
  const words = gapWords(item);
  const parts = splitText(render(text, drawn)).map((piece) => {
    if (!('id' in piece)) return piece;
    const { label, options } = gaps[piece.id]!;
    return {
      gap: idAt('g', words.indexOf(piece.id)),
      label: render(label, drawn),
      options: asOptions('o', gapOptions(item, drawn, piece.id), (word) => render(options[word] ?? '', drawn)),
    };
  });
  return { type: 'drop-downs', parts };
}

/** The gaps' words, in the order of the French text. */
export function gapWords(item: DropDowns): readonly string[] {
  return placesOf(item.fr.text);
}

/** A gap's options in the order this variant shows them. */
export function gapOptions(item: DropDowns, drawn: Drawn, gap: string): readonly string[] {
  const words = Object.keys(item.fr.gaps[gap]?.options ?? {});
  return item.keepOrder ? (item.order?.[gap] ?? words) : orderOf(drawn, gap, words);
}
