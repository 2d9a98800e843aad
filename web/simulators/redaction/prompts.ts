import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import type { Part } from './model.ts';

/** Prompts with invented people, cut where something is personal, or looks so. */
export const promptIds = ['teacher', 'bakery'] as const;
export type PromptId = (typeof promptIds)[number];

const prompts: Readonly<Record<PromptId, Readonly<Record<Language, readonly Part[]>>>> = {
  teacher: {
    fr: [
      { text: 'Écris un message poli à mon professeur.', decoy: true },
      { text: ' ' },
      { text: 'Je m’appelle Lina Moreau,', kind: 'name', instead: 'Je suis une élève,' },
      { text: ' ' },
      { text: 'je suis en 4e B au collège Jean-Rostand.', kind: 'school', instead: 'en classe de 4e.' },
      { text: ' J’ai manqué un cours' },
      { text: ' à cause de mon asthme.', kind: 'health', instead: '.' },
      { text: ' ' },
      { text: 'On peut joindre ma mère au 06 12 34 56 78.', kind: 'contact', instead: '' },
      { text: ' ' },
      { text: 'Demande les exercices de maths de jeudi.', decoy: true },
      { text: ' Demande-les aussi pour ' },
      {
        text: 'ma copine, la seule rousse du club de handball de Plouzané.',
        kind: 'indirect',
        instead: 'une camarade.',
      },
    ],
    en: [
      { text: 'Write a polite message to my teacher.', decoy: true },
      { text: ' ' },
      { text: 'My name is Emily Carter,', kind: 'name', instead: 'I am a pupil,' },
      { text: ' ' },
      { text: 'I am in class 9B at Greenhill School.', kind: 'school', instead: 'in year 9.' },
      { text: ' I missed a lesson' },
      { text: ' because of my asthma.', kind: 'health', instead: '.' },
      { text: ' ' },
      { text: 'You can reach my mother on 07700 900123.', kind: 'contact', instead: '' },
      { text: ' ' },
      { text: 'Ask for the maths exercises of Thursday.', decoy: true },
      { text: ' Ask for them too for ' },
      {
        text: 'my friend, the only redhead in the Elmbridge handball club.',
        kind: 'indirect',
        instead: 'a classmate.',
      },
    ],
  },
  bakery: {
    fr: [
      { text: 'Je suis en stage en boulangerie. Fais une liste de tâches pour cette commande.', decoy: true },
      { text: ' ' },
      { text: 'Cliente : Mme Awa Diallo,', kind: 'name', instead: 'Une cliente' },
      { text: ' ' },
      { text: 'née le 3 mai 1984,', kind: 'date', instead: '' },
      { text: ' ' },
      { text: 'qui habite 8 rue des Lilas à Nantes,', kind: 'place', instead: '' },
      { text: ' veut ' },
      { text: 'un gâteau de trente parts sans noisettes', decoy: true },
      { text: ' pour samedi' },
      { text: ', car son fils est allergique.', kind: 'health', instead: '.' },
      { text: ' ' },
      { text: 'Confirmation à awa.diallo@exemple.fr.', kind: 'contact', instead: 'Confirmation par courriel.' },
      { text: ' ' },
      { text: 'C’est la gagnante de l’émission de cuisine de la semaine dernière.', kind: 'indirect', instead: '' },
    ],
    en: [
      { text: 'I am a trainee in a bakery. Make a task list for this order.', decoy: true },
      { text: ' ' },
      { text: 'Customer: Mrs Grace Bennett,', kind: 'name', instead: 'A customer' },
      { text: ' ' },
      { text: 'born on 3 May 1984,', kind: 'date', instead: '' },
      { text: ' ' },
      { text: 'who lives at 8 Lilac Tree Road,', kind: 'place', instead: '' },
      { text: ' wants ' },
      { text: 'a cake for thirty without hazelnuts', decoy: true },
      { text: ' for Saturday' },
      { text: ', because her son is allergic.', kind: 'health', instead: '.' },
      { text: ' ' },
      { text: 'Confirm to grace.bennett@example.org.', kind: 'contact', instead: 'Confirm by e-mail.' },
      { text: ' ' },
      { text: 'She is the winner of last week’s cooking show.', kind: 'indirect', instead: '' },
    ],
  },
};

export function promptParts(id: PromptId, language: Language): readonly Part[] {
  const parts = prompts[id][language];
  return language === 'fr' ? parts.map((part) => ({ ...part, text: punctuate(part.text) })) : parts;
}
