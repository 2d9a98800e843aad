// Long because it is content: four pictures in two languages, side by side so that both stay in step.
import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import type { Origin } from './manifest.ts';
import type { Verdict } from './model.ts';
import type { Box, Picture } from './picture.ts';
import { type CaseId, caseIds, originalOf, sharedOf } from './scenes.ts';

type Both = readonly [fr: string, en: string];

/** A place of the picture to look at closely: a fault, or something that only looks odd. */
export interface Zone {
  readonly id: string;
  readonly label: string;
  readonly box: Box;
  readonly fault: boolean;
  readonly why: string;
}

/** A publication of the index: a picture, where and when, and the credentials of its file if it has any. */
export interface Publication {
  readonly id: string;
  readonly of: CaseId;
  readonly site: string;
  readonly date: string;
  readonly caption: string;
  readonly picture: Picture;
  /** How its file was signed; without it, the file carries nothing. */
  readonly signed?: Origin;
  /** The picture that was signed, when the file's own is another. */
  readonly signedPicture?: Picture;
}

/** A dated document on the same event. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly text: string;
}

/** A picture that goes round, and what can be found about it. `shared` and `first` are publications of the index. */
export interface Case {
  readonly id: CaseId;
  readonly name: string;
  readonly alt: string;
  readonly shared: Publication;
  readonly first: Publication;
  readonly zones: readonly Zone[];
  readonly papers: readonly Paper[];
  readonly verdict: Verdict;
  readonly why: string;
}

interface Sheet {
  readonly name: Both;
  readonly alt: Both;
  readonly shared: readonly [site: Both, date: string, caption: Both];
  readonly first: readonly [site: Both, date: string, caption: Both];
  /** Who signed the first file, with what, and what it says of itself. */
  readonly signed?: readonly [issuer: Both, tool: Both, source: Origin['source']];
  /** The shared file still carries the first one's credentials. */
  readonly carried?: boolean;
  readonly zones: readonly (readonly [id: string, label: Both, box: Box, fault: boolean, why: Both])[];
  readonly papers: readonly (readonly [id: string, title: Both, source: Both, date: string, text: Both])[];
  readonly verdict: Verdict;
  readonly why: Both;
}

