import { languages } from '../items/item.ts';
import type { Item } from '../items/spec.ts';
import type { Finding } from './finding.ts';
import { longestSentence, sentencesOf, unfairWording, wordsIn } from './wording.ts';

/** Facts are listed once they are this old. */
const factMonths = 24;

/** What a reader would say of an item's texts and facts. `today` is the date of the review. */
export function reviewItem(item: Item, today: Date): Omit<Finding, 'file'>[] {
  return [...languages.flatMap((language) => reviewTexts(item, language)), ...oldFacts(item.sources, today)];
}

/** A source's year is taken at its end: 2024 is 24 months old from January 2027. */
export function oldFacts(
  sources: readonly { readonly fact: string; readonly year: number; readonly lasting?: boolean | undefined }[],
  today: Date,
): Omit<Finding, 'file'>[] {
  const months = today.getUTCFullYear() * 12 + today.getUTCMonth();
  return sources.flatMap(({ fact, year, lasting }, place) => {
    const age = months - (year * 12 + 11);
    return age > factMonths && !lasting
      ? [
          {
            severity: 'note' as const,
            at: ['sources', place],
            message: `a fact of ${year}, ${age} months old: ${fact}`,
          },
        ]
      : [];
  });
}

function reviewTexts(item: Item, language: 'fr' | 'en'): Omit<Finding, 'file'>[] {
  const texts = item[language];
  const options = 'options' in texts ? texts.options : {};
  const read: [string[], string][] = [
    [['stem'], texts.stem],
    ...(texts.note ? [[['note'], texts.note] satisfies [string[], string]] : []),
    ...(texts.hint ? [[['hint'], texts.hint] satisfies [string[], string]] : []),
    ...Object.entries(options).map(([id, text]): [string[], string] => [['options', id], text]),
    ...Object.entries(texts.feedback).map(([id, text]): [string[], string] => [['feedback', id], text]),
  ];
  const long = read.flatMap(([at, text]) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, words: wordsIn(sentence) }))
      .filter(({ words }) => words > longestSentence)
      .map(
        ({ sentence, words }): Omit<Finding, 'file'> => ({
          severity: 'warning',
          at: [language, ...at],
          message: `a sentence of ${words} words: ${sentence.slice(0, 60)}…`,
        }),
      ),
  );
  const unfair = unfairWording(texts.stem, Object.values(options), language);
  const quotes = read.flatMap(([at, text]): Omit<Finding, 'file'>[] =>
    language === 'fr' && /"[^"]*\p{L}[^"]*"/u.test(text.replace(/`[^`]*`|\{[^}]*\}/g, ''))
      ? [{ severity: 'warning', at: [language, ...at], message: 'French quotes are « »' }]
      : [],
  );
  return [
    ...long,
    ...quotes,
    ...(unfair === undefined ? [] : [{ severity: 'warning' as const, at: [language], message: unfair }]),
  ];
}
