import type { PreviewedItem } from '../../core/content/preview.ts';
import type { Language } from '../../core/items/item.ts';

/** What the list is narrowed to; an empty word narrows nothing. */
export interface ItemFilter {
  readonly text: string;
  readonly skill: string;
  readonly type: string;
  readonly use: string;
  readonly made: string;
}

/** An item whose file could be read. */
export type ReadItem = PreviewedItem & { readonly read: NonNullable<PreviewedItem['read']> };

/** The items that pass a filter. Text is looked for in the question of the language shown and in the id, whatever its accents. */
export function filterItems(items: readonly PreviewedItem[], filter: ItemFilter, language: Language): ReadItem[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return items.flatMap((item) => {
    const { read } = item;
    if (!read) return [];
    const { type, skill, practice, generated, stem } = read;
    const said = plain(`${item.id} ${stem[language]}`);
    const passes =
      words.every((word) => said.includes(word)) &&
      (filter.skill === '' || filter.skill === skill) &&
      (filter.type === '' || filter.type === type) &&
      (filter.use === '' || (filter.use === 'practice') === practice) &&
      (filter.made === '' || (filter.made === 'generated') === generated);
    return passes ? [{ ...item, read }] : [];
  });
}

/** The filter that an address holds. */
export function readFilter(query: Readonly<Record<string, string | undefined>>): ItemFilter {
  return {
    text: query.texte ?? '',
    skill: query.acquis ?? '',
    type: query.type ?? '',
    use: query.usage ?? '',
    made: query.variantes ?? '',
  };
}

/** The address of the list under a filter. */
export function addressOfFilter(home: string, { text, skill, type, use, made }: ItemFilter): string {
  const given = Object.entries({ texte: text, acquis: skill, type, usage: use, variantes: made });
  const query = new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
  return query === '' ? home : `${home}?${query}`;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
