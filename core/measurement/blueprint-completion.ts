import type { CompiledBlueprint } from './blueprint.ts';

/** How much of a blueprint some items already take up. */
export interface Usage {
  readonly chosen: Uint8Array;
  readonly competences: Int32Array;
  readonly topics: Uint8Array;
  readonly types: Int32Array;
  readonly enemyGroups: Uint8Array;
  seconds: number;
  count: number;
}

export function usageOf(compiled: CompiledBlueprint, chosen: readonly number[]): Usage {
  const usage: Usage = {
    chosen: new Uint8Array(compiled.items.length),
    competences: new Int32Array(compiled.competenceBounds.length),
    topics: new Uint8Array(compiled.topicCount),
    types: new Int32Array(compiled.typeBounds.length),
    enemyGroups: new Uint8Array(compiled.enemyGroupCount),
    seconds: 0,
    count: 0,
  };
  for (const item of chosen) move(compiled, usage, item, 1);
  return usage;
}

/** Adds (1) or takes back (−1) an item. */
export function move(compiled: CompiledBlueprint, usage: Usage, item: number, sign: 1 | -1): void {
  usage.chosen[item]! += sign;
  usage.competences[compiled.competenceOf[item]!]! += sign;
  usage.topics[compiled.topicOf[item]!]! += sign;
  usage.types[compiled.typeOf[item]!]! += sign;
  for (const group of compiled.enemyGroupsOf[item]!) usage.enemyGroups[group]! += sign;
  usage.seconds += sign * compiled.secondsOf[item]!;
  usage.count += sign;
}

/** Whether an item breaks no rule by itself after those chosen. */
export function fits(compiled: CompiledBlueprint, usage: Usage, item: number): boolean {
  const { blueprint, competenceOf, competenceBounds, typeOf, typeBounds, topicOf, enemyGroupsOf, secondsOf, usable } =
    compiled;
  if (usable[item] === 0 || usage.chosen[item] !== 0) return false;
  const competence = competenceOf[item]!;
  if (usage.competences[competence]! >= competenceBounds[competence]!.max) return false;
  if (blueprint.oneItemPerTopic !== false && usage.topics[topicOf[item]!] !== 0) return false;
  const type = typeOf[item]!;
  if (usage.types[type]! >= typeBounds[type]!.max) return false;
  if (blueprint.maxSeconds !== undefined && usage.seconds + secondsOf[item]! > blueprint.maxSeconds) return false;
  for (const group of enemyGroupsOf[item]!) if (usage.enemyGroups[group] !== 0) return false;
  return true;
}

/** The search gives up after trying this many items; what it has not found by then counts as impossible, which is safe. */
const patience = 20_000;

/**
 * Items that complete a test begun with `usage` to its full length within every rule, or undefined when none are found.
 * Depth-first: the requirement with the least slack first, among its items those that serve other needs, then the quickest.
 * Deterministic, so that a completion found for "chosen + item" is found again at the next turn: a test never paints itself into a corner.
 */
export function completion(compiled: CompiledBlueprint, usage: Usage): readonly number[] | undefined {
  const added: number[] = [];
  let left = patience;
  const search = (): boolean => {
    const missing = compiled.blueprint.length - usage.count;
    if (missing === 0) return unmetNeeds(compiled, usage) === 0;
    if (unmetAtLeast(compiled, usage) > missing) return false;
    const candidates = candidatesForTightestNeed(compiled, usage, missing);
    for (const item of candidates) {
      if (left-- <= 0) return false;
      move(compiled, usage, item, 1);
      added.push(item);
      if (search()) return true;
      added.pop();
      move(compiled, usage, item, -1);
    }
    return false;
  };
  const found = search();
  for (const item of added) move(compiled, usage, item, -1);
  return found ? added : undefined;
}

function unmetNeeds({ competenceBounds, typeBounds }: CompiledBlueprint, usage: Usage): number {
  let unmet = 0;
  competenceBounds.forEach(({ min }, competence) => {
    unmet += Math.max(0, min - usage.competences[competence]!);
  });
  typeBounds.forEach(({ min }, type) => {
    unmet += Math.max(0, min - usage.types[type]!);
  });
  return unmet;
}

/** Items that are needed at least: competences and types overlap, so the larger of the two sums. */
function unmetAtLeast({ competenceBounds, typeBounds }: CompiledBlueprint, usage: Usage): number {
  const competences = competenceBounds.reduce((sum, { min }, i) => sum + Math.max(0, min - usage.competences[i]!), 0);
  const types = typeBounds.reduce((sum, { min }, i) => sum + Math.max(0, min - usage.types[i]!), 0);
  return Math.max(competences, types);
}

/** Items for the need with the least slack; undefined needs leave all that fit. Empty when some need, or the time, can no longer be met. */
function candidatesForTightestNeed(compiled: CompiledBlueprint, usage: Usage, missing: number): readonly number[] {
  const { competenceOf, competenceBounds, typeOf, typeBounds, secondsOf, blueprint } = compiled;
  const fitting: number[] = [];
  for (let item = 0; item < compiled.items.length; item++) if (fits(compiled, usage, item)) fitting.push(item);
  if (fitting.length < missing) return [];
  if (blueprint.maxSeconds !== undefined) {
    const quickest = fitting.map((item) => secondsOf[item]!).sort((a, b) => a - b);
    let seconds = usage.seconds;
    for (let i = 0; i < missing; i++) seconds += quickest[i]!;
    if (seconds > blueprint.maxSeconds) return [];
  }
  const topics = competenceBounds.map(() => new Set<number>());
  const ofType = new Int32Array(typeBounds.length);
  for (const item of fitting) {
    topics[competenceOf[item]!]!.add(blueprint.oneItemPerTopic === false ? item : compiled.topicOf[item]!);
    ofType[typeOf[item]!]! += 1;
  }
  let tightest = Number.POSITIVE_INFINITY;
  let serves = (_item: number): boolean => true;
  competenceBounds.forEach(({ min }, competence) => {
    const need = min - usage.competences[competence]!;
    if (need > 0 && topics[competence]!.size - need < tightest) {
      tightest = topics[competence]!.size - need;
      serves = (item) => competenceOf[item] === competence;
    }
  });
  typeBounds.forEach(({ min }, type) => {
    const need = min - usage.types[type]!;
    if (need > 0 && ofType[type]! - need < tightest) {
      tightest = ofType[type]! - need;
      serves = (item) => typeOf[item] === type;
    }
  });
  if (tightest < 0) return [];
  const needed = (item: number) =>
    (usage.competences[competenceOf[item]!]! < competenceBounds[competenceOf[item]!]!.min ? 1 : 0) +
    (usage.types[typeOf[item]!]! < typeBounds[typeOf[item]!]!.min ? 1 : 0);
  return fitting
    .filter(serves)
    .sort(
      (x, y) =>
        needed(y) - needed(x) ||
        compiled.enemyGroupsOf[x]!.length - compiled.enemyGroupsOf[y]!.length ||
        secondsOf[x]! - secondsOf[y]! ||
        x - y,
    );
}
