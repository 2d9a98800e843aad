import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Item } from '../items/spec.ts';
import { parseItem } from './parse-item.ts';
import { proveItem } from './prove-item.ts';
import { oldFacts, reviewItem } from './review-item.ts';
import { sentencesOf, unfairWording, wordsIn } from './wording.ts';

const documentation = readFileSync(new URL('../../docs/reference/content-format.md', import.meta.url), 'utf8');
const sources = [...documentation.matchAll(/^```yaml item\n([\s\S]*?)^```$/gm)].map((found) => found[1]!);

function read(id: string, change: (source: string) => string = (source) => source): Item {
  const parsed = parseItem('example', change(sources.find((source) => source.startsWith(`id: ${id}\n`))!));
  if (parsed.problems) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

test.each(sources)('a documented item has one right answer in each variant, and recognised mistakes', (source) => {
  const parsed = parseItem('example', source);
  if (parsed.problems) throw new Error('unreadable');
  expect(proveItem(parsed.value)).toEqual([]);
});

const generatedChoice = `id: ai-d3-comparer
skill: ai.d3
type: single-choice
seconds: 30
suits: [lycee]
accessibility: { sight: ok, colour: ok, hearing: ok, movement: ok }
sources: []
draw:
  a: { between: [1, 20] }
  b: { between: [1, 20] }
compute: { more: "if(a > b, 'first', 'second')" }
key: { compute: more }
fr:
  stem: Lequel consomme le plus ?
  options: { first: "{a} Wh", second: "{b} Wh" }
  feedback: { right: Oui., first: Compare., second: Compare. }
en:
  stem: Which takes more?
  options: { first: "{a} Wh", second: "{b} Wh" }
  feedback: { right: Yes., first: Compare., second: Compare. }
`;

test('two options that read the same in some variant are found', () => {
  const parsed = parseItem('example', generatedChoice);
  if (parsed.problems) throw new Error(JSON.stringify(parsed.problems));
  expect(proveItem(parsed.value)).toContainEqual(
    expect.objectContaining({ severity: 'problem', message: expect.stringMatching(/two options read .*variant \d+/) }),
  );
  const mended = parseItem('example', generatedChoice.replace('key: {', 'require: a != b\nkey: {'));
  if (mended.problems) throw new Error(JSON.stringify(mended.problems));
  expect(proveItem(mended.value)).toEqual([]);
});

test('a mistake that is right is found', () => {
  const item = read('ai-d3-entrainement-ou-usage', (source) =>
    source.replace('per-user: days * users', 'per-user: days + 1'),
  );
  expect(proveItem(item)).toContainEqual(
    expect.objectContaining({
      severity: 'problem',
      at: ['mistakes', 'per-user'],
      message: expect.stringContaining('graded as right'),
    }),
  );
});

test('an unknown name in a text is told when the file is read', () => {
  const source = sources.find((text) => text.startsWith('id: ai-d3-entrainement'))!.replace('{users}', '{usagers}');
  expect(parseItem('example', source).problems?.[0]?.message).toContain('no value named “usagers”');
});

test('long sentences, straight quotes and unfair wording are told', () => {
  const item = read('ai-b4-reponse-inventee', (source) =>
    source
      .replace('    longest: Deux réponses', `    longest: ${'mot '.repeat(21)}fin. Deux "vraies" réponses`)
      .replace(
        '    copy: La recopier, car elle donne un nom et une date précis.',
        '    copy: Toutes les réponses ci-dessus.',
      ),
  );
  expect(
    reviewItem(item, new Date('2026-01-01')).map(({ at, message }) => `${at.join('.')} ${message.slice(0, 40)}`),
  ).toEqual([
    expect.stringMatching(/^fr.feedback.longest a sentence of 22 words/),
    expect.stringMatching(/^fr.feedback.longest French quotes/),
    expect.stringMatching(/^fr “Toutes les réponses/),
  ]);
});

test('facts are told once two years old, except those that last', () => {
  const today = new Date('2027-02-01');
  expect(
    oldFacts(
      [
        { fact: 'a', year: 2024 },
        { fact: 'b', year: 2025 },
        { fact: 'c', year: 1956, lasting: true },
      ],
      today,
    ),
  ).toEqual([expect.objectContaining({ severity: 'note', at: ['sources', 0] })]);
});

test('sentences and words are counted as a reader would', () => {
  expect(sentencesOf('Il a 1,5 kg. Que fait-il ? Rien… Voilà !')).toHaveLength(4);
  expect(wordsIn('« L’IA », dit-elle : 12 % !')).toBe(3);
  expect(unfairWording('Laquelle ne faut-il pas choisir ?', [], 'fr')).toContain('negation');
  expect(unfairWording('Que fait-il ?', ['Rien'], 'fr')).toBeUndefined();
});
