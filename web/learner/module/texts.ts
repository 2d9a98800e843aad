import { defineCatalogue } from '../../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    page: '{title} · {part}',
    'part-question': 'Se questionner',
    'part-explore': 'Explorer',
    'part-retain': 'Retenir',
    'part-practise': 'S’exercer',
    'part-further': 'Aller plus loin',
    'part-end': 'Module terminé',
    back: 'Ma route',
    minutes: '{n} min',
    'back-to-route': 'Revenir à ma route',
    'see-gains': 'Voir ce que j’ai gagné',
    unknown: 'Ce module n’est pas dans [ton|votre] parcours',
    'unknown-why': 'Il a peut-être été retiré. [Ta|Votre] route [te dit|vous dit] ce que [tu peux|vous pouvez] faire.',
  },
  en: {
    page: '{title} · {part}',
    'part-question': 'Question yourself',
    'part-explore': 'Explore',
    'part-retain': 'Keep',
    'part-practise': 'Practise',
    'part-further': 'Go further',
    'part-end': 'Module finished',
    back: 'My route',
    minutes: '{n} min',
    'back-to-route': 'Back to my route',
    'see-gains': 'See what I gained',
    unknown: 'This module is not in your course',
    'unknown-why': 'It may have been removed. Your route says what you can do.',
  },
});
