import type { MadeUp } from './made-up-words.ts';

/** Invented questions where one writes, in both languages. */
export const madeUpWritten = {
  fr: {
    number: {
      stem: 'Chaque réponse demande **0,4 Wh**. 500 000 personnes posent 10 questions par jour. Combien de kWh par jour ?',
      note: 'Ordres de grandeur pour s’exercer ; les valeurs réelles varient beaucoup.',
      shown: [],
      body: { type: 'number', unit: 'kWh' },
    },
    'short-text': {
      stem: 'Comment appelle-t-on une réponse inventée mais dite avec assurance par un assistant ?',
      shown: [],
      body: { type: 'short-text' },
    },
    fields: {
      stem: 'Relève dans le tableau les trois valeurs demandées.',
      shown: [
        {
          kind: 'table',
          caption: 'Énergie par usage',
          head: ['Usage', 'Wh', 'Durée'],
          rows: [
            ['Une réponse courte', '0,3', '2 s'],
            ['Une image', '2,9', '8 s'],
            ['Une heure de vidéo', '77', '1 h'],
          ],
        },
      ],
      body: {
        type: 'fields',
        fields: [
          { id: 'a', label: 'Énergie d’une image', kind: 'number', unit: 'Wh' },
          { id: 'b', label: 'Énergie d’une réponse courte', kind: 'number', unit: 'Wh' },
          { id: 'c', label: 'Usage qui dure une heure', kind: 'text' },
        ],
      },
    },
  },
  en: {
    number: {
      stem: 'Each answer takes **0.4 Wh**. 500,000 people ask 10 questions a day. How many kWh a day?',
      note: 'Orders of magnitude for practice; real values vary a great deal.',
      shown: [],
      body: { type: 'number', unit: 'kWh' },
    },
    'short-text': {
      stem: 'What do we call an invented answer that an assistant gives with confidence?',
      shown: [],
      body: { type: 'short-text' },
    },
    fields: {
      stem: 'Find the three values in the table.',
      shown: [
        {
          kind: 'table',
          caption: 'Energy by use',
          head: ['Use', 'Wh', 'Duration'],
          rows: [
            ['A short answer', '0.3', '2 s'],
            ['A picture', '2.9', '8 s'],
            ['An hour of video', '77', '1 h'],
          ],
        },
      ],
      body: {
        type: 'fields',
        fields: [
          { id: 'a', label: 'Energy of a picture', kind: 'number', unit: 'Wh' },
          { id: 'b', label: 'Energy of a short answer', kind: 'number', unit: 'Wh' },
          { id: 'c', label: 'The use that lasts an hour', kind: 'text' },
        ],
      },
    },
  },
} satisfies MadeUp;
