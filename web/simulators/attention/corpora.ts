import type { Language } from '../exploration.ts';

/** Sentences whose noun has two senses (a fruit or a lawyer, an animal or a device): the place tells which. */
export const sentenceIds = ['fruit', 'animal', 'dessert'] as const;
export type SentenceId = (typeof sentenceIds)[number];

/** A sentence to go on with. `ambiguous` is the word the model starts from; one of `clues` stands in the place `_`. */
export interface Riddle {
  readonly words: string;
  readonly ambiguous: string;
  readonly clues: readonly string[];
  /** What may follow, sense by sense, in the order of the clues. */
  readonly continuations: readonly (readonly string[])[];
}

/** The company a word keeps in one of its senses: a place, two things, and two words that go on. */
type Sense = readonly [place: string, thing: string, other: string, first: string, second: string];

interface Sheet {
  readonly words: string;
  readonly ambiguous: string;
  readonly senses: readonly [Sense, Sense];
  /** Said of both senses with the same little words, so that these tell nothing. */
  readonly patterns: readonly string[];
}

const sheets: Readonly<Record<Language, Readonly<Record<SentenceId, Sheet>>>> = {
  fr: {
    fruit: {
      words: 'Devant le _ , Noé dit que cet avocat est',
      ambiguous: 'avocat',
      senses: [
        ['marché', 'melon', 'citron', 'mûr', 'fondant'],
        ['tribunal', 'juge', 'voleur', 'éloquent', 'sérieux'],
      ],
      patterns: [
        'Devant le {place}, Noé voit un avocat {next}.',
        'Devant le {place}, Malo dit que cet avocat est {next}.',
        'Devant le {place}, le {thing} est {next}.',
        'Noé dit que le {thing} du {place} est {next}.',
        'Avec le {other}, cet avocat est {next}.',
        'Le {thing} et le {other} sont devant le {place}.',
      ],
    },
    animal: {
      words: 'Devant le _ , Noé dit que cette souris',
      ambiguous: 'souris',
      senses: [
        ['placard', 'chat', 'fromage', 'grignote', 'trotte'],
        ['clavier', 'écran', 'câble', 'clique', 'clignote'],
      ],
      patterns: [
        'Devant le {place}, Noé voit une souris qui {next}.',
        'Devant le {place}, Inès dit que cette souris {next}.',
        'Devant le {place}, le {thing} {next}.',
        'Noé voit le {thing} du {place} qui {next}.',
        'Avec le {other}, la souris {next}.',
        'Le {thing} et le {other} sont devant le {place}.',
      ],
    },
    dessert: {
      words: 'Devant la _ , Noé dit que cette glace est',
      ambiguous: 'glace',
      senses: [
        ['terrasse', 'crème', 'fraise', 'sucrée', 'onctueuse'],
        ['patinoire', 'piste', 'bordure', 'lisse', 'glissante'],
      ],
      patterns: [
        'Devant la {place}, Noé voit une glace {next}.',
        'Devant la {place}, Inès dit que cette glace est {next}.',
        'Devant la {place}, la {thing} est {next}.',
        'Noé dit que la {thing} de la {place} est {next}.',
        'Avec la {other}, la glace est {next}.',
        'La {thing} et la {other} sont devant la {place}.',
      ],
    },
  },
  en: {
    fruit: {
      words: 'Near the _ , Noah says that the date is',
      ambiguous: 'date',
      senses: [
        ['market', 'fig', 'honey', 'sweet', 'sticky'],
        ['court', 'judge', 'trial', 'early', 'late'],
      ],
      patterns: [
        'Near the {place}, Noah sees a {next} date.',
        'Near the {place}, Malo says that the date is {next}.',
        'Near the {place}, the {thing} is {next}.',
        'Noah says that the {thing} of the {place} is {next}.',
        'With the {other}, the date is {next}.',
        'The {thing} and the {other} are near the {place}.',
      ],
    },
    animal: {
      words: 'Near the _ , Noah says that the mouse',
      ambiguous: 'mouse',
      senses: [
        ['cupboard', 'cat', 'cheese', 'nibbles', 'runs'],
        ['keyboard', 'screen', 'cable', 'clicks', 'blinks'],
      ],
      patterns: [
        'Near the {place}, Noah sees a mouse that {next}.',
        'Near the {place}, Ines says that the mouse {next}.',
        'Near the {place}, the {thing} {next}.',
        'Noah sees the {thing} of the {place} that {next}.',
        'With the {other}, the mouse {next}.',
        'The {thing} and the {other} are near the {place}.',
      ],
    },
    dessert: {
      words: 'Near the _ , Noah says that the jam is',
      ambiguous: 'jam',
      senses: [
        ['kitchen', 'cake', 'cream', 'sugary', 'fruity'],
        ['tunnel', 'lorry', 'road', 'long', 'noisy'],
      ],
      patterns: [
        'Near the {place}, Noah sees a {next} jam.',
        'Near the {place}, Ines says that the jam is {next}.',
        'Near the {place}, the {thing} is {next}.',
        'Noah says that the {thing} of the {place} is {next}.',
        'With the {other}, the jam is {next}.',
        'The {thing} and the {other} are near the {place}.',
      ],
    },
  },
};

/** All that the model has read in a language: the sentences of every riddle, one sense after the other. */
export function textRead(language: Language): readonly string[] {
  return sentenceIds.flatMap((id) => {
    const { senses, patterns } = sheets[language][id];
    return senses.flatMap(([place, thing, other, ...both]) =>
      patterns.flatMap((pattern) =>
        (pattern.includes('{next}') ? both : ['']).map((next) => {
          const named: Readonly<Record<string, string>> = { place, thing, other, next };
          return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole);
        }),
      ),
    );
  });
}

export function riddleOf(id: SentenceId, language: Language): Riddle {
  const { words, ambiguous, senses } = sheets[language][id];
  return {
    words,
    ambiguous,
    clues: senses.map(([place]) => place),
    continuations: senses.map(([, , , first, second]) => [first, second]),
  };
}
