import type { ExplorationName } from './registry.ts';

/** For each exploration, the names a goal's `when` may use, and when each one is reported. */
export const conditions = {
  'next-word': {
    'chose-three-words': 'three proposed words were chosen one after the other',
    'two-different-continuations': 'ten words were written twice from the same start, and the two differ',
    'low-temperature-twice-same':
      'ten words were written twice at a temperature of 0.3 or less, and the two are the same',
    'changed-corpus': 'what the model learns was changed (another text, or sentences of one’s own)',
  },
} as const satisfies Record<ExplorationName, Readonly<Record<string, string>>>;

/** For each exploration, the settings a module may write; all of them optional. */
export const settings = {
  'next-word': {
    corpus: 'cats (histoires-de-chats), recipes (recettes) or sport; one name or a list',
    start: 'the beginning of the sentence, at most 160 characters',
    temperature: '0 to 2; 0.7 when absent',
    order: '1 to 3: how many previous words the model looks at; 2 when absent',
    text: 'sentences of the author added to the learnt text, at most 1,200 characters',
  },
} as const satisfies Record<ExplorationName, Readonly<Record<string, string>>>;
