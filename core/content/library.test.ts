import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildLibrary, type ContentFile } from './library.ts';

const here = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const documentation = here('docs/reference/content-format.md');
const example = (id: string) =>
  [...documentation.matchAll(/^```yaml item\n([\s\S]*?)^```$/gm)]
    .map((found) => found[1]!)
    .find((text) => text.startsWith(`id: ${id}`))!;

const framework: ContentFile = {
  path: 'content/frameworks/ai/framework.yaml',
  text: here('content/frameworks/ai/framework.yaml'),
};
const item: ContentFile = {
  path: 'content/items/ai/reliability/ai-b4-reponse-inventee.item.yaml',
  text: example('ai-b4-reponse-inventee'),
};
const practice: ContentFile = {
  path: 'content/items/ai/generation/ai-b2-mot-suivant-glace.item.yaml',
  text: example('ai-b2-mot-suivant-glace').replace('seconds: 40', 'seconds: 40\npractice: true'),
};

const lesson = (language: 'fr' | 'en', change: (text: string) => string = (text) => text): ContentFile => {
  const titles =
    language === 'fr'
      ? ['Se questionner', 'Explorer pour comprendre', "Retenir l'essentiel", 'S’exercer']
      : ['Question yourself', 'Explore to understand', 'Keep the essential', 'Practise'];
  return {
    path: `content/modules/mot-suivant/mot-suivant.module.${language}.md`,
    text: change(`---
id: mot-suivant
title: Le mot suivant
minutes: 8
level: novice
teaches: [ai.b2]
suits: [college]
objectives: [Je sais.]
sources: []
---

## ${titles[0]}

\`\`\`opinion
ask: À ton avis ?
options:
  - { say: Oui, reply: Voyons. }
  - { say: Non, reply: Voyons. }
\`\`\`

## ${titles[1]}

Un **petit** modèle.

- un
- deux

\`\`\`explore next-word
corpus: chats
goals:
  - { do: choisir, then: Voilà., when: chose-three-words }
\`\`\`

Et encore.

\`\`\`choice
id: why
ask: Pourquoi ?
key: counts
options: { counts: Les mots, other: Autre }
feedback: { counts: Oui., other: Non. }
\`\`\`

## ${titles[2]}

Il ne vérifie rien.

## ${titles[3]}

\`\`\`items
draw: 1
from: [ai.b2]
\`\`\`
`),
  };
};

const course: ContentFile = {
  path: 'content/courses/essai.course.yaml',
  text: `id: essai
framework: ai
title: { fr: Essai, en: Trial }
description: { fr: Essai., en: Trial. }
grades: ["4e"]
suits: [college]
diagnostic: { skills: [ai.b2, ai.b4] }
modules: [{ id: mot-suivant }]
minutes: { from: 30, to: 45 }
`,
};

const all = [framework, item, practice, lesson('fr'), lesson('en'), course];
const problemsOf = (files: readonly ContentFile[]) =>
  (buildLibrary(files).problems ?? []).map(({ file, line, message }) => `${file.split('/').at(-1)}:${line} ${message}`);

test('coherent files make a library, whatever their order', () => {
  const built = buildLibrary(all);
  if (built.problems) throw new Error(JSON.stringify(built.problems));
  const { library } = built;
  expect([library.items.length, library.modules.length, library.courses.length]).toEqual([2, 1, 1]);
  const turned = buildLibrary([...all].reverse());
  expect(turned.problems ? '' : turned.library.version).toBe(library.version);
  expect(library.modules[0]?.fr.version).toBe(library.modules[0]?.en.version);
});

test('a lesson becomes sections, steps that end with something to do, and elements with stable ids', () => {
  const built = buildLibrary(all);
  if (built.problems) throw new Error('unreadable');
  const { sections } = built.library.modules[0]!.fr;
  expect(
    sections.map(({ id, title, steps }) => [
      id,
      title,
      steps.map((step) => step.elements.map((e) => `${e.id} ${e.kind}`)),
    ]),
  ).toEqual([
    ['question', 'Se questionner', [['question-1-1 opinion']]],
    [
      'explore',
      'Explorer pour comprendre',
      [
        ['explore-1-1 text', 'explore-1-2 explore'],
        ['explore-2-1 text', 'why choice'],
      ],
    ],
    ['retain', 'Retenir l’essentiel', [['retain-1-1 text']]],
    ['practise', 'S’exercer', [['practise-1-1 practice']]],
  ]);
  expect(sections[1]?.steps[0]?.elements).toEqual([
    {
      kind: 'text',
      id: 'explore-1-1',
      blocks: [
        { kind: 'paragraph', text: 'Un **petit** modèle.' },
        { kind: 'list', items: ['un', 'deux'] },
      ],
    },
    {
      kind: 'explore',
      id: 'explore-1-2',
      explore: 'next-word',
      settings: { corpus: 'chats' },
      // biome-ignore lint/suspicious/noThenProperty: the word authors write
      goals: [{ id: 'g1', do: 'choisir', then: 'Voilà.', when: 'chose-three-words' }],
    },
  ]);
});

