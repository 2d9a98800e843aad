import { wordsIn } from '../core/content/wording.ts';

/** A text of which this share was in one read before is that one, changed: only what is new in it is read. */
const sameShare = 0.6;
const shortestCompared = 4;

/** The words read in texts met one after the other, when a text that changes a little is not read again whole. */
export function countRead(texts: readonly string[]): number {
  const before: Set<string>[] = [];
  let count = 0;
  for (const text of texts) {
    const words = text.split(' ').filter((word) => wordsIn(word) > 0);
    const news = before
      .map((known) => words.filter((word) => !known.has(word)).length)
      .filter((left) => words.length >= shortestCompared && left <= words.length * (1 - sameShare));
    count += Math.min(words.length, ...news);
    before.push(new Set(words));
  }
  return count;
}
