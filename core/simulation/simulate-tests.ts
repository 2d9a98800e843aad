import { normalPrior } from '../measurement/ability-prior.ts';
import { checkFeasibility, chooseWithin, type InfeasibleReason } from '../measurement/allowed-items.ts';
import { type Blueprint, type BlueprintItem, compileBlueprint } from '../measurement/blueprint.ts';
import { chooseItem, type SelectionRule, standardNormal } from '../measurement/choose-item.ts';
import { posteriorMoments } from '../measurement/estimate-ability.ts';
import {
  type ExposureCaps,
  type ExposureCounters,
  eligibleItems,
  exposureRates,
  itemPrices,
  noExposure,
} from '../measurement/exposure.ts';
import { compileBank } from '../measurement/item-bank.ts';
import { personFit } from '../measurement/person-fit.ts';
import { type ItemParameters, probabilityRight } from '../measurement/response-model.ts';
import { reasonToStop, type StoppingRules, type StopReason } from '../measurement/stop-test.ts';
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

/** Simulated candidates take an adaptive test one after the other, exposure counters running. `onCandidate` is told after each one. */
export function simulateTests(
  scenario: TestScenario,
  onCandidate: (done: number) => void = () => {},
): SimulationOutcome {
  const { items, rule, stopping, population, candidates, random, exposure, behaviour = {} } = scenario;
  const compiled = compileBlueprint(items, scenario.blueprint);
  const feasibility = checkFeasibility(compiled);
  if (!feasibility.feasible) return { refused: feasibility.reason };

  const bank = compileBank(items);
  const prior = normalPrior(scenario.prior?.mean ?? population.mean, scenario.prior?.sd ?? population.sd);
  const curves = curvesOf(items, prior.points);
  const counters = noExposure(items.length, exposure?.cutPoints);
  const needsRates = rule.rule === 'softmax' || rule.rule === 'thompson';
  const tests: SimulatedTest[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    const ability = population.mean + population.sd * standardNormal(random);
    const cheats = behaviour.preKnowledge !== undefined && random() < behaviour.preKnowledge.candidates;
    const leaked = cheats
      ? Uint8Array.from(items, () => (random() < behaviour.preKnowledge!.items ? 1 : 0))
      : undefined;
    const scores: number[] = [];
    const weights = Float64Array.from(prior.weights);
    const rates = needsRates ? exposureRates(counters) : undefined;
    const prices = rule.rule === 'priced' ? itemPrices(counters, rule.target) : undefined;
    const asked: number[] = [];
    let { theta, se } = posteriorMoments(prior.points, weights);
    let stopped: StopReason | undefined;
    let eligible = exposure && eligibleItems(counters, exposure, theta);
    for (;;) {
      stopped = reasonToStop(stopping, { asked: asked.length, theta, se });
      if (stopped) break;
      if (exposure?.byBand !== undefined && asked.length > 0) eligible = eligibleItems(counters, exposure, theta);
      const mayBeShown = eligible;
      const item = chooseWithin(
        compiled,
        asked,
        (allowed) =>
          chooseItem(
            {
              bank,
              candidates: allowed,
              theta,
              se,
              asked: asked.length,
              random,
              ...(rates ? { exposureRates: rates } : {}),
              ...(prices ? { prices } : {}),
            },
            rule,
          ),
        mayBeShown && ((index) => mayBeShown[index] === 1),
      );
      if (item === undefined) {
        stopped = 'no-item-left';
        break;
      }
      asked.push(item);
      const tired =
        ability - ((behaviour.fatigue ?? 0) * (asked.length - 1)) / Math.max(1, scenario.blueprint.length - 1);
      const right = random() < (leaked?.[item] === 1 ? 0.98 : probabilityRight(items[item]!, tired));
      scores.push(right ? 1 : 0);
      let total = 0;
      for (let g = 0; g < weights.length; g++) {
        const p = curves[item]![g]!;
        weights[g]! *= right ? p : 1 - p;
        total += weights[g]!;
      }
      for (let g = 0; g < weights.length; g++) weights[g]! /= total;
      ({ theta, se } = posteriorMoments(prior.points, weights));
    }
    count(counters, theta, asked);
    const { lzStar } = personFit(
      asked.map((item, turn) => ({ item: items[item]!, score: scores[turn]! })),
      theta,
      { kind: 'bayes', ...(scenario.prior ?? population) },
    );
    tests.push({ ability, theta, se, asked, stopped, cheats, flagged: lzStar !== null && lzStar < -1.96 });
    onCandidate(candidate + 1);
  }
  return { report: describeTests(tests, items.length, population.sd), tests };
}

/** P(right) of each item on each point, computed once. */
function curvesOf(items: readonly ItemParameters[], points: Float64Array): readonly Float64Array[] {
  return items.map((item) => points.map((theta) => probabilityRight(item, theta)));
}

/** As `recordExposure`, without copying counters that nobody else sees. */
function count(counters: ExposureCounters, theta: number, asked: readonly number[]): void {
  const band = counters.cutPoints.filter((cut) => theta >= cut).length;
  const people = counters.people;
  if (Array.isArray(people)) people[band] += 1;
  for (const item of asked) counters.shown[band]![item]! += 1;
}
