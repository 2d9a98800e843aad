import type { PresentedBody } from '../item.ts';
import { asOptions } from '../opaque.ts';
import { type Drawn, orderOf, render } from '../variant.ts';
import type { Grouping } from './spec.ts';

/** The things to sort in a drawn order, the groups in the order of the file. */
export function presentGrouping(item: Grouping, drawn: Drawn): PresentedBody {
  const { options, groups } = item[drawn.language];
  return {
    type: 'grouping',
    options: asOptions('o', shownOptions(item, drawn), (word) => render(options[word] ?? '', drawn)),
    groups: asOptions('g', groupWords(item), (word) => render(groups[word] ?? '', drawn)),
  };
}

/** The things' words in the order this variant shows them. */
export function shownOptions(item: Grouping, drawn: Drawn): readonly string[] {
  return orderOf(drawn, 'options', Object.keys(item.fr.options));
}

/** The groups' words in the order shown. */
export function groupWords(item: Grouping): readonly string[] {
  return item.order?.groups ?? Object.keys(item.fr.groups);
}
