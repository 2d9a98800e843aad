import { defineTexts } from '../texts.ts';

export const texts = defineTexts({
  fr: {
    title: 'Apprendre une fois, répondre des milliards de fois',
    instruction:
      'Entraîner un grand modèle demande beaucoup d’énergie, une fois. Chaque réponse en demande peu, mais il y en a beaucoup. Quand l’usage dépasse-t-il l’entraînement ?',
    model: 'Un modèle déjà entraîné',
    task: 'Une réponse',
    'small-text': 'd’un petit modèle',
    text: 'd’un grand assistant',
    image: 'une image générée',
    people: 'Personnes qui s’en servent',
    times: 'Réponses par personne et par jour',
    race: 'L’énergie en un an',
    training: 'Entraînement de {name}, une fois',
    use: 'Usage pendant un an',
    caption: 'Chaque trait vertical vaut dix fois le précédent. La longueur d’une barre, c’est ce que l’on ignore.',
    days: 'L’usage rattrape l’entraînement au bout de {range}.',
    'day-count': { one: '{n} jour', other: '{n} jours' },
    between: '{low} à {high} jours',
    'use-more':
      'En un an, l’usage demande sûrement plus que l’entraînement. Pour réduire, il faut agir sur les réponses : moins, plus courtes, plus petites.',
    'training-more':
      'En un an, l’entraînement demande sûrement plus que l’usage. Entraîner un modèle pour si peu de monde coûte cher par réponse.',
    unsure: 'Les fourchettes se recouvrent : à ce nombre d’usagers, on ne peut pas dire lequel pèse le plus.',
    sources: 'D’où viennent ces chiffres ?',
    assumed: 'Hypothèse de Balise',
    million: '{n} millions',
    say: '{people} personnes. {days} {verdict}',
    alternative:
      '{name} : entraînement {training}. Usage par {people} personnes pendant un an : {use}. {days} {verdict}',
  },
  en: {
    title: 'Learn once, answer billions of times',
    instruction:
      'Training a large model takes much energy, once. Each answer takes little, but there are many. When does use overtake training?',
    model: 'A model already trained',
    task: 'One answer',
    'small-text': 'from a small model',
    text: 'from a large assistant',
    image: 'a generated picture',
    people: 'People who use it',
    times: 'Answers per person and per day',
    race: 'Energy over a year',
    training: 'Training of {name}, once',
    use: 'Use for a year',
    caption: 'Each vertical line is ten times the one before. The length of a bar is what we do not know.',
    days: 'Use catches up with training after {range}.',
    'day-count': { one: '{n} day', other: '{n} days' },
    between: '{low} to {high} days',
    'use-more':
      'Over a year, use surely takes more than training. To reduce it, act on the answers: fewer, shorter, smaller.',
    'training-more':
      'Over a year, training surely takes more than use. Training a model for so few people is costly per answer.',
    unsure: 'The ranges overlap: with this number of users, nobody can say which weighs more.',
    sources: 'Where do these figures come from?',
    assumed: 'Balise’s hypothesis',
    million: '{n} million',
    say: '{people} people. {days} {verdict}',
    alternative: '{name}: training {training}. Use by {people} people for a year: {use}. {days} {verdict}',
  },
});
