// Long because it is content: two hunts in two languages, kept together so that both languages stay in step.
import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import type { Claim, Hunt, Source } from './model.ts';

/**
 * The built-in hunts. `marie-curie`: well-known facts, to be checked by an author against nobelprize.org (1903, 1911), the decree of transfer to the Panthéon
 * (20 April 1995) and the Musée Curie's biography; documents are written for Balise. `kermor`: an invented lighthouse, so that nobody knows the answers.
 */
export const huntIds = ['marie-curie', 'kermor'] as const;
export type HuntId = (typeof huntIds)[number];

type Row = readonly [id: string, text: string, verdict: Claim['verdict'], why: string, hint: string];
type Sheet = readonly [id: string, title: string, kind: string, year: number, text: string];

const curieFr = {
  question: 'Raconte-moi la vie de Marie Curie en quelques phrases.',
  claims: [
    [
      'born',
      'Marie Curie est née à Varsovie en 1867.',
      'confirmed',
      'L’encyclopédie donne le même lieu et la même année.',
      'Varsovie',
    ],
    [
      'nobel-1',
      'En 1903, elle partage le prix Nobel de physique avec Pierre Curie et Henri Becquerel.',
      'confirmed',
      'La liste des prix Nobel le dit pour 1903.',
      'Nobel 1903',
    ],
    [
      'nobel-2',
      'En 1911, elle reçoit un second prix Nobel, celui de médecine.',
      'contradicted',
      'Le prix de 1911 existe, mais c’est celui de chimie. Une erreur se glisse souvent à côté d’un fait vrai.',
      'Nobel 1911',
    ],
    [
      'oslo',
      'Elle passe l’hiver 1908 à enseigner à l’université d’Oslo.',
      'not-found',
      'Aucun document n’en parle : en 1908, elle est professeure à Paris. Une IA peut inventer un détail qui sonne juste.',
      'université 1908',
    ],
    [
      'cars',
      'Pendant la Première Guerre mondiale, elle équipe des voitures d’appareils de radiographie.',
      'confirmed',
      'Le dossier du musée raconte ces voitures, les « petites Curies ».',
      'voitures radiographie',
    ],
    [
      'book',
      'Elle raconte ses souvenirs dans « Mes nuits de laboratoire », paru en 1925.',
      'not-found',
      'La liste de ses livres n’a pas ce titre. Les IA inventent volontiers des titres, des auteurs et des dates.',
      'livres souvenirs',
    ],
    [
      'death',
      'Elle meurt en 1934 dans un accident de voiture.',
      'contradicted',
      'L’année est juste, pas la cause : une maladie du sang, sans doute due aux rayonnements.',
      'morte 1934',
    ],
    [
      'pantheon',
      'Elle entre au Panthéon en 1995.',
      'confirmed',
      'L’article de presse de 1995 raconte la cérémonie.',
      'Panthéon',
    ],
  ],
  library: [
    [
      'encyclopaedia',
      'Marie Curie',
      'Encyclopédie',
      2023,
      'Maria Skłodowska naît à Varsovie le 7 novembre 1867. Elle arrive à Paris en 1891 pour étudier les sciences, puis épouse Pierre Curie en 1895. Elle meurt le 4 juillet 1934 en Haute-Savoie d’une maladie du sang, sans doute causée par les rayonnements.',
    ],
    [
      'nobel',
      'Liste des prix Nobel de sciences',
      'Liste officielle',
      2024,
      '1903, physique : Henri Becquerel, Pierre Curie et Marie Curie, pour leurs travaux sur la radioactivité. 1911, chimie : Marie Curie, pour la découverte du polonium et du radium.',
    ],
    [
      'museum',
      'Les « petites Curies »',
      'Dossier de musée',
      2018,
      'En 1914, Marie Curie fait équiper des voitures d’appareils de radiographie pour soigner les blessés près du front. Elle en conduit une elle-même ; sa fille Irène l’accompagne. On les surnomme les « petites Curies ».',
    ],
    [
      'press',
      'Pierre et Marie Curie au Panthéon',
      'Article de presse',
      1995,
      'Les cendres de Pierre et Marie Curie ont été transférées au Panthéon le 20 avril 1995. Marie Curie est la première femme honorée là pour ses propres travaux.',
    ],
    [
      'books',
      'Livres de Marie Curie',
      'Fiche de bibliothèque',
      2021,
      'Recherches sur les substances radioactives (thèse, 1903). Traité de radioactivité (1910). La Radiologie et la guerre (1921). Pierre Curie (1923), avec quelques souvenirs de sa propre vie.',
    ],
    [
      'posts',
      'Les postes de Marie Curie',
      'Chronologie',
      2020,
      '1900 : professeure à l’École normale supérieure de jeunes filles, à Sèvres. 1906 : cours de physique à la Sorbonne, à Paris, après la mort de Pierre. 1908 : professeure titulaire à l’université de Paris. 1914 : directrice à l’Institut du radium.',
    ],
  ],
} as const satisfies { question: string; claims: readonly Row[]; library: readonly Sheet[] };

