import type { Language } from '../exploration.ts';

/** What the tokeniser reads: words of everyday texts, the most frequent first. Frequencies follow Zipf's law (1 / rank). */
const lists: Readonly<Record<Language, string>> = {
  fr: `le de la et les des un une à est en que qui il elle dans pour pas sur ce se ne au avec son sa plus par je tu nous vous on mais
    comme ou où tout faire fait être avoir avait sont ont cette ces ses mon ma mes ton ta tes leur leurs même aussi bien très sans sous
    chat chien maison école classe élève élèves jour matin soir nuit temps monde vie main tête eau pain table porte livre mot mots phrase
    petit petite petits grand grande grands bon bonne beau belle nouveau nouvelle jeune vieux homme femme enfant enfants ami amis père mère
    manger mange boire dormir dort jouer joue lire écrire parler parle dire dit voir vient venir aller prendre donner donne mettre savoir
    peut veut doit cherche trouve pense aime regarde écoute apprend apprendre comprendre répondre réponse question exemple image machine
    ordinateur téléphone message réseau internet modèle donnée données information informations texte langue langage
    nation national nationale nationalité nationalement naturel naturelle naturellement nature actuel actuelle actuellement
    personne personnel personnelle personnellement tradition traditionnel traditionnellement condition conditionnel fonction fonctionnel
    constitution constitutionnel constitutionnelle institution institutionnel révolution révolutionnaire solution pollution
    éducation attention génération génération création relation opération situation action station position
    rapide rapidement lent lentement simple simplement facile facilement difficile difficilement exact exactement heureux heureusement
    seule seulement vrai vraiment complet complètement doucement également finalement généralement
    gouvernement mouvement moment monument document élément événement appartement département entraînement changement
    antivirus antivol antidote antibiotique anticorps antibruit automobile automatique autocar téléphoner télévision télécharger
    impossible incroyable invisible inconnu inégal inégalité égal égaux égalité liberté libre libres droit droits dignité humain humains
    faisable possible visible lisible terrible capable probable aimable soleil jardin cuisine canapé fenêtre chaise rue ville village
    naître naissent naissance connaissance reconnaissance ressemblance différence différent différente différents
    courir court marcher marche sauter saute chanter chante danser danse travailler travaille travail écologie biologie technologie`,
  en: `the of and a to in is that it he was for on are as with his they at be this have from or one had by but not what all were we when
    your can said there use an each which she do how their if will up other about out many then them these so some her would make like
    him into time has look two more write go see number no way could people my than first water been call who its now find long down day
    did get come made may part cat dog house school class pupil pupils morning evening night world life hand head bread table door book
    word words sentence small big good new young old man woman child children friend friends father mother eat drink sleep sleeps play
    plays read speak speaks say take give know learn learns learning understand understanding answer question example picture machine
    computer phone message network internet model data information text language languages
    nation national nationality nationally nature natural naturally actual actually person personal personally tradition traditional
    traditionally condition conditional function functional constitution constitutional institution institutional revolution
    revolutionary solution pollution education attention generation creation relation operation situation action station position
    quick quickly slow slowly simple simply easy easily difficult exact exactly happy happily happiness only real really complete
    completely government movement moment monument document element development department statement
    antivirus antidote antibody automatic automobile telephone television download
    impossible incredible invisible unknown unequal inequality equal equality freedom free right rights dignity human beings being born
    possible visible readable terrible capable probable lovable sun garden kitchen sofa window chair street town village
    running run walking walk jumping jump singing sing dancing dance working work worker player reader writer speaker teacher
    friendship leadership membership kindness darkness weakness careful useful helpful careless useless helpless
    ecology biology technology different difference important importance`,
};

/** How often each word comes in the text of a language, or of both read one after the other. */
export function countWords(languages: readonly Language[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const language of languages) {
    lists[language].split(/\s+/).forEach((word, rank) => {
      counts.set(word, (counts.get(word) ?? 0) + Math.ceil(2000 / (rank + 8)));
    });
  }
  return counts;
}

/** The first article of the Universal Declaration of Human Rights (1948, first sentence), in the official translations. */
export const sameSentence = [
  { code: 'fr', text: 'Tous les êtres humains naissent libres et égaux en dignité et en droits.' },
  { code: 'en', text: 'All human beings are born free and equal in dignity and rights.' },
  { code: 'es', text: 'Todos los seres humanos nacen libres e iguales en dignidad y derechos.' },
  { code: 'sw', text: 'Watu wote wamezaliwa huru, hadhi na haki zao ni sawa.' },
  { code: 'el', text: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.' },
  { code: 'ar', text: 'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.' },
] as const;
