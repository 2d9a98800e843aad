import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import { usualRuleWords, writeMessages } from './messages.ts';
import { followRule, heaviestWords, judge, learnFrom, tryOut, weightOf } from './model.ts';
import { readLab, startLab } from './state.ts';

const taught = (count: number, seed: number, language: 'fr' | 'en' = 'fr') =>
  learnFrom(writeMessages(count, language, seededDice(seed)).map(({ text, junk }) => ({ text, labelledJunk: junk })));
const meanErrors = (sort: (text: string) => boolean, language: 'fr' | 'en' = 'fr') =>
  [1, 2, 3, 4, 5, 6, 7, 8].reduce(
    (sum, s) => sum + tryOut(sort, writeMessages(40, language, seededDice(900 + s))).errors,
    0,
  ) / 8;

describe('rules written by hand', () => {
  it('match a word whatever its accents, capitals and ending', () => {
    expect(followRule(['gagné'], 'GAGNEZ 500 € par jour')).toBe(true);
    expect(followRule(['remporté'], 'GAGNEZ 500 € par jour')).toBe(false);
    expect(followRule(['gratuit'], 'La sortie est gratuite.')).toBe(true);
    expect(followRule([], 'Cliquez')).toBe(false);
  });

  it('fail on new messages: honest ones use the words of junk, and some junk avoids them', () => {
    const outcome = tryOut((text) => followRule(usualRuleWords.fr, text), writeMessages(200, 'fr', seededDice(7)));
    expect(outcome.lost.length).toBeGreaterThan(0);
    expect(outcome.letThrough.length).toBeGreaterThan(0);
  });
});

describe('the learner', () => {
  it('weighs a word by the smoothed ratio of naive Bayes', () => {
    const learner = learnFrom([
      { text: 'lien vite', labelledJunk: true },
      { text: 'lien cantine', labelledJunk: true },
      { text: 'cantine lundi', labelledJunk: false },
    ]);
    expect(weightOf(learner, 'lien')).toBeCloseTo(Math.log(3 / 4) - Math.log(1 / 3), 10);
    expect(weightOf(learner, 'jamais')).toBe(0);
  });

  it.each(['fr', 'en'] as const)('makes fewer mistakes with more examples (%s)', (language) => {
    const errors = (count: number) => meanErrors((text) => judge(taught(count, 3, language), text), language);
    expect(errors(60)).toBeLessThan(errors(4));
    expect(errors(60)).toBeLessThan(meanErrors((text) => followRule(usualRuleWords[language], text), language));
  });

  it('learns the mistakes of whoever labels', () => {
    const messages = writeMessages(40, 'fr', seededDice(3));
    const wrong = learnFrom(messages.map(({ text, junk }, i) => ({ text, labelledJunk: i < 25 ? !junk : junk })));
    expect(meanErrors((text) => judge(wrong, text))).toBeGreaterThan(
      meanErrors((text) => judge(taught(40, 3), text)) + 5,
    );
  });

  it('says which words weigh most on each side', () => {
    const learner = taught(40, 3);
    expect(heaviestWords(learner, 1, 5)).toHaveLength(5);
    expect(heaviestWords(learner, -1, 1)[0]!.weight).toBeGreaterThan(0);
  });
});

it('the state resumes and a foreign one is ignored', () => {
  const lab = { ...startLab({ rules: ['lien'], examples: 20 }), flipped: [2], testSeed: 12 };
  expect(readLab(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
  expect(readLab({ marks: {} })).toBeUndefined();
  expect(startLab({ examples: 1000 }).count).toBe(60);
});
