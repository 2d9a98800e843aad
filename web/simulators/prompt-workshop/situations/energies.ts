import { defineSituation } from '../situation.ts';

/** Comparing two energies for a talk. */
export const energies = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'Comparer deux énergies',
    need: '[Tu prépares|Vous préparez] un oral de sciences : comparer l’énergie solaire et l’énergie éolienne selon trois critères. La classe de seconde écoute, sans notes.',
    about: ['énergie', 'solaire', 'éolien', 'photovolta', 'panneau'],
    readers: ['classe', 'seconde', '2de', 'élève', 'lycée', 'camarade', 'public', 'débutant'],
    passages: [
      [
        '-task',
        'Les énergies renouvelables viennent du soleil, du vent, de l’eau. Elles occupent une place croissante. De quoi parle-t-on exactement ?',
      ],
      [
        'task context',
        'Pour un oral, je donne des phrases qui se disent et trois critères : quand elle produit, où l’installer, ce qu’il reste à la fin.',
      ],
      ['task -context', 'Pour une étude de cas, je compare rendements, coûts actualisés et facteurs de charge.'],
      [
        'task -audience -format',
        'Le facteur de charge de l’éolien terrestre excède celui du photovoltaïque ; l’intermittence diurne du second se distingue de la variabilité synoptique du premier.',
      ],
      [
        'task -audience format',
        '- Photovoltaïque : intermittence diurne, facteur de charge faible.\n- Éolien : variabilité synoptique, facteur de charge supérieur.',
      ],
      [
        'task audience -format',
        'Le solaire produit le jour, surtout l’été. L’éolien produit quand il y a du vent, souvent l’hiver et la nuit. Les deux se complètent.',
      ],
      [
        'task audience format',
        '- Quand ? Solaire : le jour, surtout l’été. Éolien : avec le vent, souvent l’hiver.\n- Où ? Solaire : toits et champs. Éolien : plaines, crêtes, mer.\n- Après ? Les deux se démontent et se recyclent en grande partie.',
      ],
      [
        'task -constraints',
        'Il convient d’y adjoindre l’hydraulique, la géothermie, la biomasse, les hydroliennes et la fusion, ainsi que l’histoire des moulins depuis l’Antiquité.',
      ],
      ['task constraints', 'Je garde les critères et la longueur demandés, rien de plus.'],
      [
        'task -verification',
        'Une éolienne produit en moyenne 40 fois plus qu’un toit solaire, partout dans le monde.',
        'Quelle éolienne, quel toit, quel pays ? Un rapport sans périmètre ni source ne veut rien dire.',
      ],
      [
        'task verification',
        'Je ne donne pas de chiffre sans source. Pour la production en France, regarde le bilan annuel du gestionnaire de réseau, avec l’année et l’unité.',
      ],
    ],
  },
  en: {
    title: 'Compare two energies',
    need: 'You prepare a science talk: compare solar energy and wind energy on three criteria. Your class listens, without notes.',
    about: ['energ', 'solar', 'wind', 'photovolta', 'panel', 'turbine'],
    readers: ['class', 'pupil', 'student', 'year', 'classmate', 'audience', 'beginner', 'school'],
    passages: [
      [
        '-task',
        'Renewable energies come from the sun, the wind, water. Their share is growing. What exactly do we mean?',
      ],
      [
        'task context',
        'For a talk, I give sentences that can be said and three criteria: when it produces, where to put it, what is left in the end.',
      ],
      ['task -context', 'For a case study, I compare yields, levelised costs and load factors.'],
      [
        'task -audience -format',
        'The load factor of onshore wind exceeds that of photovoltaics; the diurnal intermittency of the latter differs from the synoptic variability of the former.',
      ],
      [
        'task -audience format',
        '- Photovoltaics: diurnal intermittency, low load factor.\n- Wind: synoptic variability, higher load factor.',
      ],
      [
        'task audience -format',
        'Solar energy produces by day, above all in summer. Wind energy produces when there is wind, often in winter and at night. The two go well together.',
      ],
      [
        'task audience format',
        '- When? Solar: by day, above all in summer. Wind: with the wind, often in winter.\n- Where? Solar: roofs and fields. Wind: plains, ridges, sea.\n- After? Both are taken down and mostly recycled.',
      ],
      [
        'task -constraints',
        'To these should be added hydropower, geothermal energy, biomass, tidal turbines and fusion, as well as the history of mills since Antiquity.',
      ],
      ['task constraints', 'I keep to the criteria and the length you gave, nothing more.'],
      [
        'task -verification',
        'A wind turbine produces on average 40 times more than a solar roof, everywhere in the world.',
        'Which turbine, which roof, which country? A ratio without perimeter or source means nothing.',
      ],
      [
        'task verification',
        'I give no figure without a source. For production in a country, look at the grid operator’s yearly report, with the year and the unit.',
      ],
    ],
  },
});
