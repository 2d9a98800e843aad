/** From the least to the most: an honest figure about AI is a range. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where a figure comes from, in which year, and what it counts. `assumed` marks a hypothesis of ours, not a measure. */
export interface Provenance {
  readonly source: string;
  readonly year: number;
  readonly fr: string;
  readonly en: string;
  readonly assumed?: boolean;
}

export const taskIds = ['classify', 'search', 'small-text', 'text', 'long-text', 'image', 'video'] as const;
export type TaskId = (typeof taskIds)[number];

/** Energy of one use, in Wh, counted in the whole data centre (chips, other server parts, idle machines, cooling). */
export const tasks: Readonly<Record<TaskId, { readonly wh: Range; readonly from: readonly Provenance[] }>> = {
  classify: {
    wh: { low: 0.002, high: 0.007 },
    from: [
      {
        source: 'Luccioni, Jernite, Strubell, Power Hungry Processing',
        year: 2024,
        fr: 'moyennes : 0,002 kWh pour 1 000 textes, 0,007 kWh pour 1 000 images ; machines de calcul mesurées',
        en: 'means: 0.002 kWh per 1,000 texts, 0.007 kWh per 1,000 images; computing machines measured',
      },
    ],
  },
  search: {
    wh: { low: 0.03, high: 0.3 },
    from: [
      {
        source: 'Google, Powering a Google search',
        year: 2009,
        fr: 'haut : 0,3 Wh, chiffre ancien de l’entreprise',
        en: 'high: 0.3 Wh, an old figure from the company',
      },
      {
        source: 'Balise',
        year: 2026,
        fr: 'bas : dix fois moins, si les machines ont progressé depuis',
        en: 'low: ten times less, if machines have improved since',
        assumed: true,
      },
    ],
  },
  'small-text': {
    wh: { low: 0.03, high: 0.05 },
    from: [
      {
        source: 'MIT Technology Review, We did the math on AI’s energy footprint',
        year: 2025,
        fr: 'bas : 114 joules pour un modèle de 8 milliards de paramètres, calcul doublé pour le reste du serveur',
        en: 'low: 114 joules for a model of 8 billion parameters, computing doubled for the rest of the server',
      },
      {
        source: 'Luccioni, Jernite, Strubell, Power Hungry Processing',
        year: 2024,
        fr: 'haut : 0,047 Wh en moyenne par texte, petits modèles ouverts',
        en: 'high: 0.047 Wh on average per text, small open models',
      },
    ],
  },
  text: {
    wh: { low: 0.24, high: 1.9 },
    from: [
      {
        source: 'Google, Measuring the environmental impact of delivering AI',
        year: 2025,
        fr: 'bas : 0,24 Wh, demande médiane ; centre de données entier, sans entraînement ; chiffre de l’entreprise',
        en: 'low: 0.24 Wh, median prompt; whole data centre, without training; figure from the company',
      },
      {
        source: 'MIT Technology Review, We did the math on AI’s energy footprint',
        year: 2025,
        fr: 'haut : 6 706 joules pour un modèle de 405 milliards de paramètres',
        en: 'high: 6,706 joules for a model of 405 billion parameters',
      },
    ],
  },
  'long-text': {
    wh: { low: 2.5, high: 40 },
    from: [
      {
        source: 'Epoch AI, How much energy does ChatGPT use?',
        year: 2025,
        fr: 'estimation : 2,5 Wh pour lire 10 000 jetons, 40 Wh pour 100 000',
        en: 'estimate: 2.5 Wh to read 10,000 tokens, 40 Wh for 100,000',
      },
    ],
  },
  image: {
    wh: { low: 0.6, high: 11.5 },
    from: [
      {
        source: 'MIT Technology Review, We did the math on AI’s energy footprint',
        year: 2025,
        fr: 'bas : 2 282 joules, modèle ouvert, 1024 × 1024 pixels',
        en: 'low: 2,282 joules, open model, 1024 × 1024 pixels',
      },
      {
        source: 'Luccioni, Jernite, Strubell, Power Hungry Processing',
        year: 2024,
        fr: 'haut : 11,49 Wh, le modèle le plus gourmand de l’étude',
        en: 'high: 11.49 Wh, the hungriest model of the study',
      },
    ],
  },
  video: {
    wh: { low: 30, high: 950 },
    from: [
      {
        source: 'MIT Technology Review, We did the math on AI’s energy footprint',
        year: 2025,
        fr: '109 000 joules (basse qualité) à 3,4 millions de joules, cinq secondes, un seul modèle ouvert',
        en: '109,000 joules (low quality) to 3.4 million joules, five seconds, a single open model',
      },
    ],
  },
};

export const perimeterIds = ['chips', 'centre', 'device', 'life'] as const;
export type PerimeterId = (typeof perimeterIds)[number];

/** Share of the data centre's energy that goes to the chips alone. */
export const chipsShare: { readonly share: Range; readonly from: readonly Provenance[] } = {
  share: { low: 0.41, high: 0.5 },
  from: [
    {
      source: 'Google, Measuring the environmental impact of delivering AI',
      year: 2025,
      fr: 'puces seules : 0,10 Wh sur 0,24',
      en: 'chips alone: 0.10 Wh out of 0.24',
    },
    {
      source: 'MIT Technology Review, We did the math on AI’s energy footprint',
      year: 2025,
      fr: 'doublement de l’énergie des puces pour tout compter',
      en: 'energy of the chips doubled to count everything',
    },
  ],
};

