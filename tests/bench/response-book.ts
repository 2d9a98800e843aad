import { variantCount } from '../../core/items/item.ts';
import type { Published } from '../../server/content/published.ts';
import { respondLike } from '../../server/demonstration/synthetic-pupil.ts';

/** Ready-made response texts by `item/variant`, so that a loader looks up instead of thinking. */
export type ResponseBook = Readonly<Record<string, readonly string[]>>;

const perVariant = 3;

/** What pupils of middling ability answer, three ready-made responses for every variant of every item that may be asked. */
export function writeResponseBook(content: Published, random: () => number): ResponseBook {
  const book: Record<string, string[]> = {};
  for (const { bank } of content.courses.values()) {
    for (const entry of bank.current) {
      for (let variant = 0; variant < variantCount; variant++) {
        book[`${entry.item.id}/${variant}`] = Array.from({ length: perVariant }, () =>
          JSON.stringify(respondLike(bank.model, entry, variant, 0, 0, random)),
        );
      }
    }
  }
  return book;
}
