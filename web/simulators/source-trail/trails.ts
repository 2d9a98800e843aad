// Long because it is content: three investigations in two languages, side by side so that both stay in step.
import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import type { Page, Trail, Verdict } from './model.ts';

/** The built-in investigations. People, places, sites and studies are invented. */
export const trailIds = ['phones', 'river', 'turtle'] as const;
export type TrailId = (typeof trailIds)[number];

type Both = readonly [fr: string, en: string];
type Said = readonly (readonly [what: Both, stated: Both])[];

interface Sheet {
  readonly id: string;
  readonly site: Both;
  readonly kind: Both;
  readonly title: Both;
  readonly author: Both;
  readonly date: string;
  readonly text: Both;
  readonly rests: readonly string[];
  readonly says: Said;
}

interface Case {
  readonly claim: Both;
  readonly verdict: Verdict;
  readonly why: Both;
  readonly pages: readonly Sheet[];
}

const post: Both = ['publication sur un réseau', 'post on a network'];
const article: Both = ['article', 'article'];
const notice: Both = ['communiqué', 'press release'];
const unsigned: Both = ['', ''];

const who: Both = ['qui est concerné', 'who it is about'];
const link: Both = ['le lien avec le téléphone', 'the link with the phone'];
const together: Both = ['les deux vont ensemble', 'the two go together'];
const causes: Both = ['l’un cause l’autre', 'one causes the other'];
const thirtyFour: Both = ['34 lycéens d’un lycée', '34 pupils of one school'];
const teenagers: Both = ['tous les adolescents', 'all teenagers'];