const curieEn = {
  question: 'Tell me about the life of Marie Curie in a few sentences.',
  claims: [
    [
      'born',
      'Marie Curie was born in Warsaw in 1867.',
      'confirmed',
      'The encyclopaedia gives the same place and year.',
      'Warsaw',
    ],
    [
      'nobel-1',
      'In 1903 she shared the Nobel Prize in Physics with Pierre Curie and Henri Becquerel.',
      'confirmed',
      'The list of Nobel prizes says so for 1903.',
      'Nobel 1903',
    ],
    [
      'nobel-2',
      'In 1911 she received a second Nobel Prize, in Medicine.',
      'contradicted',
      'The 1911 prize exists, but it is in Chemistry. A mistake often slips in beside a true fact.',
      'Nobel 1911',
    ],
    [
      'oslo',
      'She spent the winter of 1908 teaching at the University of Oslo.',
      'not-found',
      'No document mentions it: in 1908 she was a professor in Paris. An AI may invent a detail that sounds right.',
      'university 1908',
    ],
    [
      'cars',
      'During the First World War she fitted cars with X-ray equipment.',
      'confirmed',
      'The museum’s file tells of these cars, the “little Curies”.',
      'cars x-ray',
    ],
    [
      'book',
      'She told her memories in “My Laboratory Nights”, published in 1925.',
      'not-found',
      'The list of her books has no such title. AIs readily invent titles, authors and dates.',
      'books memories',
    ],
    [
      'death',
      'She died in 1934 in a car accident.',
      'contradicted',
      'The year is right, not the cause: a blood disease, probably due to radiation.',
      'died 1934',
    ],
    [
      'pantheon',
      'She entered the Panthéon in 1995.',
      'confirmed',
      'The 1995 press article tells of the ceremony.',
      'Panthéon',
    ],
  ],
  library: [
    [
      'encyclopaedia',
      'Marie Curie',
      'Encyclopaedia',
      2023,
      'Maria Skłodowska was born in Warsaw on 7 November 1867. She came to Paris in 1891 to study science and married Pierre Curie in 1895. She died on 4 July 1934 in Haute-Savoie of a blood disease, probably caused by radiation.',
    ],
    [
      'nobel',
      'List of Nobel prizes in science',
      'Official list',
      2024,
      '1903, Physics: Henri Becquerel, Pierre Curie and Marie Curie, for their work on radioactivity. 1911, Chemistry: Marie Curie, for the discovery of polonium and radium.',
    ],
    [
      'museum',
      'The “little Curies”',
      'Museum file',
      2018,
      'In 1914 Marie Curie had cars fitted with X-ray equipment to treat the wounded near the front. She drove one herself; her daughter Irène went with her. They were nicknamed the “little Curies”.',
    ],
    [
      'press',
      'Pierre and Marie Curie in the Panthéon',
      'Press article',
      1995,
      'The ashes of Pierre and Marie Curie were moved to the Panthéon on 20 April 1995. Marie Curie is the first woman honoured there for her own work.',
    ],
    [
      'books',
      'Books by Marie Curie',
      'Library card',
      2021,
      'Research on Radioactive Substances (thesis, 1903). Treatise on Radioactivity (1910). Radiology in War (1921). Pierre Curie (1923), with a few memories of her own life.',
    ],
    [
      'posts',
      'The posts of Marie Curie',
      'Chronology',
      2020,
      '1900: teacher at the teacher-training school for girls in Sèvres. 1906: physics course at the Sorbonne, in Paris, after Pierre’s death. 1908: full professor at the University of Paris. 1914: director at the Radium Institute.',
    ],
  ],
} as const satisfies { question: string; claims: readonly Row[]; library: readonly Sheet[] };

