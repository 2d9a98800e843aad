/** Words as numbers: a unit vector for each word of what was read, all of one length. */
export interface Vectors {
  readonly size: number;
  readonly of: ReadonlyMap<string, Float64Array>;
}

/** What the model has learnt: the vectors, and how much each of their numbers counts when attention is computed. */
export interface Model {
  readonly vectors: Vectors;
  readonly theta: Float64Array;
}

/** A sentence up to the word to guess: the word the model starts from, the words before, and what may follow. */
export interface Example {
  readonly query: string;
  readonly words: readonly string[];
  readonly proposals: readonly string[];
  readonly next: string;
}

/** French articles agree with their noun: without this, the gender alone would tell the riddle. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['la', 'le'],
  ['une', 'un'],
  ['cet', 'ce'],
  ['cette', 'ce'],
]);

/** The words of a text, in lower case and one form per article; punctuation separates them. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => sameAs.get(word) ?? word);
}

/**
 * A vector for each word: positive pointwise mutual information with each other word of its sentences, log(p(a,b) / p(a)p(b)) when
 * above 0 (Church and Hanks, 1990; Levy and Goldberg, 2014, relate it to learnt word vectors), brought to length 1.
 */
export function learnVectors(sentences: readonly string[]): Vectors {
  const read = sentences.map((sentence) => [...new Set(wordsOf(sentence))]);
  const places = new Map([...new Set(read.flat())].map((word, i) => [word, i]));
  const size = places.size;
  const together = new Float64Array(size * size);
  for (const words of read)
    for (const one of words) for (const other of words) together[cell(places, size, one, other)]! += 1;
  const of = new Map<string, Float64Array>();
  for (const [word, row] of places) {
    const vector = new Float64Array(size);
    for (let column = 0; column < size; column++) {
      const count = together[row * size + column]!;
      const chance = together[row * size + row]! * together[column * size + column]!;
      if (count > 0) vector[column] = Math.max(0, Math.log((count * read.length) / chance));
    }
    of.set(word, unit(vector));
  }
  return { size, of };
}

/** Every read sentence where one of `proposals` comes after `query`: what the model learns its attention from. */
export function examplesIn(
  sentences: readonly string[],
  query: string,
  proposals: readonly string[],
): readonly Example[] {
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence);
    const from = words.indexOf(query);
    const at = words.findIndex((word, i) => i > from && proposals.includes(word));
    if (from < 0 || at < 0) return [];
    return [{ query, words: words.slice(0, at).filter((word) => word !== query), proposals, next: words[at]! }];
  });
}

const steps = 150;
const pace = 0.6;
const momentum = 0.9;

/** Learns how much each number of the vectors counts, by gradient descent: attention that guesses the next word better is kept. */
export function learnAttention(vectors: Vectors, examples: readonly Example[]): Model {
  const theta = new Float64Array(vectors.size).fill(1);
  const slope = new Float64Array(vectors.size);
  for (let step = 0; step < steps; step++) {
    // What is left of the former slopes carries on in the same direction (momentum): far fewer steps are needed.
    for (let i = 0; i < slope.length; i++) slope[i]! *= momentum;
    for (const example of examples) addSlope(slope, { vectors, theta }, example);
    for (let i = 0; i < theta.length; i++) theta[i]! -= pace * slope[i]!;
  }
  return { vectors, theta };
}

/** The attention of `query` to the words before: shares that sum to 1. `sharpness` is 1 as learnt; more keeps to the highest scores. */
export function attend(model: Model, query: string, words: readonly string[], sharpness = 1): readonly number[] {
  return softmax(words.map((word) => sharpness * scoreOf(model, query, word)));
}

/** How much a word calls for attention, seen from `query`: their vectors multiplied number by number, each counted as learnt. */
export function scoreOf({ vectors, theta }: Model, query: string, word: string): number {
  const from = vectorOf(vectors, query);
  const to = vectorOf(vectors, word);
  let score = 0;
  for (let i = 0; i < theta.length; i++) score += theta[i]! * from[i]! * to[i]!;
  return score;
}

export interface Proposal {
  readonly word: string;
  readonly probability: number;
}

/** How sharply a proposal's closeness to the context counts. */
const keenness = 5;

/**
 * The chance of each proposal, the likeliest first: the word in question plus the words before, each times its share, make one vector;
 * the closer a proposal is to it, the likelier.
 */
export function predict(
  { vectors }: Model,
  query: string,
  words: readonly string[],
  shares: readonly number[],
  proposals: readonly string[],
): readonly Proposal[] {
  const context = contextOf(vectors, query, words, shares);
  const chances = chancesOf(vectors, context, proposals);
  return proposals.map((word, i) => ({ word, probability: chances[i]! })).sort((a, b) => b.probability - a.probability);
}

/** The group of proposals that outweighs the rest by far (more than 60 %), by its place in `groups`; undefined while none does. */
export function leaning(proposals: readonly Proposal[], groups: readonly (readonly string[])[]): number | undefined {
  const sum = (group: readonly string[]) =>
    proposals.reduce((all, { word, probability }) => all + (group.includes(word) ? probability : 0), 0);
  const found = groups.findIndex((group) => sum(group) > 0.6);
  return found < 0 ? undefined : found;
}

/** The shares that marks from 0 to 3 stand for; all 0 when nothing is marked. */
export function sharesOf(marks: readonly number[]): readonly number[] {
  const all = marks.reduce((sum, mark) => sum + mark, 0);
  return marks.map((mark) => (all > 0 ? mark / all : 0));
}

/** The share of attention that two readers put on the same words, 0 to 1. */
export function agreement(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + Math.min(one, b[i] ?? 0), 0);
}

function addSlope(slope: Float64Array, model: Model, { query, words, proposals, next }: Example): void {
  const { vectors } = model;
  const shares = attend(model, query, words);
  const chances = chancesOf(vectors, contextOf(vectors, query, words, shares), proposals);
  const pull = new Float64Array(vectors.size);
  proposals.forEach((word, i) => {
    const off = keenness * (chances[i]! - (word === next ? 1 : 0));
    addTimes(pull, vectorOf(vectors, word), off);
  });
  const worth = words.map((word) => product(pull, vectorOf(vectors, word)));
  const mean = worth.reduce((sum, one, i) => sum + one * shares[i]!, 0);
  const from = vectorOf(vectors, query);
  words.forEach((word, k) => {
    const to = vectorOf(vectors, word);
    const change = shares[k]! * (worth[k]! - mean);
    for (let i = 0; i < slope.length; i++) slope[i]! += change * from[i]! * to[i]!;
  });
}

function contextOf(vectors: Vectors, query: string, words: readonly string[], shares: readonly number[]): Float64Array {
  const context = Float64Array.from(vectorOf(vectors, query));
  for (const [i, word] of words.entries()) addTimes(context, vectorOf(vectors, word), shares[i] ?? 0);
  return context;
}

function chancesOf(vectors: Vectors, context: Float64Array, proposals: readonly string[]): readonly number[] {
  return softmax(proposals.map((word) => keenness * product(context, vectorOf(vectors, word))));
}

function vectorOf({ size, of }: Vectors, word: string): Float64Array {
  return of.get(word) ?? new Float64Array(size);
}

function cell(places: ReadonlyMap<string, number>, size: number, row: string, column: string): number {
  return (places.get(row) ?? 0) * size + (places.get(column) ?? 0);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTimes(sum: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += times * vector[i]!;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(product(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