const phones: Case = {
  claim: [
    '« Le téléphone fait perdre 30 % de mémoire aux adolescents. »',
    '“Phones make teenagers lose 30% of their memory.”',
  ],
  verdict: 'distorted',
  why: [
    'L’étude existe et le nombre est exact. Mais elle porte sur 34 lycéens et dit que deux choses vont ensemble. Au fil des reprises, c’est devenu une cause, chez tous les adolescents.',
    'The study exists and the number is right. But it is about 34 pupils and says that two things go together. Retold again and again, it became a cause, in all teenagers.',
  ],
  pages: [
    {
      id: 'post',
      site: ['@infos_choc', '@shock_news'],
      kind: post,
      title: ['À PARTAGER : le téléphone détruit la mémoire', 'SHARE: phones destroy memory'],
      author: unsigned,
      date: '2025-03-14',
      text: [
        'Le téléphone fait perdre 30 % de mémoire aux adolescents ! C’est dans Le Quotidien du Val. Partagez avant que ce soit effacé.',
        'Phones make teenagers lose 30% of their memory! It is in the Vale Daily. Share before it is taken down.',
      ],
      rests: ['daily'],
      says: [
        [who, teenagers],
        [link, causes],
      ],
    },
    {
      id: 'radio',
      site: ['Radio Val', 'Vale Radio'],
      kind: ['chronique', 'column'],
      title: ['Faut-il cacher les téléphones ?', 'Should phones be hidden?'],
      author: ['Malo Henry', 'Malo Henry'],
      date: '2025-03-13',
      text: [
        'Vous l’avez lu hier dans Le Quotidien du Val : le téléphone fait perdre la mémoire aux adolescents. Nos auditeurs réagissent.',
        'You read it yesterday in the Vale Daily: phones make teenagers lose their memory. Our listeners react.',
      ],
      rests: ['daily'],
      says: [
        [who, teenagers],
        [link, causes],
      ],
    },
    {
      id: 'daily',
      site: ['Le Quotidien du Val', 'The Vale Daily'],
      kind: article,
      title: ['Le téléphone abîme la mémoire des adolescents', 'Phones damage teenagers’ memory'],
      author: ['la rédaction', 'the newsroom'],
      date: '2025-03-12',
      text: [
        'Le blog Mieux dormir l’explique : le téléphone au lit abîme la mémoire. Les adolescents y perdent 30 %.',
        'The blog Sleep Better explains: a phone in bed damages memory. Teenagers lose 30% of it.',
      ],
      rests: ['blog'],
      says: [
        [who, teenagers],
        [link, causes],
      ],
    },
    {
      id: 'blog',
      site: ['Mieux dormir', 'Sleep Better'],
      kind: ['blog', 'blog'],
      title: ['Votre téléphone vous vole vos souvenirs', 'Your phone steals your memories'],
      author: ['Sacha Morel', 'Sacha Morel'],
      date: '2025-03-10',
      text: [
        'L’université de Kervel a suivi 34 lycéens. Ceux qui gardent leur téléphone au lit retiennent « 30 % de mots en moins ». Le téléphone abîme donc la mémoire.',
        'The University of Kervel followed 34 pupils. Those who keep their phone in bed remember “30% fewer words”. So phones damage memory.',
      ],
      rests: ['release'],
      says: [
        [who, thirtyFour],
        [link, causes],
      ],
    },
    {
      id: 'release',
      site: ['Université de Kervel', 'University of Kervel'],
      kind: notice,
      title: ['Téléphone au lit et mémoire : une première étude', 'Phones in bed and memory: a first study'],
      author: ['service de presse', 'press office'],
      date: '2025-03-03',
      text: [
        'Dans les Cahiers du sommeil, notre équipe a suivi 34 lycéens d’un lycée. Ceux qui gardent leur téléphone au lit « retiennent 30 % de mots en moins » le lendemain. L’étude ne dit pas pourquoi.',
        'In the Sleep Notebooks, our team followed 34 pupils of one school. Those who keep their phone in bed “remember 30% fewer words” the next day. The study does not say why.',
      ],
      rests: ['study'],
      says: [
        [who, thirtyFour],
        [link, together],
      ],
    },
    {
      id: 'study',
      site: ['Cahiers du sommeil', 'Sleep Notebooks'],
      kind: ['étude scientifique', 'scientific study'],
      title: ['Téléphone au coucher et rappel de mots', 'Phones at bedtime and recall of words'],
      author: ['N. Le Goff et A. Diallo', 'N. Le Goff and A. Diallo'],
      date: '2025-02-20',
      text: [
        '34 lycéens d’un lycée ont noté leurs soirées pendant deux semaines. Usage du téléphone au lit et oubli de mots vont ensemble. Le manque de sommeil peut suffire à l’expliquer.',
        '34 pupils of one school noted their evenings for two weeks. Using a phone in bed and forgetting words go together. Lack of sleep may be enough to explain it.',
      ],
      rests: [],
      says: [
        [who, thirtyFour],
        [link, together],
      ],
    },
  ],
};

const tone: Both = ['le ton', 'the tone'];
const serious: Both = ['annoncé pour de vrai', 'announced in earnest'];
const joke: Both = ['une plaisanterie', 'a joke'];

