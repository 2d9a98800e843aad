/** What a blueprint needs to know of an item. */
export interface BlueprintItem {
  readonly competence: string;
  readonly topic: string;
  readonly type?: string;
  readonly seconds?: number;
  readonly languages?: readonly string[];
  /** What the item accommodates, e.g. 'screen-reader', 'colour-blind'. */
  readonly accessibleTo?: readonly string[];
  /** Items that share an enemy group never meet in one test (same stimulus, one gives the other away). */
  readonly enemyGroups?: readonly string[];
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What every test must respect. Counts are numbers of items in a whole test of `length` items. */
export interface Blueprint {
  readonly length: number;
  readonly competences?: Readonly<Record<string, Bounds>>;
  readonly types?: Readonly<Record<string, Bounds>>;
  /** Default true. */
  readonly oneItemPerTopic?: boolean;
  readonly maxSeconds?: number;
  readonly language?: string;
  /** Accommodations that every item must offer. */
  readonly needs?: readonly string[];
}

/** A blueprint proven feasible on a bank, ready to say what may be asked. */
export interface CompiledBlueprint {
  readonly blueprint: Blueprint;
  readonly items: readonly BlueprintItem[];
  /** 1 for items in the right language and with every accommodation needed. */
  readonly usable: Uint8Array;
  readonly competenceOf: Int32Array;
  readonly competenceBounds: readonly Required<Bounds>[];
  readonly competenceNames: readonly string[];
  readonly topicOf: Int32Array;
  readonly topicCount: number;
  readonly typeOf: Int32Array;
  readonly typeBounds: readonly Required<Bounds>[];
  readonly typeNames: readonly string[];
  readonly enemyGroupsOf: readonly Int32Array[];
  readonly enemyGroupCount: number;
  readonly secondsOf: Float64Array;
  /** Counting topics per competence decides feasibility: no enemies, types or time to combine with. */
  readonly countable: boolean;
}

/** Names to numbers; bounds of names that no item has are kept, so that a minimum on them is found infeasible. */
export function compileBlueprint(items: readonly BlueprintItem[], blueprint: Blueprint): CompiledBlueprint {
  const competences = number(items.map((item) => [item.competence]).concat([Object.keys(blueprint.competences ?? {})]));
  const types = number(items.map((item) => [item.type ?? '']).concat([Object.keys(blueprint.types ?? {})]));
  const topics = number(items.map((item) => [`${item.competence}\u0000${item.topic}`]));
  const groups = number(items.map((item) => item.enemyGroups ?? []));
  const bounds = (names: ReadonlyMap<string, number>, given: Readonly<Record<string, Bounds>> | undefined) =>
    Array.from(names.keys(), (name) => ({ min: given?.[name]?.min ?? 0, max: given?.[name]?.max ?? blueprint.length }));
  return {
    blueprint,
    items,
    usable: Uint8Array.from(items, (item) => {
      const spoken =
        blueprint.language === undefined || (item.languages ?? [blueprint.language]).includes(blueprint.language);
      const accessible = (blueprint.needs ?? []).every((need) => item.accessibleTo?.includes(need) ?? false);
      return spoken && accessible ? 1 : 0;
    }),
    competenceOf: Int32Array.from(items, (item) => competences.get(item.competence)!),
    competenceBounds: bounds(competences, blueprint.competences),
    competenceNames: [...competences.keys()],
    topicOf: Int32Array.from(items, (item) => topics.get(`${item.competence}\u0000${item.topic}`)!),
    topicCount: topics.size,
    typeOf: Int32Array.from(items, (item) => types.get(item.type ?? '')!),
    typeBounds: bounds(types, blueprint.types),
    typeNames: [...types.keys()],
    enemyGroupsOf: items.map((item) => Int32Array.from(item.enemyGroups ?? [], (group) => groups.get(group)!)),
    enemyGroupCount: groups.size,
    secondsOf: Float64Array.from(items, (item) => item.seconds ?? 0),
    countable: groups.size === 0 && blueprint.types === undefined && blueprint.maxSeconds === undefined,
  };
}

function number(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const name of names.flat()) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers;
}
