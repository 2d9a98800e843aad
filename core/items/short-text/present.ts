import type { PresentedBody } from '../item.ts';
import { type Drawn, render } from '../variant.ts';
import type { ShortText } from './spec.ts';

/** A field, perhaps with an example of the form expected. */
export function presentShortText(item: ShortText, drawn: Drawn): PresentedBody {
  const { placeholder } = item[drawn.language];
  return placeholder === undefined
    ? { type: 'short-text' }
    : { type: 'short-text', placeholder: render(placeholder, drawn) };
}
