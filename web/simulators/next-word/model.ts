import type { Dice } from '../dice.ts';

/** How many previous words the model may look at. */
export type Order = 1 | 2 | 3;

/** A possible next word and how likely the model finds it (0 to 1; the whole list sums to 1). */
export interface Candidate {
  readonly word: string;
  readonly probability: number;
}

/** What a model has read: after each run of 0 to 3 words, how often each word came. */
export interface Learnt {
  readonly followers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly sentences: number;
  readonly words: number;
}

/** A sentence and the number of times it is read. */
export interface Reading {
  readonly sentence: string;
  readonly times: number;
}

const longestRun: Order = 3;
const sentenceStart = '⟨';
const mostCandidates = 30;

/** Cuts a text into words and marks. In French an elided word keeps its apostrophe ("l’"), in English the possessive stays whole ("cat’s"). The first letter of a sentence is lowered. */
export function cutWords(text: string): readonly string[] {
  const words = text.replaceAll("'", '’').match(/\p{L}[\p{L}\p{N}-]*(?:’s(?!\p{L})|’)?|\p{N}+|[.,;:!?]/gu) ?? [];
  let atStart = true;
  return words.map((word) => {
    const kept = atStart ? word.toLowerCase() : word;
    atStart = isStop(word);
    return kept;
  });
}

/** Reads each sentence and counts what follows what. Nothing else is ever learnt. */
export function learn(readings: readonly Reading[]): Learnt {
  const followers = new Map<string, Map<string, number>>();
  let sentences = 0;
  let words = 0;
  for (const { sentence, times } of readings) {
    const read = cutWords(sentence);
    if (read.length === 0) continue;
    sentences += times;
    words += read.filter((word) => /[\p{L}\p{N}]/u.test(word)).length * times;
    read.forEach((word, i) => {
      const before = wordsBefore(read.slice(0, i));
      for (let length = 0; length <= longestRun; length++) {
        const run = lastWords(before, length);
        const counts = followers.get(run) ?? new Map<string, number>();
        counts.set(word, (counts.get(word) ?? 0) + times);
        followers.set(run, counts);
      }
    });
  }
  return { followers, sentences, words };
}

/**
 * The likely next words, most likely first, at temperature 1.
 * Runs of `order` words are blended with shorter ones (Witten and Bell, 1991): P(w | run) = (count + kinds · P(w | shorter run)) / (total + kinds),
 * so that an unseen run falls back on what shorter runs say. Only the 30 likeliest words are kept.
 */
export function predict(learnt: Learnt, textWords: readonly string[], order: Order): readonly Candidate[] {
  const before = wordsBefore(textWords);
  let blend = new Map<string, number>();
  for (let length = 0; length <= order; length++) {
    const counts = learnt.followers.get(lastWords(before, length));
    if (!counts) break;
    const total = sum(counts.values());
    const kinds = length === 0 ? 0 : counts.size;
    const next = new Map<string, number>();
    for (const [word, p] of blend) next.set(word, (kinds * p) / (total + kinds));
    for (const [word, count] of counts) next.set(word, (next.get(word) ?? 0) + count / (total + kinds));
    blend = next;
  }
  const kept = [...blend]
    .map(([word, probability]) => ({ word, probability }))
    .sort((a, b) => b.probability - a.probability || (a.word < b.word ? -1 : 1))
    .slice(0, mostCandidates);
  const mass = sum(kept.map((c) => c.probability));
  return kept.map((c) => ({ ...c, probability: c.probability / mass }));
}

/** The same candidates made more prudent (temperature under 1) or more surprising (over 1): p^(1/T), summing to 1. At 0 the likeliest takes all. */
export function warm(candidates: readonly Candidate[], temperature: number): readonly Candidate[] {
  if (temperature < 0.05) return candidates.map((c, i) => ({ ...c, probability: i === 0 ? 1 : 0 }));
  const raised = candidates.map((c) => c.probability ** (1 / temperature));
  const mass = sum(raised);
  return candidates.map((c, i) => ({ ...c, probability: raised[i]! / mass }));
}

/** Draws one candidate according to its probability. */
export function draw(candidates: readonly Candidate[], dice: Dice): string | undefined {
  let left = dice();
  for (const { word, probability } of candidates) {
    left -= probability;
    if (left < 0) return word;
  }
  return candidates[0]?.word;
}

/** Writes `count` words after a text, one at a time, each drawn from a fresh prediction. Marks are written but not counted. */
export function write(
  learnt: Learnt,
  textWords: readonly string[],
  how: { readonly order: Order; readonly temperature: number; readonly count: number },
  dice: Dice,
): readonly string[] {
  const written: string[] = [];
  let counted = 0;
  while (counted < how.count && written.length < how.count * 3) {
    const word = draw(warm(predict(learnt, [...textWords, ...written], how.order), how.temperature), dice);
    if (word === undefined) break;
    written.push(word);
    if (/[\p{L}\p{N}]/u.test(word)) counted++;
  }
  return written;
}

/** The longest run of previous words that the model has met (at most `order`), and how many times. Empty at the start of a sentence. */
export function evidence(
  learnt: Learnt,
  textWords: readonly string[],
  order: Order,
): { readonly run: readonly string[]; readonly seen: number } {
  const before = wordsBefore(textWords);
  for (let length = order; length > 0; length--) {
    const counts = learnt.followers.get(lastWords(before, length));
    const run = before.slice(-length).filter((word) => word !== sentenceStart);
    if (counts && run.length > 0) return { run, seen: sum(counts.values()) };
  }
  return { run: [], seen: 0 };
}

/** Puts words back into a sentence: capitals, and no space before a full stop or after an apostrophe; French marks take a narrow no-break space. */
export function joinWords(words: readonly string[], language: 'fr' | 'en'): string {
  let text = '';
  words.forEach((word, i) => {
    const previous = words[i - 1];
    const shown = previous === undefined || isStop(previous) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    text += previous === undefined ? shown : spaceBefore(previous, word, language) + shown;
  });
  return text;
}

/** What separates two neighbouring words. */
export function spaceBefore(previous: string, word: string, language: 'fr' | 'en'): string {
  if (word === '.' || word === ',' || previous.endsWith('’')) return '';
  if (/^[;:!?]$/.test(word)) return language === 'fr' ? '\u202f' : '';
  return ' ';
}

export function isStop(word: string): boolean {
  return word === '.' || word === '!' || word === '?';
}

/** The words of the current sentence, after the marks that stand for its start. */
function wordsBefore(words: readonly string[]): readonly string[] {
  const start = words.findLastIndex(isStop) + 1;
  return [sentenceStart, sentenceStart, sentenceStart, ...words.slice(start)];
}

function lastWords(words: readonly string[], length: number): string {
  return length === 0 ? '' : words.slice(-length).join(' ');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
