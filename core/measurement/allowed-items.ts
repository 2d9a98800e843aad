import type { CompiledBlueprint } from './blueprint.ts';
import { completion, fits, move, type Usage, usageOf } from './blueprint-completion.ts';

export type Feasibility = { readonly feasible: true } | { readonly feasible: false; readonly reason: InfeasibleReason };

/** Why no test can respect a blueprint, as data for a message. */
export type InfeasibleReason =
  | { readonly rule: 'length'; readonly needed: number; readonly usableItems: number }
  | { readonly rule: 'competence'; readonly name: string; readonly needed: number; readonly available: number }
  | { readonly rule: 'type'; readonly name: string; readonly needed: number; readonly available: number }
  | { readonly rule: 'minimums-exceed-length'; readonly minimums: number; readonly length: number }
  | { readonly rule: 'maximums-below-length'; readonly maximums: number; readonly length: number }
  | { readonly rule: 'time'; readonly quickestSeconds: number; readonly maxSeconds: number }
  | { readonly rule: 'combination' };

/** Whether a test can be given at all, to be asked before it starts; the first reason found when not. */
export function checkFeasibility(compiled: CompiledBlueprint): Feasibility {
  const {
    blueprint,
    items,
    usable,
    competenceOf,
    competenceBounds,
    competenceNames,
    topicOf,
    typeOf,
    typeBounds,
    typeNames,
    secondsOf,
  } = compiled;
  const refuse = (reason: InfeasibleReason): Feasibility => ({ feasible: false, reason });
  const usableItems = items.flatMap((_, item) => (usable[item] ? [item] : []));
  const unit = (item: number) => (blueprint.oneItemPerTopic === false ? item : topicOf[item]!);

  const available = competenceBounds.map(
    (_, competence) => new Set(usableItems.filter((i) => competenceOf[i] === competence).map(unit)).size,
  );
  for (const [competence, { min }] of competenceBounds.entries()) {
    if (available[competence]! < min) {
      return refuse({
        rule: 'competence',
        name: competenceNames[competence]!,
        needed: min,
        available: available[competence]!,
      });
    }
  }
  for (const [type, { min }] of typeBounds.entries()) {
    const count = new Set(usableItems.filter((item) => typeOf[item] === type).map(unit)).size;
    if (count < min) return refuse({ rule: 'type', name: typeNames[type]!, needed: min, available: count });
  }
  for (const bounds of [competenceBounds, typeBounds]) {
    const minimums = bounds.reduce((sum, { min }) => sum + min, 0);
    if (minimums > blueprint.length)
      return refuse({ rule: 'minimums-exceed-length', minimums, length: blueprint.length });
    const maximums = bounds.reduce((sum, { max }) => sum + max, 0);
    if (maximums < blueprint.length)
      return refuse({ rule: 'maximums-below-length', maximums, length: blueprint.length });
  }
  const reachable = competenceBounds.reduce(
    (sum, { max }, competence) => sum + Math.min(max, available[competence]!),
    0,
  );
  if (reachable < blueprint.length) return refuse({ rule: 'length', needed: blueprint.length, usableItems: reachable });
  if (blueprint.maxSeconds !== undefined) {
    const quickest = usableItems.map((item) => secondsOf[item]!).sort((a, b) => a - b);
    const quickestSeconds = quickest.slice(0, blueprint.length).reduce((a, b) => a + b, 0);
    if (quickestSeconds > blueprint.maxSeconds)
      return refuse({ rule: 'time', quickestSeconds, maxSeconds: blueprint.maxSeconds });
  }
  if (!compiled.countable && !completion(compiled, usageOf(compiled, []))) return refuse({ rule: 'combination' });
  return { feasible: true };
}

/**
 * Chooses an item within the blueprint: `pick` chooses among items that break no rule by themselves, and is asked again without its
 * choice when that choice would leave no way to complete the test. Items outside `preferred` (over-exposed ones, say) are offered only
 * when none inside can be asked. Undefined when the test is complete. Relies on the blueprint being feasible.
 */
export function chooseWithin(
  compiled: CompiledBlueprint,
  chosen: readonly number[],
  pick: (candidates: readonly number[]) => number | undefined,
  preferred?: (item: number) => boolean,
): number | undefined {
  const usage = usageOf(compiled, chosen);
  if (usage.count >= compiled.blueprint.length) return undefined;
  const open = compiled.countable ? openCompetences(compiled, usage) : undefined;
  const fitting: number[] = [];
  for (let item = 0; item < compiled.items.length; item++) {
    if (open && open[compiled.competenceOf[item]!] === 0) continue;
    if (fits(compiled, usage, item)) fitting.push(item);
  }
  const inside = preferred ? fitting.filter(preferred) : fitting;
  const outside = preferred ? fitting.filter((item) => !preferred(item)) : [];
  const sureCompletion = open ? undefined : completion(compiled, usage);
  return (
    pickCompletable(compiled, usage, inside, sureCompletion, pick) ??
    pickCompletable(compiled, usage, outside, sureCompletion, pick)
  );
}

function pickCompletable(
  compiled: CompiledBlueprint,
  usage: Usage,
  candidates: readonly number[],
  sureCompletion: readonly number[] | undefined,
  pick: (candidates: readonly number[]) => number | undefined,
): number | undefined {
  let left = candidates;
  while (left.length > 0) {
    const item = pick(left);
    if (item === undefined) return undefined;
    if (compiled.countable || sureCompletion?.includes(item) || keepsCompletable(compiled, usage, item)) return item;
    left = left.filter((other) => other !== item);
  }
  return undefined;
}

function keepsCompletable(compiled: CompiledBlueprint, usage: Usage, item: number): boolean {
  move(compiled, usage, item, 1);
  const completable = completion(compiled, usage) !== undefined;
  move(compiled, usage, item, -1);
  return completable;
}

/**
 * Where only competences and topics count, a test can be completed exactly when the places left cover the minimums and the topics left
 * (up to the maximums) fill the places. A competence is open when one more of its items keeps both true.
 */
function openCompetences(compiled: CompiledBlueprint, usage: Usage): Uint8Array {
  const { blueprint, competenceBounds } = compiled;
  const places = blueprint.length - usage.count;
  const needed = competenceBounds.reduce(
    (sum, { min }, competence) => sum + Math.max(0, min - usage.competences[competence]!),
    0,
  );
  return Uint8Array.from(competenceBounds, ({ min }, competence) =>
    usage.competences[competence]! < min || needed < places ? 1 : 0,
  );
}
