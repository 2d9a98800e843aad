/**
 * A phrase to look for, word by word: `pour ~3 {people}`. `(a|b)` is one of these words, `{name}` one of a list, `~3` up to three
 * words whatever they are, `@` any one word, and a final `?` makes a word optional. Words are keys: small letters, no accents.
 */
export interface Phrase {
  readonly look: string;
  /** Not a phrase when the word just before is one of these. */
  readonly notAfter?: readonly string[];
  /** Holds a negation of its own ("if you are not sure"): no other is looked for. */
  readonly whole?: true;
}

export type Lists = Readonly<Record<string, readonly string[]>>;

const anyWord = '[a-z0-9]+';

/** The phrase as an expression over ` key key key `, where it takes the space before it. */
export function compilePhrase({ look }: Phrase, lists: Lists): RegExp {
  const words = look.split(' ').map((piece) => {
    const gap = /^~(\d)$/.exec(piece);
    if (gap) return `(?: ${anyWord}){0,${gap[1]}}`;
    const optional = piece.endsWith('?');
    const bare = optional ? piece.slice(0, -1) : piece;
    const named = /^\{(\w+)\}$/.exec(bare)?.[1];
    if (named !== undefined && lists[named] === undefined) throw new Error(`compilePhrase: no list ${named}`);
    const alternatives =
      named === undefined
        ? bare.replace(/^\((?!\?)/, '(?:').replaceAll('@', anyWord)
        : `(?:${lists[named]?.join('|')})`;
    return optional ? `(?: ${alternatives})?` : ` ${alternatives}`;
  });
  return new RegExp(`${words.join('')}(?= )`, 'g');
}

/** The words of a phrase that a typing mistake may spoil: five letters or more. */
export function longWordsOf({ look }: Phrase): readonly string[] {
  return look.replace(/\{\w+\}/g, '').match(/[a-z]{5,}/g) ?? [];
}
