import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateEap } from '../measurement/estimate-ability.ts';
import { planAbility, standingOf } from './ability-test.ts';
import { bank, diceFrom, items } from './bank.test-data.ts';
import { type Bank, type BankItem, evidenceOf } from './bank.ts';
import { startAbilityTest, startDiagnostic } from './start-test.ts';
import { takeTurn } from './take-turn.ts';
import type { TestState } from './test-state.ts';

const pilots: BankItem[] = items.slice(0, 2).map((item, place) => ({
  ...bank.current[place]!,
  ordinal: 900 + place,
  item: { ...item, id: `new-${place}`, pilot: true },
}));
const withPilots: Bank = {
  ...bank,
  versions: new Map([...bank.versions, ...pilots.map((entry) => [entry.ordinal, entry] as const)]),
  pilots,
};

function sit(started: TestState, of: Bank, random: () => number): TestState {
  let state = started;
  while (state.asked) {
    const taken = takeTurn(
      state,
      { turn: state.turn, key: String(state.turn), response: null, language: 'fr' },
      of,
      random,
    );
    if (!('outcome' in taken)) throw new Error(taken.refused);
    state = taken.test;
  }
  return state;
}

test('a pilot item comes on top of the scored ones, at most once, never first, and changes no belief', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = diceFrom(seed);
      const started = startDiagnostic(withPilots, random);
      expect(started.atMost).toBe(9);
      const { evidence } = sit(started, withPilots, random);
      const tried = evidence.filter(({ ordinal }) => ordinal >= 900);
      expect(tried.length).toBeLessThanOrEqual(1);
      expect(evidence.length - tried.length).toBeLessThanOrEqual(8);
      expect(evidence[0]?.ordinal).toBeLessThan(900);
      expect(evidenceOf(withPilots, evidence)).toEqual(
        evidenceOf(
          bank,
          evidence.filter(({ ordinal }) => ordinal < 900),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

const plan = planAbility(
  bank.current.map(({ ordinal, item }, place) => ({
    ordinal,
    a: 1 + (place % 3) / 2,
    b: (place % 7) / 2 - 1.5,
    competence: item.skill.slice(0, 3),
    topic: item.id,
  })),
  {
    rule: { rule: 'randomesque', bestOf: 3 },
    stopping: { maxItems: 10, minItems: 5, se: 0.45 },
    blueprint: { length: 10, competences: { 's.a': { min: 2, max: 4 }, 's.b': { min: 2 } } },
    prior: { mean: 0, sd: 1 },
  },
);
const forAbility: Bank = { ...withPilots, ability: plan };

test('an ability test takes the same turns: it keeps its blueprint, stops by its rules, and its standing is the EAP of its answers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = diceFrom(seed);
      const { evidence, status } = sit(startAbilityTest(forAbility, random), forAbility, random);
      const scored = evidence.filter(({ ordinal }) => ordinal < 900);
      const inA = scored.filter(({ ordinal }) => bank.versions.get(ordinal)?.item.skill.startsWith('s.a')).length;
      expect(status).toBe('ended');
      expect(scored.length).toBeLessThanOrEqual(10);
      expect(inA).toBeLessThanOrEqual(4);
      const standing = standingOf(plan, evidence);
      expect(standing.stopped).toBeDefined();
      const eap = estimateEap(
        scored.map(({ ordinal, score }) => ({ item: plan.items[plan.indexOf.get(ordinal)!]!, score: score ?? 0 })),
        plan.prior,
      );
      expect(standing.theta).toBeCloseTo(eap.theta, 9);
      expect(standing.se).toBeCloseTo(eap.se, 9);
    }),
    { numRuns: 40 },
  );
});

test('items that exposure closes are not shown while others can be', () => {
  const closed = Uint8Array.from(plan.items, (_, index) => (index % 2 === 0 ? 0 : 1));
  const guarded: Bank = { ...bank, ability: { ...plan, exposure: { eligible: () => closed } } };
  const random = diceFrom(8);
  const { evidence } = sit(startAbilityTest(guarded, random), guarded, random);
  for (const { ordinal } of evidence) expect(closed[plan.indexOf.get(ordinal)!]).toBe(1);
});

test('a test of an ability without a plan is a mistake of the program', () => {
  expect(() => startAbilityTest(bank, diceFrom(1))).toThrow('no plan');
});