const river: Case = {
  claim: [
    '« La mairie de Saint-Aubrac va teindre la rivière en bleu pour les touristes. »',
    '“The town of Saint-Aubrac will dye its river blue for tourists.”',
  ],
  verdict: 'baseless',
  why: [
    'Tout part d’un journal pour rire, un 1er avril. Un site l’a repris sans le dire, et les autres ont copié ce site. La mairie, elle, n’a rien prévu.',
    'It all started from a joke newspaper, on the first of April. One site took it up without saying so, and the others copied that site. The town has planned nothing.',
  ],
  pages: [
    {
      id: 'post',
      site: ['@vallee_en_colere', '@angry_valley'],
      kind: post,
      title: ['C’est officiel, ils sont devenus fous', 'It is official, they have gone mad'],
      author: unsigned,
      date: '2025-06-22',
      text: [
        'La mairie va teindre la rivière en bleu pour les touristes. Vallée Infos a tous les détails. Et nos impôts ?',
        'The town will dye the river blue for tourists. Valley News has all the details. And our taxes?',
      ],
      rests: ['news'],
      says: [[tone, serious]],
    },
    {
      id: 'town',
      site: ['Mairie de Saint-Aubrac', 'Town of Saint-Aubrac'],
      kind: notice,
      title: ['Mise au point', 'Setting things straight'],
      author: ['Nora Vidal, adjointe', 'Nora Vidal, deputy mayor'],
      date: '2025-06-23',
      text: [
        'Aucun projet ne prévoit de colorer la rivière. Le budget voté en mars est public et peut être lu à l’accueil.',
        'No project plans to colour the river. The budget voted in March is public and can be read at the town hall.',
      ],
      rests: [],
      says: [],
    },
    {
      id: 'fishing',
      site: ['Pêche et nature', 'Fishing and Nature'],
      kind: ['blog', 'blog'],
      title: ['Que vont devenir nos truites ?', 'What will become of our trout?'],
      author: ['Paul Ricard-Lemoine', 'Paul Ricard-Lemoine'],
      date: '2025-06-21',
      text: [
        'D’après Vallée Infos, la rivière sera teinte en juillet. Les pêcheurs demandent une réunion.',
        'According to Valley News, the river will be dyed in July. Anglers ask for a meeting.',
      ],
      rests: ['news'],
      says: [[tone, serious]],
    },
    {
      id: 'news',
      site: ['Vallée Infos', 'Valley News'],
      kind: ['site d’actualité écrit par une machine', 'news site written by a machine'],
      title: ['Saint-Aubrac : une rivière bleue dès juillet', 'Saint-Aubrac: a blue river from July'],
      author: unsigned,
      date: '2025-06-20',
      text: [
        'Selon Le Canard de Saint-Aubrac, la mairie teindra la rivière en bleu. Le projet coûterait « douze mille pots de peinture ».',
        'According to The Saint-Aubrac Duck, the town will dye the river blue. The project is said to cost “twelve thousand pots of paint”.',
      ],
      rests: ['duck'],
      says: [[tone, serious]],
    },
    {
      id: 'duck',
      site: ['Le Canard de Saint-Aubrac', 'The Saint-Aubrac Duck'],
      kind: ['journal pour rire', 'joke newspaper'],
      title: ['La rivière sera bleue, les truites aussi', 'The river will be blue, and so will the trout'],
      author: ['la rédaction palmée', 'the web-footed newsroom'],
      date: '2025-04-01',
      text: [
        'La mairie teindra la rivière avec « douze mille pots de peinture ». Les truites porteront un bonnet assorti. Bas de page : tout ce que nous publions est inventé.',
        'The town will dye the river with “twelve thousand pots of paint”. The trout will wear matching hats. Foot of the page: all that we publish is made up.',
      ],
      rests: [],
      says: [[tone, joke]],
    },
  ],
};

const length: Both = ['la durée', 'how long'];
const thirty: Both = ['30 ans', '30 years'];
const place: Both = ['le lieu', 'the place'];
const attic: Both = ['un grenier', 'an attic'];

