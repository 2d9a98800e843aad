import { bankInformation, type ItemBank } from './item-bank.ts';

/**
 * How the next item is chosen among the allowed ones. All draws take their chance from `random`.
 * - `mfi`: the most information at the current ability (Lord 1980): most accurate, overexposes the best items.
 * - `kl`: the most Kullback–Leibler information around it, for the first `items` (default 5) while ability is hardly known (Chang & Ying 1996), then `after`.
 * - `randomesque`: evenly among the `bestOf` most informative (Kingsbury & Zara 1989).
 * - `progressive`: information × w + chance × (1 − w), w growing from 0 to 1 over `length` items as share^`acceleration` (Revuelta & Ponsoda 1998; Barrada et al. 2008).
 * - `softmax`: with probability ∝ exp((information share − `exposurePenalty` · exposure rate) / `temperature`), information as a share of the best.
 * - `thompson`: the most information at an ability drawn from the current belief N(theta, se²), less the exposure penalty (Thompson 1933).
 * - `priced`: the most information less the item's price (`itemPrices`: what its exposure costs), mixed with chance and with how near its own peak
 *   each item is during the first `ramp` items (default 3), when a precise choice is wasted (efficiency balanced information, Han 2012).
 * - `random`: evenly, the yardstick.
 */
export type SelectionRule =
  | { readonly rule: 'mfi' }
  | { readonly rule: 'random' }
  | { readonly rule: 'kl'; readonly items?: number; readonly after?: SelectionRule }
  | { readonly rule: 'randomesque'; readonly bestOf?: number }
  | { readonly rule: 'progressive'; readonly length: number; readonly acceleration?: number }
  | { readonly rule: 'softmax'; readonly temperature?: number; readonly exposurePenalty?: number }
  | { readonly rule: 'thompson'; readonly exposurePenalty?: number }
  | { readonly rule: 'priced'; readonly target: number; readonly ramp?: number };

export interface ChooseItemInput {
  readonly bank: ItemBank;
  /** Indices of the items allowed now (blueprint, exposure, accessibility already applied). */
  readonly candidates: ArrayLike<number>;
  readonly theta: number;
  readonly se: number;
  /** How many items have been asked. */
  readonly asked: number;
  /** Share of people who were shown each item, for the rules that penalise it. */
  readonly exposureRates?: Float64Array;
  /** Price of each item in units of information, for the rule `priced`. */
  readonly prices?: Float64Array;
  readonly random: () => number;
}

/** The index of the item to ask, or undefined when no candidate is left. */
export function chooseItem(input: ChooseItemInput, selection: SelectionRule): number | undefined {
  const { bank, candidates, theta, se, asked, exposureRates, random } = input;
  if (candidates.length === 0) return undefined;
  switch (selection.rule) {
    case 'random':
      return candidates[Math.floor(random() * candidates.length)];
    case 'mfi':
      return highest(candidates, bankInformation(bank, theta));
    case 'kl':
      if (asked >= (selection.items ?? 5)) return chooseItem(input, selection.after ?? { rule: 'mfi' });
      return highest(candidates, kullbackLeibler(bank, candidates, theta, asked));
    case 'randomesque':
      return amongBest(candidates, bankInformation(bank, theta), selection.bestOf ?? 5, random());
    case 'progressive': {
      const information = bankInformation(bank, theta);
      const top = information[highest(candidates, information)]!;
      const weight = Math.min(1, asked / Math.max(1, selection.length - 1)) ** (selection.acceleration ?? 1);
      for (let k = 0; k < candidates.length; k++) {
        const i = candidates[k]!;
        information[i] = weight * information[i]! + (1 - weight) * random() * top;
      }
      return highest(candidates, information);
    }
    case 'softmax':
      return softmax(
        candidates,
        bankInformation(bank, theta),
        exposureRates,
        selection.temperature ?? 0.1,
        selection.exposurePenalty ?? 1,
        random(),
      );
    case 'priced': {
      const information = bankInformation(bank, theta);
      const weight = Math.min(1, asked / (selection.ramp ?? 3));
      for (let k = 0; k < candidates.length; k++) {
        const i = candidates[k]!;
        const nearPeak = (4 * information[i]!) / bank.a[i]! ** 2;
        information[i] =
          weight * (information[i]! - (input.prices?.[i] ?? 0)) + ((1 - weight) * nearPeak + 0.05) * random();
      }
      return highest(candidates, information);
    }
    case 'thompson': {
      const information = bankInformation(bank, theta + se * standardNormal(random));
      const penalty = selection.exposurePenalty ?? 0;
      if (exposureRates && penalty > 0) {
        const top = information[highest(candidates, information)]!;
        for (let k = 0; k < candidates.length; k++)
          information[candidates[k]!]! -= penalty * top * exposureRates[candidates[k]!]!;
      }
      return highest(candidates, information);
    }
  }
}

