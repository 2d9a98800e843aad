import { compilePhrase, longWordsOf, type Phrase } from './phrase.ts';
import type { PromptLexicon } from './prompt-lexicon.ts';
import { englishPrompts } from './prompt-lexicon-english.ts';
import { frenchPrompts } from './prompt-lexicon-french.ts';
import { type PromptPart, promptParts } from './prompt-part.ts';
import { editDistance, isWord, keyOf, type Word, wordsOf } from './words-of-text.ts';

/** A stretch of the prompt, from `start` to `end` (excluded), in characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Why a part does not count, although something looks like it. */
export type PromptDoubt =
  | 'no-action'
  | 'weak-action'
  | 'no-subject'
  | 'other-subject'
  | 'refused'
  | 'other-readers'
  | 'asks-for-example';

/** What a prompt holds. A part counts when `found` has it; `doubts` says why one that was tried does not. */
export interface PromptReading {
  readonly shape: 'empty' | 'words-in-a-row' | 'sentences';
  readonly found: ReadonlyMap<PromptPart, Stretch>;
  readonly doubts: ReadonlyMap<PromptPart, PromptDoubt>;
}

/** What the prompt should be about, and for whom; empty lists ask for nothing in particular. Beginnings of words, as they are written. */
export interface PromptSubject {
  readonly about: readonly string[];
  readonly readers: readonly string[];
}

interface Reader {
  readonly lexicon: PromptLexicon;
  readonly known: ReadonlySet<string>;
  readonly compiled: ReadonlyMap<Phrase, RegExp>;
}

const readers = { fr: openLexicon(frenchPrompts), en: openLexicon(englishPrompts) };

/**
 * Reads which parts a prompt holds, by rules: phrases of the language, typing mistakes forgiven (one letter, two in long words),
 * negations heeded ("no table" is no format), words in a row set aside. It does not understand: a well-formed absurdity passes.
 */
export function readPrompt(text: string, language: 'fr' | 'en', subject: PromptSubject): PromptReading {
  const reader = readers[language];
  const words = wordsOf(text);
  const shape = shapeOf(words, reader.lexicon);
  const found = new Map<PromptPart, Stretch>();
  const doubts = new Map<PromptPart, PromptDoubt>();
  if (shape !== 'sentences') return { shape, found, doubts };
  const line = lineOf(words, reader, subject);
  for (const part of promptParts) {
    const outcome = part === 'task' ? findTask(line, reader, subject) : findPart(line, reader, part, subject);
    if (typeof outcome === 'string') doubts.set(part, outcome);
    else if (outcome) found.set(part, outcome);
  }
  return { shape, found, doubts };
}

/** The words as one string to search, and the way back to the text. */
interface Line {
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  readonly text: string;
  /** Where each word begins in `text`. */
  readonly places: readonly number[];
}

function lineOf(words: readonly Word[], { known, lexicon }: Reader, { about, readers: meant }: PromptSubject): Line {
  const wanted = [...about, ...meant].map(keyOf);
  // A virtual full stop before the first word: a prompt begins as a sentence does.
  const all: readonly Word[] = [{ key: '.', start: 0, end: 0 }, ...words];
  const keys = all.map(({ key }) =>
    wanted.some((stem) => key.startsWith(stem)) ? key : correct(key, known, lexicon.ordinary),
  );
  // "Pas à pas" (step by step) is no negation.
  keys.forEach((key, i) => {
    if (key === 'pas' && keys[i + 1] === 'a' && keys[i + 2] === 'pas') keys.fill('pasapas', i, i + 3);
  });
  const places: number[] = [];
  let text = ' ';
  for (const key of keys) {
    places.push(text.length);
    text += `${key} `;
  }
  return { words: all, keys, text, places };
}

interface Match {
  /** Indexes of the first and the last word. */
  readonly from: number;
  readonly to: number;
}

function* matchesOf(line: Line, { compiled }: Reader, phrases: readonly Phrase[]): Generator<[Match, Phrase]> {
  for (const phrase of phrases) {
    const pattern = compiled.get(phrase);
    if (!pattern) throw new Error(`readPrompt: the phrase ${phrase.look} was not compiled`);
    for (const { index, 0: matched } of line.text.matchAll(pattern)) {
      const from = line.places.indexOf(index + 1);
      const to = line.places.findLastIndex((place) => place < index + matched.length);
      if (from < 0 || phrase.notAfter?.includes(line.keys[from - 1] ?? '')) continue;
      yield [{ from, to }, phrase];
    }
  }
}

function findTask(line: Line, reader: Reader, { about }: PromptSubject): Stretch | PromptDoubt | undefined {
  const { lexicon } = reader;
  let refused = false;
  let action: Match | undefined;
  for (const [match] of matchesOf(line, reader, lexicon.phrases.task)) {
    const next = line.keys[match.to + 1] ?? '';
    if (isNegated(line, match.from, lexicon) || lexicon.negatesBefore.has(next)) refused = true;
    else if (!action || match.from < action.from) action = match;
  }
  const subject = about.length === 0 ? action && action.to + 1 : placeOf(line, about);
  if (action && subject !== undefined && hasObject(line, action, lexicon))
    return stretchOf(line, widen(line, action, 6));
  if (action) return about.length > 0 && hasObject(line, action, lexicon) ? 'other-subject' : 'no-subject';
  if (refused) return 'refused';
  const [weak] = matchesOf(line, reader, lexicon.weakTasks);
  if (weak) return 'weak-action';
  return subject === undefined || subject >= line.words.length ? undefined : 'no-action';
}

