import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KnownLearner, type RosterReading, readRoster } from './read-roster.ts';

const today = '2026-09-14';

function read(text: string, known: readonly KnownLearner[] = [], defaultGroup: string | null = '4e B'): RosterReading {
  const reading = readRoster(text, { defaultGroup, known, today });
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
}
const names = (text: string) => read(text).rows.map(({ lastName, firstName }) => `${lastName}, ${firstName}`);
const problems = (text: string, known: readonly KnownLearner[] = []) => {
  return read(text, known).rows.flatMap(({ line, problems }) => problems.map((problem) => ({ line, ...problem })));
};

const classOf30 = `Nom\tPrénom\tNé(e) le\tClasse
ABDALLAH\tInès\t12/03/2013\t4e B
BENALI\tAdam\t01/01/2013\t4e B
BERNARD\tLéo\t30/11/2012\t4e B
D'ARC\tJeanne\t06/01/2013\t4e B
DE LA TOUR\tHugo\t17/08/2013\t4e B
DIALLO\tFatoumata\t29/02/2012\t4e B
DUBOIS\tChloé\t31/02/2012\t4e B
DUPONT-MARTIN\tAnne-Lise\t5/7/13\t4e B
ÉTIENNE\tÉlif\t14 juillet 2013\t4e B
FAURE\tMaël\t2013-02-03\t4e B
GARCÍA LÓPEZ\tJosé María\t22/10/2013\t4e B
GUÉRIN\tZoé\t09/09/2013\t4e B
HÉBERT\tThéo\t08/12/2012\t4e B
İNCE\tAylin\t18/04/2013\t4e B
KOWALSKI\tMaja\t25/05/2013\t4e B
LE GOFF\tYann\t03/06/2013\t4e B
MARTIN\tLéa\t11/11/2013\t4e B
MARTIN\tLéa\t02/04/2013\t4e B
MARTIN\tLéa\t11/11/2013\t4e B
MEYER\tSacha\t19/01/2013\t4e B
N'DIAYE\tAminata\t27/07/2013\t4e B
NGUYEN\tMinh Anh\t13/03/2013\t4e B
O'BRIEN\tSeán\t17/03/2013\t4e B
PETIT\tNoël\t25/12/2012\t4e B
RODRIGUES\tTiago\t10/10/2013\t4e B
ROUX\tManon\t15/05/2013\t4e B
SÁNCHEZ\tNúria\t01/06/2013\t4e B
TRAORÉ\tKadiatou\t21/02/2013\t4e B
ŽIŽEK\tLuka\t23/08/2013\t4e B
ZEMMOURI\tNoé\t04/04/2013\t4e B`;

test('a class of 30 pasted from a spreadsheet: one wrong date, one double, two namesakes', () => {
  const reading = read(classOf30.replaceAll('\n', '\r\n'), [], null);
  expect(reading.columns).toEqual(['lastName', 'firstName', 'birthDate', 'group']);
  expect(reading.counts).toEqual({ new: 28, known: 0, refused: 2 });
  expect(reading.groups).toEqual(['4e B']);
  expect(
    reading.rows.filter(({ status }) => status === 'refused').map(({ line, problems }) => ({ line, problems })),
  ).toEqual([
    { line: 8, problems: [{ field: 'birthDate', code: 'impossible-date', value: '31/02/2012' }] },
    { line: 20, problems: [{ field: 'line', code: 'double', value: '18' }] },
  ]);
  const tidied = reading.rows.map(({ lastName }) => lastName);
  expect(tidied).toEqual(
    expect.arrayContaining(['Dupont-Martin', 'García López', 'Étienne', 'Le Goff', "d'Arc", 'Žižek']),
  );
  expect(reading.rows[7]).toEqual({
    line: 9,
    lastName: 'Dupont-Martin',
    firstName: 'Anne-Lise',
    birthDate: '2013-07-05',
    group: '4e B',
    status: 'new',
    problems: [],
  });
});

test('the same list pasted again is wholly known, whatever the accents and capitals', () => {
  const known = read(classOf30, [], null).rows.filter(({ status }) => status === 'new');
  const again = read(classOf30.toUpperCase().replaceAll('É', 'E'), known, null);
  expect(again.counts).toEqual({ new: 0, known: 28, refused: 2 });
});

