import type { Language } from '../../core/items/item.ts';
import { addressed } from './address.ts';
import { language } from './language.ts';
import { punctuate } from './punctuate.ts';

/** A text that changes with the number `{n}`; `zero` is said when n is 0, otherwise the language's own rule decides. */
export interface Plural {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
}

export type Text = string | Plural;
export type Texts = Readonly<Record<string, Text>>;
export type Value = string | number | Date;

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Names<T> = T extends string
  ? NamesIn<T>
  : T extends Plural
    ? NamesIn<T['one']> | NamesIn<T['other']> | 'n'
    : never;
type Values<T> = [Names<T>] extends [never]
  ? []
  : [values: { readonly [N in Names<T>]: N extends 'n' ? number : Value }];
type Twin<F extends Texts> = { readonly [K in keyof F]: F[K] extends string ? string : Plural };

/** Says a text of the catalogue in the page's language. Its `{names}` are required by the compiler. */
export type Say<F extends Texts> = <K extends keyof F & string>(key: K, ...values: Values<F[K]>) => string;

/**
 * Makes the `t` of a folder from its French and English texts; English must have the same keys.
 * Numbers and dates are written the language's way; French punctuation gets its unbreakable spaces.
 * A French text for learners writes both addresses where they differ: `[Choisis|Choisissez] une carte.` (see `address.ts`).
 */
export function defineCatalogue<const F extends Texts>(catalogue: { readonly fr: F; readonly en: Twin<F> }): Say<F> {
  const texts: Record<Language, Texts> = catalogue;
  return (key, ...[values]) => {
    const spoken = language();
    const text = texts[spoken][key] ?? key;
    return sayIn(spoken, text, values ?? {});
  };
}

/** Fills a text with its values in a given language. */
export function sayIn(spoken: Language, text: Text, values: Readonly<Record<string, Value>>): string {
  const chosen = typeof text === 'string' ? text : chooseForm(spoken, text, Number(values.n ?? 0));
  const filled = (spoken === 'fr' ? addressed(chosen) : chosen).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : format(value, spoken);
  });
  return spoken === 'fr' ? punctuate(filled) : filled;
}

/** A number the reader's way: `1 234,5` or `1,234.5`. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}, spoken = language()): string {
  return new Intl.NumberFormat(spoken, options).format(value);
}

/** A share from 0 to 1 as a whole percentage, with the language's space. */
export function formatShare(share: number, spoken = language()): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }, spoken);
}

/** A date the reader's way; the day, month and year in words unless told otherwise. */
export function formatDate(
  date: Date | string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
  spoken = language(),
): string {
  return new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : 'fr-FR', options).format(
    typeof date === 'string' ? new Date(date) : date,
  );
}

/** `Distance : 3` in French, `Distance: 3` in English. */
export function nameValue(name: string, value: string | number, spoken = language()): string {
  return `${name}${spoken === 'fr' ? '\u00a0: ' : ': '}${value}`;
}

/** Alphabetical order of the language, numbers by value, accents where they belong. */
export function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, language(), { numeric: true, sensitivity: 'base' });
}

function chooseForm(spoken: Language, text: Plural, n: number): string {
  if (n === 0 && text.zero !== undefined) return text.zero;
  return new Intl.PluralRules(spoken).select(n) === 'one' ? text.one : text.other;
}

function format(value: Value, spoken: Language): string {
  if (typeof value === 'number') return formatNumber(value, {}, spoken);
  return typeof value === 'string' ? value : formatDate(value, { dateStyle: 'long' }, spoken);
}