function findPart(
  line: Line,
  reader: Reader,
  part: Exclude<PromptPart, 'task'>,
  { readers: meant }: PromptSubject,
): Stretch | PromptDoubt | undefined {
  const { lexicon } = reader;
  let doubt: PromptDoubt | undefined;
  let best: Match | undefined;
  for (const [match, phrase] of matchesOf(line, reader, lexicon.phrases[part])) {
    if (!phrase.whole && part !== 'context' && isNegated(line, match.from, lexicon, match.to)) doubt ??= 'refused';
    else if (part === 'audience' && !namesReaders(line, match, meant)) doubt ??= 'other-readers';
    else if (!best || match.from < best.from) best = match;
  }
  const named = part === 'audience' && !best ? findReaders(line, lexicon, meant) : undefined;
  if (named) return stretchOf(line, named);
  if (best) return stretchOf(line, part === 'example' ? widen(line, best, 8) : best);
  const [asked] = part === 'example' ? matchesOf(line, reader, lexicon.asksForExample) : [];
  if (asked) return 'asks-for-example';
  const [declined] = matchesOf(line, reader, lexicon.refusals[part] ?? []);
  return declined ? 'refused' : doubt;
}

/** Whether a word says no a little before, in the same clause, or inside the match. */
function isNegated({ keys }: Line, from: number, lexicon: PromptLexicon, to = from): boolean {
  for (let i = to; i >= Math.max(0, from - 4); i--) {
    const key = keys[i] ?? '';
    if (i < from && (!isWord(key) || lexicon.turns.has(key))) return false;
    if (!lexicon.negations.has(key)) continue;
    const around = ` ${keys.slice(Math.max(0, i - 2), i + 4).join(' ')} `;
    if (!lexicon.notNegations.some((harmless) => around.includes(` ${harmless}`))) return true;
  }
  return false;
}

/** An action bears on something: a word follows it that is not a pronoun. A question's object is in the match itself. */
function hasObject({ keys }: Line, { from, to }: Match, { pronouns }: PromptLexicon): boolean {
  return keys.slice(from + 1, to + 8).some((key) => isWord(key) && !pronouns.has(key));
}

function namesReaders(line: Line, { from, to }: Match, meant: readonly string[]): boolean {
  if (meant.length === 0) return true;
  const stems = meant.map(keyOf);
  return line.keys.slice(from, to + 5).some((key) => stems.some((stem) => isNear(key, stem)));
}

/** The readers that this situation means, whatever their trade: "for the commis". */
function findReaders(line: Line, lexicon: PromptLexicon, meant: readonly string[]): Match | undefined {
  const stems = meant.map(keyOf);
  for (const [to, key] of line.keys.entries()) {
    if (!stems.some((stem) => isNear(key, stem))) continue;
    const before = line.keys.slice(Math.max(0, to - 4), to);
    const clause = before.slice(before.findLastIndex((one) => !isWord(one)) + 1);
    const toward = clause.findLastIndex((one) => lexicon.toward.has(one));
    const from = to - clause.length + toward;
    if (toward >= 0 && !isNegated(line, from, lexicon, to)) return { from, to };
  }
  return undefined;
}

function placeOf({ keys }: Line, about: readonly string[]): number | undefined {
  const stems = about.map(keyOf);
  const at = keys.findIndex((key) => stems.some((stem) => isNear(key, stem)));
  return at < 0 ? undefined : at;
}

/** Begins with the stem, give or take one letter when the stem is long enough. */
function isNear(key: string, stem: string): boolean {
  if (key.startsWith(stem)) return true;
  if (stem.length < 5 || key[0] !== stem[0]) return false;
  return [-1, 0, 1].some((more) => editDistance(key.slice(0, stem.length + more), stem, 1) <= 1);
}

/** The match, and up to `most` words that follow in the same clause. */
function widen({ keys }: Line, { from, to }: Match, most: number): Match {
  let end = to;
  while (end - to < most && end + 1 < keys.length && isWord(keys[end + 1] ?? '')) end++;
  return { from, to: end };
}

function stretchOf({ words, keys }: Line, { from, to }: Match): Stretch {
  const first = isWord(keys[from] ?? '') ? from : from + 1;
  return { start: words[first]?.start ?? 0, end: words[to]?.end ?? 0 };
}

function shapeOf(words: readonly Word[], { small }: PromptLexicon): PromptReading['shape'] {
  const keys = words.map(({ key }) => key).filter(isWord);
  if (keys.length === 0) return 'empty';
  const smallOnes = keys.filter((key) => small.has(key)).length;
  // Five words of a French sentence hold one small word at least; a list of labels holds none or nearly.
  if (keys.length >= 6 && smallOnes / keys.length < 0.13) return 'words-in-a-row';
  return keys.length >= 10 && new Set(keys).size / keys.length < 0.4 ? 'words-in-a-row' : 'sentences';
}

function correct(key: string, known: ReadonlySet<string>, ordinary: ReadonlySet<string>): string {
  if (key.length < 5 || known.has(key) || ordinary.has(key) || !/^[a-z]+$/.test(key)) return key;
  const most = key.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const word of known) {
    if (word[0] !== key[0] || Math.abs(word.length - key.length) > most) continue;
    const distance = editDistance(key, word, most);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best ?? key;
}

function openLexicon(lexicon: PromptLexicon): Reader {
  const phrases = [
    ...Object.values(lexicon.phrases).flat(),
    ...lexicon.weakTasks,
    ...lexicon.asksForExample,
    ...Object.values(lexicon.refusals).flat(),
  ];
  const listed = Object.values(lexicon.lists).flat();
  return {
    lexicon,
    compiled: new Map(phrases.map((phrase) => [phrase, compilePhrase(phrase, lexicon.lists)])),
    known: new Set([...listed, ...phrases.flatMap(longWordsOf)].filter((word) => /^[a-z]{5,}$/.test(word))),
  };
}
