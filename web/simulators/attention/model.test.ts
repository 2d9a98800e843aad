import { describe, expect, it } from 'vitest';
import { riddleOf, sentenceIds, textRead } from './corpora.ts';
import { agreement, attend, leaning, learnVectors, predict, sharesOf, wordsOf } from './model.ts';
import { modelOf, readLab, startLab, wordsBefore } from './state.ts';

const languages = ['fr', 'en'] as const;
const cases = languages.flatMap((language) => sentenceIds.map((id) => [language, id] as const));

describe('the vectors', () => {
  it('are close for words of the same company, and say nothing of words found everywhere', () => {
    const { of } = learnVectors(['a cat naps', 'a cat purrs', 'a car stops', 'a car starts']);
    const product = (one: string, other: string) =>
      of.get(one)!.reduce((sum, value, i) => sum + value * of.get(other)![i]!, 0);
    expect(product('naps', 'cat')).toBeGreaterThan(0.3);
    expect(product('naps', 'car')).toBe(0);
    expect(product('naps', 'naps')).toBeCloseTo(1);
    expect(product('a', 'cat')).toBe(0);
  });
});

describe.each(cases)('in %s, the riddle “%s”', (language, id) => {
  const model = modelOf(language);
  const riddle = riddleOf(id, language);
  const proposals = riddle.continuations.flat();
  const guess = (clue: number, shares: readonly number[]) =>
    predict(model, riddle.ambiguous, wordsBefore(riddle, clue), shares, proposals);

  it('is made of words that were read', () => {
    for (const clue of riddle.clues)
      for (const word of wordsOf(`${riddle.words.replace('_', clue)} ${proposals.join(' ')}`))
        expect(model.vectors.of.has(word), word).toBe(true);
    expect(new Set(textRead(language)).size).toBe(textRead(language).length);
  });

  it('leaves the model hesitating without attention, or with weight on a word that says little', () => {
    const words = wordsBefore(riddle, 0);
    expect(guess(0, []).every(({ probability }) => Math.abs(probability - 0.25) < 0.02)).toBe(true);
    const name = words.findIndex((word) => word === 'noé' || word === 'noah');
    const shares = words.map((_, i) => (i === name ? 1 : 0));
    expect(leaning(guess(0, shares), riddle.continuations)).toBeUndefined();
  });

  it('leans to the sense of its place, by the model’s attention or by weight put there by hand', () => {
    for (const clue of [0, 1]) {
      const words = wordsBefore(riddle, clue);
      const shares = attend(model, riddle.ambiguous, words);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
      expect(words[shares.indexOf(Math.max(...shares))]).toBe(riddle.clues[clue]);
      expect(leaning(guess(clue, shares), riddle.continuations)).toBe(clue);
      const byHand = sharesOf(words.map((word) => (word === riddle.clues[clue] ? 3 : 0)));
      expect(leaning(guess(clue, byHand), riddle.continuations)).toBe(clue);
      expect(agreement(byHand, shares)).toBeGreaterThan(0.6);
    }
  });

  it('spreads attention when it is less sharp', () => {
    const words = wordsBefore(riddle, 0);
    const most = (sharpness: number) => Math.max(...attend(model, riddle.ambiguous, words, sharpness));
    expect(most(1 / 6)).toBeLessThan(most(1));
    expect(most(2)).toBeGreaterThan(most(1));
  });
});

describe('a kept state', () => {
  it('resumes, and is left aside when its words are not those of the sentence', () => {
    const read = readLab({ sentence: ['animal', 'fruit'] }, 'fr');
    const lab = { ...startLab({ sentence: 'animal' }, 'fr'), clue: 1, compared: true, sharpness: 9 };
    expect(read(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
    expect(read({ ...lab, marks: [3] })?.marks).toEqual(lab.marks);
    expect(read({ sentence: 'dessert' })?.sentence).toBe('animal');
    expect(read(12)).toBeUndefined();
  });
});
