import type { Language } from '../exploration.ts';
import { type Card, type CardRow, dealCards, type Group, setGroups } from '../parts/sorting.ts';

/**
 * What the cases rely on (French law, read in 2026): seventy years after the author's death (Code de la propriété intellectuelle, L123-1);
 * licences are kept as written; right to one's image and voice (Code civil, 9; Code pénal, 226-8, widened to generated contents by the
 * law of 21 May 2024); passing off generated work as one's own at school is a fraud (Cadre d'usage de l'IA en éducation, June 2025).
 */
const groups: Readonly<Record<Language, readonly Group[]>> = {
  fr: [
    { id: 'free', label: 'Rien de plus', detail: '[tu peux|vous pouvez]' },
    { id: 'credit', label: 'Citer ou signaler', detail: '[tu peux|vous pouvez], en le disant' },
    { id: 'ask', label: 'Demander l’accord', detail: 'seulement si l’on [te dit|vous dit] oui' },
    { id: 'never', label: 'Ne pas le faire', detail: 'même avec une mention' },
  ],
  en: [
    { id: 'free', label: 'Nothing more', detail: 'you may' },
    { id: 'credit', label: 'Credit or say so', detail: 'you may, by saying it' },
    { id: 'ask', label: 'Ask for agreement', detail: 'only if they say yes' },
    { id: 'never', label: 'Do not do it', detail: 'even with a mention' },
  ],
};

const cards: Readonly<Record<Language, readonly CardRow[]>> = {
  fr: [
    [
      'hugo',
      'free',
      '[Tu recopies|Vous recopiez] un poème de Victor Hugo, mort en 1885, dans [ton|votre] classeur.',
      'Soixante-dix ans après la mort de l’auteur, l’œuvre est à tous (domaine public).',
      'Depuis combien d’années l’auteur est-il mort ?',
    ],
    [
      'licence',
      'credit',
      '[Ton|Votre] exposé utilise une photo sous licence « CC BY ».',
      'Cette licence permet de réutiliser, à condition de nommer l’auteur.',
      'Que veut dire « BY » dans la licence ?',
    ],
    [
      'class-photo',
      'ask',
      '[Tu veux|Vous voulez] faire transformer la photo d’un camarade en personnage de manga.',
      'Son image lui appartient : il faut son accord, et celui de ses parents s’il est mineur.',
      'À qui appartient ce visage ?',
    ],
    [
      'mockery',
      'never',
      '[Tu veux|Vous voulez] publier une fausse vidéo où un élève semble insulter quelqu’un.',
      'Elle lui nuit et trompe tout le monde. La loi la punit, même faite « pour rire ».',
      'Écrire « c’est pour rire » répare-t-il le mal fait ?',
    ],
    [
      'poster',
      'credit',
      '[Tu mets|Vous mettez] sur le site de la classe une affiche générée par une IA.',
      'On signale un contenu généré quand on le publie, pour ne tromper personne.',
      'Le visiteur saura-t-il comment l’affiche a été faite ?',
    ],
    [
      'voice',
      'ask',
      '[Tu veux|Vous voulez] cloner la voix de [ta|votre] professeure pour le spectacle de fin d’année.',
      'Une voix est personnelle, comme un visage : rien sans son accord.',
      'Qui doit décider de ce que dit cette voix ?',
    ],
    [
      'fraud',
      'never',
      '[Tu veux|Vous voulez] rendre comme [ton|votre] propre travail un devoir écrit par une IA.',
      'Sans accord de l’enseignant et sans [ton|votre] travail à [toi|vous], c’est une fraude.',
      'Que devait montrer ce devoir ?',
    ],
    [
      'novel',
      'ask',
      '[Tu veux|Vous voulez] publier la suite, écrite avec une IA, d’un roman paru l’an dernier.',
      'Les personnages et l’histoire appartiennent à l’autrice : il faut son autorisation.',
      'L’autrice est vivante. Suffit-il de la citer pour publier une suite ?',
    ],
    [
      'own',
      'free',
      '[Tu corriges|Vous corrigez] les fautes d’une histoire que [tu as|vous avez] écrite et que [tu gardes|vous gardez] pour [toi|vous].',
      'C’est [ton|votre] texte, et [tu ne le publies|vous ne le publiez] pas.',
      'Qui est l’auteur de ce texte ? Qui va le lire ?',
    ],
  ],
  en: [
    [
      'hugo',
      'free',
      'You copy a poem by Victor Hugo, who died in 1885, into your folder.',
      'Seventy years after the author’s death, a work belongs to everyone (public domain).',
      'How many years ago did the author die?',
    ],
    [
      'licence',
      'credit',
      'Your talk uses a photo under a “CC BY” licence.',
      'This licence allows reuse, on condition that you name the author.',
      'What does “BY” mean in the licence?',
    ],
    [
      'class-photo',
      'ask',
      'You want to have a classmate’s photo turned into a manga character.',
      'Their image is theirs: you need their agreement, and their parents’ if they are under age.',
      'Whose face is it?',
    ],
    [
      'mockery',
      'never',
      'You want to publish a fake video where a pupil seems to insult someone.',
      'It harms them and misleads everyone. The law punishes it, even made “for fun”.',
      'Does writing “just for fun” repair the harm?',
    ],
    [
      'poster',
      'credit',
      'You put on the class site a poster generated by an AI.',
      'One says that a content is generated when publishing it, so as to mislead nobody.',
      'Will a visitor know how the poster was made?',
    ],
    [
      'voice',
      'ask',
      'You want to clone your teacher’s voice for the end-of-year show.',
      'A voice is personal, like a face: nothing without her agreement.',
      'Who should decide what this voice says?',
    ],
    [
      'fraud',
      'never',
      'You want to hand in as your own work an essay written by an AI.',
      'Without the teacher’s agreement and without your own work, it is a fraud.',
      'What was this essay meant to show?',
    ],
    [
      'novel',
      'ask',
      'You want to publish a sequel, written with an AI, to a novel that came out last year.',
      'The characters and the story belong to the author: you need her permission.',
      'The author is alive. Is naming her enough to publish a sequel?',
    ],
    [
      'own',
      'free',
      'You correct the mistakes in a story that you wrote and keep for yourself.',
      'It is your text, and you do not publish it.',
      'Who is the author of this text? Who will read it?',
    ],
  ],
};

export function rightsGroups(language: Language): readonly Group[] {
  return setGroups(groups[language], language);
}

export function rightsCards(language: Language): readonly Card[] {
  return dealCards(cards[language], language);
}
