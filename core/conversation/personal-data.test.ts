import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';

const classmates = [
  { firstName: 'Inès', lastName: 'Le Goff', birthDate: '2012-05-03' },
  { firstName: 'Marie', lastName: 'Petit', birthDate: null },
  { firstName: 'Jean-Baptiste', lastName: 'Kervella', birthDate: null },
  { firstName: 'Rose', lastName: 'N’Diaye', birthDate: null },
];
const find = (text: string) =>
  findPersonalData(text, classmates, 2026).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what is found', () => {
  it.each([
    ['Réponds à lina.moreau@exemple.fr', 'email', 'lina.moreau@exemple.fr'],
    ['écris à lina.m arobase exemple point fr', 'email', 'lina.m arobase exemple point fr'],
    ['Mon numéro : 06 12 34 56 78.', 'phone', '06 12 34 56 78'],
    ['0612345678', 'phone', '0612345678'],
    ['+33 6 12 34 56 78', 'phone', '+33 6 12 34 56 78'],
    ['06.12.34.56.78', 'phone', '06.12.34.56.78'],
    ['J’habite 12 bis rue des Lilas à Brest', 'address', '12 bis rue des Lilas'],
    ['8, avenue du Général Leclerc', 'address', '8, avenue du Général Leclerc'],
    ['I live at 8 Lilac Tree Road', 'address', '8 Lilac Tree Road'],
    ['Mon NIR est 2 12 05 29 019 123 45', 'nir', '2 12 05 29 019 123 45'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'iban', 'FR76 3000 6000 0112 3456 7890 189'],
    ['carte 4539 1488 0343 6467', 'card', '4539 1488 0343 6467'],
    ['Je suis née le 4 juin 2011', 'birth-date', 'née le 4 juin 2011'],
    ['mon anniversaire est le 4/06', 'birth-date', 'anniversaire est le 4/06'],
    ['I was born on June 4th, 2011', 'birth-date', 'born on June 4th, 2011'],
    ['date : 03/05/2012', 'birth-date', '03/05/2012'],
    ['le 3 mai 2012', 'birth-date', '3 mai 2012'],
    ['je m’appelle gwen', 'name', 'gwen'],
    ['Écris à Mme Diallo', 'name', 'Mme Diallo'],
    ['Fais un poème sur ines', 'pupil', 'ines'],
    ['Fais un poème sur Inès', 'pupil', 'Inès'],
    ['inès LE GOFF est absente', 'pupil', 'inès LE GOFF'],
    ['le goff ines', 'pupil', 'le goff ines'],
    ['dis à jean baptiste de venir', 'pupil', 'jean baptiste'],
    ['un mot pour Kervella', 'pupil', 'Kervella'],
    ['un mot pour Rose', 'pupil', 'Rose'],
    ['rose n’diaye', 'pupil', 'rose n’diaye'],
    ['demande à Marie de relire', 'pupil', 'Marie'],
  ])('« %s »', (text, kind, stretch) => expect(find(text)).toEqual([[kind, stretch]]));
});

describe('what is left alone', () => {
  it.each([
    'Explique la radioactivité selon Marie Curie.',
    'Victor Hugo est né le 26 février 1802.',
    'La rose est rouge. Un petit chat.',
    'Petit à petit, l’oiseau fait son nid.',
    'Le 14 juillet 1789, le 11 novembre 1918 et le 20/07/1969.',
    'Il y a 5 cours de maths et 12 places libres.',
    'Compare 2025 et 2026, en 120 mots, avec 3,14159.',
    'En 1 000 000 de foyers, 12345678 kWh.',
    'FR12 ABCD EFGH IJKL',
    '1234 5678 9012 3456',
    'Madame la Directrice, je cherche un stage.',
    'Explique-moi les volcans.',
  ])('« %s »', (text) => expect(find(text)).toEqual([]));
});

it('finds several, in their order, without overlap', () => {
  expect(find('Inès : 06 12 34 56 78, ines@exemple.fr').map(([kind]) => kind)).toEqual(['pupil', 'phone', 'email']);
});
