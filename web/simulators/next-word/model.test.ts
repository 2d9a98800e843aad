import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import { corpusIds, sentencesPerCorpus, writeCorpus } from './corpora.ts';
import { cutWords, draw, evidence, joinWords, learn, predict, warm, write } from './model.ts';
import { readLab, sentenceOf, startLab } from './state.ts';

const readAll = (sentences: readonly string[]) => learn(sentences.map((sentence) => ({ sentence, times: 1 })));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the next-word model', () => {
  it('proposes the words it has read after these ones, the most frequent first', () => {
    const learnt = readAll(['Le chat dort.', 'Le chat dort.', 'Le chat mange.']);
    const [first, second] = predict(learnt, cutWords('Le chat'), 2);
    expect(first?.word).toBe('dort');
    expect(second?.word).toBe('mange');
    expect(first!.probability).toBeGreaterThan(second!.probability);
  });

  it('gives the blended probability of Witten and Bell', () => {
    // After "a": b twice, c once. Unigrams: a 3, b 2, c 1, "." 3 of 9.
    const learnt = readAll(['a b.', 'a b.', 'a c.']);
    const b = predict(learnt, ['a'], 1).find((c) => c.word === 'b');
    expect(b?.probability).toBeCloseTo((2 + 2 * (2 / 9)) / (3 + 2), 10);
  });

  it('falls back on shorter runs when it has never read the words together', () => {
    const learnt = readAll(['Le chat dort au soleil.', 'Le pain cuit au four.']);
    expect(predict(learnt, cutWords('Un vélo roule au'), 3)[0]?.word).toMatch(/soleil|four/);
    expect(evidence(learnt, cutWords('Un vélo roule au'), 3)).toEqual({ run: ['au'], seen: 2 });
  });

  it('changes its mind with the text it has learnt', () => {
    const start = cutWords('Ce matin, le vieux chat dort au');
    const likeliest = (id: 'cats' | 'recipes') => predict(readAll(writeCorpus(id, 'fr')), start, 2)[0]?.word;
    expect(likeliest('cats')).toBe('soleil');
    expect(likeliest('recipes')).toBe('four');
  });

  it('keeps a distribution at any temperature, and takes the likeliest word at zero', () => {
    const candidates = predict(readAll(writeCorpus('sport', 'en')), cutWords('At the'), 3);
    for (const temperature of [0, 0.3, 1, 2]) {
      expect(sum(warm(candidates, temperature).map((c) => c.probability))).toBeCloseTo(1, 9);
    }
    const top = (temperature: number) => warm(candidates, temperature)[0]!.probability;
    expect(top(0)).toBe(1);
    expect(top(0.3)).toBeGreaterThan(top(1));
    expect(top(2)).toBeLessThan(top(1));
  });

  it('writes the same words twice at temperature zero and different ones when it is high', () => {
    const learnt = readAll(writeCorpus('cats', 'fr'));
    const start = cutWords('Ce matin, le vieux chat dort au');
    const text = (temperature: number, seed: number) =>
      write(learnt, start, { order: 2, temperature, count: 10 }, seededDice(seed)).join(' ');
    expect(text(0, 1)).toBe(text(0, 2));
    expect(text(1.5, 1)).not.toBe(text(1.5, 2));
  });

  it('draws words as often as their probability says', () => {
    const dice = seededDice(4);
    const drawn = Array.from({ length: 4000 }, () =>
      draw(
        [
          { word: 'a', probability: 0.7 },
          { word: 'b', probability: 0.3 },
        ],
        dice,
      ),
    );
    expect(drawn.filter((word) => word === 'a').length / 4000).toBeCloseTo(0.7, 1);
  });

  it('proposes nothing when it has read nothing', () => {
    expect(predict(readAll([]), ['le'], 3)).toEqual([]);
    expect(write(readAll([]), ['le'], { order: 3, temperature: 1, count: 10 }, seededDice(1))).toEqual([]);
  });

  it('joins words as a sentence is written', () => {
    expect(joinWords(cutWords("Il boit l'eau. Puis il dort !"), 'fr')).toBe('Il boit l’eau. Puis il dort\u202f!');
    expect(joinWords(cutWords("The baker's cat sleeps."), 'en')).toBe('The baker’s cat sleeps.');
  });

  it('builds texts of the size it says, always the same', () => {
    for (const id of corpusIds) {
      expect(writeCorpus(id, 'fr')).toHaveLength(sentencesPerCorpus);
      expect(writeCorpus(id, 'en')).toEqual(writeCorpus(id, 'en'));
      expect(writeCorpus(id, 'fr').join(' ')).not.toMatch(/[[\]|]/);
    }
  });
});

describe('the state of the next-word lab', () => {
  it('takes the author’s names and tolerates anything else', () => {
    expect(startLab({ corpus: 'histoires-de-chats', start: 'Le' }, 'fr')).toMatchObject({
      corpora: ['cats'],
      start: 'Le',
    });
    expect(startLab({ corpus: ['recettes', 'sport', 3] }, 'fr').corpora).toEqual(['recipes', 'sport']);
    expect(startLab({ corpus: 12, temperature: 'hot' }, 'en')).toMatchObject({ corpora: ['cats'], temperature: 0.7 });
  });

  it('resumes what was kept and ignores a foreign state', () => {
    const lab = { ...startLab({}, 'fr'), chosen: ['soleil'], temperature: 2 };
    expect(readLab(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
    expect(sentenceOf(lab).at(-1)).toBe('soleil');
    expect(readLab({ cards: [] })).toBeUndefined();
    expect(readLab('x')).toBeUndefined();
  });
});
