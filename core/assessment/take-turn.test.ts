import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseItem } from '../content/parse-item.ts';
import { dangerouslySolve } from '../items/grade.ts';
import { compileSkillModel } from '../measurement/skill-model.ts';
import type { Bank } from './bank.ts';
import { startCheck, startDiagnostic } from './start-test.ts';
import { takeTurn } from './take-turn.ts';
import { packEvidence, type TestState, unpackEvidence } from './test-state.ts';

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

const items = skills.flatMap((skill) =>
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
const bank: Bank = {
  model,
  versions: new Map(entries.map((entry) => [entry.ordinal, entry])),
  current: entries,
  targets: skills.map((_, index) => index),
  maxItems: 8,
};

function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const key = (turn: number) => `key-${turn}`;

function answerNow(state: TestState, right: boolean, random: () => number): TestState {
  const { asked } = state;
  const item = asked && bank.versions.get(asked.ordinal)?.item;
  if (!asked || !item) throw new Error('nothing is asked');
  const response = right ? dangerouslySolve(item, 'fr', asked.variant) : null;
  const taken = takeTurn(state, { turn: state.turn, key: key(state.turn), response, language: 'fr' }, bank, random);
  if (!('outcome' in taken) || taken.outcome !== 'taken') throw new Error(JSON.stringify(taken));
  return taken.test;
}

test('a diagnostic asks at most eight items, of at least four types, never the same twice, then ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (seed, answers) => {
        const random = diceFrom(seed);
        let state = startDiagnostic(bank, random);
        for (const right of answers) if (state.status === 'running') state = answerNow(state, right, random);
        const asked = state.evidence.map(({ ordinal }) => bank.versions.get(ordinal)?.item);
        expect(state.status).toBe('ended');
        expect(state.asked).toBeNull();
        expect(asked.length).toBeLessThanOrEqual(8);
        expect(new Set(asked.map((item) => item?.id)).size).toBe(asked.length);
        expect(new Set(asked.map((item) => item?.type)).size).toBeGreaterThanOrEqual(4);
      },
    ),
    { numRuns: 60 },
  );
});

test('a right answer scores 1 and "I don\'t know" is kept apart from a wrong answer', () => {
  const random = diceFrom(7);
  const started = startDiagnostic(bank, random);
  expect(answerNow(started, true, random).evidence[0]?.score).toBe(1);
  expect(answerNow(started, false, random).evidence[0]?.score).toBeNull();
});

test('the same key again gets the same state back, another key is refused', () => {
  const random = diceFrom(3);
  const state = answerNow(startDiagnostic(bank, random), true, random);
  const again = takeTurn(state, { turn: 0, key: key(0), response: null, language: 'fr' }, bank, random);
  expect(again).toEqual({ outcome: 'taken-before', test: state });
  const late = takeTurn(state, { turn: 0, key: 'another', response: null, language: 'fr' }, bank, random);
  expect(late).toEqual({ refused: 'turn-passed' });
});

test('a response that does not fit what was shown is refused and changes nothing', () => {
  const random = diceFrom(5);
  const state = startDiagnostic(bank, random);
  const foreign = { type: 'single-choice', choice: 'o99' } as const;
  expect(takeTurn(state, { turn: 0, key: 'k', response: foreign, language: 'fr' }, bank, random)).toEqual({
    refused: 'response-unfit',
  });
});

test('a check follows its plan, prefers items not met and ends', () => {
  const random = diceFrom(11);
  const met = new Set(items.filter(({ type }) => type !== 'number').map(({ id }) => id));
  let state = startCheck(bank, ['s.a1', 's.b1'], 2, met, random);
  expect(state?.plan.map(({ ordinal }) => bank.versions.get(ordinal)?.item.id)).toEqual(['s-a1-number', 's-b1-number']);
  if (!state) return;
  state = answerNow(answerNow(state, true, random), false, random);
  expect(state.status).toBe('ended');
  expect(takeTurn(state, { turn: 2, key: 'k', response: null, language: 'fr' }, bank, random)).toEqual({
    refused: 'test-finished',
  });
});

test('evidence packs in six bytes an answer and comes back', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          ordinal: fc.nat(4_000_000_000),
          variant: fc.nat(199),
          score: fc.oneof(
            fc.constant(null),
            fc.nat(100).map((hundredths) => hundredths / 100),
          ),
        }),
      ),
      (evidence) => {
        const bytes = packEvidence(evidence);
        expect(bytes.length).toBe(evidence.length * 6);
        expect(unpackEvidence(bytes)).toEqual(evidence);
      },
    ),
  );
});
