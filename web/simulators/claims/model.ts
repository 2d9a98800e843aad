/** What a careful reader may conclude about a claim from a library. */
export const verdicts = ['confirmed', 'contradicted', 'not-found'] as const;
export type Verdict = (typeof verdicts)[number];

/** A sentence of the assistant's answer, what the library says of it, and why. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** What one reads in the library once the verdict is right. */
  readonly why: string;
  /** Words that lead to the right document. */
  readonly hint: string;
}

/** A document of the library. `year` is when it was written or last revised. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly year: number;
  readonly text: string;
}

/** An answer to check and the library to check it with. `invented` when the place or people do not exist. */
export interface Hunt {
  readonly question: string;
  readonly claims: readonly Claim[];
  readonly library: readonly Source[];
  readonly invented: boolean;
}

/** A document found, with the parts of its text that match the search. */
export interface Found {
  readonly source: Source;
  readonly score: number;
  readonly parts: readonly { readonly text: string; readonly match: boolean }[];
}

/**
 * Documents that hold the words searched for, the best first: each word weighs its rarity in the library (inverse document frequency).
 * Accents, capitals and plurals do not count; an empty search gives the whole library.
 */
export function searchLibrary(library: readonly Source[], query: string): readonly Found[] {
  const wanted = [...new Set(roots(query))];
  const read = library.map((source) => ({
    source,
    words: new Set(roots(`${source.title} ${source.kind} ${source.year} ${source.text}`)),
  }));
  const weights = new Map(
    wanted.map((word) => [word, Math.log((library.length + 1) / (read.filter((r) => r.words.has(word)).length + 0.5))]),
  );
  return read
    .map(({ source, words }) => ({
      source,
      score: wanted.reduce((sum, word) => sum + (words.has(word) ? (weights.get(word) ?? 0) : 0), 0),
      parts: markMatches(source.text, wanted),
    }))
    .filter((found) => wanted.length === 0 || found.score > 0)
    .sort((a, b) => b.score - a.score || b.source.year - a.source.year);
}

/** Marks are right when they are what the library allows one to say. */
export function isRight(claim: Claim, mark: Verdict | undefined): boolean {
  return mark === claim.verdict;
}

/** How many claims are checked (rightly marked), and how many of each verdict among them. */
export function countChecked(
  hunt: Hunt,
  marks: Readonly<Record<string, Verdict>>,
): Readonly<Record<Verdict | 'checked', number>> {
  const right = hunt.claims.filter((claim) => isRight(claim, marks[claim.id]));
  const of = (verdict: Verdict) => right.filter((claim) => claim.verdict === verdict).length;
  return {
    checked: right.length,
    confirmed: of('confirmed'),
    contradicted: of('contradicted'),
    'not-found': of('not-found'),
  };
}

function markMatches(text: string, wanted: readonly string[]): Found['parts'] {
  return (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((part) => {
    const [root] = roots(part);
    return { text: part, match: root !== undefined && wanted.includes(root) };
  });
}

const emptyWords = new Set(
  'le la les un une des du de et en est il elle son sa ses au aux par sur dans qui que pour avec the of and in is it was to by for an at on her his she he has did'.split(
    ' ',
  ),
);

/** The words of a text without accents, capitals, plural or empty words. */
function roots(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 && !emptyWords.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(e?s|x)$/, '') : word))
    .map((word) => (word.length > 6 && /^\p{L}+$/u.test(word) ? word.slice(0, 6) : word));
}
