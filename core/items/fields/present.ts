import type { PresentedBody } from '../item.ts';
import { unitOf } from '../judge-number.ts';
import { idAt } from '../opaque.ts';
import { type Drawn, render } from '../variant.ts';
import type { Fields } from './spec.ts';

/** The fields in the order of the file, each with its kind and unit. */
export function presentFields(item: Fields, drawn: Drawn): PresentedBody {
  const labels = item[drawn.language].fields;
  const fields = fieldWords(item).map((word, place) => {
    const key = item.key[word]!;
    const shown = { id: idAt('f', place), label: render(labels[word] ?? '', drawn) };
    if (!('value' in key)) return { ...shown, kind: 'text' as const };
    const unit = unitOf(key, drawn.language);
    return unit === undefined ? { ...shown, kind: 'number' as const } : { ...shown, kind: 'number' as const, unit };
  });
  return { type: 'fields', fields };
}

/** The fields' words in the order they are shown. */
export function fieldWords(item: Fields): readonly string[] {
  return item.order?.fields ?? Object.keys(item.fr.fields);
}
