import type { TextKey } from './key.ts';
import { type Drawn, render } from './variant.ts';

type PerLanguage = TextKey['accept'];

/** Whether a typed text is accepted. `mistaken` are known wrong texts: one that is as near, or nearer, is not a slip of the finger. */
export function isAcceptedText(typed: string, key: TextKey, mistaken: readonly PerLanguage[], drawn: Drawn): boolean {
  const accepted = textsOf(key.accept, drawn);
  if (key.compare === 'exact') return accepted.some((text) => text.normalize('NFC') === typed.normalize('NFC').trim());
  const given = plainText(typed);
  if (accepted.some((text) => plainText(text) === given)) return true;
  if (!key.typos) return false;
  const nearestWrong = Math.min(
    ...mistaken.flatMap((texts) => textsOf(texts, drawn)).map((text) => distance(given, plainText(text))),
  );
  return accepted.some((text) => {
    const plain = plainText(text);
    const slips = distance(given, plain);
    return slips <= slipsAllowed(plain) && slips < nearestWrong && digitsOf(plain) === digitsOf(given);
  });
}

/** Whether a typed text is one of these, whatever its case, accents and punctuation. */
export function isOneOfTexts(typed: string, texts: PerLanguage, drawn: Drawn): boolean {
  return textsOf(texts, drawn).some((text) => plainText(text) === plainText(typed));
}

/** The accepted texts of a variant in its language, the first being the one to show. */
export function textsOf(texts: PerLanguage, drawn: Drawn): string[] {
  return texts[drawn.language].map((text) => render(text, drawn));
}

/**
 * A text without what writing varies in: case, accents of Latin letters, ligatures, punctuation, spaces, a leading article.
 * Letters of every script stay (vowel signs of Devanagari or Arabic are not accents). Marks between digits count: 3,5 is not 35.
 */
export function plainText(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/(?<=\d)\p{P}+(?=\d)/gu, '·');
  const words = folded.replace(/(?!·)[\p{P}\s]+/gu, ' ').trim();
  const bare = words.replace(/^(l|le|la|les|un|une|des|du|the|an|a) (?=.)/, '').replace(/ /g, '');
  return bare === '' ? text.trim() : bare;
}

/** One slip from 5 letters on, two from 10. */
function slipsAllowed(text: string): number {
  return Math.min(Math.floor([...text].length / 5), 2);
}

function digitsOf(text: string): string {
  return text.replace(/[^\p{N}]/gu, '');
}

/** Letters added, dropped, changed or two neighbours swapped (optimal string alignment). */
export function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > 2) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length]!;
}
