import { type AbilityPrior, normalPrior } from '../measurement/ability-prior.ts';
import { chooseWithin } from '../measurement/allowed-items.ts';
import { type BlueprintItem, type CompiledBlueprint, compileBlueprint } from '../measurement/blueprint.ts';
import { chooseItem, type SelectionRule } from '../measurement/choose-item.ts';
import { posteriorMoments } from '../measurement/estimate-ability.ts';
import { compileBank, type ItemBank } from '../measurement/item-bank.ts';
import { type ItemParameters, probabilityRight } from '../measurement/response-model.ts';
import { reasonToStop, type StoppingRules, type StopReason } from '../measurement/stop-test.ts';
import type { Answered } from './test-state.ts';

/** A calibrated item of an ability test: the version it stands for, its parameters and what the blueprint asks of it. */
export type AbilityItem = ItemParameters & BlueprintItem & { readonly ordinal: number };

/** What a test of one ability (a certification, say) follows. Compiled once by `planAbility`; `exposure` is the counters' view of the moment. */
export interface AbilityPlan {
  readonly items: readonly AbilityItem[];
  readonly indexOf: ReadonlyMap<number, number>;
  readonly compiled: CompiledBlueprint;
  readonly itemBank: ItemBank;
  /** P(right) of each item on each point of the prior. */
  readonly curves: readonly Float64Array[];
  readonly prior: AbilityPrior;
  readonly rule: SelectionRule;
  readonly stopping: StoppingRules;
  readonly exposure?: ExposureView;
  /** For simulations only, as a yardstick: items are chosen for this ability instead of the estimate, as nobody can. */
  readonly chooseAt?: number;
}

/** What exposure counters say now, read from them by the caller (a server merges its own with those of others). */
export interface ExposureView {
  /** 1 for the items that may still be shown to someone of this ability. */
  readonly eligible?: (theta: number) => Uint8Array;
  readonly rates?: Float64Array;
  readonly prices?: Float64Array;
}

export function planAbility(
  items: readonly AbilityItem[],
  rules: Pick<AbilityPlan, 'rule' | 'stopping'> & {
    readonly blueprint: CompiledBlueprint['blueprint'];
    readonly prior: { readonly mean: number; readonly sd: number };
  },
): AbilityPlan {
  const prior = normalPrior(rules.prior.mean, rules.prior.sd);
  return {
    items,
    indexOf: new Map(items.map(({ ordinal }, index) => [ordinal, index])),
    compiled: compileBlueprint(items, rules.blueprint),
    itemBank: compileBank(items),
    curves: items.map((item) => prior.points.map((theta) => probabilityRight(item, theta))),
    prior,
    rule: rules.rule,
    stopping: rules.stopping,
  };
}

/** Where an ability test stands: the belief folded from the answers, and why it ends, if it does. */
export interface AbilityStanding {
  readonly theta: number;
  readonly se: number;
  /** Indices of the items asked, in order. */
  readonly asked: readonly number[];
  readonly stopped: StopReason | undefined;
}

/** Folds the answers again from the first one: exact and replayable. Answers to items the plan does not know (pilot items) do not count. */
export function standingOf(plan: AbilityPlan, evidence: readonly Answered[]): AbilityStanding {
  const { prior, curves, stopping } = plan;
  const weights = Float64Array.from(prior.weights);
  const asked: number[] = [];
  for (const { ordinal, score } of evidence) {
    const index = plan.indexOf.get(ordinal);
    if (index === undefined) continue;
    asked.push(index);
    const curve = curves[index]!;
    const share = score ?? 0;
    let total = 0;
    for (let g = 0; g < weights.length; g++) {
      const p = curve[g]!;
      weights[g]! *= share === 1 ? p : share === 0 ? 1 - p : p ** share * (1 - p) ** (1 - share);
      total += weights[g]!;
    }
    for (let g = 0; g < weights.length; g++) weights[g]! /= total;
  }
  const { theta, se } = posteriorMoments(prior.points, weights);
  const settled = stopping.settled && {
    belief: { points: prior.points, weights },
    remaining: plan.items.filter((_, index) => !asked.includes(index)),
  };
  const stopped = reasonToStop(stopping, { asked: asked.length, theta, se, ...settled });
  return { theta, se, asked, stopped };
}

/** The index of the item to ask next, within the blueprint and the exposure caps; undefined when none is left. */
export function chooseForAbility(
  plan: AbilityPlan,
  { theta: estimate, se, asked }: AbilityStanding,
  random: () => number,
): number | undefined {
  const { eligible, rates, prices } = plan.exposure ?? {};
  const theta = plan.chooseAt ?? estimate;
  const mayBeShown = eligible?.(theta);
  return chooseWithin(
    plan.compiled,
    asked,
    (candidates) =>
      chooseItem(
        {
          bank: plan.itemBank,
          candidates,
          theta,
          se,
          asked: asked.length,
          random,
          ...(rates ? { exposureRates: rates } : {}),
          ...(prices ? { prices } : {}),
        },
        plan.rule,
      ),
    mayBeShown && ((index) => mayBeShown[index] === 1),
  );
}