const turtle: Case = {
  claim: [
    '« Une tortue disparue a été retrouvée vivante dans un grenier, 30 ans après. »',
    '“A lost tortoise was found alive in an attic, 30 years later.”',
  ],
  verdict: 'holds',
  why: [
    'L’histoire étonne, et elle tient. Un carnet de 1995 et l’examen d’une vétérinaire, indépendants, disent la même chose. Une journaliste les a vus tous les deux. Ne pas y croire n’est pas une preuve.',
    'The story is surprising, and it holds. A notebook of 1995 and a vet’s examination, independent of each other, say the same. A journalist saw both. Not believing it is no proof.',
  ],
  pages: [
    {
      id: 'post',
      site: ['@histoires_folles', '@wild_stories'],
      kind: post,
      title: ['30 ans dans un grenier !', '30 years in an attic!'],
      author: unsigned,
      date: '2025-09-10',
      text: [
        'Une tortue retrouvée vivante dans un grenier, 30 ans après ! Lu dans L’Écho de Belle-Rive.',
        'A tortoise found alive in an attic, 30 years later! Read in the Belle-Rive Echo.',
      ],
      rests: ['daily'],
      says: [
        [length, thirty],
        [place, attic],
      ],
    },
    {
      id: 'forum',
      site: ['Forum Reptiles', 'Reptile Forum'],
      kind: ['discussion', 'discussion'],
      title: ['Encore une invention', 'Made up again'],
      author: ['Leroidulezard', 'KingLizard'],
      date: '2025-09-09',
      text: [
        'L’Écho de Belle-Rive raconte n’importe quoi. Une tortue dans un grenier, je n’y crois pas une seconde.',
        'The Belle-Rive Echo talks nonsense. A tortoise in an attic, I do not believe it for a second.',
      ],
      rests: ['daily'],
      says: [],
    },
    {
      id: 'daily',
      site: ['L’Écho de Belle-Rive', 'The Belle-Rive Echo'],
      kind: article,
      title: ['Caroline, la tortue qui attendait', 'Caroline, the tortoise who waited'],
      author: ['Awa Ndiaye, journaliste', 'Awa Ndiaye, journalist'],
      date: '2025-09-08',
      text: [
        'J’ai vu la tortue, et le carnet de 1995 aux archives. La clinique des Dunes l’a examinée : « la même encoche à la carapace ». Elle a vécu 30 ans dans un grenier.',
        'I saw the tortoise, and the notebook of 1995 in the archives. The Dunes clinic examined her: “the same notch in the shell”. She lived 30 years in an attic.',
      ],
      rests: ['vet', 'notebook'],
      says: [
        [length, thirty],
        [place, attic],
      ],
    },
    {
      id: 'vet',
      site: ['Clinique des Dunes', 'Dunes clinic'],
      kind: ['compte rendu d’examen', 'examination report'],
      title: ['Tortue terrestre, femelle', 'Tortoise, female'],
      author: ['Dre Inès Kermarec, vétérinaire', 'Dr Inès Kermarec, vet'],
      date: '2025-09-05',
      text: [
        'Animal trouvé dans un grenier. Maigre, en vie. Elle a pu tenir en mangeant des insectes. Encoche ancienne sur la carapace, la même que sur la photo de 1995.',
        'Animal found in an attic. Thin, alive. She may have lived on insects. Old notch in the shell, the same as in the photo of 1995.',
      ],
      rests: [],
      says: [[place, attic]],
    },
    {
      id: 'notebook',
      site: ['Archives de Belle-Rive', 'Belle-Rive archives'],
      kind: ['carnet de famille numérisé', 'digitised family notebook'],
      title: ['Carnet de la famille Oriol, 1995', 'Notebook of the Oriol family, 1995'],
      author: ['Jeanne Oriol', 'Jeanne Oriol'],
      date: '1995-07-02',
      text: [
        'Caroline a disparu pendant les travaux. On la reconnaît à son encoche. Les enfants pleurent. Photo collée en face.',
        'Caroline disappeared during the building work. One knows her by her notch. The children are crying. Photo glued opposite.',
      ],
      rests: [],
      says: [],
    },
  ],
};

const cases: Readonly<Record<TrailId, Case>> = { phones, river, turtle };

/** A built-in investigation in one language. */
export function openTrail(id: TrailId, language: Language): Trail {
  const { claim, verdict, why, pages } = cases[id];
  const say = ([fr, en]: Both) => (language === 'fr' ? punctuate(fr) : en);
  return {
    claim: say(claim),
    verdict,
    why: say(why),
    pages: pages.map(
      ({ id: page, site, kind, title, author, date, text, rests, says }): Page => ({
        id: page,
        site: say(site),
        kind: say(kind),
        title: say(title),
        author: say(author),
        date,
        text: say(text),
        rests,
        says: Object.fromEntries(says.map(([what, stated]) => [say(what), say(stated)])),
      }),
    ),
  };
}