const sheets: Readonly<Record<CaseId, Sheet>> = {
  whale: {
    name: ['la baleine', 'the whale'],
    alt: [
      'Une baleine dans une rivière, sous un pont avec deux lampadaires. Sur le quai, une personne lève la main à côté d’une pancarte. Un voilier passe.',
      'A whale in a river, under a bridge with two lamp posts. On the quay, a person raises a hand beside a sign. A sailing boat goes by.',
    ],
    shared: [
      ['@lornac_insolite', '@odd_lornac'],
      '2025-05-11',
      ['Ce matin sous le pont de Lornac. Incroyable !', 'This morning under Lornac bridge. Incredible!'],
    ],
    first: [
      ['L’atelier de Rive', 'Rive’s studio'],
      '2025-04-02',
      [
        'Ma série « Animaux égarés », imaginée avec un générateur d’images.',
        'My series “Stray animals”, imagined with an image generator.',
      ],
    ],
    signed: [
      ['Atelier d’images Ondine', 'Ondine image studio'],
      ['générateur Ondine', 'Ondine generator'],
      'generated',
    ],
    zones: [
      [
        'lamp',
        ['le lampadaire de gauche', 'the left lamp post'],
        [27, 8, 33, 22],
        true,
        [
          'Le soleil est à gauche, et l’ombre part vers lui. Celle de l’autre lampadaire va du bon côté.',
          'The sun is on the left, and the shadow goes towards it. That of the other lamp post goes the right way.',
        ],
      ],
      [
        'pillar',
        ['le pilier de droite', 'the right pillar'],
        [86, 30, 33, 22],
        true,
        [
          'Ce pilier s’arrête en l’air, avant l’eau. Rien ne porte le pont.',
          'This pillar stops in mid-air, above the water. Nothing holds the bridge.',
        ],
      ],
      [
        'hand',
        ['la main levée', 'the raised hand'],
        [15, 46, 18, 12],
        true,
        [
          'Six doigts. Les générateurs récents font moins souvent cette erreur : ne pas la voir ne prouve rien.',
          'Six fingers. Recent generators make this mistake less often: not seeing it proves nothing.',
        ],
      ],
      [
        'sign',
        ['la pancarte', 'the sign'],
        [25, 53, 20, 13.3],
        true,
        [
          'Ces signes ressemblent à des lettres, sans former un mot.',
          'These signs look like letters, without making a word.',
        ],
      ],
      [
        'boat',
        ['le voilier', 'the sailing boat'],
        [96, 44, 24, 16],
        false,
        ['Un mât, une voile, une coque : rien d’anormal ici.', 'A mast, a sail, a hull: nothing wrong here.'],
      ],
    ],
    papers: [
      [
        'log',
        ['Journal du port de Lornac', 'Log of Lornac harbour'],
        ['capitainerie', 'harbour office'],
        '2025-05-11',
        [
          'Temps calme. Quatre voiliers, deux péniches. Rien d’autre à signaler sous le pont.',
          'Calm weather. Four sailing boats, two barges. Nothing else to report under the bridge.',
        ],
      ],
      [
        'depth',
        ['Carte des profondeurs', 'Depth chart'],
        ['service des rivières', 'river service'],
        '2024-09-01',
        [
          'Sous le pont de Lornac, l’eau est profonde de 1,80 mètre au plus.',
          'Under Lornac bridge, the water is 1.80 metres deep at most.',
        ],
      ],
    ],
    verdict: 'generated',
    why: [
      'La première publication le dit, et son fichier signé aussi : un générateur a fait cette image. La copie qui circule a perdu ses métadonnées, comme souvent.',
      'The first publication says so, and so does its signed file: a generator made this picture. The copy going round has lost its metadata, as often happens.',
    ],
  },
  flood: {
    name: ['l’inondation', 'the flood'],
    alt: [
      'Une rue sous l’eau. Une voiture à demi noyée, un arbre sans feuilles, une boutique à l’enseigne illisible, deux personnes dans une barque.',
      'A street under water. A half-sunk car, a leafless tree, a shop with an unreadable sign, two people in a boat.',
    ],
    shared: [
      ['@alerte_lornac', '@lornac_alert'],
      '2025-07-08',
      ['Lornac sous les eaux, à l’instant !!!', 'Lornac under water, right now!!!'],
    ],
    first: [
      ['Agence Fil d’eau', 'Fil d’eau agency'],
      '2019-01-22',
      [
        'Port-Kerdal, lundi. Les pompiers évacuent une rue du centre.',
        'Port-Kerdal, Monday. Firefighters evacuate a street of the centre.',
      ],
    ],
    zones: [
      [
        'sign',
        ['l’enseigne', 'the shop sign'],
        [38, 31, 39, 26],
        true,
        [
          'Les lettres sont à l’envers : l’image a été retournée. On lit « Port-Kerdal », pas « Lornac ».',
          'The letters are the wrong way round: the picture was turned over. They read “Port-Kerdal”, not “Lornac”.',
        ],
      ],
      [
        'tree',
        ['l’arbre', 'the tree'],
        [1, 8, 33, 22],
        true,
        [
          'Aucune feuille : c’est l’hiver. La publication est datée du 8 juillet.',
          'Not a leaf: it is winter. The post is dated 8 July.',
        ],
      ],
      [
        'car',
        ['la voiture', 'the car'],
        [14, 42, 30, 20],
        false,
        [
          'L’eau et le reflet suivent la voiture : rien d’anormal.',
          'The water and the reflection follow the car: nothing wrong.',
        ],
      ],
      [
        'boat',
        ['la barque', 'the boat'],
        [55, 53, 39, 26],
        false,
        [
          'Les gilets se ressemblent, la barque est bien posée sur l’eau : rien d’anormal.',
          'The jackets look alike, the boat sits well on the water: nothing wrong.',
        ],
      ],
    ],
    papers: [
      [
        'weather',
        ['Bulletin de sécheresse', 'Drought bulletin'],
        ['service météo', 'weather service'],
        '2025-07-08',
        [
          'À Lornac, aucune pluie depuis cinq semaines. L’arrosage est interdit.',
          'In Lornac, no rain for five weeks. Watering is forbidden.',
        ],
      ],
      [
        'report',
        ['Crue de janvier 2019', 'Flood of January 2019'],
        ['mairie de Port-Kerdal', 'town of Port-Kerdal'],
        '2019-03-04',
        [
          'Le 21 janvier 2019, l’eau est montée à 1,20 mètre dans la rue du Pain.',
          'On 21 January 2019, water rose to 1.20 metres in Bread Street.',
        ],
      ],
    ],
    verdict: 'elsewhere',
    why: [
      'La photo est vraie. Elle vient de Port-Kerdal, en janvier 2019. Retournée et recadrée, elle sert à annoncer une autre inondation, ailleurs et six ans plus tard.',
      'The photo is genuine. It comes from Port-Kerdal, in January 2019. Turned over and cropped, it announces another flood, elsewhere and six years later.',
    ],
  },
  banner: {
    name: ['la banderole', 'the banner'],
    alt: [
      'Cinq élèves devant une école tiennent une banderole blanche. On y lit « Grève demain ».',
      'Five pupils in front of a school hold a white banner. It reads “Strike today”.',
    ],
    shared: [
      ['@parents_en_colere', '@angry_parents'],
      '2025-09-02',
      ['Voilà ce qu’on apprend aux élèves de Lornac.', 'This is what pupils are taught in Lornac.'],
    ],
    first: [
      ['Le Courrier de Lornac', 'The Lornac Courier'],
      '2025-06-14',
      [
        'La classe de 4e B a remercié les pompiers pour leur venue.',
        'Class 4B thanked the firefighters for their visit.',
      ],
    ],
    signed: [['Le Courrier de Lornac', 'The Lornac Courier'], ['appareil photo Belvue', 'Belvue camera'], 'capture'],
    carried: true,
    zones: [
      [
        'words',
        ['les mots de la banderole', 'the words of the banner'],
        [26, 41, 60, 40],
        true,
        [
          'Le tissu ondule, les mots restent droits. Un rectangle plus blanc les entoure.',
          'The cloth is wavy, the words stay straight. A whiter rectangle surrounds them.',
        ],
      ],
      [
        'hand',
        ['la main de gauche', 'the left hand'],
        [11, 46, 18, 12],
        true,
        [
          'Le rectangle blanc passe devant les doigts et les coupe net.',
          'The white rectangle goes in front of the fingers and cuts them off.',
        ],
      ],
      [
        'windows',
        ['les fenêtres', 'the windows'],
        [30, 6, 45, 30],
        false,
        ['Régulières, comme dans une école : rien d’anormal.', 'Regular, as in a school: nothing wrong.'],
      ],
      [
        'shadows',
        ['les ombres au sol', 'the shadows on the ground'],
        [18, 52, 42, 28],
        false,
        ['Toutes vont du même côté : rien d’anormal.', 'They all go the same way: nothing wrong.'],
      ],
    ],
    papers: [
      [
        'school',
        ['Mot aux familles', 'Note to families'],
        ['collège de Lornac', 'Lornac school'],
        '2025-06-16',
        [
          'Merci aux pompiers venus vendredi. Les élèves avaient peint une banderole à leur intention.',
          'Thanks to the firefighters who came on Friday. The pupils had painted a banner for them.',
        ],
      ],
      [
        'pupil',
        ['Entretien avec une élève', 'Interview with a pupil'],
        ['radio du collège', 'school radio'],
        '2025-09-04',
        [
          'J’étais la deuxième à gauche. Sur la banderole, nous disions merci aux pompiers. Rien d’autre.',
          'I was second from the left. On the banner, we thanked the firefighters. Nothing else.',
        ],
      ],
    ],
    verdict: 'retouched',
    why: [
      'La photo de départ est vraie, et signée. Dans celle qui circule, les mots ont changé : la signature reste juste, mais le contenu n’est plus celui qui a été signé.',
      'The first photo is genuine, and signed. In the one going round, the words have changed: the signature is right, but the content is no longer what was signed.',
    ],
  },
  halo: {
    name: ['les trois soleils', 'the three suns'],
    alt: [
      'Au-dessus d’une cour enneigée, un soleil entouré d’un anneau clair, avec une tache brillante de chaque côté. Deux personnes marchent vers nous.',
      'Over a snowy yard, a sun with a pale ring around it and a bright spot on each side. Two people walk towards us.',
    ],
    shared: [
      ['@fin_du_monde', '@end_of_the_world'],
      '2025-01-18',
      ['TROIS SOLEILS. Encore une image fabriquée ?', 'THREE SUNS. Made up again?'],
    ],
    first: [
      ['Club photo de Lornac', 'Lornac photo club'],
      '2025-01-17',
      [
        'Vendredi, 9 h 10, par moins huit degrés. Un beau halo avec ses deux parhélies.',
        'Friday, 9.10 am, at minus eight degrees. A fine halo with its two sun dogs.',
      ],
    ],
    signed: [['Club photo de Lornac', 'Lornac photo club'], ['appareil photo Belvue', 'Belvue camera'], 'capture'],
    carried: true,
    zones: [
      [
        'suns',
        ['les deux petits soleils', 'the two small suns'],
        [30, 8, 60, 40],
        false,
        [
          'Étrange, et connu : ce sont des parhélies, la lumière déviée par des cristaux de glace. Étrange ne veut pas dire fabriqué.',
          'Strange, and well known: these are sun dogs, light bent by ice crystals. Strange does not mean made up.',
        ],
      ],
      [
        'shadows',
        ['les traces au sol', 'the marks on the ground'],
        [33, 58, 33, 22],
        false,
        [
          'Des traces claires derrière chaque personne : rien d’anormal.',
          'Light tracks behind each person: nothing wrong.',
        ],
      ],
      [
        'house',
        ['la maison', 'the house'],
        [2, 22, 36, 24],
        false,
        [
          'La neige tient sur le toit, les fenêtres sont alignées : rien d’anormal.',
          'Snow lies on the roof, the windows are in line: nothing wrong.',
        ],
      ],
      [
        'tree',
        ['l’arbre', 'the tree'],
        [81, 22, 33, 22],
        false,
        ['Sans feuilles en janvier : rien d’anormal.', 'Leafless in January: nothing wrong.'],
      ],
    ],
    papers: [
      [
        'weather',
        ['Observations du 17 janvier', 'Observations of 17 January'],
        ['service météo', 'weather service'],
        '2025-01-17',
        [
          'Ciel voilé de cristaux de glace. Halos et parhélies signalés par neuf postes de la région.',
          'Sky veiled with ice crystals. Halos and sun dogs reported by nine stations of the region.',
        ],
      ],
      [
        'other',
        ['Photo d’une autre classe', 'Photo by another class'],
        ['école du Bourg', 'Bourg school'],
        '2025-01-17',
        [
          'De notre cour, à trois kilomètres, on voyait le même anneau et les deux taches.',
          'From our yard, three kilometres away, the same ring and the two spots could be seen.',
        ],
      ],
    ],
    verdict: 'genuine',
    why: [
      'Tout concorde : la signature, une deuxième photo prise ailleurs et le service météo. Une image peut être étrange et vraie.',
      'Everything agrees: the signature, a second photo taken elsewhere and the weather service. A picture may be strange and genuine.',
    ],
  },
};

