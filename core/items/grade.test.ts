import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearResponses } from '../content/near-responses.ts';
import { parseItem } from '../content/parse-item.ts';
import { chanceOf } from './chance.ts';
import { feedbackFor } from './feedback.ts';
import { dangerouslySolve, gradeResponse } from './grade.ts';
import { type Language, languages, type Response, variantCount } from './item.ts';
import { presentItem } from './present.ts';
import { presentedSchema } from './presented.ts';
import { responseFits } from './response-fits.ts';
import { responseSchema } from './response-schema.ts';
import type { Item } from './spec.ts';

const documentation = readFileSync(new URL('../../docs/reference/content-format.md', import.meta.url), 'utf8');
const sources = [...documentation.matchAll(/^```yaml item\n([\s\S]*?)^```$/gm)].map((found) => found[1]!);
const items = sources.map(read);

function read(source: string): Item {
  const parsed = parseItem('example.item.yaml', source);
  if (parsed.problems) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function itemOf(id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
}

const anyItem = fc.constantFrom(...items);
const anyVariant = fc.integer({ min: 0, max: variantCount - 1 });
const anyLanguage = fc.constantFrom(...languages);

/** Opaque ids of things by what they say, in one variant. */
function idsOf(item: Item, language: Language, variant: number): (text: string) => string {
  const { body } = presentItem(item, language, variant);
  const named: { readonly id: string; readonly text: string }[] = [];
  if ('options' in body) named.push(...body.options);
  if (body.type === 'matching') named.push(...body.left, ...body.right);
  if (body.type === 'grouping') named.push(...body.groups);
  if (body.type === 'mark-words')
    named.push(...body.parts.flatMap((part) => ('mark' in part ? [{ id: part.mark, text: part.text }] : [])));
  return (text) => named.find((one) => one.text.includes(text))?.id ?? `no ${text}`;
}

type Case = readonly [
  say: string,
  respond: (id: (text: string) => string) => Response,
  score: number,
  mistakes: string[],
];

const cases: Record<string, readonly Case[]> = {
  'ai-b4-reponse-inventee': [
    ['the key', (id) => ({ type: 'single-choice', choice: id('indépendante') }), 1, ['right']],
    ['a distractor', (id) => ({ type: 'single-choice', choice: id('sûr de lui') }), 0, ['ask-sure']],
    ['an id never shown', () => ({ type: 'single-choice', choice: 'o9' }), 0, ['otherwise']],
  ],
  'ai-c2-avant-envoi': [
    ['both', (id) => ({ type: 'multiple-choice', choices: [id('nom'), id('téléphone')] }), 1, ['right']],
    [
      'both, one twice',
      (id) => ({ type: 'multiple-choice', choices: [id('nom'), id('nom'), id('téléphone')] }),
      1,
      ['right'],
    ],
    ['one of two', (id) => ({ type: 'multiple-choice', choices: [id('nom')] }), 0.5, ['phone']],
    [
      'one and a wrong one',
      (id) => ({ type: 'multiple-choice', choices: [id('nom'), id('bruit')] }),
      0,
      ['noise', 'phone'],
    ],
    [
      'both and a wrong one',
      (id) => ({ type: 'multiple-choice', choices: [id('nom'), id('téléphone'), id('couleur')] }),
      0.5,
      ['colour'],
    ],
    [
      'everything',
      (id) => ({ type: 'multiple-choice', choices: ['nom', 'téléphone', 'bruit', 'couleur'].map(id) }),
      0,
      ['colour', 'noise'],
    ],
    ['nothing', () => ({ type: 'multiple-choice', choices: [] }), 0, ['client-name', 'phone']],
  ],
  'ai-d3-serre-capteurs': [
    ['the number', () => ({ type: 'number', value: '12' }), 1, ['right']],
    ['with its unit', () => ({ type: 'number', value: '12 kWh' }), 1, ['right']],
    ['in another unit', () => ({ type: 'number', value: '12 000 Wh' }), 1, ['right']],
    ['a unit forgotten', () => ({ type: 'number', value: '12 000' }), 0, ['forgot-kilo']],
    ['a known mistake', () => ({ type: 'number', value: '0,06' }), 0, ['one-employee']],
    ['another number', () => ({ type: 'number', value: '13' }), 0, ['otherwise']],
    ['no number', () => ({ type: 'number', value: 'beaucoup' }), 0, ['unreadable']],
  ],
  'ai-b2-mot-suivant-glace': [
    ['the word', () => ({ type: 'short-text', text: ' Vanille. ' }), 1, ['right']],
    ['a slip', () => ({ type: 'short-text', text: 'vanile' }), 1, ['right']],
    ['with an article', () => ({ type: 'short-text', text: 'la vanille' }), 1, ['right']],
    ['a known mistake', () => ({ type: 'short-text', text: 'CHOCOLAT' }), 0, ['sense']],
    ['something else', () => ({ type: 'short-text', text: 'fraise' }), 0, ['otherwise']],
    ['nothing', () => ({ type: 'short-text', text: '' }), 0, ['otherwise']],
  ],
  'ai-a4-deux-dates': [
    ['both', () => ({ type: 'fields', values: { f1: '1956', f2: '41 ans' } }), 1, ['right']],
    ['one and a known mistake', () => ({ type: 'fields', values: { f1: '1950', f2: '41' } }), 0.5, ['turing']],
    ['one missing', () => ({ type: 'fields', values: { f1: '1956' } }), 0.5, ['gap-years']],
    ['nothing', () => ({ type: 'fields', values: {} }), 0, ['name-born', 'gap-years']],
  ],
  'ai-d2-du-plus-leger': [
    [
      'the order',
      (id) => ({ type: 'ordering', order: ['addition', 'phrases', 'image', 'vidéo'].map(id) }),
      1,
      ['right'],
    ],
    [
      'two swapped',
      (id) => ({ type: 'ordering', order: ['addition', 'image', 'phrases', 'vidéo'].map(id) }),
      0.667,
      ['image-first'],
    ],
    [
      'reversed',
      (id) => ({ type: 'ordering', order: ['vidéo', 'image', 'phrases', 'addition'].map(id) }),
      0,
      ['image-first', 'video-light'],
    ],
    ['incomplete', (id) => ({ type: 'ordering', order: ['addition', 'phrases'].map(id) }), 0, ['otherwise']],
    [
      'one twice',
      (id) => ({ type: 'ordering', order: ['addition', 'addition', 'image', 'vidéo'].map(id) }),
      0,
      ['otherwise'],
    ],
  ],
  'ai-a6-trois-manieres': [
    [
      'two of three',
      (id) => ({
        type: 'matching',
        pairs: {
          [id('Apprentissage supervisé')]: id('règles'),
          [id('non supervisé')]: id('sans aucun nom'),
          [id('renforcement')]: id('point gagné'),
        },
      }),
      0.667,
      ['supervised.rules'],
    ],
    [
      'one left alone',
      (id) => ({ type: 'matching', pairs: { [id('renforcement')]: id('point gagné') } }),
      0.333,
      ['supervised', 'unsupervised'],
    ],
  ],
  'ai-a3-quatre-taches': [
    [
      'four of five',
      (id) => ({
        type: 'grouping',
        groups: {
          [id('plante')]: id('Reconnaître'),
          [id('visage')]: id('Reconnaître'),
          [id('bus')]: id('Prédire'),
          [id('morceau')]: id('Générer'),
          [id('poème')]: id('Générer'),
        },
      }),
      0.8,
      ['songs.generate'],
    ],
  ],
  'ai-e4-reperer-le-public': [
    ['both', (id) => ({ type: 'mark-words', marked: [id('CM2'), id('cinq')] }), 1, ['right']],
    [
      'one and a wrong one',
      (id) => ({ type: 'mark-words', marked: [id('CM2'), id('Explique')] }),
      0,
      ['verb', 'length'],
    ],
  ],
};

for (const [id, list] of Object.entries(cases)) {
  test.each(list)(`${id}: %s`, (_, respond, score, mistakes) => {
    const item = itemOf(id);
    for (const variant of [0, 1, 42]) {
      const grade = gradeResponse(item, 'fr', variant, respond(idsOf(item, 'fr', variant)));
      expect({ ...grade, mistakes: [...grade.mistakes].sort() }).toEqual({ score, mistakes: [...mistakes].sort() });
    }
  });
}

test('a drop-down is judged gap by gap', () => {
  const item = itemOf('ai-b6-etapes-a-trous');
  const solved = dangerouslySolve(item, 'fr', 3);
  const { body } = presentItem(item, 'fr', 3);
  if (solved.type !== 'drop-downs' || body.type !== 'drop-downs') throw new Error('another type');
  const [gap] = body.parts.flatMap((part) => ('gap' in part ? [part] : []));
  const ideas = gap!.options.find(({ text }) => text === 'idées')!.id;
  expect(gradeResponse(item, 'fr', 3, { ...solved, values: { ...solved.values, [gap!.gap]: ideas } })).toEqual({
    score: 0.5,
    mistakes: ['pieces.ideas'],
  });
});

test('fields in any order are paired in the best way there is', () => {
  const item = read(
    `${sources
      .find((source) => source.includes('ai-a4-deux-dates'))!
      .replace(
        /^key:[\s\S]*?^fr:/m,
        'key:\n  name-born: { accept: [chat, chien] }\n  gap-years: { accept: [chat] }\nunordered: [[name-born, gap-years]]\nfr:',
      )
      .replaceAll(/ {4}turing:.*\n/g, '')}`,
  );
  const grade = (f1: string, f2: string) => gradeResponse(item, 'fr', 0, { type: 'fields', values: { f1, f2 } }).score;
  expect([grade('chat', 'chien'), grade('chien', 'chat'), grade('chat', 'chat'), grade('chien', 'chien')]).toEqual([
    1, 1, 1, 0.5,
  ]);
});

test('the same seed gives the same variant, in both languages the same numbers and places', () => {
  fc.assert(
    fc.property(anyItem, anyVariant, anyLanguage, (item, variant, language) => {
      expect(presentItem(item, language, variant)).toEqual(presentItem(item, language, variant));
      const solved = languages.map((spoken) => dangerouslySolve(item, spoken, variant));
      if (item.type !== 'number' && item.type !== 'short-text' && item.type !== 'fields')
        expect(solved[0]).toEqual(solved[1]);
    }),
  );
});

test('the key is always graded 1, and every response one step away less', () => {
  fc.assert(
    fc.property(anyItem, anyVariant, anyLanguage, (item, variant, language) => {
      const solved = dangerouslySolve(item, language, variant);
      expect(gradeResponse(item, language, variant, solved)).toEqual({ score: 1, mistakes: ['right'] });
      for (const near of nearResponses(presentItem(item, language, variant).body, solved)) {
        const { score, mistakes } = gradeResponse(item, language, variant, near);
        expect(score).toBeLessThan(1);
        expect(mistakes).not.toContain('right');
        expect(mistakes.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('ids shown are opaque: none is a word of the file', () => {
  fc.assert(
    fc.property(anyItem, anyVariant, (item, variant) => {
      const text = JSON.stringify(presentItem(item, 'fr', variant).body);
      const shownIds = [...text.matchAll(/"(?:id|gap|mark)":"([^"]*)"/g)].map((found) => found[1]!);
      for (const id of shownIds) expect(id).toMatch(/^[a-z]\d+$/);
      const texts = item.fr;
      const words = [
        ...('options' in texts ? Object.keys(texts.options) : []),
        ...('fields' in texts ? Object.keys(texts.fields) : []),
        ...('groups' in texts ? Object.keys(texts.groups) : []),
      ];
      for (const word of words) expect(shownIds).not.toContain(word);
    }),
  );
});

test('the order shown moves the key to every place', () => {
  const item = itemOf('ai-b4-reponse-inventee');
  const places = Array.from({ length: variantCount }, (_, variant) => {
    const solved = dangerouslySolve(item, 'fr', variant);
    return solved.type === 'single-choice' ? solved.choice : '';
  });
  for (const id of ['o1', 'o2', 'o3', 'o4']) expect(places.filter((place) => place === id).length).toBeGreaterThan(30);
});

test('an ordering is never shown in the right order', () => {
  const item = itemOf('ai-d2-du-plus-leger');
  for (let variant = 0; variant < variantCount; variant++) {
    const shown = presentItem(item, 'fr', variant).body;
    const solved = dangerouslySolve(item, 'fr', variant);
    if (shown.type !== 'ordering' || solved.type !== 'ordering') throw new Error('another type');
    expect(shown.options.map(({ id }) => id)).not.toEqual(solved.order);
  }
});

test('what is presented holds nothing of the key, the feedback or the hint', () => {
  const canary = 'CANARY-7f3a';
  for (const item of items) {
    const poisoned: Item = structuredClone(item);
    for (const language of languages) {
      for (const id of Object.keys(poisoned[language].feedback)) poisoned[language].feedback[id] = canary;
      poisoned[language].hint = canary;
      poisoned[language].misconceptions = { right: canary };
    }
    if (poisoned.type === 'short-text') poisoned.key.accept = { fr: [canary], en: [canary] };
    if (poisoned.type === 'number') poisoned.key.value = '987654321';
    const sent = JSON.stringify(presentItem(poisoned, 'fr', 5));
    expect(sent).not.toContain(canary);
    expect(sent).not.toContain('987654321');
    expect(sent).not.toContain('feedback');
  }
});

test('what is presented and what is answered fit their wire forms', () => {
  fc.assert(
    fc.property(anyItem, anyVariant, anyLanguage, (item, variant, language) => {
      const presented = presentItem(item, language, variant);
      const solved = dangerouslySolve(item, language, variant);
      expect(presentedSchema.parse(presented)).toEqual(presented);
      expect(responseSchema.parse(solved)).toEqual(solved);
      expect(responseFits(presented.body, solved)).toBe(true);
      const other = items.find(({ type }) => type !== item.type)!;
      expect(responseFits(presented.body, dangerouslySolve(other, language, variant))).toBe(false);
    }),
  );
});

test('a response that names what was never shown does not fit', () => {
  const { body } = presentItem(itemOf('ai-b4-reponse-inventee'), 'fr', 0);
  expect(responseFits(body, { type: 'single-choice', choice: 'source' })).toBe(false);
  expect(responseFits(body, { type: 'number', value: '1' })).toBe(false);
});

test('any bounded response is judged between 0 and 1, whatever it holds', () => {
  fc.assert(
    fc.property(
      anyItem,
      fc.string(),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
      (item, one, several, pairs) => {
        const given: Response[] = [
          { type: 'single-choice', choice: one },
          { type: 'multiple-choice', choices: several },
          { type: 'number', value: one },
          { type: 'short-text', text: one },
          { type: 'fields', values: pairs },
          { type: 'drop-downs', values: pairs },
          { type: 'ordering', order: several },
          { type: 'matching', pairs },
          { type: 'grouping', groups: pairs },
          { type: 'mark-words', marked: several },
        ];
        const response = given.find(({ type }) => type === item.type)!;
        const { score } = gradeResponse(item, 'fr', 0, response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('feedback says what is right, then the mistake, then what to try, and the solution', () => {
  const item = itemOf('ai-c2-avant-envoi');
  const id = idsOf(item, 'fr', 4);
  const response: Response = { type: 'multiple-choice', choices: [id('nom')] };
  const feedback = feedbackFor(item, 'fr', 4, gradeResponse(item, 'fr', 4, response), response);
  expect(feedback.title).toBe('En partie juste');
  expect(feedback.right).toBe('Déjà juste\u00a0: Le nom de la cliente');
  expect(feedback.mistakes).toEqual([expect.stringContaining('Un numéro permet')]);
  expect([...feedback.solution].sort()).toEqual(['Le nom de la cliente', 'Le numéro de téléphone']);
});

test('a right answer is told so, in its words and its language', () => {
  for (const item of items) {
    for (const language of languages) {
      const solved = dangerouslySolve(item, language, 9);
      const feedback = feedbackFor(item, language, 9, gradeResponse(item, language, 9, solved), solved);
      expect(feedback.title).toBe(language === 'fr' ? 'C’est juste' : 'That is right');
      expect(feedback.right).toMatch(language === 'fr' ? /^Oui/ : /^Yes/);
      expect(feedback.mistakes).toEqual([]);
      expect(feedback.solution.length).toBeGreaterThan(0);
    }
  }
});

test('not knowing is answered without a mistake to be blamed for, and with the solution', () => {
  const item = itemOf('ai-d3-entrainement-ou-usage');
  const feedback = feedbackFor(item, 'fr', 2, { score: 0, mistakes: [] }, null);
  expect(feedback).toMatchObject({ title: 'Pas encore', mistakes: [], next: expect.stringContaining('Wh') });
  expect(feedback.solution[0]).toMatch(/jours$/);
});

test('a blind guess is worth its chance', () => {
  expect(chanceOf(itemOf('ai-b4-reponse-inventee')).guess).toBe(0.25);
  expect(chanceOf(itemOf('ai-c2-avant-envoi')).guess).toBeCloseTo(1 / 15, 3);
  expect(chanceOf(itemOf('ai-d3-serre-capteurs')).guess).toBe(0.02);
  for (const item of items) expect(chanceOf(item).guess + chanceOf(item).slip).toBeLessThan(1);
});
