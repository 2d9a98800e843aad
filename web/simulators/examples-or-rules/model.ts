import type { Message } from './messages.ts';

/** A rule written by hand: junk as soon as the message holds one of the words (accents, capitals and endings do not count). */
export function followRule(words: readonly string[], text: string): boolean {
  const plain = plainText(text);
  return words.some((word) => word.trim() !== '' && plain.includes(plainText(word)));
}

/** What naive Bayes has learnt: for each word, the messages of each kind that hold it. */
export interface Learner {
  readonly junkCount: number;
  readonly honestCount: number;
  readonly words: ReadonlyMap<string, { readonly junk: number; readonly honest: number }>;
}

/** An example as the pupil labels it, which may be wrong. */
export interface Example {
  readonly text: string;
  readonly labelledJunk: boolean;
}

/** Learns from examples by counting, message by message, the words they hold. */
export function learnFrom(examples: readonly Example[]): Learner {
  const words = new Map<string, { junk: number; honest: number }>();
  for (const { text, labelledJunk } of examples) {
    for (const word of wordsOf(text)) {
      const counts = words.get(word) ?? { junk: 0, honest: 0 };
      counts[labelledJunk ? 'junk' : 'honest']++;
      words.set(word, counts);
    }
  }
  const junkCount = examples.filter((example) => example.labelledJunk).length;
  return { junkCount, honestCount: examples.length - junkCount, words };
}

/**
 * The weight of a word: the logarithm of how much likelier it is in junk than in honest messages, with Laplace's smoothing (+1, +2).
 * Above 0 it speaks for junk, under 0 for honest.
 */
export function weightOf(learner: Learner, word: string): number {
  const counts = learner.words.get(word);
  if (!counts) return 0;
  return (
    Math.log((counts.junk + 1) / (learner.junkCount + 2)) - Math.log((counts.honest + 1) / (learner.honestCount + 2))
  );
}

/** Naive Bayes: junk when the prior and the weights of the words together are above 0. Unknown words say nothing. */
export function judge(learner: Learner, text: string): boolean {
  const prior = Math.log((learner.junkCount + 1) / (learner.honestCount + 1));
  return wordsOf(text).reduce((sum, word) => sum + weightOf(learner, word), prior) > 0;
}

/** The words that weigh most, for junk (`side` 1) or for honest (−1). */
export function heaviestWords(
  learner: Learner,
  side: 1 | -1,
  count: number,
): readonly { readonly word: string; readonly weight: number }[] {
  return [...learner.words.keys()]
    .map((word) => ({ word, weight: weightOf(learner, word) * side }))
    .filter(({ weight }) => weight > 0.2)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, count);
}

/** What a way of sorting did on messages it had never seen. */
export interface Outcome {
  /** Honest messages thrown away. */
  readonly lost: readonly Message[];
  /** Junk let through. */
  readonly letThrough: readonly Message[];
  readonly errors: number;
}

export function tryOut(sort: (text: string) => boolean, messages: readonly Message[]): Outcome {
  const lost = messages.filter((message) => !message.junk && sort(message.text));
  const letThrough = messages.filter((message) => message.junk && !sort(message.text));
  return { lost, letThrough, errors: lost.length + letThrough.length };
}

/** The different words of a message, of at least three letters, without capitals; an amount of money is one word. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{3,}|[€£]/gu) ?? [])];
}

function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase().trim();
}