/** The cases named, in one language. */
export function openCases(ids: readonly CaseId[], language: Language): readonly Case[] {
  const say = ([fr, en]: Both) => (language === 'fr' ? punctuate(fr) : en);
  return ids.map((id) => {
    const { signed, carried, ...one } = sheets[id];
    const origin: Origin | undefined = signed && {
      title: `${id}.jpg`,
      issuer: say(signed[0]),
      tool: say(signed[1]),
      source: signed[2],
      when: `${one.first[1]}T09:10:00Z`,
      ...(signed[2] === 'capture' ? { published: `${one.first[1]}T17:00:00Z` } : {}),
    };
    const first: Publication = {
      id: `${id}-first`,
      of: id,
      site: say(one.first[0]),
      date: one.first[1],
      caption: say(one.first[2]),
      picture: originalOf(id, language),
      ...(origin ? { signed: origin } : {}),
    };
    return {
      id,
      name: say(one.name),
      alt: say(one.alt),
      shared: {
        id: `${id}-shared`,
        of: id,
        site: say(one.shared[0]),
        date: one.shared[1],
        caption: say(one.shared[2]),
        picture: sharedOf(id, language),
        ...(origin && carried ? { signed: origin, signedPicture: first.picture } : {}),
      },
      first,
      zones: one.zones.map(([zone, label, box, fault, why]) => ({
        id: zone,
        label: say(label),
        box,
        fault,
        why: say(why),
      })),
      papers: one.papers.map(([paper, title, source, date, text]) => ({
        id: paper,
        title: say(title),
        source: say(source),
        date,
        text: say(text),
      })),
      verdict: one.verdict,
      why: say(one.why),
    };
  });
}

/** Every publication the reverse search knows, whichever picture is looked for. */
export function indexOf(language: Language): readonly Publication[] {
  return openCases(caseIds, language).flatMap(({ first, shared }) => [first, shared]);
}
