/** The made-up school everybody meets first. The UAI is invented; its check letter is right. */
export const school = { name: 'Collège Nina-Simone', uai: '0352318E' };

/** Staff of the demonstration. Outside it, no account has a password that anyone could know. */
export const staff = {
  administrator: { email: 'admin@demo.balise.example', firstName: 'Claude', lastName: 'Renard' },
  head: { email: 'direction@demo.balise.example', firstName: 'Samira', lastName: 'Benali' },
  teacher: { email: 'faure@demo.balise.example', firstName: 'Hélène', lastName: 'Faure' },
} as const;
export const staffPassword = 'balise-demonstration';

/** Every pupil of the demonstration has these pictures, so that anyone can play any of them. */
export const demonstrationPictures = ['star', 'boat', 'fish', 'house'] as const;

/** First name, last name, and how able the synthetic learner is, compared with the middle of the course (logit metric); null has not started. */
export const pupils: readonly (readonly [string, string, number | null])[] = [
  ['Adam', 'Benoît', 0.4],
  ['Aïcha', 'Diallo', 1.1],
  ['Alix', 'Renaud', -0.6],
  ['Aminata', 'Sarr', 0.2],
  ['Arthur', 'Petit', 0.8],
  ['Camille', 'Lefèvre', -0.9],
  ['Chloé', 'Morin', 0.1],
  ['Côme', 'Vidal', -0.3],
  ['Élif', 'Kaya', 1.6],
  ['Enzo', 'Garcia', -1.4],
  ['Fatou', 'Ndiaye', 0.9],
  ['Gabin', 'Thomas', -0.2],
  ['Hugo', 'Chevalier', 0.5],
  ['Inès', 'Martin', null],
  ['Jade', 'Fontaine', 1.2],
  ['Kenza', 'Amrani', 0.3],
  ['Léo', 'Weber', -0.7],
  ['Lina', 'Oliveira', 0.6],
  ['Louis', 'Henry', -1.1],
  ['Maël', 'Jaouen', 0],
  ['Manon', 'Quentin', -0.4],
  ['Nour', 'El Amri', 0.7],
  ['Paul', 'Dupont', null],
  ['Rose', 'Bertrand', 1.9],
  ['Sacha', 'Zimmer', null],
  ['Théo', 'Imbert', null],
  ['Yanis', 'Ukwu', null],
  ['Zoé', 'Xavier', 0.2],
];

/** A second class, empty of answers, to try "open a course" on. */
export const secondClass: readonly (readonly [string, string])[] = [
  ['Basile', 'Roy'],
  ['Clara', 'Mercier'],
  ['Diego', 'Santos'],
  ['Esther', 'Cohen'],
  ['Farid', 'Haddad'],
  ['Gaëlle', 'Le Bihan'],
  ['Ilyès', 'Mansouri'],
  ['Jeanne', 'd’Arcy'],
  ['Kofi', 'Mensah'],
  ['Léa', 'Marchand'],
  ['Léa', 'Meunier'],
  ['Mathis', 'Rousseau'],
  ['Ninon', 'Garnier'],
  ['Oscar', 'Fabre'],
];
