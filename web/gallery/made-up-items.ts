// Over 300 lines because it is ten invented questions in two languages, and nothing else.
import type { ItemTypeName, Language, Presented, PresentedBody, Shown } from '../../core/items/item.ts';

interface Words {
  readonly stem: string;
  readonly note?: string;
  readonly shown: readonly Shown[];
  readonly body: PresentedBody;
}

const french: Readonly<Record<ItemTypeName, Words>> = {
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
  ordering: {
    stem: 'Range ces étapes : comment un modèle apprend-il à reconnaître des chats ?',
    shown: [],
    body: {
      type: 'ordering',
      from: 'En premier',
      to: 'En dernier',
      options: [
        { id: 'a', text: 'Corriger les réglages quand il se trompe' },
        { id: 'b', text: 'Rassembler beaucoup de photos étiquetées' },
        { id: 'c', text: 'Vérifier sur des photos jamais vues' },
        { id: 'd', text: 'Faire deviner le modèle sur chaque photo' },
      ],
    },
  },
  matching: {
    stem: 'Associe chaque situation au risque qu’elle fait courir.',
    shown: [],
    body: {
      type: 'matching',
      left: [
        { id: 'a', text: 'Jules colle son bulletin entier dans un assistant.' },
        { id: 'b', text: 'Nour recopie une date sans la vérifier.' },
        { id: 'c', text: 'Léa entraîne un filtre avec des photos d’une seule classe.' },
      ],
      right: [
        { id: 'x', text: 'Une information fausse' },
        { id: 'y', text: 'Un biais' },
        { id: 'z', text: 'Des données personnelles diffusées' },
      ],
    },
  },
  grouping: {
    stem: 'Où se trouve une IA ? Trie ces outils.',
    shown: [],
    body: {
      type: 'grouping',
      groups: [
        { id: 'x', text: 'Une IA apprend de données' },
        { id: 'y', text: 'Des règles fixes suffisent' },
      ],
      options: [
        { id: 'a', text: 'Le minuteur du four' },
        { id: 'b', text: 'La traduction automatique' },
        { id: 'c', text: 'Les suggestions d’une plateforme de vidéos' },
        { id: 'd', text: 'Une calculatrice' },
      ],
    },
  },
  'mark-words': {
    stem: 'Marque les mots qui devraient te faire douter de ce message.',
    shown: [],
    body: {
      type: 'mark-words',
      parts: [
        { text: 'Bonjour, ' },
        { mark: 'a', text: 'votre compte sera fermé dans une heure' },
        { text: '. Merci de ' },
        { mark: 'b', text: 'confirmer votre mot de passe' },
        { text: ' sur ' },
        { mark: 'c', text: 'cette adresse' },
        { text: '. Vous pouvez aussi passer à ' },
        { mark: 'd', text: 'l’accueil du collège' },
        { text: ', aux ' },
        { mark: 'e', text: 'heures d’ouverture' },
        { text: '.' },
      ],
    },
  },
};