/** Energy of the screen and network for one use, in Wh: a minute, from a phone (5 W) to a computer and its screen (60 W). */
export const deviceWh: { readonly wh: Range; readonly from: readonly Provenance[] } = {
  wh: { low: 0.08, high: 1 },
  from: [
    {
      source: 'Balise',
      year: 2026,
      fr: 'une minute d’écran, de 5 W (téléphone) à 60 W (ordinateur et écran)',
      en: 'a minute of screen, from 5 W (phone) to 60 W (computer and screen)',
      assumed: true,
    },
  ],
};

/** By how much training and manufacture multiply the rest. */
export const lifeFactor: { readonly factor: Range; readonly from: readonly Provenance[] } = {
  factor: { low: 1.1, high: 1.7 },
  from: [
    {
      source: 'Patterson et al., The Carbon Footprint of Machine Learning Training Will Plateau, Then Shrink',
      year: 2022,
      fr: 'haut : chez Google, de 2019 à 2021, l’entraînement prenait deux cinquièmes de l’énergie de l’apprentissage automatique',
      en: 'high: at Google, from 2019 to 2021, training took two fifths of the energy of machine learning',
    },
    {
      source: 'Balise',
      year: 2026,
      fr: 'bas : un modèle très utilisé, amorti sur beaucoup de demandes',
      en: 'low: a much-used model, spread over many requests',
      assumed: true,
    },
  ],
};

/** Water used on site to cool, and to make the electricity, in mL per Wh (the same as litres per kWh). */
export const water: { readonly site: Range; readonly electricity: Range; readonly from: readonly Provenance[] } = {
  site: { low: 0.2, high: 1.8 },
  electricity: { low: 1, high: 5 },
  from: [
    {
      source: 'Shehabi et al., United States Data Center Energy Usage Report',
      year: 2016,
      fr: 'haut sur place : 1,8 L par kWh, moyenne des États-Unis',
      en: 'high on site: 1.8 L per kWh, United States average',
    },
    {
      source: 'Google, Measuring the environmental impact of delivering AI',
      year: 2025,
      fr: '0,26 mL pour 0,24 Wh, eau sur place seulement',
      en: '0.26 mL for 0.24 Wh, on-site water only',
    },
    {
      source: 'Li et al., Making AI Less Thirsty',
      year: 2023,
      fr: 'électricité : 3,1 L par kWh en moyenne aux États-Unis ; notre fourchette va de 1 à 5',
      en: 'electricity: 3.1 L per kWh on average in the United States; our range goes from 1 to 5',
    },
    {
      source: 'Mistral AI, Carbone 4, ADEME',
      year: 2025,
      fr: 'autre périmètre : 45 mL par réponse de 400 jetons sur tout le cycle de vie, au-dessus de notre fourchette',
      en: 'another perimeter: 45 mL per answer of 400 tokens over the whole life cycle, above our range',
    },
  ],
};

/** Known things to compare with, in Wh. */
export const comparisons = [
  {
    id: 'phone',
    wh: { low: 12, high: 20 },
    from: {
      source: 'Balise',
      year: 2026,
      fr: 'charge d’un téléphone, batterie de 12 à 20 Wh',
      en: 'charge of a phone, battery of 12 to 20 Wh',
      assumed: true,
    },
  },
  {
    id: 'kettle',
    wh: { low: 100, high: 130 },
    from: {
      source: 'Balise',
      year: 2026,
      fr: 'un litre d’eau de 15 à 100 °C : 99 Wh, plus les pertes',
      en: 'a litre of water from 15 to 100 °C: 99 Wh, plus losses',
      assumed: true,
    },
  },
  {
    id: 'car',
    wh: { low: 150, high: 200 },
    from: {
      source: 'Balise',
      year: 2026,
      fr: 'un kilomètre en voiture électrique',
      en: 'a kilometre in an electric car',
      assumed: true,
    },
  },
  {
    id: 'home',
    wh: { low: 8_000, high: 15_000 },
    from: {
      source: 'Balise',
      year: 2026,
      fr: 'une journée d’électricité d’un logement en France, de 3 à 5,5 MWh par an',
      en: 'a day of electricity of a home in France, 3 to 5.5 MWh a year',
      assumed: true,
    },
  },
] as const satisfies readonly { id: string; wh: Range; from: Provenance }[];

/** Energy of training, in Wh, as published or computed from what is published. */
export const trainings = [
  {
    id: 'bloom',
    name: 'BLOOM (2022)',
    wh: { low: 433e6, high: 520e6 },
    from: {
      source: 'Luccioni, Viguier, Ligozat, Estimating the Carbon Footprint of BLOOM',
      year: 2023,
      fr: '433 MWh pour les machines ; haut : avec un cinquième de plus pour le bâtiment',
      en: '433 MWh for the machines; high: a fifth more for the building',
    },
  },
  {
    id: 'gpt-3',
    name: 'GPT-3 (2020)',
    wh: { low: 1_287e6, high: 1_500e6 },
    from: {
      source: 'Patterson et al., Carbon Emissions and Large Neural Network Training',
      year: 2021,
      fr: '1 287 MWh, estimation ; haut : arrondi au-dessus',
      en: '1,287 MWh, an estimate; high: rounded up',
    },
  },
  {
    id: 'llama-405',
    name: 'Llama 3.1 405B (2024)',
    wh: { low: 21_600e6, high: 32_000e6 },
    from: {
      source: 'Meta, Llama 3.1 model card',
      year: 2024,
      fr: '30,84 millions d’heures de puces de 700 W ; haut : moitié plus pour le reste',
      en: '30.84 million hours of 700 W chips; high: half as much again for the rest',
    },
  },
] as const satisfies readonly { id: string; name: string; wh: Range; from: Provenance }[];
export type TrainingId = (typeof trainings)[number]['id'];
