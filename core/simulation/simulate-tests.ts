import { type AbilityPlan, type ExposureView, planAbility, standingOf } from '../assessment/ability-test.ts';
import type { Bank, BankItem } from '../assessment/bank.ts';
import { startAbilityTest } from '../assessment/start-test.ts';
import { takeTurn } from '../assessment/take-turn.ts';
import type { Answered } from '../assessment/test-state.ts';
import type { Presented } from '../items/item.ts';
import type { Item } from '../items/spec.ts';
import { checkFeasibility, type InfeasibleReason } from '../measurement/allowed-items.ts';
import { type Blueprint, type BlueprintItem, compileBlueprint } from '../measurement/blueprint.ts';
import { type SelectionRule, standardNormal } from '../measurement/choose-item.ts';
import {
  type ExposureCaps,
  type ExposureCounters,
  eligibleItems,
  exposureRates,
  itemPrices,
  noExposure,
} from '../measurement/exposure.ts';
import { personFit } from '../measurement/person-fit.ts';
import { type ItemParameters, probabilityRight } from '../measurement/response-model.ts';
import { compileSkillModel } from '../measurement/skill-model.ts';
import type { StoppingRules } from '../measurement/stop-test.ts';
import { describeTests, type SimulatedTest, type SimulationReport } from './describe-tests.ts';

export interface TestScenario {
  readonly items: readonly (ItemParameters & BlueprintItem)[];
  /** Its length is the longest test. */
  readonly blueprint: Blueprint;
  readonly rule: SelectionRule;
  readonly exposure?: ExposureCaps & { readonly cutPoints?: readonly number[] };
  readonly stopping: StoppingRules;
  /** True abilities are N(mean, sd²); the test believes N(0, sd²) around the same mean unless `prior` says otherwise. */
  readonly population: { readonly mean: number; readonly sd: number };
  readonly prior?: { readonly mean: number; readonly sd: number };
  /** How candidates depart from the model. Default: they do not. */
  readonly behaviour?: Behaviour;
  /** Items being tried out beside the scored ones: one is asked in each test, and left out of every figure. Default 0. */
  readonly pilots?: number;
  /** A yardstick: items are chosen as if each candidate's ability were known: what perfect estimates would gain under the same prices and caps. Default false. */
  readonly abilityKnown?: boolean;
  readonly candidates: number;
  readonly random: () => number;
}

export interface Behaviour {
  /** Logits of ability lost from the first to the last item of a full-length test. */
  readonly fatigue?: number;
  /** A share of candidates knows the key of a share of the bank beforehand, and gives it. */
  readonly preKnowledge?: { readonly candidates: number; readonly items: number };
}

export type SimulationOutcome =
  | { readonly report: SimulationReport; readonly tests: readonly SimulatedTest[] }
  | { readonly refused: InfeasibleReason };

/** Simulated candidates take an adaptive test (`startAbilityTest`, `takeTurn`) one after the other, exposure counters running. `onCandidate` is told after each one. */
export function simulateTests(
  scenario: TestScenario,
  onCandidate: (done: number) => void = () => {},
): SimulationOutcome {
  const { items, rule, population, candidates, random, exposure, behaviour = {} } = scenario;
  const compiled = compileBlueprint(items, scenario.blueprint);
  const feasibility = checkFeasibility(compiled);
  if (!feasibility.feasible) return { refused: feasibility.reason };

  const base = bankOf(scenario);
  const counters = noExposure(items.length, exposure?.cutPoints);
  const needsRates = rule.rule === 'softmax' || rule.rule === 'thompson';
  const pilots = base.pilots?.length ?? 0;
  const tests: SimulatedTest[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    const ability = population.mean + population.sd * standardNormal(random);
    const cheats = behaviour.preKnowledge !== undefined && random() < behaviour.preKnowledge.candidates;
    const leaked = cheats
      ? Uint8Array.from(items, () => (random() < behaviour.preKnowledge!.items ? 1 : 0))
      : undefined;
    const view: ExposureView = {
      ...(exposure ? { eligible: eligibility(counters, exposure) } : {}),
      ...(needsRates ? { rates: exposureRates(counters) } : {}),
      ...(rule.rule === 'priced' ? { prices: itemPrices(counters, rule.target) } : {}),
    };
    const plan: AbilityPlan = {
      ...base.ability,
      exposure: view,
      ...(scenario.abilityKnown ? { chooseAt: ability } : {}),
    };
    const answer = (ordinal: number, turn: number) => {
      const item = items[ordinal - 1];
      if (!item) return random() < 0.5;
      const tired = ability - ((behaviour.fatigue ?? 0) * turn) / Math.max(1, scenario.blueprint.length + pilots - 1);
      return random() < (leaked?.[ordinal - 1] === 1 ? 0.98 : probabilityRight(item, tired));
    };
    const evidence = sit({ ...base, ability: plan }, answer, random);
    const { theta, se, asked, stopped } = standingOf(plan, evidence);
    count(counters, theta, asked);
    const scored = evidence.flatMap(({ ordinal, score }) => {
      const item = items[ordinal - 1];
      return item ? [{ item, score: score ?? 0 }] : [];
    });
    const { lzStar } = personFit(scored, theta, { kind: 'bayes', ...(scenario.prior ?? population) });
    tests.push({
      ability,
      theta,
      se,
      asked,
      stopped: stopped ?? 'no-item-left',
      cheats,
      flagged: lzStar !== null && lzStar < -1.96,
    });
    onCandidate(candidate + 1);
  }
  return { report: describeTests(tests, items.length, population.sd), tests };
}

