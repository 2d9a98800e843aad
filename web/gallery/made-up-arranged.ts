import type { MadeUp } from './made-up-words.ts';

/** Invented questions where one arranges: orders, pairs, groups, marked words, in both languages. */
export const madeUpArranged = {
  fr: {
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
  },
  en: {
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
  },
} satisfies MadeUp;
