import { defineSituation } from '../situation.ts';

/** CAP cook: a task sheet for a commis. */
export const kitchen = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'En cuisine : la mise en place',
    need: '[Tu es|Vous êtes] en stage dans une cuisine de restaurant. Le chef demande une fiche pour le commis : préparer une soupe de légumes pour trente couverts, prête à midi. Une cliente est allergique au céleri.',
    about: ['soupe', 'potage', 'légume', 'cuisine', 'mise en place', 'fiche', 'couvert', 'recette'],
    readers: ['commis', 'apprenti', 'équipe', 'cuisinier', 'collègue', 'chef', 'stagiaire', 'débutant'],
    passages: [
      ['-task', 'La soupe se mange depuis toujours. On y met des légumes de saison. Chaque région a la sienne.'],
      [
        'task context',
        'Pour le service de midi, tout part d’une heure limite : la soupe doit être au chaud à 11 h 45.',
      ],
      ['task -context', 'Voici une recette familiale, pour quatre personnes, à faire quand on veut.'],
      [
        'task -audience -format',
        'Réaliser une brunoise, suer à blanc, mouiller à hauteur, porter à frémissement, puis passer au chinois étamine.',
      ],
      ['task -audience format', '1. Brunoise.\n2. Suer à blanc.\n3. Mouiller à hauteur.\n4. Chinois étamine.'],
      [
        'task audience -format',
        'Lave et coupe les légumes en petits dés. Fais-les revenir doucement sans les colorer. Couvre d’eau, laisse cuire 30 minutes, puis mixe.',
      ],
      [
        'task audience format',
        '1. Laver les légumes, les couper en petits dés.\n2. Les faire revenir doucement, sans couleur.\n3. Couvrir d’eau, cuire 30 minutes.\n4. Mixer, goûter, garder au chaud.',
      ],
      [
        'task -constraints',
        'En accompagnement, je propose aussi un pain maison, un consommé double, une garniture de céleri rave et l’histoire du potage à la cour de Louis XIV.',
      ],
      ['task constraints', 'J’ai tenu compte des limites données, quantités et allergie comprises.'],
      [
        'task -verification',
        'Pour trente couverts, compter 2 kg de légumes en tout.',
        'Cela fait moins de 70 g par personne : trop peu. Une quantité se recalcule toujours, avec la fiche technique du restaurant.',
      ],
      [
        'task verification',
        'À vérifier avec le chef : les quantités de la fiche technique, et l’étiquette du bouillon, qui contient souvent du céleri.',
      ],
    ],
  },
  en: {
    title: 'In the kitchen: getting ready',
    need: 'You are on placement in a restaurant kitchen. The chef asks for a sheet for the kitchen hand: prepare a vegetable soup for thirty, ready at noon. One customer is allergic to celery.',
    about: ['soup', 'vegetable', 'kitchen', 'sheet', 'portion', 'recipe'],
    readers: ['hand', 'apprentice', 'team', 'cook', 'colleague', 'chef', 'trainee', 'beginner'],
    passages: [
      ['-task', 'People have always eaten soup. Seasonal vegetables go into it. Each region has its own.'],
      ['task context', 'For the lunch service, all starts from a deadline: the soup must be kept warm from 11.45.'],
      ['task -context', 'Here is a family recipe, for four people, to be made any time.'],
      [
        'task -audience -format',
        'Make a brunoise, sweat without colouring, wet to height, bring to a simmer, then pass through a fine chinois.',
      ],
      ['task -audience format', '1. Brunoise.\n2. Sweat.\n3. Wet to height.\n4. Fine chinois.'],
      [
        'task audience -format',
        'Wash the vegetables and cut them into small cubes. Fry them gently without browning. Cover with water, cook for 30 minutes, then blend.',
      ],
      [
        'task audience format',
        '1. Wash the vegetables, cut them into small cubes.\n2. Fry gently, no colour.\n3. Cover with water, cook for 30 minutes.\n4. Blend, taste, keep warm.',
      ],
      [
        'task -constraints',
        'To go with it, I also propose home-made bread, a double consommé, a celeriac garnish and the history of soup at the court of Louis XIV.',
      ],
      ['task constraints', 'I have kept to the limits you gave, quantities and allergy included.'],
      [
        'task -verification',
        'For thirty portions, count 2 kg of vegetables in all.',
        'That is less than 70 g each: too little. A quantity is always worked out again, with the restaurant’s own sheet.',
      ],
      [
        'task verification',
        'To check with the chef: the quantities of the restaurant’s sheet, and the label of the stock, which often contains celery.',
      ],
    ],
  },
});
