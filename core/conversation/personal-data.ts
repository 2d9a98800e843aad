/** What lets someone be recognised. `pupil`: the name of somebody of the class. */
export const personalKinds = [
  'email',
  'phone',
  'address',
  'nir',
  'iban',
  'card',
  'birth-date',
  'name',
  'pupil',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Where it stands, from `start` to `end` (excluded), in characters. */
export interface PersonalStretch {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** A pupil of the class, as the school's list has them; `birthDate` is `YYYY-MM-DD`. */
export interface Classmate {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
}

const months =
  'janvier|fevrier|février|mars|avril|mai|juin|juillet|aout|août|septembre|octobre|novembre|decembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december';
const monthNames = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
] as const;
const dayMonth = `(?:(?:0?[1-9]|[12]\\d|3[01])\\s*[/.-]\\s*(?:0?[1-9]|1[0-2])|(?:1er|\\d{1,2})(?:st|nd|rd|th)?\\s+(?:${months})|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?,?)`;
const fullDate = `${dayMonth}\\s*[/. ,-]?\\s*(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)`;

const word = "[\\p{L}\\p{M}’'-]+";
const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'email',
    /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\s(?:arobase|arrobase)\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\spoint\s|\sdot\s)\s?\p{L}{2,})+/giu,
  ],
  [
    'nir',
    /(?<!\d)[1278][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}(?:[ .-]?\d{2})?(?!\d)/giu,
  ],
  ['iban', /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\d])/giu],
  ['card', /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)/gu],
  [
    'phone',
    /(?<![\d.,])(?:(?:\+|00)\d{1,3}[ .-]?(?:\(0\))?[ .-]?[1-9](?:[ .-]?\d){7,9}|0[1-9](?:[ ./-]?\d{2}){4})(?!\d)/gu,
  ],
  [
    'address',
    /(?<!\d)\d{1,4}\s*(?:bis\s|ter\s|quater\s)?,?\s*(?:rue|avenue|av\.|boulevard|bd|bld|place|impasse|allée|allee|chemin|quai|route|square|résidence|residence|lotissement|sentier|faubourg)\s+(?:(?:de\s+la|de\s+l['’]|du|des|de|d['’]|la|le|les)\s*)?[\p{L}\p{N}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/giu,
  ],
  [
    'address',
    /(?<!\d)\d{1,4}\s+(?:\p{Lu}[\p{L}’'-]+\s+){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Square|Way|Court)(?!\p{L})/gu,
  ],
  ['address', /(?:habite|adresse|live at|address)[^.\n]{0,40}?(?<!\d)\d{5}\s+\p{Lu}[\p{L}’'-]+/giu],
  [
    'birth-date',
    new RegExp(
      `(?<!\\p{L})(?:née?|nee|born|naissance|anniversaire|birthday|d\\.?o\\.?b\\.?)(?!\\p{L})[^.\\n]{0,25}?(?:${fullDate}|${dayMonth})(?!\\s*\\d)`,
      'giu',
    ),
  ],
  [
    'name',
    new RegExp(
      `(?<=(?:je m['’]appelle|mon nom est|mon prénom est|mon prenom est|my name is|i am called)\\s)${word}(?:\\s+\\p{Lu}${word})*`,
      'giu',
    ),
  ],
  [
    'name',
    new RegExp(
      `(?<!\\p{L})(?:Mme|Mlle|Mr|Mrs|Ms|M\\.)\\s+(?!(?:l[ae]|les)\\s)\\p{Lu}${word}(?:\\s+\\p{Lu}${word})*`,
      'gu',
    ),
  ],
];

/** First and last names that are also everyday words: alone, in small letters or at the head of a sentence, they name nobody. */
const everyday = new Set(
  'rose marine victoire oceane ambre jade clemence prune violette aurore pierre marin blanche olive iris capucine clement constance grace faith hope mark will bill jack may june april petit blanc roux grand brun noir leblanc lebon bon roy roi boulanger berger fournier marchand mercier meunier lune ange angel aime desire fleur cerise reine soleil sol lou max art rob ray cook king young brown white green black hill wood bell long short page rich'.split(
    ' ',
  ),
);

/**
 * The stretches of a text that let someone be recognised: shapes (addresses, numbers, dates of birth…), and the names and dates
 * of birth of the class. It sees shapes, not meaning: a description that fits one person only passes. `year` is the present one.
 */
export function findPersonalData(
  text: string,
  classmates: readonly Classmate[],
  year: number,
): readonly PersonalStretch[] {
  const shapes = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found }) => isReal(kind, found, year))
      .map(({ 0: found, index }): PersonalStretch => ({ kind, start: index, end: index + found.length })),
  );
  return withoutOverlaps([...shapes, ...findClassmates(text, classmates), ...findBirthDates(text, classmates)]);
}

