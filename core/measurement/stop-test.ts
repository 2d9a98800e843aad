import type { AbilityPrior } from './ability-prior.ts';
import { posteriorMoments } from './estimate-ability.ts';
import { type ItemParameters, probabilityRight } from './response-model.ts';

/** When a test ends. Whatever the other rules say, not before `minItems`, and not after `maxItems` or when time is up. */
export interface StoppingRules {
  readonly minItems?: number;
  readonly maxItems: number;
  /** Stop at this standard error of the ability. */
  readonly se?: number;
  /** Stop when the level is sure: no cut point within `z` standard errors of the ability (default 1.96). */
  readonly classify?: { readonly cutPoints: readonly number[]; readonly z?: number };
  /** Stop when the answers still to come cannot move the ability over a cut point. */
  readonly settled?: { readonly cutPoints: readonly number[] };
}

export interface TestProgress {
  readonly asked: number;
  readonly theta: number;
  readonly se: number;
  readonly secondsLeft?: number;
  /** For `settled`: the current belief on its grid, and the items that may still be asked. */
  readonly belief?: AbilityPrior;
  readonly remaining?: readonly ItemParameters[];
}

export type StopReason = 'time' | 'length' | 'no-item-left' | 'precision' | 'classified' | 'settled';

/** Why the test ends now, or undefined while it goes on. */
export function reasonToStop(rules: StoppingRules, progress: TestProgress): StopReason | undefined {
  const { asked, theta, se, secondsLeft, belief, remaining } = progress;
  if (secondsLeft !== undefined && secondsLeft <= 0) return 'time';
  if (asked >= rules.maxItems) return 'length';
  if (remaining && remaining.length === 0) return 'no-item-left';
  if (asked < (rules.minItems ?? 0)) return undefined;
  if (rules.se !== undefined && se <= rules.se) return 'precision';
  if (rules.classify) {
    const { cutPoints, z = 1.96 } = rules.classify;
    if (cutPoints.every((cut) => Math.abs(theta - cut) > z * se)) return 'classified';
  }
  if (rules.settled && belief && remaining) {
    if (levelIsSettled(belief, remaining, rules.maxItems - asked, rules.settled.cutPoints)) return 'settled';
  }
  return undefined;
}

/**
 * Whether `itemsLeft` more answers, all right or all wrong, would leave the EAP in the same interval between cut points. Each step takes
 * the item that moves the ability most (exact for the last item; for more, the greedy path).
 */
export function levelIsSettled(
  belief: AbilityPrior,
  remaining: readonly ItemParameters[],
  itemsLeft: number,
  cutPoints: readonly number[],
): boolean {
  const level = (theta: number) => cutPoints.filter((cut) => theta >= cut).length;
  const now = level(posteriorMoments(belief.points, belief.weights).theta);
  for (const right of [true, false]) {
    let weights = belief.weights;
    let left = remaining;
    for (let step = 0; step < itemsLeft && left.length > 0; step++) {
      let best = { theta: right ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, weights, item: left[0]! };
      for (const item of left) {
        const after = update(belief.points, weights, item, right);
        const { theta } = posteriorMoments(belief.points, after);
        if (right ? theta > best.theta : theta < best.theta) best = { theta, weights: after, item };
      }
      if (level(best.theta) !== now) return false;
      weights = best.weights;
      left = left.filter((item) => item !== best.item);
    }
  }
  return true;
}

function update(points: Float64Array, weights: Float64Array, item: ItemParameters, right: boolean): Float64Array {
  const after = weights.map((weight, g) => {
    const p = probabilityRight(item, points[g]!);
    return weight * (right ? p : 1 - p);
  });
  const total = after.reduce((a, b) => a + b, 0);
  return after.map((weight) => weight / total);
}
