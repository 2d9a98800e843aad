import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import type { Milestone } from './model.ts';

type Row = readonly [id: string, year: number, fr: string, frWhy: string, en: string, enWhy: string, source: string];

const rows: readonly Row[] = [
  [
    'turing',
    1950,
    'Alan Turing propose un test : une machine peut-elle se faire passer pour un humain en parlant ?',
    'La question est posée avant même que le mot existe.',
    'Alan Turing proposes a test: can a machine pass for a human by talking?',
    'The question is asked before the word even exists.',
    'Turing, Computing Machinery and Intelligence, Mind, 1950',
  ],
  [
    'dartmouth',
    1956,
    'Des chercheurs réunis à Dartmouth adoptent le nom « intelligence artificielle ».',
    'Le domaine reçoit son nom, et beaucoup d’espoirs.',
    'Researchers meeting at Dartmouth adopt the name “artificial intelligence”.',
    'The field gets its name, and many hopes.',
    'McCarthy et al., A Proposal for the Dartmouth Summer Research Project, 1955',
  ],
  [
    'chess',
    1997,
    'L’ordinateur Deep Blue bat le champion du monde d’échecs.',
    'Il calcule très vite des règles écrites à la main : il n’apprend pas d’exemples.',
    'The computer Deep Blue beats the world chess champion.',
    'It computes hand-written rules very fast: it does not learn from examples.',
    'Campbell, Hoane, Hsu, Deep Blue, Artificial Intelligence, 2002',
  ],
  [
    'deep',
    2012,
    'Un réseau de neurones profond reconnaît des images bien mieux que les autres programmes.',
    'Beaucoup d’exemples et des puces rapides : l’apprentissage prend le dessus.',
    'A deep neural network recognises pictures far better than other programs.',
    'Many examples and fast chips: learning takes the lead.',
    'Krizhevsky, Sutskever, Hinton, ImageNet Classification with Deep CNNs, 2012',
  ],
  [
    'transformer',
    2017,
    'Un article présente le transformeur, qui regarde tous les mots d’un texte à la fois.',
    'C’est la pièce de base des assistants d’aujourd’hui.',
    'A paper presents the transformer, which looks at all the words of a text at once.',
    'It is the basic part of today’s assistants.',
    'Vaswani et al., Attention Is All You Need, 2017',
  ],
  [
    'assistants',
    2022,
    'Un agent conversationnel est ouvert à tous et atteint des millions de personnes en quelques jours.',
    'L’IA générative devient une affaire de tous les jours, à l’école aussi.',
    'A conversational agent is opened to all and reaches millions of people within days.',
    'Generative AI becomes an everyday matter, at school too.',
    'OpenAI, Introducing ChatGPT, 30 November 2022',
  ],
];

/** The built-in milestones of artificial intelligence. */
export function milestonesIn(language: Language): readonly Milestone[] {
  return rows.map(([id, year, fr, frWhy, en, enWhy, source]) =>
    language === 'fr'
      ? { id, year, text: punctuate(fr), why: punctuate(frWhy), source }
      : { id, year, text: en, why: enWhy, source },
  );
}
