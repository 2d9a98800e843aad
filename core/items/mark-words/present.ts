import type { PresentedBody } from '../item.ts';
import { idAt } from '../opaque.ts';
import { placesOf, splitText } from '../split-text.ts';
import { type Drawn, render } from '../variant.ts';
import type { MarkWords } from './spec.ts';

/** The text cut at the places that may be marked. Ids follow the French text, so that they are the same in both languages. */
export function presentMarkWords(item: MarkWords, drawn: Drawn): PresentedBody {
  const places = placeWords(item);
  const parts = splitText(render(item[drawn.language].text, drawn)).map((piece) =>
    'id' in piece ? { mark: idAt('m', places.indexOf(piece.id)), text: piece.text } : piece,
  );
  return { type: 'mark-words', parts };
}

/** The places' words in the order of the French text. */
export function placeWords(item: MarkWords): readonly string[] {
  return placesOf(item.fr.text);
}