test.each([
  [
    'semicolons, English headers in another order',
    'Class;First name;Date of birth;Last name\n4e B;Adam;2013-01-01;Benali',
  ],
  ['commas', 'nom,prenom,date de naissance,classe\nBENALI,Adam,01/01/2013,4e B'],
  ['quotes', '"Nom";"Prénom";"Date naissance";"Classe"\n"BENALI";"Adam";"01/01/2013";"4e B"'],
  [
    'a byte order mark and blank lines',
    '\uFEFFNom;Prénom;Naissance;Classe\r\n\r\nBenali;Adam;1/1/2013;4e B\r\n;;;\r\n',
  ],
  ['the generic import', 'Nom apprenant;Prénom apprenant;Classe;Date de naissance\nBENALI;Adam;4e B;2013-01-01'],
  [
    'the agricultural export',
    "Identifiant unique*;Premier prénom*;Deuxième prénom;Nom de famille*;Nom d'usage;Date de naissance (jj/mm/aaaa)*;Division*\n0123456789A;Adam;Luc;BENALI;;01/01/2013;4e B",
  ],
  ['no header', 'BENALI;Adam;01/01/2013;4e B'],
  ['no header, first name first', '4e B;Adam;BENALI;01/01/2013\n4e B;Chloé;DUBOIS;02/01/2013'],
  ['a whole name in one column', 'BENALI Adam\t4e B\t01/01/2013'],
  ['a whole name under « Élève »', 'Élève;Classe;Né le\nBENALI Adam;4e B;01/01/2013'],
])('%s: the same pupil is read', (_, text) => {
  expect(read(text, [], null).rows[0]).toMatchObject({
    lastName: 'Benali',
    firstName: 'Adam',
    birthDate: '2013-01-01',
    group: '4e B',
    status: 'new',
  });
});

test('a bare list of names has no date and takes the class given', () => {
  expect(read('BENALI Adam\nLE GOFF Yann\nd’ARC Jeanne\nMarie-Claire VAN DER BERG\nAnna de SOUSA').rows).toMatchObject([
    { lastName: 'Benali', firstName: 'Adam', birthDate: null, group: '4e B' },
    { lastName: 'Le Goff', firstName: 'Yann' },
    { lastName: 'd’Arc', firstName: 'Jeanne' },
    { lastName: 'Van Der Berg', firstName: 'Marie-Claire' },
    { lastName: 'de Sousa', firstName: 'Anna' },
  ]);
});

test('a name that could be cut in two ways is refused, unless a header says the order', () => {
  expect(problems('Adam Benali\nLéa Martin')).toEqual([
    { line: 1, field: 'line', code: 'name-order', value: 'Adam Benali' },
    { line: 2, field: 'line', code: 'name-order', value: 'Léa Martin' },
  ]);
  expect(names('Prénom Nom\nAdam Benali')).toEqual(['Benali, Adam']);
  expect(names('Nom et prénom\nBenali Adam')).toEqual(['Benali, Adam']);
});

test('each problem says the line of the text, the field and what was typed', () => {
  const text = [
    'Nom;Prénom;Né le;Classe',
    '',
    'BENALI;;01/01/2013;4e B',
    'DUBOIS;Chloé;hier;4e B',
    'FAURE;Maël;01/01/2030;4e B',
    'PETIT;Noël;01/01/1900;4e B',
    'ROUX;Manon;01/01/2013;4e B;surplus;encore',
    `${'X'.repeat(81)};Anna;;4e B`,
    'mail@exemple.fr;Anna;;4e B',
  ].join('\n');
  expect(problems(text)).toEqual([
    { line: 3, field: 'firstName', code: 'missing', value: '' },
    { line: 4, field: 'birthDate', code: 'bad-date', value: 'hier' },
    { line: 5, field: 'birthDate', code: 'birth-in-future', value: '01/01/2030' },
    { line: 6, field: 'birthDate', code: 'age', value: '01/01/1900' },
    { line: 7, field: 'line', code: 'too-many-columns', value: 'surplus · encore' },
    { line: 8, field: 'lastName', code: 'too-long', value: 'X'.repeat(81) },
    { line: 9, field: 'lastName', code: 'not-a-name', value: 'mail@exemple.fr' },
  ]);
});

