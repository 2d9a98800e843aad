import { describe, expect, it } from 'vitest';
import { cut, trainTokeniser } from './model.ts';
import { countWords, sameSentence } from './words.ts';

const shown = (text: string, tokeniser = trainTokeniser(countWords(['fr']), 400), known?: number) =>
  cut(tokeniser, text, known).map((piece) => piece.text);

describe('the tokeniser', () => {
  it('joins the most frequent pair first, as in the paper', () => {
    const counts = new Map([
      ['low', 5],
      ['lower', 2],
      ['newest', 6],
      ['widest', 3],
    ]);
    const { merges } = trainTokeniser(counts, 3);
    expect(merges.map((m) => [m.left + m.right, m.seen])).toEqual([
      ['es', 9],
      ['est', 9],
      ['lo', 7],
    ]);
  });

  it('reads letters one by one before any join', () => {
    expect(shown('chat', undefined, 0)).toEqual(['c', 'h', 'a', 't']);
  });

  it('reads a frequent word as one piece and a long rare one as several', () => {
    expect(shown('maison')).toHaveLength(1);
    expect(shown('anticonstitutionnellement').length).toBeGreaterThan(2);
  });

  it('loses no letter whatever the number of joins', () => {
    for (const known of [0, 10, 100, 400]) {
      expect(shown('Le chat dort, tranquillement.', undefined, known).join('')).toBe(
        'lechatdort,tranquillement.'.replace(/[,.]/g, (mark) => (mark === ',' ? '2C' : '2E')),
      );
    }
  });

  it('falls back on bytes for letters it has never met', () => {
    const pieces = cut(trainTokeniser(countWords(['fr']), 400), 'ψ');
    expect(pieces.map((p) => [p.text, p.id, p.unknown])).toEqual([
      ['CF', 0xcf, true],
      ['88', 0x88, true],
    ]);
  });

  it('gives each piece of the vocabulary its own number', () => {
    const tokeniser = trainTokeniser(countWords(['fr', 'en']), 400);
    const byId = new Map<number, string>();
    for (const { text } of sameSentence) {
      for (const piece of cut(tokeniser, text)) {
        const key = `${piece.text} ${piece.startsWord}`;
        if (!piece.unknown && piece.text.length > 1) {
          expect(byId.get(piece.id) ?? key).toBe(key);
          byId.set(piece.id, key);
        }
      }
    }
  });

  it('favours the language it was trained on', () => {
    const count = (read: 'fr' | 'en', code: string) =>
      shown(sameSentence.find((s) => s.code === code)?.text ?? '', trainTokeniser(countWords([read]), 400)).length;
    expect(count('fr', 'fr')).toBeLessThan(count('en', 'fr'));
    expect(count('en', 'en')).toBeLessThan(count('fr', 'en'));
    expect(count('fr', 'el')).toBeGreaterThan(2 * count('fr', 'fr'));
  });
});
