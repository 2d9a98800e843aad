import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFeasibility, chooseWithin } from './allowed-items.ts';
import { type Blueprint, type BlueprintItem, compileBlueprint } from './blueprint.ts';

const bank = (competences: number, topics: number, perTopic: number): BlueprintItem[] =>
  Array.from({ length: competences * topics * perTopic }, (_, i) => ({
    competence: `c${i % competences}`,
    topic: `t${Math.floor(i / competences) % topics}`,
    type: i % 3 === 0 ? 'choice' : 'number',
    seconds: 30 + (i % 5) * 20,
    enemyGroups: i % 4 === 0 ? [`e${i % 8}`] : [],
  }));

function takeTest(
  items: readonly BlueprintItem[],
  blueprint: Blueprint,
  pick: (candidates: readonly number[]) => number,
): readonly number[] {
  const compiled = compileBlueprint(items, blueprint);
  const chosen: number[] = [];
  for (;;) {
    const item = chooseWithin(compiled, chosen, pick);
    if (item === undefined) return chosen;
    chosen.push(item);
  }
}

const bounds = fc.record({ min: fc.nat(2), max: fc.integer({ min: 2, max: 4 }) });

test('whatever is picked, a feasible blueprint is completed and respected to the letter', () => {
  let feasible = 0;
  fc.assert(
    fc.property(
      fc.record({
        length: fc.integer({ min: 3, max: 8 }),
        competences: fc.record({ c0: bounds, c1: bounds, c2: bounds }),
        types: fc.option(fc.record({ choice: bounds }), { nil: undefined }),
        maxSeconds: fc.option(fc.integer({ min: 200, max: 700 }), { nil: undefined }),
      }),
      fc.infiniteStream(fc.nat(1000)),
      (blueprint, stream) => {
        const items = bank(3, 4, 2);
        const compiled = compileBlueprint(items, blueprint);
        if (!checkFeasibility(compiled).feasible) return;
        feasible++;
        const chosen = takeTest(
          items,
          blueprint,
          (candidates) => candidates[stream.next().value! % candidates.length]!,
        ).map((i) => items[i]!);
        expect(chosen).toHaveLength(blueprint.length);
        const count = (test: (item: BlueprintItem) => boolean) => chosen.filter(test).length;
        for (const [name, { min, max }] of Object.entries(blueprint.competences)) {
          expect(count((item) => item.competence === name)).toBeGreaterThanOrEqual(min);
          expect(count((item) => item.competence === name)).toBeLessThanOrEqual(max);
        }
        if (blueprint.types)
          expect(count((item) => item.type === 'choice')).toBeGreaterThanOrEqual(blueprint.types.choice.min);
        if (blueprint.types)
          expect(count((item) => item.type === 'choice')).toBeLessThanOrEqual(blueprint.types.choice.max);
        if (blueprint.maxSeconds)
          expect(chosen.reduce((sum, item) => sum + item.seconds!, 0)).toBeLessThanOrEqual(blueprint.maxSeconds);
        const enemies = chosen.flatMap((item) => item.enemyGroups ?? []);
        expect(new Set(enemies).size).toBe(enemies.length);
        const topics = chosen.map((item) => `${item.competence} ${item.topic}`);
        expect(new Set(topics).size).toBe(topics.length);
      },
    ),
    { numRuns: 150 },
  );
  expect(feasible).toBeGreaterThan(20);
});

test('a blueprint is called infeasible only when no set of items respects it', () => {
  const items = bank(2, 3, 1);
  const subsets = Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, i) => (mask >> i) & 1));
  fc.assert(
    fc.property(
      fc.record({
        length: fc.integer({ min: 1, max: 6 }),
        competences: fc.record({ c0: bounds, c1: bounds }),
        types: fc.record({ choice: bounds }),
        maxSeconds: fc.integer({ min: 50, max: 400 }),
      }),
      (blueprint) => {
        const within = (count: number, { min, max }: { min: number; max: number }) => count >= min && count <= max;
        const exists = subsets.some((set) => {
          const enemies = set.flatMap((item) => item.enemyGroups ?? []);
          return (
            set.length === blueprint.length &&
            within(set.filter((item) => item.competence === 'c0').length, blueprint.competences.c0) &&
            within(set.filter((item) => item.competence === 'c1').length, blueprint.competences.c1) &&
            within(set.filter((item) => item.type === 'choice').length, blueprint.types.choice) &&
            set.reduce((sum, item) => sum + item.seconds!, 0) <= blueprint.maxSeconds &&
            new Set(enemies).size === enemies.length
          );
        });
        expect(checkFeasibility(compileBlueprint(items, blueprint)).feasible).toBe(exists);
      },
    ),
    { numRuns: 200 },
  );
});

test('an infeasible blueprint is refused with its reason', () => {
  const reason = (blueprint: Blueprint) => {
    const verdict = checkFeasibility(compileBlueprint(bank(2, 3, 2), blueprint));
    return verdict.feasible ? undefined : verdict.reason;
  };
  expect(reason({ length: 5, competences: { c0: { min: 4 } } })).toEqual({
    rule: 'competence',
    name: 'c0',
    needed: 4,
    available: 3,
  });
  expect(reason({ length: 5, competences: { other: { min: 1 } } })).toMatchObject({
    rule: 'competence',
    name: 'other',
  });
  expect(reason({ length: 7 })).toMatchObject({ rule: 'length' });
  expect(reason({ length: 3, competences: { c0: { min: 2 }, c1: { min: 2 } } })).toMatchObject({
    rule: 'minimums-exceed-length',
  });
  expect(reason({ length: 5, competences: { c0: { max: 1 }, c1: { max: 1 } } })).toMatchObject({
    rule: 'maximums-below-length',
  });
  expect(reason({ length: 4, maxSeconds: 60 })).toMatchObject({ rule: 'time' });
  expect(reason({ length: 4, language: 'fr', needs: ['screen-reader'] })).toMatchObject({
    rule: 'length',
    usableItems: 0,
  });
});

test('items that are not preferred are asked only when nothing else can be', () => {
  const compiled = compileBlueprint(bank(2, 3, 2), { length: 4, competences: { c0: { min: 2 } } });
  const first = (candidates: readonly number[]) => candidates[0];
  expect(chooseWithin(compiled, [], first, (item) => item > 6)).toBeGreaterThan(6);
  expect(chooseWithin(compiled, [], first, () => false)).toBe(0);
});
