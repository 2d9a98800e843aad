import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dangerouslySolve } from '../items/grade.ts';
import { bank, diceFrom, items } from './bank.test-data.ts';
import { creditOf, evidenceOf } from './bank.ts';
import { startCheck, startDiagnostic } from './start-test.ts';
import { takeTurn } from './take-turn.ts';
import { packEvidence, type TestState, unpackEvidence } from './test-state.ts';

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

test('a score says of mastery: all when right, nothing up to a half, little in between', () => {
  expect([0, 0.5, 0.75, 0.9, 1].map(creditOf)).toEqual([0, 0, 0.25, expect.closeTo(0.64, 9), 1]);
  const grouping = bank.current[0]!;
  const read = (score: number) => evidenceOf(bank, [{ ordinal: grouping.ordinal, variant: 0, score }])[0];
  expect(read(0.5)?.score).toBe(0);
  expect(read(1)?.score).toBe(1);
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
