/** What a suggestion is about. */
export const suggestionSubjects = ['wording', 'missing', 'level', 'example', 'other'] as const;
/** Where a suggestion is: received, being looked at, accepted (it appears in the page's history) or declined, with an answer. */
export const suggestionStatuses = ['received', 'considered', 'accepted', 'declined'] as const;
export const shortestSuggestion = 10;
export const longestSuggestion = 1_000;

/** Written faster than a person reads the form. Milliseconds. */
const tooFastMs = 3_000;
const mostLinks = 1;

export interface Sent {
  readonly text: string;
  /** The field that no person sees. */
  readonly website: string;
  readonly writtenMs: number;
}

/** Why a suggestion is refused before anybody reads it; undefined when a person may have written it. */
export function doubtSuggestion({
  text,
  website,
  writtenMs,
}: Sent): 'looks-automatic' | 'holds-personal-data' | undefined {
  if (website !== '' || writtenMs < tooFastMs) return 'looks-automatic';
  const links = text.match(/https?:|www\.|\[url|<a\s/gi)?.length ?? 0;
  if (links > mostLinks || isRepeated(text)) return 'looks-automatic';
  const hasAddress = /[\w.+-]+@[\w-]+\.\w{2,}/.test(text);
  const hasPhone = /(?:\+33|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b/.test(text);
  return hasAddress || hasPhone ? 'holds-personal-data' : undefined;
}

/** One character or one word over and over. */
function isRepeated(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || /(.)\1{14}/u.test(text)) return true;
  return words.length >= 8 && new Set(words).size <= words.length / 4;
}
