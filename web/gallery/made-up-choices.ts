import type { MadeUp } from './made-up-words.ts';

/** Invented questions where one chooses, in both languages. */
export const madeUpChoices = {
  fr: {
    'single-choice': {
      stem: 'Inès prépare un exposé. L’assistant lui répond avec assurance. Que doit-elle faire en premier ?',
      shown: [
        {
          kind: 'conversation',
          turns: [
            { who: 'me', text: 'Qui a gagné le premier Tour de France féminin, et en quelle année ?' },
            {
              who: 'assistant',
              text: 'Le premier Tour de France féminin a été remporté par Jeanne Robic en 1949, après 21 étapes.',
            },
          ],
        },
      ],
      body: {
        type: 'single-choice',
        options: [
          { id: 'a', text: 'Demander à l’assistant s’il est sûr de lui.' },
          { id: 'b', text: 'Chercher l’information dans une source indépendante et datée.' },
          { id: 'c', text: 'La recopier : la phrase donne un nom, une date et un nombre précis.' },
          { id: 'd', text: 'Poser la même question une deuxième fois et garder la réponse la plus longue.' },
        ],
      },
    },
    'multiple-choice': {
      stem: 'Malik veut utiliser une image trouvée en ligne dans son journal. Que vérifie-t-il ?',
      shown: [],
      body: {
        type: 'multiple-choice',
        options: [
          { id: 'a', text: 'La licence de l’image' },
          { id: 'b', text: 'Le nom de son auteur' },
          { id: 'c', text: 'Le nombre de fois où elle a été partagée' },
          { id: 'd', text: 'La date et le lieu où elle a été prise' },
        ],
      },
    },
    'drop-downs': {
      stem: 'Complète la consigne de Sofia pour que l’assistant sache à qui il s’adresse.',
      shown: [],
      body: {
        type: 'drop-downs',
        parts: [
          { text: 'Explique la photosynthèse à ' },
          {
            gap: 'g1',
            label: 'qui',
            options: [
              { id: 'a', text: 'un élève de 6e' },
              { id: 'b', text: 'quelqu’un' },
              { id: 'c', text: 'tout le monde' },
            ],
          },
          { text: ', en ' },
          {
            gap: 'g2',
            label: 'longueur',
            options: [
              { id: 'a', text: 'cinq phrases courtes' },
              { id: 'b', text: 'assez de mots' },
            ],
          },
          { text: ', et termine par ' },
          {
            gap: 'g3',
            label: 'fin',
            options: [
              { id: 'a', text: 'une question pour vérifier' },
              { id: 'b', text: 'quelque chose' },
            ],
          },
          { text: '.' },
        ],
      },
    },
  },
  en: {
    'single-choice': {
      stem: 'Inès is preparing a talk. The assistant answers with confidence. What should she do first?',
      shown: [
        {
          kind: 'conversation',
          turns: [
            { who: 'me', text: 'Who won the first women’s Tour de France, and in what year?' },
            {
              who: 'assistant',
              text: 'The first women’s Tour de France was won by Jeanne Robic in 1949, after 21 stages.',
            },
          ],
        },
      ],
      body: {
        type: 'single-choice',
        options: [
          { id: 'a', text: 'Ask the assistant whether it is sure.' },
          { id: 'b', text: 'Look the information up in an independent, dated source.' },
          { id: 'c', text: 'Copy it, since it gives a name, a date and an exact number.' },
          { id: 'd', text: 'Ask the question a second time and keep the longer answer.' },
        ],
      },
    },
    'multiple-choice': {
      stem: 'Malik wants to use a picture found on line in his newspaper. What does he check?',
      shown: [],
      body: {
        type: 'multiple-choice',
        options: [
          { id: 'a', text: 'The picture’s licence' },
          { id: 'b', text: 'The name of its author' },
          { id: 'c', text: 'How many times it was shared' },
          { id: 'd', text: 'When and where it was taken' },
        ],
      },
    },
    'drop-downs': {
      stem: 'Complete Sofia’s prompt so that the assistant knows whom it is talking to.',
      shown: [],
      body: {
        type: 'drop-downs',
        parts: [
          { text: 'Explain photosynthesis to ' },
          {
            gap: 'g1',
            label: 'whom',
            options: [
              { id: 'a', text: 'an eleven-year-old pupil' },
              { id: 'b', text: 'someone' },
              { id: 'c', text: 'everybody' },
            ],
          },
          { text: ', in ' },
          {
            gap: 'g2',
            label: 'length',
            options: [
              { id: 'a', text: 'five short sentences' },
              { id: 'b', text: 'enough words' },
            ],
          },
          { text: ', and end with ' },
          {
            gap: 'g3',
            label: 'ending',
            options: [
              { id: 'a', text: 'a question to check' },
              { id: 'b', text: 'something' },
            ],
          },
          { text: '.' },
        ],
      },
    },
  },
} satisfies MadeUp;
