/** A pair of neighbouring pieces that were so frequent that they became one piece. */
export interface Merge {
  readonly left: string;
  readonly right: string;
  /** How often the pair was met when it was joined. */
  readonly seen: number;
}

/** What training gave: the letters known, then the joins in the order they were learnt. */
export interface Tokeniser {
  readonly letters: readonly string[];
  readonly merges: readonly Merge[];
}

/** A piece of text as the model reads it: `text` to show, `id` its number, `bytes` when the letter was unknown. */
export interface Piece {
  readonly text: string;
  readonly id: number;
  readonly startsWord: boolean;
  readonly unknown: boolean;
}

const wordStart = '▁';
const byteCount = 256;

/**
 * Learns to cut by byte-pair encoding (Sennrich, Haddow and Birch, 2016): start from letters, and again and again
 * join the most frequent pair of neighbours, `mergeCount` times at most. Ties go to the pair first in alphabetical order.
 */
export function trainTokeniser(counts: ReadonlyMap<string, number>, mergeCount: number): Tokeniser {
  const words = [...counts].map(([word, count]) => ({ pieces: [...(wordStart + word)], count }));
  const letters = [...new Set(words.flatMap((word) => word.pieces))].sort();
  const merges: Merge[] = [];
  while (merges.length < mergeCount) {
    const best = mostFrequentPair(words);
    if (!best || best.seen < 2) break;
    merges.push(best);
    for (const word of words) word.pieces = joinPair(word.pieces, best);
  }
  return { letters, merges };
}

/**
 * Cuts a text with the first `known` joins. Letters never met in training fall back to their UTF-8 bytes, as in real tokenisers.
 * Ids count bytes first, then letters, then joins.
 */
export function cut(tokeniser: Tokeniser, text: string, known = tokeniser.merges.length): readonly Piece[] {
  const ranks = new Map<string, number>();
  for (const [i, merge] of tokeniser.merges.slice(0, known).entries()) ranks.set(`${merge.left} ${merge.right}`, i);
  const ids = new Map<string, number>();
  for (const [i, letter] of tokeniser.letters.entries()) ids.set(letter, byteCount + i);
  tokeniser.merges.forEach((merge, i) => {
    const joined = merge.left + merge.right;
    if (!ids.has(joined)) ids.set(joined, byteCount + tokeniser.letters.length + i);
  });
  return splitWords(text).flatMap((word) => cutWord(word, tokeniser, ranks, ids));
}

function cutWord(
  word: string,
  _tokeniser: Tokeniser,
  ranks: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
): Piece[] {
  const opensWord = /^[\p{L}\p{N}]/u.test(word);
  let pieces: string[] = [...((opensWord ? wordStart : '') + word)];
  for (;;) {
    let best: { rank: number; left: string; right: string } | undefined;
    for (let i = 0; i + 1 < pieces.length; i++) {
      const left = pieces[i]!;
      const right = pieces[i + 1]!;
      const rank = ranks.get(`${left} ${right}`);
      if (rank !== undefined && (!best || rank < best.rank)) best = { rank, left, right };
    }
    if (!best) break;
    pieces = joinPair(pieces, best);
  }
  // The mark of a word's start is not a piece to read: alone, it goes with the letter that follows.
  if (pieces[0] === wordStart && pieces.length > 1) pieces = [wordStart + pieces[1]!, ...pieces.slice(2)];
  return pieces.flatMap((piece): Piece[] => {
    const startsWord = piece.startsWith(wordStart);
    const text = startsWord ? piece.slice(1) : piece;
    const id = ids.get(piece) ?? ids.get(text);
    if (id !== undefined) return [{ text, id, startsWord, unknown: false }];
    return [...new TextEncoder().encode(text)].map((byte, i) => ({
      text: byte.toString(16).toUpperCase().padStart(2, '0'),
      id: byte,
      startsWord: startsWord && i === 0,
      unknown: true,
    }));
  });
}

/** Words (with the marks inside them) and, apart, punctuation. */
function splitWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  );
}

interface Counted {
  pieces: string[];
  readonly count: number;
}

function mostFrequentPair(words: readonly Counted[]): Merge | undefined {
  const seen = new Map<string, number>();
  for (const { pieces, count } of words) {
    for (let i = 0; i + 1 < pieces.length; i++) {
      const pair = `${pieces[i]} ${pieces[i + 1]}`;
      seen.set(pair, (seen.get(pair) ?? 0) + count);
    }
  }
  let best: { pair: string; count: number } | undefined;
  for (const [pair, count] of seen) {
    if (!best || count > best.count || (count === best.count && pair < best.pair)) best = { pair, count };
  }
  if (!best) return undefined;
  const [left = '', right = ''] = best.pair.split(' ');
  return { left, right, seen: best.count };
}

function joinPair(pieces: readonly string[], { left, right }: { left: string; right: string }): string[] {
  const joined: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i] === left && pieces[i + 1] === right) {
      joined.push(left + right);
      i++;
    } else joined.push(pieces[i]!);
  }
  return joined;
}
