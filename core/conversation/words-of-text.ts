/** A word or a mark of a text: how it is compared (`key`: small letters, no accents) and where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const marks: Readonly<Record<string, string>> = { '«': '"', '»': '"', '“': '"', '”': '"', '…': '.', '\n': '.' };

/** Cuts a text into words (letters and digits; apostrophes and hyphens part them) and marks. Typographic quotes become `"`, a new line a full stop. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[.,;:?!"«»“”…\n%€]/gu)].map(({ 0: found, index }) => ({
    key: marks[found] ?? keyOf(found),
    start: index,
    end: index + found.length,
  }));
}

/** A word as it is compared: small letters, without accents. */
export function keyOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** Whether the key is a word, not a mark. */
export function isWord(key: string): boolean {
  return /[a-z0-9]/.test(key);
}

/** Letters to add, take out, replace or swap to go from one word to the other (optimal string alignment), or `most` + 1 when it is more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : most + 1,
        ),
      );
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
