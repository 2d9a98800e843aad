import type { ConversationContract } from '../../core/conversation/contract.ts';
import type { ProblemTable } from '../platform/problems.ts';

/** What a pupil is told when a conversation is refused. */
export const problems = {
  'assistant-off': {
    status: 409,
    title: {
      fr: 'L’établissement n’a pas connecté d’assistant.',
      en: 'The school has not connected an assistant.',
    },
  },
  'grade-too-low': {
    status: 409,
    title: {
      fr: 'Une vraie IA s’utilise à partir de la 4e, en classe. L’assistant simulé est là.',
      en: 'A real AI is used from the age of 13, in class. The simulated assistant is here.',
    },
  },
  'personal-data': {
    status: 422,
    title: {
      fr: 'Les mots surlignés permettent de reconnaître quelqu’un. Remplace-les, puis renvoie la consigne.',
      en: 'The highlighted words let someone be recognised. Replace them, then send the prompt again.',
    },
  },
  'not-suitable': {
    status: 422,
    title: {
      fr: 'Cette demande n’a pas sa place ici. L’enseignant peut la lire.',
      en: 'This request has no place here. The teacher can read it.',
    },
  },
  'in-distress': {
    status: 422,
    title: {
      fr: 'Ce message compte. Un adulte de confiance peut aider, tout de suite. Gratuit et anonyme : le 3114, jour et nuit, ou le 119. L’enseignant peut lire ce message.',
      en: 'What you write matters. Talk to an adult you trust, right now. Free and anonymous in France: 3114, day and night, or 119. The teacher can read this message.',
    },
  },
  'quota-of-pupil': {
    status: 429,
    title: {
      fr: 'Plus d’envois à l’IA pour aujourd’hui. L’assistant simulé, lui, ne compte pas.',
      en: 'Your prompts to the AI are used up for today. The simulated assistant does not count.',
    },
  },
  'quota-of-class': {
    status: 429,
    title: {
      fr: 'Les envois de la classe à l’IA sont épuisés pour aujourd’hui.',
      en: 'The prompts of the class to the AI are used up for today.',
    },
  },
  'already-asked': {
    status: 409,
    title: { fr: 'Cette consigne est déjà partie.', en: 'This prompt was sent already.' },
  },
  'assistant-away': {
    status: 503,
    title: { fr: 'L’assistant ne répond pas pour le moment.', en: 'The assistant is not answering at the moment.' },
  },
} satisfies ProblemTable<ConversationContract>;

export const sayWithdrawn = {
  fr: 'La réponse de l’IA a été retirée : elle n’avait pas sa place ici.',
  en: 'The AI’s answer was withdrawn: it had no place here.',
} as const;
