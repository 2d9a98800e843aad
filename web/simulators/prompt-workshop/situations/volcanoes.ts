import { defineSituation } from '../situation.ts';

/** Explaining volcanoes to ten-year-olds. */
export const volcanoes = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'Les volcans, pour des CM2',
    need: 'Une classe de CM2 visite ton collège vendredi. [Tu dois|Vous devez] expliquer, en deux minutes, comment se forme un volcan. Il faut un texte à dire.',
    about: ['volcan', 'volcanique', 'lave', 'magma', 'éruption'],
    readers: ['cm2', 'cm1', 'enfant', 'élève', 'ans', 'primaire', 'école', 'petit', 'écolier'],
    passages: [
      [
        '-task',
        'Les volcans sont fascinants ! Il y en a sur terre, sous la mer, et même sur Mars. Certains dorment, d’autres non. Que faut-il en faire ?',
      ],
      ['task context', 'Pour ta visite de vendredi, voici un texte à dire debout, devant la classe.'],
      ['task -context', 'Voici un article sur les volcans, comme dans une encyclopédie.'],
      [
        'task -audience -format',
        'Le volcanisme résulte de l’ascension d’un magma issu de la fusion partielle du manteau. La pression des gaz dissous commande le dynamisme éruptif, effusif ou explosif.',
      ],
      [
        'task -audience format',
        '1. Fusion partielle du manteau.\n2. Ascension du magma dans la croûte.\n3. Stockage dans la chambre magmatique.\n4. Dégazage, puis éruption effusive ou explosive.',
      ],
      [
        'task audience -format',
        'Sous nos pieds, très profond, il fait si chaud que la roche fond : c’est le magma. Il monte, pousse, et finit par sortir. Dehors, on l’appelle la lave. En refroidissant, elle construit une montagne.',
      ],
      [
        'task audience format',
        '1. Très profond, la roche fond : c’est le magma.\n2. Le magma monte, comme une bulle dans l’eau.\n3. Il sort : c’est l’éruption.\n4. La lave refroidit et construit une montagne.',
      ],
      [
        'task -constraints',
        'Ajoutons les volcans gris et rouges, les points chauds, les dorsales, les caldeiras, les fumerolles, les geysers et l’histoire de Pompéi. Ce texte prend environ huit minutes à dire.',
      ],
      ['task constraints', 'Le texte tient dans la limite demandée : il se lit d’une traite.'],
      [
        'task -verification',
        'Il y a exactement 4 312 volcans actifs dans le monde.',
        'Le chiffre est précis, mais il n’a pas de source. Les volcanologues comptent environ 1 350 volcans qui peuvent entrer en éruption.',
      ],
      [
        'task verification',
        'À vérifier avant de le dire : le nombre de volcans actifs change selon ce que l’on compte. Cherche-le dans un manuel ou sur le site d’un observatoire.',
      ],
    ],
  },
  en: {
    title: 'Volcanoes, for ten-year-olds',
    need: 'A primary class visits your school on Friday. You have to explain, in two minutes, how a volcano forms. You need a text to say aloud.',
    about: ['volcan', 'lava', 'magma', 'eruption'],
    readers: ['child', 'kid', 'pupil', 'year', 'primary', 'class', 'young', 'student'],
    passages: [
      [
        '-task',
        'Volcanoes are fascinating! They exist on land, under the sea, and even on Mars. Some sleep, some do not. What should I do with that?',
      ],
      ['task context', 'For your visit on Friday, here is a text to say standing, in front of the class.'],
      ['task -context', 'Here is an article about volcanoes, as in an encyclopaedia.'],
      [
        'task -audience -format',
        'Volcanism results from the ascent of magma produced by partial melting of the mantle. The pressure of dissolved gases governs whether eruptions are effusive or explosive.',
      ],
      [
        'task -audience format',
        '1. Partial melting of the mantle.\n2. Ascent of the magma through the crust.\n3. Storage in the magma chamber.\n4. Degassing, then effusive or explosive eruption.',
      ],
      [
        'task audience -format',
        'Under our feet, very deep, it is so hot that rock melts: that is magma. It rises, pushes, and comes out in the end. Outside, we call it lava. As it cools, it builds a mountain.',
      ],
      [
        'task audience format',
        '1. Very deep, rock melts: that is magma.\n2. The magma rises, like a bubble in water.\n3. It comes out: that is the eruption.\n4. The lava cools and builds a mountain.',
      ],
      [
        'task -constraints',
        'Let us add grey and red volcanoes, hot spots, ridges, calderas, fumaroles, geysers and the story of Pompeii. This text takes about eight minutes to say.',
      ],
      ['task constraints', 'The text keeps within the limit you gave: it reads in one go.'],
      [
        'task -verification',
        'There are exactly 4,312 active volcanoes in the world.',
        'The figure is precise, but has no source. Volcanologists count about 1,350 volcanoes that may erupt.',
      ],
      [
        'task verification',
        'To check before you say it: the number of active volcanoes changes with what one counts. Look it up in a textbook or on an observatory’s site.',
      ],
    ],
  },
});