test('any change of a text changes the version', () => {
  const changed = buildLibrary([
    ...all.slice(0, -1),
    { ...course, text: course.text.replace('fr: Essai.', 'fr: Essais.') },
  ]);
  const built = buildLibrary(all);
  if (built.problems || changed.problems) throw new Error('unreadable');
  expect(changed.library.version).not.toBe(built.library.version);
});

test('each problem of a lesson is told with its line', () => {
  const broken = lesson('fr', (text) =>
    text
      .replace('key: counts', 'key: count')
      .replace('Un **petit** modèle.', 'Un <b>petit</b> [modèle](https://exemple.fr).')
      .replace('```explore next-word', '```exploration next-word')
      .replace('from: [ai.b2]\n', 'from: ai.b2\nmore: 1\n'),
  );
  expect(problemsOf([framework, item, practice, broken, lesson('en')])).toEqual([
    expect.stringMatching(/^mot-suivant.module.fr.md:23 HTML/),
    expect.stringMatching(/^mot-suivant.module.fr.md:23 HTML/),
    expect.stringMatching(/^mot-suivant.module.fr.md:23 links/),
    expect.stringMatching(/^mot-suivant.module.fr.md:28 “exploration” is not a block/),
    expect.stringMatching(/^mot-suivant.module.fr.md:39 “count” is not one of counts, other/),
    expect.stringMatching(/^mot-suivant.module.fr.md:52 .*array/),
    expect.stringMatching(/^mot-suivant.module.fr.md:53 unknown field “more”/),
  ]);
});

test('an exploration, a setting or a condition that does not exist is told with its line', () => {
  const toldOf = (from: string, to: string) =>
    problemsOf([framework, item, practice, lesson('fr', (text) => text.replace(from, to)), lesson('en')]);
  expect(toldOf('corpus: chats', 'corpus: chats\nwarmth: 2')).toEqual([
    expect.stringMatching(/^mot-suivant.module.fr.md:30 “warmth” is not a setting of next-word: corpus, start/),
  ]);
  expect(toldOf('chose-three-words', 'picked-three')).toEqual([
    expect.stringMatching(/^mot-suivant.module.fr.md:31 next-word never reports “picked-three”: chose-three-words/),
  ]);
  expect(toldOf('explore next-word', 'explore next-words')).toEqual([
    expect.stringMatching(/^mot-suivant.module.fr.md:28 after “explore” comes the name of the exploration: next-word/),
  ]);
});

test('references that lead nowhere, doubles and wrong places are told', () => {
  const told = problemsOf([
    framework,
    item,
    { ...item, path: 'content/items/ai/generation/copie.item.yaml' },
    lesson('fr', (text) => text.replace('teaches: [ai.b2]', 'teaches: [ai.b22]')),
    {
      ...course,
      text: course.text.replace('mot-suivant', 'mot-precedent').replace('framework: ai', 'framework: crcn'),
    },
    { path: 'content/items/ai/history/oubli.yaml', text: '' },
  ]);
  for (const expected of [
    /copie.*by its id and skill, the file is items\/ai\/reliability/,
    /the id ai-b4-reponse-inventee is already that of/,
    /there is no skill “ai.b22”/,
    /the same module in the other language is missing/,
    /no practice item/,
    /there is no module “mot-precedent”/,
    /there is no framework “crcn”/,
    /oubli.yaml:1 this file would be ignored/,
  ])
    expect(
      told.some((line) => expected.test(line)),
      `${expected} in ${told.join('\n')}`,
    ).toBe(true);
});

test('two languages of a module that differ are told', () => {
  const other = lesson('en', (text) => text.replace('id: why\n', ''));
  expect(problemsOf([framework, practice, lesson('fr'), other])).toEqual([
    expect.stringContaining(
      'French has “explore / explore-2 / choice why: counts other, key counts”, English “explore / explore-2 / choice explore-2-2',
    ),
  ]);
});

