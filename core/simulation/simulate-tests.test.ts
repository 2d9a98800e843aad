import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { simulateTests, type TestScenario } from './simulate-tests.ts';
import { syntheticBank } from './synthetic-bank.ts';

const items = syntheticBank({ competences: 4, itemsPerCompetence: 40, logA: [0.2, 0.3], b: [0, 1.6] }, seededRandom(1));
const scenario = (over: Partial<TestScenario> = {}): TestScenario => ({
  items,
  blueprint: { length: 24, competences: { c1: { min: 6, max: 6 }, c2: { min: 4 } } },
  rule: { rule: 'randomesque', bestOf: 5 },
  stopping: { maxItems: 24 },
  population: { mean: 0, sd: 1.2 },
  candidates: 250,
  random: seededRandom(2),
  ...over,
});

function report(over: Partial<TestScenario> = {}) {
  const outcome = simulateTests(scenario(over));
  if ('refused' in outcome) throw new Error(outcome.refused.rule);
  return outcome;
}

test('every simulated test respects the blueprint, and intervals cover abilities as they claim', () => {
  const { tests, report: figures } = report();
  for (const { asked } of tests) {
    expect(asked).toHaveLength(24);
    expect(asked.filter((item) => items[item]!.competence === 'c1')).toHaveLength(6);
    expect(asked.filter((item) => items[item]!.competence === 'c2').length).toBeGreaterThanOrEqual(4);
  }
  expect(Math.abs(figures.coverage - 0.95)).toBeLessThan(0.045);
  expect(Math.abs(figures.bias)).toBeLessThan(0.08);
  expect(figures.biasByAbility.reduce((sum, band) => sum + band.candidates, 0)).toBe(250);
});

test('choosing by information is more accurate than chance, and a price keeps exposure and overlap down at little cost', () => {
  const chance = report({ rule: { rule: 'random' } }).report;
  const best = report({ rule: { rule: 'mfi' } }).report;
  const priced = report({
    rule: { rule: 'priced', target: 0.25 },
    exposure: { overall: 0.3 },
    candidates: 1000,
  }).report;
  expect(best.rmse).toBeLessThan(0.75 * chance.rmse);
  expect(best.maxExposure).toBeGreaterThan(0.9);
  expect(priced.maxExposure).toBeLessThanOrEqual(0.3);
  expect(priced.overlap).toBeLessThan(0.7 * best.overlap);
  expect(priced.rmse).toBeLessThan(1.25 * best.rmse);
});

test('fatigue lowers estimates, and pre-knowledge raises them', () => {
  expect(report({ behaviour: { fatigue: 1 } }).report.bias).toBeLessThan(-0.2);
  expect(report({ behaviour: { preKnowledge: { candidates: 1, items: 0.5 } } }).report.bias).toBeGreaterThan(0.3);
  expect(report().report.flagged.honest!).toBeLessThan(0.08);
});

test('pilot items are asked beside the others and change no figure but by chance', () => {
  const { tests, report: figures } = report({ pilots: 3 });
  for (const { asked } of tests) expect(asked).toHaveLength(24);
  expect(Math.abs(figures.coverage - 0.95)).toBeLessThan(0.045);
});

test('an infeasible blueprint is refused before anyone starts', () => {
  expect(simulateTests(scenario({ blueprint: { length: 60, competences: { c1: { min: 41 } } } }))).toEqual({
    refused: { rule: 'competence', name: 'c1', needed: 41, available: 40 },
  });
});
