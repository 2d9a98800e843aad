import type { Language } from '../exploration.ts';
import { type Card, type CardRow, dealCards, type Group, setGroups } from '../parts/sorting.ts';

const groups: Readonly<Record<Language, readonly Group[]>> = {
  fr: [
    { id: 'recognise', label: 'Reconnaître', detail: 'dire ce que c’est' },
    { id: 'predict', label: 'Prédire', detail: 'estimer ce qui va arriver' },
    { id: 'recommend', label: 'Recommander', detail: 'choisir pour quelqu’un' },
    { id: 'generate', label: 'Générer', detail: 'produire du nouveau' },
    { id: 'none', label: 'Pas d’IA', detail: 'une règle suffit' },
  ],
  en: [
    { id: 'recognise', label: 'Recognise', detail: 'say what it is' },
    { id: 'predict', label: 'Predict', detail: 'estimate what will happen' },
    { id: 'recommend', label: 'Recommend', detail: 'choose for someone' },
    { id: 'generate', label: 'Generate', detail: 'make something new' },
    { id: 'none', label: 'No AI', detail: 'a rule is enough' },
  ],
};

const cards: Readonly<Record<Language, readonly CardRow[]>> = {
  fr: [
    [
      'unlock',
      'recognise',
      'Le téléphone se déverrouille quand il voit le visage d’Inès.',
      'Il dit si l’image est celle d’Inès : il reconnaît.',
      'Que cherche-t-il dans l’image ? Il ne produit rien et ne devine pas l’avenir.',
    ],
    [
      'rain',
      'predict',
      'Une application annonce s’il pleuvra sur le chantier dans une heure.',
      'Elle estime ce qui va arriver à partir de mesures passées.',
      'Parle-t-elle de maintenant ou de plus tard ?',
    ],
    [
      'clips',
      'recommend',
      'La vidéo suivante se lance toute seule, choisie d’après ce que Malo a regardé.',
      'Elle choisit pour Malo, d’après ses habitudes.',
      'La vidéo existe déjà. Qui l’a choisie, et pour qui ?',
    ],
    [
      'poster',
      'generate',
      'À partir d’une phrase, un outil dessine l’affiche du tournoi.',
      'L’affiche n’existait pas : elle est produite.',
      'L’affiche existait-elle avant la demande ?',
    ],
    [
      'calculator',
      'none',
      'La caisse additionne le prix des pains et rend la monnaie.',
      'Une addition suit une règle écrite : rien n’est appris.',
      'A-t-il fallu des exemples pour apprendre à faire cela ?',
    ],
    [
      'plant',
      'recognise',
      'Lou photographie une feuille : l’application donne le nom de l’arbre.',
      'Elle dit ce que montre la photo.',
      'L’application répond à « qu’est-ce que c’est ? ».',
    ],
    [
      'breakdown',
      'predict',
      'À l’atelier, un programme prévient qu’une machine va bientôt tomber en panne.',
      'Il estime un évènement à venir d’après les vibrations.',
      'La panne a-t-elle déjà eu lieu ?',
    ],
    [
      'shoes',
      'recommend',
      'Un site montre à Sacha des chaussures « qui pourraient lui plaire ».',
      'Il choisit dans un catalogue pour une personne.',
      'Il n’invente pas les chaussures. Que fait-il du catalogue ?',
    ],
    [
      'summary',
      'generate',
      'Un assistant écrit le résumé d’un chapitre de SVT.',
      'Il produit un texte nouveau, à relire.',
      'Le résumé est-il copié quelque part, ou fabriqué ?',
    ],
    [
      'lights',
      'none',
      'La lumière du couloir s’allume quand quelqu’un passe, et s’éteint après une minute.',
      'Un capteur et une règle : si mouvement, alors lumière.',
      '[Peux-tu|Pouvez-vous] écrire la règle en une ligne ?',
    ],
  ],
  en: [
    [
      'unlock',
      'recognise',
      'The phone unlocks when it sees Ines’s face.',
      'It says whether the picture is of Ines: it recognises.',
      'What does it look for in the picture? It makes nothing and guesses no future.',
    ],
    [
      'rain',
      'predict',
      'An app says whether it will rain on the building site in an hour.',
      'It estimates what will happen from past measures.',
      'Does it speak of now or of later?',
    ],
    [
      'clips',
      'recommend',
      'The next video starts by itself, chosen from what Malo has watched.',
      'It chooses for Malo, from his habits.',
      'The video already exists. Who chose it, and for whom?',
    ],
    [
      'poster',
      'generate',
      'From one sentence, a tool draws the poster of the tournament.',
      'The poster did not exist: it is produced.',
      'Did the poster exist before the request?',
    ],
    [
      'calculator',
      'none',
      'The till adds the price of the loaves and gives the change.',
      'An addition follows a written rule: nothing is learnt.',
      'Were examples needed to learn to do this?',
    ],
    [
      'plant',
      'recognise',
      'Lou takes a picture of a leaf: the app names the tree.',
      'It says what the photo shows.',
      'The app answers “what is it?”.',
    ],
    [
      'breakdown',
      'predict',
      'In the workshop, a program warns that a machine will soon break down.',
      'It estimates a coming event from vibrations.',
      'Has the breakdown already happened?',
    ],
    [
      'shoes',
      'recommend',
      'A site shows Sacha shoes “you might like”.',
      'It chooses from a catalogue for one person.',
      'It does not invent the shoes. What does it do with the catalogue?',
    ],
    [
      'summary',
      'generate',
      'An assistant writes the summary of a biology chapter.',
      'It makes a new text, to be checked.',
      'Is the summary copied from somewhere, or made?',
    ],
    [
      'lights',
      'none',
      'The corridor light comes on when someone walks by and goes off after a minute.',
      'A sensor and a rule: if movement, then light.',
      'Can you write the rule in one line?',
    ],
  ],
};

export function taskGroups(language: Language): readonly Group[] {
  return setGroups(groups[language], language);
}

/** The built-in cards: two for each kind of task, in everyday and workplace situations. */
export function taskCards(language: Language): readonly Card[] {
  return dealCards(cards[language], language);
}
