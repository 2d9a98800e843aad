import type { PresentedBody } from '../item.ts';
import { asOptions } from '../opaque.ts';
import { type Drawn, numberOf, orderOf, render } from '../variant.ts';
import type { Ordering } from './spec.ts';

/** The options in a drawn order that is never the right one. */
export function presentOrdering(item: Ordering, drawn: Drawn): PresentedBody {
  const { options, from, to } = item[drawn.language];
  return {
    type: 'ordering',
    options: asOptions('o', shownOptions(item, drawn), (word) => render(options[word] ?? '', drawn)),
    from: render(from, drawn),
    to: render(to, drawn),
  };
}

/** The options' words in the order this variant shows them. */
export function shownOptions(item: Ordering, drawn: Drawn): readonly string[] {
  const words = Object.keys(item.fr.options);
  const key = rightOrder(item, drawn);
  for (let draw = 0; ; draw++) {
    const order = orderOf(drawn, draw === 0 ? 'options' : `options/${draw}`, words);
    if (order.some((word, place) => word !== key[place])) return order;
  }
}

/** The options' words in the right order. */
export function rightOrder(item: Ordering, drawn: Drawn): readonly string[] {
  if (Array.isArray(item.key)) return item.key;
  return Object.entries(item.key.by)
    .map(([word, source]) => ({ word, value: numberOf(source, drawn) }))
    .sort((a, b) => a.value - b.value)
    .map(({ word }) => word);
}
