import type { Language } from '../items/item.ts';

/** The longest sentence we want a pupil to read, in words (CONTENT.md). */
export const longestSentence = 20;

/** Sentences of a text. Abbreviations and numbers with a point do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:;])(?=[\s\u00a0\u202f]+[^\s\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words of a text; marks and lone signs do not count. */
export function wordsIn(text: string): number {
  return text.split(/[\s\u00a0\u202f]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What a question or an option should not say, and why; undefined when the wording is fair. */
export function unfairWording(stem: string, options: readonly string[], language: Language): string | undefined {
  const all =
    language === 'fr'
      ? /\b(toutes|tous) (les|ces) (réponses|propositions)|aucune? (de ces|des) (réponses|propositions|autres)/i
      : /\b(all|none) of (the|these) (above|answers|others)\b/i;
  const offending = options.find((option) => all.test(option));
  if (offending) return `“${offending}”: an option stands on its own`;
  const question = sentencesOf(stem).findLast((sentence) => sentence.includes('?')) ?? '';
  const negative =
    language === 'fr' ? /\b(ne|n’)\s?\S+ (pas|jamais|aucune?)\b/i : /\b(not|never|isn’t|doesn’t|aren’t|don’t)\b/i;
  return negative.test(question) ? `“${question}”: a question without negation is fairer` : undefined;
}