/** Version numbers from here on are pilot items. */
const firstPilot = 1_000_000;

/** The items as a bank that `takeTurn` reads: parameters are the scenario's, what is asked and graded is one number to type. */
function bankOf({ items, rule, stopping, blueprint, population, prior, pilots = 0 }: TestScenario) {
  const entry = (ordinal: number, item: Item): BankItem => ({
    ordinal,
    item,
    skill: 0,
    slip: 0,
    guess: 0,
    seconds: item.seconds,
  });
  const current = items.map((_, index) => entry(index + 1, { ...typedNumber, id: `i${index + 1}` }));
  const tried = Array.from({ length: pilots }, (_, index) =>
    entry(firstPilot + index, { ...typedNumber, id: `p${index}`, pilot: true }),
  );
  return {
    model: compileSkillModel([]),
    versions: new Map([...current, ...tried].map((each) => [each.ordinal, each])),
    current,
    targets: [],
    maxItems: 0,
    pilots: tried,
    ability: planAbility(
      items.map((item, index) => ({ ...item, ordinal: index + 1 })),
      {
        rule,
        stopping: { ...stopping, maxItems: Math.min(stopping.maxItems, blueprint.length) },
        blueprint,
        prior: prior ?? population,
      },
    ),
  };
}

const texts = { stem: '', shown: [], feedback: { right: '', otherwise: '' } };
const typedNumber: Item = {
  id: 'i',
  skill: 'ability',
  type: 'number',
  key: { value: '1', tolerance: '0', units: {} },
  mistakes: {},
  seconds: 60,
  help: 'focus',
  suits: ['adult'],
  accessibility: { sight: 'ok', colour: 'ok', hearing: 'ok', movement: 'ok' },
  sources: [],
  practice: false,
  fr: texts,
  en: texts,
};
const presented: Presented = {
  item: 'i',
  variant: 0,
  language: 'en',
  seconds: 60,
  help: 'focus',
  stem: '',
  shown: [],
  body: { type: 'number' },
};
const shown = { presented, drawn: { seed: '', language: 'en' } } as const;

/** One candidate takes a whole test, turn by turn. */
function sit(
  bank: Bank,
  answersRight: (ordinal: number, turn: number) => boolean,
  random: () => number,
): readonly Answered[] {
  let state = startAbilityTest(bank, random);
  while (state.asked) {
    const value = answersRight(state.asked.ordinal, state.turn) ? '1' : '0';
    const answer = {
      turn: state.turn,
      key: String(state.turn),
      response: { type: 'number', value },
      language: 'en',
    } as const;
    const taken = takeTurn(state, answer, bank, random, () => shown);
    if (!('outcome' in taken)) throw new Error(`simulateTests: ${taken.refused}`);
    state = taken.test;
  }
  return state.evidence;
}

/** Who may be shown what to this candidate: counters stand still during a test, and without bands ability plays no part. */
function eligibility(
  counters: ExposureCounters,
  caps: ExposureCaps & { readonly cutPoints?: readonly number[] },
): (theta: number) => Uint8Array {
  const byBand = new Map<number, Uint8Array>();
  return (theta) => {
    const band = counters.cutPoints.filter((cut) => theta >= cut).length;
    const known = byBand.get(band) ?? eligibleItems(counters, caps, theta);
    byBand.set(band, known);
    return known;
  };
}

/** As `recordExposure`, without copying counters that nobody else sees. */
function count(counters: ExposureCounters, theta: number, asked: readonly number[]): void {
  const band = counters.cutPoints.filter((cut) => theta >= cut).length;
  const people = counters.people;
  if (Array.isArray(people)) people[band] += 1;
  for (const item of asked) counters.shown[band]![item]! += 1;
}
