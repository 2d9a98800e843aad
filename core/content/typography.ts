import type { Language } from '../items/item.ts';

/**
 * Sets a text as its language wants, so that authors type on an ordinary keyboard: curly apostrophes and the ellipsis; in French,
 * no-break spaces before : ; ! ? » % €, after «, and between groups of digits. `code` and `{expressions}` are left alone.
 */
export function typesetText(text: string, language: Language): string {
  return text
    .split(/(`[^`]*`|\{[^{}]*\}|\[\[[a-z0-9-]+\|?)/)
    .map((piece, place) => (place % 2 === 1 ? piece : typesetPiece(piece, language)))
    .join('');
}

/** Sets every text inside a value, whatever its shape; the names of its fields stay. */
export function typesetAll<T>(value: T, language: Language): T;
export function typesetAll(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return typesetText(value, language);
  if (Array.isArray(value)) return value.map((inner: unknown) => typesetAll(inner, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typesetAll(inner, language)]));
}

/** Sets what an item, a course or a framework says in each language (`fr` and `en`, however deep); the rest stays as typed. */
export function typesetLanguages<T>(value: T): T;
export function typesetLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => typesetLanguages(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'fr' || name === 'en' ? typesetAll(inner, name) : name === 'key' ? inner : typesetLanguages(inner),
    ]),
  );
}

function typesetPiece(text: string, language: Language): string {
  const common = text.replace(/(?<=[\p{L}\d])'(?=[\p{L}\d])/gu, '’').replace(/\.\.\.(?!\.)/g, '…');
  if (language !== 'fr') return common;
  return common
    .replace(/[ \u00a0\u202f]([;!?])/g, '\u202f$1')
    .replace(/[ \u202f]:/g, '\u00a0:')
    .replace(/«[ \u202f]?(?=\S)/g, '«\u00a0')
    .replace(/(?<=\S)[ \u202f]?»/g, '\u00a0»')
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, '\u202f')
    .replace(/(?<=\d) (?=(?:%|€|[kMGT]?Wh?|[kMG]?o|km|cm|mm|kg|min|h|s|°C)(?![\p{L}\d]))/gu, '\u00a0');
}
