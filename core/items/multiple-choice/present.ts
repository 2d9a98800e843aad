import type { PresentedBody } from '../item.ts';
import { asOptions } from '../opaque.ts';
import { type Drawn, orderOf, render } from '../variant.ts';
import type { MultipleChoice } from './spec.ts';

/** The options in a drawn order. */
export function presentMultipleChoice(item: MultipleChoice, drawn: Drawn): PresentedBody {
  const { options } = item[drawn.language];
  return {
    type: 'multiple-choice',
    options: asOptions('o', shownOptions(item, drawn), (word) => render(options[word] ?? '', drawn)),
  };
}

/** The options' words in the order this variant shows them. */
export function shownOptions(item: MultipleChoice, drawn: Drawn): readonly string[] {
  const words = Object.keys(item.fr.options);
  return item.keepOrder ? (item.order?.options ?? words) : orderOf(drawn, 'options', words);
}
