import { parseItem } from '../content/parse-item.ts';
import { compileSkillModel } from '../measurement/skill-model.ts';
import type { Bank } from './bank.ts';

const skills = ['s.a1', 's.a2', 's.b1', 's.b2', 's.c1', 's.c2'];
const model = compileSkillModel(
  ['a', 'b', 'c'].map((topic) => ({
    id: topic,
    skills: [1, 2].map((level) => ({ id: `s.${topic}${level}`, difficulty: level * 1.5 - 2.5 })),
  })),
);

const kinds = ['single-choice', 'multiple-choice', 'number', 'short-text', 'ordering'] as const;
const common = (id: string, skill: string) =>
  `id: ${id}\nskill: ${skill}\nseconds: 30\nsuits: [college]\naccessibility: { sight: ok, colour: ok, hearing: ok, movement: ok }\nsources: []\n`;
const texts = {
  'single-choice': (l: string) =>
    `${l}:\n  stem: S\n  options: { one: A, two: B, three: C }\n  feedback: { one: f, two: f, three: f }\n`,
  'multiple-choice': (l: string) =>
    `${l}:\n  stem: S\n  options: { one: A, two: B, three: C }\n  feedback: { right: r, one: f, two: f, three: f }\n`,
  number: (l: string) => `${l}:\n  stem: S\n  feedback: { right: r, otherwise: o }\n`,
  'short-text': (l: string) => `${l}:\n  stem: S\n  feedback: { right: r, otherwise: o }\n`,
  ordering: (l: string) =>
    `${l}:\n  stem: S\n  from: first\n  to: last\n  options: { one: A, two: B, three: C }\n  feedback: { right: r, otherwise: o }\n`,
};
const keys = {
  'single-choice': 'key: two\n',
  'multiple-choice': 'key: [one, three]\n',
  number: 'key: { value: 12 }\n',
  'short-text': 'key: { accept: [balise] }\n',
  ordering: 'key: [one, two, three]\n',
};

export const items = skills.flatMap((skill) =>
  kinds.map((kind) => {
    const id = `${skill.replace('.', '-')}-${kind}`;
    const file = `${common(id, skill)}type: ${kind}\n${keys[kind]}${texts[kind]('fr')}${texts[kind]('en')}`;
    const parsed = parseItem(`${id}.item.yaml`, file);
    if (!('value' in parsed)) throw new Error(JSON.stringify(parsed));
    return parsed.value;
  }),
);

const entries = items.map((item, index) => ({
  ordinal: index + 1,
  item,
  skill: model.skillIds.indexOf(item.skill),
  slip: 0.1,
  guess: 0.2,
  seconds: 30,
}));
/** Six skills on three topics, an item of five types on each. */
export const bank: Bank = {
  model,
  versions: new Map(entries.map((entry) => [entry.ordinal, entry])),
  current: entries,
  targets: skills.map((_, index) => index),
  maxItems: 8,
};

/** Reproducible chance in [0, 1). */
export function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