const english: Readonly<Record<ItemTypeName, Words>> = {
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
  ordering: {
    stem: 'Put these steps in order: how does a model learn to recognise cats?',
    shown: [],
    body: {
      type: 'ordering',
      from: 'First',
      to: 'Last',
      options: [
        { id: 'a', text: 'Correct the settings when it is mistaken' },
        { id: 'b', text: 'Gather many labelled photographs' },
        { id: 'c', text: 'Check on photographs never seen before' },
        { id: 'd', text: 'Make the model guess on each photograph' },
      ],
    },
  },
  matching: {
    stem: 'Match each situation with the risk it brings.',
    shown: [],
    body: {
      type: 'matching',
      left: [
        { id: 'a', text: 'Jules pastes his whole school report into an assistant.' },
        { id: 'b', text: 'Nour copies a date without checking it.' },
        { id: 'c', text: 'Léa trains a filter with photographs of one class only.' },
      ],
      right: [
        { id: 'x', text: 'False information' },
        { id: 'y', text: 'A bias' },
        { id: 'z', text: 'Personal data let out' },
      ],
    },
  },
  grouping: {
    stem: 'Where is there an AI? Sort these tools.',
    shown: [],
    body: {
      type: 'grouping',
      groups: [
        { id: 'x', text: 'An AI learns from data' },
        { id: 'y', text: 'Fixed rules are enough' },
      ],
      options: [
        { id: 'a', text: 'The oven timer' },
        { id: 'b', text: 'Automatic translation' },
        { id: 'c', text: 'A video platform’s suggestions' },
        { id: 'd', text: 'A calculator' },
      ],
    },
  },
  'mark-words': {
    stem: 'Mark the words that should make you doubt this message.',
    shown: [],
    body: {
      type: 'mark-words',
      parts: [
        { text: 'Hello, ' },
        { mark: 'a', text: 'your account will be closed in one hour' },
        { text: '. Please ' },
        { mark: 'b', text: 'confirm your password' },
        { text: ' at ' },
        { mark: 'c', text: 'this address' },
        { text: '. You may also come to ' },
        { mark: 'd', text: 'the school’s reception' },
        { text: ', during ' },
        { mark: 'e', text: 'opening hours' },
        { text: '.' },
      ],
    },
  },
};

/** An invented item of each type, in both languages. */
export function madeUpItem(type: ItemTypeName, language: Language): Presented {
  const words = (language === 'fr' ? french : english)[type];
  return {
    item: `made-up-${type}`,
    variant: 0,
    language,
    seconds: 60,
    help: type === 'number' ? 'free' : 'focus',
    ...words,
  };
}

/** One question per kind of thing shown. */
export function shownItems(language: Language): readonly Presented[] {
  const question = madeUpItem('short-text', language);
  const fr = language === 'fr';
  const blocks: readonly Shown[] = [
    {
      kind: 'document',
      title: fr ? 'Le phare de la Jument' : 'The lighthouse of La Jument',
      source: fr ? 'Carnet d’un gardien, 1911 (texte inventé)' : 'A keeper’s notebook, 1911 (invented text)',
      text: fr
        ? 'La mer monte depuis l’aube. La lanterne tient.\nAu soir, un bateau passe au large et salue.'
        : 'The sea has been rising since dawn. The lantern holds.\nIn the evening a boat passes and salutes.',
    },
    {
      kind: 'post',
      author: fr ? '@vague_de_fond' : '@ground_swell',
      when: fr ? 'il y a 2 h' : '2 h ago',
      text: fr
        ? 'INCROYABLE : un requin vu dans la Seine ce matin ! Partagez vite, on vous cache tout.'
        : 'INCREDIBLE: a shark seen in the Seine this morning! Share quickly, they hide everything from you.',
      figures: fr ? '14 200 partages · 312 commentaires' : '14,200 shares · 312 comments',
    },
    {
      kind: 'picture',
      src: '/logo.svg',
      alt: fr ? 'Une balise en mer' : 'A beacon at sea',
      caption: fr ? 'Une balise, dessinée' : 'A beacon, drawn',
    },
  ];
  return blocks.map((shown, index) => ({ ...question, item: `made-up-shown-${index}`, shown: [shown] }));
}

/** A question that is longer than any should be, to see that the page holds. */
export function longItem(language: Language): Presented {
  const item = madeUpItem('single-choice', language);
  const long =
    language === 'fr'
      ? 'anticonstitutionnellement, https://exemple.fr/une/adresse/qui/ne/se/coupe/pas/du/tout/et/qui/continue-encore-longtemps'
      : 'https://example.org/an/address/that/does/not/break/at/all/and/goes/on/for/a/very/long/while';
  if (item.body.type !== 'single-choice') return item;
  return {
    ...item,
    item: 'made-up-long',
    stem: `${item.stem} ${item.stem} ${item.stem}`,
    body: {
      ...item.body,
      options: item.body.options.map(({ id, text }) => ({ id, text: `${text} ${text} ${id === 'b' ? long : text}` })),
    },
  };
}
