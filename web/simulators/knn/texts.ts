import { defineTexts } from '../texts.ts';

export const texts = defineTexts({
  fr: {
    title: '[Dis|Dites]-moi qui sont [tes|vos] voisins',
    instruction:
      'Citron ou orange ? La machine ne connaît que deux mesures de chaque fruit. Pour nommer un nouveau fruit, elle regarde ses voisins et les fait voter.',
    map: 'La carte des fruits',
    'map-hint': '[Touche|Touchez] la carte pour poser le nouveau fruit. Au clavier : les flèches le déplacent.',
    shape: 'forme allongée →',
    mass: 'masse ↑',
    lemon: 'citron',
    orange: 'orange',
    neighbours: 'Voisins qui votent',
    vote: 'Le vote',
    'vote-says': 'Nouveau fruit : {kind}, avec {votes} voix sur {k}.',
    'on-new': 'Sur 200 fruits nouveaux',
    errors: 'erreurs',
    patches: { one: 'La carte a {n} territoire.', other: 'La carte a {n} territoires.' },
    islands: 'De petites îles entourent les étiquettes fausses : avec peu de voisins, une seule erreur fait la loi.',
    'all-same': 'Tous votent : le plus nombreux gagne partout, et la machine ne regarde plus le fruit.',
    smooth: 'Les frontières sont calmes : une étiquette fausse est mise en minorité par ses voisins.',
    mislabelled: 'Étiquettes fausses parmi 40',
    add: 'Ajouter ce fruit comme…',
    'say-vote': '{kind}, {votes} voix sur {k}.',
    alternative:
      '40 fruits sur une carte (forme, masse), {wrong} étiquettes fausses. {k} voisins votent. {vote} {errors} d’erreurs sur de nouveaux fruits.',
  },
  en: {
    title: 'Tell me who your neighbours are',
    instruction:
      'Lemon or orange? The machine knows only two measures of each fruit. To name a new fruit, it looks at its neighbours and lets them vote.',
    map: 'The map of the fruits',
    'map-hint': 'Touch the map to put the new fruit there. By keyboard: the arrows move it.',
    shape: 'elongated →',
    mass: 'mass ↑',
    lemon: 'lemon',
    orange: 'orange',
    neighbours: 'Neighbours that vote',
    vote: 'The vote',
    'vote-says': 'New fruit: {kind}, with {votes} votes out of {k}.',
    'on-new': 'On 200 new fruits',
    errors: 'mistakes',
    patches: { one: 'The map has {n} territory.', other: 'The map has {n} territories.' },
    islands: 'Little islands surround the wrong labels: with few neighbours, a single mistake makes the law.',
    'all-same': 'Everybody votes: the more numerous wins everywhere, and the machine no longer looks at the fruit.',
    smooth: 'The borders are calm: a wrong label is outvoted by its neighbours.',
    mislabelled: 'Wrong labels among 40',
    add: 'Add this fruit as…',
    'say-vote': '{kind}, {votes} votes out of {k}.',
    alternative:
      '40 fruits on a map (shape, mass), {wrong} wrong labels. {k} neighbours vote. {vote} {errors} of mistakes on new fruits.',
  },
});