const kermorFr = {
  question: 'Présente le phare de Kermor pour notre sortie de classe.',
  claims: [
    [
      'lit',
      'Le phare de Kermor a été allumé en 1854.',
      'confirmed',
      'Le registre des phares donne cette année.',
      'allumé',
    ],
    [
      'height',
      'Il mesure 47 mètres de haut.',
      'contradicted',
      'Le registre dit 42 mètres. Un nombre précis n’est pas un nombre vérifié.',
      'hauteur mètres',
    ],
    ['steps', 'On y monte par 217 marches.', 'confirmed', 'La brochure compte aussi 217 marches.', 'marches'],
    [
      'architect',
      'Sa lanterne a été dessinée par Gustave Eiffel.',
      'not-found',
      'Aucun document ne nomme Eiffel. Un nom célèbre rend une invention crédible.',
      'lanterne',
    ],
    [
      'keeper',
      'Le dernier gardien est parti en 2004, quand le phare est devenu automatique.',
      'contradicted',
      'Le journal raconte son départ en 1996.',
      'gardien',
    ],
    [
      'visit',
      'Il se visite toute l’année.',
      'contradicted',
      'Vrai dans la brochure de 1998, plus maintenant : l’avis de 2024 le dit fermé pour travaux. Regarde toujours la date.',
      'visite',
    ],
    [
      'range',
      'Sa lumière se voit à 23 milles en mer.',
      'confirmed',
      'Le registre donne une portée de 23 milles.',
      'portée milles',
    ],
  ],
  library: [
    [
      'register',
      'Registre des phares, feuille 12',
      'Registre',
      2022,
      'Kermor. Tour ronde en granit, hauteur 42 mètres. Allumé le 3 mai 1854. Portée de la lumière : 23 milles.',
    ],
    [
      'brochure',
      'Découvrez Kermor',
      'Brochure de tourisme',
      1998,
      'Grimpez les 217 marches du phare ! Il se visite toute l’année, de 10 h à 18 h. La lanterne offre une vue sur l’archipel.',
    ],
    [
      'newspaper',
      'Le dernier gardien quitte Kermor',
      'Article de presse',
      1996,
      'Après trente ans de veille, Yann Le Goff a rendu les clés. Le phare est désormais automatique.',
    ],
    [
      'notice',
      'Travaux au phare',
      'Avis de la mairie',
      2024,
      'Le phare de Kermor est fermé au public depuis 2022 pour des travaux sur l’escalier. Réouverture non fixée.',
    ],
    [
      'birds',
      'Les oiseaux de l’archipel',
      'Guide nature',
      2019,
      'Autour du phare nichent goélands et cormorans. Une lumière blanche attire parfois les migrateurs.',
    ],
  ],
} as const satisfies { question: string; claims: readonly Row[]; library: readonly Sheet[] };

const kermorEn = {
  question: 'Introduce the Kermor lighthouse for our class trip.',
  claims: [
    [
      'lit',
      'The Kermor lighthouse was first lit in 1854.',
      'confirmed',
      'The register of lighthouses gives this year.',
      'lit',
    ],
    [
      'height',
      'It is 47 metres high.',
      'contradicted',
      'The register says 42 metres. A precise number is not a checked number.',
      'height metres',
    ],
    ['steps', 'You climb it by 217 steps.', 'confirmed', 'The brochure counts 217 steps too.', 'steps'],
    [
      'architect',
      'Its lantern was designed by Gustave Eiffel.',
      'not-found',
      'No document names Eiffel. A famous name makes an invention believable.',
      'lantern',
    ],
    [
      'keeper',
      'The last keeper left in 2004, when the lighthouse became automatic.',
      'contradicted',
      'The newspaper tells of his leaving in 1996.',
      'keeper',
    ],
    [
      'visit',
      'It can be visited all year round.',
      'contradicted',
      'True in the 1998 brochure, no longer: the 2024 notice says it is closed for works. Always look at the date.',
      'visit',
    ],
    [
      'range',
      'Its light can be seen 23 miles out at sea.',
      'confirmed',
      'The register gives a range of 23 miles.',
      'range miles',
    ],
  ],
  library: [
    [
      'register',
      'Register of lighthouses, sheet 12',
      'Register',
      2022,
      'Kermor. Round granite tower, height 42 metres. First lit on 3 May 1854. Range of the light: 23 miles.',
    ],
    [
      'brochure',
      'Discover Kermor',
      'Tourist brochure',
      1998,
      'Climb the 217 steps of the lighthouse! Visits all year round, from 10 am to 6 pm. The lantern has a view of the islands.',
    ],
    [
      'newspaper',
      'The last keeper leaves Kermor',
      'Press article',
      1996,
      'After thirty years of watch, Yann Le Goff handed back the keys. The lighthouse is now automatic.',
    ],
    [
      'notice',
      'Works at the lighthouse',
      'Town hall notice',
      2024,
      'The Kermor lighthouse has been closed to visitors since 2022 for works on the stairs. No date for reopening; no visits.',
    ],
    [
      'birds',
      'Birds of the islands',
      'Nature guide',
      2019,
      'Gulls and cormorants nest around the lighthouse. A white light sometimes attracts migrating birds.',
    ],
  ],
} as const satisfies { question: string; claims: readonly Row[]; library: readonly Sheet[] };

const sheets = {
  'marie-curie': { fr: curieFr, en: curieEn, invented: false },
  kermor: { fr: kermorFr, en: kermorEn, invented: true },
} as const;

/** A built-in hunt in a language, with its typography. */
export function openHunt(id: HuntId, language: Language): Hunt {
  const { question, claims, library } = sheets[id][language];
  const set = language === 'fr' ? punctuate : (text: string) => text;
  return {
    question: set(question),
    invented: sheets[id].invented,
    claims: claims.map(([claim, text, verdict, why, hint]) => ({
      id: claim,
      text: set(text),
      verdict,
      why: set(why),
      hint,
    })),
    library: library.map(
      ([source, title, kind, year, text]): Source => ({ id: source, title: set(title), kind, year, text: set(text) }),
    ),
  };
}