test('an item problem is told at the line of the value', () => {
  const broken = {
    ...item,
    text: item.text.replace('key: source', 'key: sources').replace('    copy: Copy it', '    copied: Copy it'),
  };
  const told = problemsOf([framework, broken]);
  const lineOf = (text: string) => broken.text.split('\n').findIndex((line) => line.includes(text)) + 1;
  expect(told).toContain(
    `ai-b4-reponse-inventee.item.yaml:${lineOf('key: sources')} “sources” is not one of source, ask-sure, copy, longest`,
  );
  expect(told.some((line) => line.includes('“copy” is in French but not here'))).toBe(true);
});

const storyboard = (shots: number): ContentFile => ({
  path: 'content/modules/mot-suivant/deux-temps.scene.svg',
  text: `<svg viewBox="0 0 320 360">${'<svg width="320" height="180"><path d="M0 0h9"/></svg>'.repeat(shots)}</svg>`,
});
const withScene = (language: 'fr' | 'en') =>
  lesson(language, (text) =>
    text.replace(
      'Et encore.',
      '```scene deux-temps\nid: two\ntitle: Deux temps\ncaptions: [Un., Deux.]\n```\n\nEt encore.',
    ),
  );

test('a scene is drawn from the file beside its module, and a new drawing makes a new version of the module', () => {
  const built = buildLibrary([framework, practice, withScene('fr'), withScene('en'), storyboard(2)]);
  if (built.problems) throw new Error(JSON.stringify(built.problems));
  const module = built.library.modules[0]!.fr;
  const scene = module.sections[1]?.steps[1]?.elements[0];
  const line = { shape: 'path', attributes: { d: 'M0 0h9' } };
  expect(scene).toMatchObject({ kind: 'scene', captions: ['Un.', 'Deux.'], shots: [[line], [line]] });
  const longer = { ...storyboard(2), text: storyboard(2).text.replace('h9', 'h8') };
  const changed = buildLibrary([framework, practice, withScene('fr'), withScene('en'), longer]);
  expect(changed.problems ? '' : changed.library.modules[0]?.fr.version).not.toBe(module.version);
});

test('a scene without drawings, with too few, or drawings without a scene are told', () => {
  const both = [framework, practice, withScene('fr'), withScene('en')];
  expect(problemsOf(both)).toContain(
    'mot-suivant.module.fr.md:1 there is no drawing content/modules/mot-suivant/deux-temps.scene.svg',
  );
  expect(problemsOf([...both, storyboard(3)])).toEqual([
    expect.stringMatching(/module.en.md:1 2 captions, and 3 shots in/),
    expect.stringMatching(/module.fr.md:1 2 captions, and 3 shots in/),
  ]);
  expect(problemsOf([framework, practice, lesson('fr'), lesson('en'), storyboard(2)])).toEqual([
    'deux-temps.scene.svg:1 no scene of the module beside it shows this drawing',
  ]);
  expect(problemsOf([...both, { ...storyboard(2), text: '<svg viewBox="0 0 320 180">\n<path/></svg>' }])).toEqual([
    expect.stringMatching(/^deux-temps.scene.svg:2 <path> is outside the shots/),
    expect.stringMatching(/^deux-temps.scene.svg:1 the storyboard has no shot/),
  ]);
  expect(problemsOf([{ path: 'content/modules/mot-suivant/dessin.svg', text: '' }])).toEqual([
    expect.stringMatching(/^dessin.svg:1 this file would be ignored/),
  ]);
});

const sheet = (id: string, change: (text: string) => string = (text) => text): ContentFile => ({
  path: `content/modules/${id}/${id}.sheet.yaml`,
  text: change(documentation.split('\n```yaml sheet\n')[1]!.split('\n```\n')[0]!).replace(
    'id: mot-suivant',
    `id: ${id}`,
  ),
});

test('a module has a lesson sheet in both languages, and a sheet belongs to a module', () => {
  const built = buildLibrary([...all, sheet('mot-suivant')]);
  if (built.problems) throw new Error(JSON.stringify(built.problems));
  expect(built.library.sheets.get('mot-suivant')?.fr.discuss).toHaveLength(3);
  expect(built.library.fileOf.get('mot-suivant.sheet')).toMatch(/sheet\.yaml$/);
  expect(problemsOf([...all, sheet('autre')])).toEqual(['autre.sheet.yaml:1 there is no module “autre”']);
});

test('the two languages of a sheet say the same things', () => {
  const shorter = sheet('mot-suivant', (text) => text.replace(/ {4}- Make a small model.*\n/, '    - a\n    - b\n'));
  expect(problemsOf([...all, shorter])).toEqual([
    expect.stringContaining('the two languages differ: 2 in French, 3 in English'),
  ]);
});