function isReal(kind: PersonalKind, found: string, year: number): boolean {
  if (kind === 'iban') return isIban(found);
  if (kind === 'card') return isCard(found);
  if (kind !== 'birth-date') return true;
  const written = /(?:19|20|1[0-8])\d{2}/.exec(found)?.[0];
  return written === undefined || Number(written) > year - 110;
}

/** ISO 13616: the first four characters go to the end, letters count from 10, and the number leaves 1 when divided by 97. */
function isIban(found: string): boolean {
  const bare = found.replace(/\s/g, '').toUpperCase();
  if (bare.length < 15 || bare.length > 34) return false;
  const digits = [...bare.slice(4), ...bare.slice(0, 4)].map((one) => Number.parseInt(one, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Luhn (ISO/IEC 7812-1). */
function isCard(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const counted = i % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

const keyOfName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isHead: boolean;
}

function findClassmates(text: string, classmates: readonly Classmate[]): readonly PersonalStretch[] {
  const pieces = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(
    ({ 0: found, index }): Piece => ({
      key: keyOfName(found),
      start: index,
      end: index + found.length,
      isCapital: /^\p{Lu}/u.test(found),
      isHead: /(^|[.!?:\n«“"]\s*)$/u.test(text.slice(0, index)),
    }),
  );
  const partsOf = (name: string) => [...name.matchAll(/[\p{L}\p{M}]+/gu)].map(([part]) => keyOfName(part));
  const stretches: PersonalStretch[] = [];
  for (const { firstName, lastName } of classmates) {
    const [firsts, lasts] = [partsOf(firstName), partsOf(lastName)];
    for (let i = 0; i < pieces.length; i++) {
      for (const names of [
        [...firsts, ...lasts],
        [...lasts, ...firsts],
      ]) {
        if (names.every((name, j) => pieces[i + j]?.key === name)) stretches.push(between(pieces, i, names.length));
      }
      for (const [names, kind] of [
        [firsts, 'first'],
        [lasts, 'last'],
      ] as const) {
        if (!names.every((name, j) => pieces[i + j]?.key === name)) continue;
        if (isSomebody(text, pieces, i, names, kind)) stretches.push(between(pieces, i, names.length));
      }
    }
  }
  return stretches;
}

/** A first or last name alone: somebody of the class, unless it is an everyday word, or the name of somebody else ("Marie Curie"). */
function isSomebody(
  text: string,
  pieces: readonly Piece[],
  at: number,
  names: readonly string[],
  kind: 'first' | 'last',
): boolean {
  const piece = pieces[at];
  if (!piece || names.join('').length < 3) return false;
  if (names.some((name) => everyday.has(name)) && (!piece.isCapital || piece.isHead)) return false;
  if (kind === 'last') {
    const before = pieces[at - 1];
    const isOther =
      before?.isCapital && !before.isHead && piece.isCapital && text.slice(before.end, piece.start) === ' ';
    return piece.isCapital && !isOther;
  }
  const last = pieces[at + names.length - 1];
  const after = pieces[at + names.length];
  const isOther = after?.isCapital && last && text.slice(last.end, after.start) === ' ';
  return !isOther;
}

function between(pieces: readonly Piece[], from: number, count: number): PersonalStretch {
  return { kind: 'pupil', start: pieces[from]?.start ?? 0, end: pieces[from + count - 1]?.end ?? 0 };
}

function findBirthDates(text: string, classmates: readonly Classmate[]): readonly PersonalStretch[] {
  const known = new Set(classmates.flatMap(({ birthDate }) => birthDate ?? []));
  if (known.size === 0) return [];
  return [...text.matchAll(new RegExp(fullDate, 'giu'))].flatMap(({ 0: found, index }): PersonalStretch[] =>
    [...known].some((date) => isSameDate(found, date))
      ? [{ kind: 'birth-date', start: index, end: index + found.length }]
      : [],
  );
}

function isSameDate(found: string, date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  const text = found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const named = monthNames.findIndex((names) => names.some((name) => text.includes(name)));
  const written = numbers.at(-1);
  const sameYear = written === Number(year) || written === Number(year.slice(2));
  const sameDay = numbers[0] === Number(day);
  return sameYear && sameDay && (named >= 0 ? named + 1 : numbers[1]) === Number(month);
}

function withoutOverlaps(found: readonly PersonalStretch[]): readonly PersonalStretch[] {
  const kept: PersonalStretch[] = [];
  for (const stretch of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  }
  return kept;
}