/**
 * Kullback–Leibler information of candidates around θ: ∫ K(θ̂ ‖ θ) dθ over θ̂ ± 3/√n, n items asked (at least 1), by 11 points;
 * K(θ̂ ‖ θ) = P̂ log(P̂/P) + Q̂ log(Q̂/Q). Other items are left at 0.
 */
export function kullbackLeibler(
  { size, a, b, c, d }: ItemBank,
  candidates: ArrayLike<number>,
  theta: number,
  asked: number,
): Float64Array {
  const gain = new Float64Array(size);
  const reach = 3 / Math.sqrt(Math.max(1, asked));
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]!;
    const right = (at: number) => {
      const p = c[i]! + (d[i]! - c[i]!) / (1 + Math.exp(-a[i]! * (at - b[i]!)));
      return Math.min(1 - 1e-12, Math.max(1e-12, p));
    };
    const here = right(theta);
    let sum = 0;
    for (let step = -5; step <= 5; step++) {
      const there = right(theta + (reach * step) / 5);
      const width = Math.abs(step) === 5 ? 0.5 : 1;
      sum += width * (here * Math.log(here / there) + (1 - here) * Math.log((1 - here) / (1 - there)));
    }
    gain[i] = (sum * reach) / 5;
  }
  return gain;
}

/** A draw from N(0, 1) (Box & Muller 1958). */
export function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function highest(candidates: ArrayLike<number>, value: Float64Array): number {
  let best = candidates[0]!;
  for (let k = 1; k < candidates.length; k++) if (value[candidates[k]!]! > value[best]!) best = candidates[k]!;
  return best;
}

function amongBest(
  candidates: ArrayLike<number>,
  value: Float64Array,
  bestOf: number,
  chance: number,
): number | undefined {
  const best: number[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]!;
    if (best.length === bestOf && value[i]! <= value[best[bestOf - 1]!]!) continue;
    let rank = best.length < bestOf ? best.length : bestOf - 1;
    for (; rank > 0 && value[best[rank - 1]!]! < value[i]!; rank--) best[rank] = best[rank - 1]!;
    best[rank] = i;
  }
  return best[Math.floor(chance * best.length)];
}

function softmax(
  candidates: ArrayLike<number>,
  information: Float64Array,
  exposureRates: Float64Array | undefined,
  temperature: number,
  penalty: number,
  chance: number,
): number | undefined {
  const top = Math.max(information[highest(candidates, information)]!, 1e-300);
  const utility = (i: number) => information[i]! / top - penalty * (exposureRates?.[i] ?? 0);
  let total = 0;
  const weights = new Float64Array(candidates.length);
  for (let k = 0; k < candidates.length; k++) {
    weights[k] = Math.exp((utility(candidates[k]!) - 1) / temperature);
    total += weights[k]!;
  }
  let left = chance * total;
  for (let k = 0; k < candidates.length; k++) {
    left -= weights[k]!;
    if (left < 0) return candidates[k];
  }
  return candidates[candidates.length - 1];
}