test('a pupil without a class is refused when no class is given', () => {
  expect(read('BENALI;Adam', [], null).rows[0]?.problems).toEqual([{ field: 'group', code: 'missing', value: '' }]);
});

test('a class takes the spelling the school already has', () => {
  const known = [{ firstName: 'Adam', lastName: 'Benali', birthDate: null, group: '4e B' }];
  expect(read('Nom;Prénom;Classe\nROUX;Manon;4E b', known).groups).toEqual(['4e B']);
});

test('a pupil who changed class is known, with a remark; a namesake without a date is new, with a remark', () => {
  const known = [
    { firstName: 'Adam', lastName: 'Benali', birthDate: '2013-01-01', group: '5e A' },
    { firstName: 'Léa', lastName: 'Martin', birthDate: null, group: '3e C' },
  ];
  const { rows } = read('BENALI;Adam;01/01/2013\nMARTIN;Léa;02/02/2013', known);
  expect(rows).toMatchObject([
    { status: 'known', problems: [{ field: 'group', code: 'other-group', value: '5e A' }] },
    { status: 'new', problems: [{ field: 'line', code: 'namesake', value: '3e C' }] },
  ]);
});

test.each(['', '\n\n', '   ', '12;13;14', 'Date de naissance;Classe\n01/01/2013;4e B'])(
  '« %s » has no pupils to read',
  (text) => {
    expect(readRoster(text, { defaultGroup: null, known: [], today })).toEqual({ refused: 'roster-unreadable' });
  },
);

test('a quote that never closes spoils its own line only', () => {
  const { rows } = read('Nom;Prénom\n"BENALI;Adam\nROUX;Manon');
  expect(rows.map(({ status }) => status)).toEqual(['refused', 'new']);
});

test('quoted separators, quotes and line ends stay inside their cell, and lines keep their number', () => {
  const { rows } = read('Nom;Prénom;Remarque\n"LE\nGOFF";Yann;"dit ""Y;G"""\nROUX;Manon;');
  expect(rows).toMatchObject([
    { line: 2, lastName: 'Le Goff', firstName: 'Yann' },
    { line: 4, lastName: 'Roux' },
  ]);
});

test('whatever is pasted, each row is counted once and lines only go up', () => {
  const cell = fc.oneof(
    fc.constantFrom('BENALI', 'Adam', '01/01/2013', '4e B', '"', ';', 'Nom', 'Prénom', ''),
    fc.string(),
  );
  const anyText = fc.array(
    fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(';')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyText, (lines) => {
      const reading = readRoster(lines.join('\n'), { defaultGroup: null, known: [], today });
      if ('refused' in reading) return;
      const { counts, rows } = reading;
      expect(counts.new + counts.known + counts.refused).toBe(rows.length);
      for (const [place, row] of rows.entries()) {
        if (place > 0) expect(row.line).toBeGreaterThan(rows[place - 1]?.line ?? 0);
        if (row.status === 'refused') expect(row.problems.length).toBeGreaterThan(0);
        else expect(row.firstName !== '' && row.lastName !== '' && row.group !== '').toBe(true);
      }
    }),
  );
});

test('what a spreadsheet would write is read back, whatever the names', () => {
  const word = fc.constantFrom(
    'Léa',
    'Noël',
    'Anne-Lise',
    'José María',
    'Élif',
    'D’Angelo',
    'Le Goff',
    'McDonald',
    'Œdipe',
  );
  const birthDate = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const pupil = fc.record({
    lastName: word,
    firstName: word,
    birthDate,
    group: fc.constantFrom('4e A', '4e B', '2de 3'),
  });
  const pupils = fc.uniqueArray(pupil, {
    minLength: 1,
    selector: (one) => `${one.lastName}${one.firstName}${one.birthDate}`,
  });
  fc.assert(
    fc.property(pupils, fc.constantFrom('\t', ';', ','), fc.boolean(), (list, mark, quoted) => {
      const write = (cells: string[]) => cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(mark);
      const lines = [
        ['Nom', 'Prénom', 'Naissance', 'Classe'],
        ...list.map((one) => [one.lastName, one.firstName, one.birthDate, one.group]),
      ];
      const { rows } = read(lines.map(write).join('\r\n'), [], null);
      expect(rows.map(({ line: _, status: _status, problems: _problems, ...one }) => one)).toEqual(list);
    }),
  );
});
