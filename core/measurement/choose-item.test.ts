import { expect, test } from 'vitest';
import { type ChooseItemInput, chooseItem, kullbackLeibler } from './choose-item.ts';
import { bankInformation, compileBank, itemOfBank } from './item-bank.ts';
import { reference3pl, reference4pl } from './reference-bank.test-data.ts';
import { itemInformation } from './response-model.ts';

const bank = compileBank(reference3pl);
const all = reference3pl.map((_, i) => i);

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const input = (over: Partial<ChooseItemInput> = {}): ChooseItemInput => ({
  bank,
  candidates: all,
  theta: 0,
  se: 0.5,
  asked: 10,
  random: seeded(7),
  ...over,
});

test('information over a bank equals information item by item', () => {
  const compiled = compileBank(reference4pl);
  for (const theta of [-3, -0.4, 0, 2.2]) {
    bankInformation(compiled, theta).forEach((value, i) => {
      expect(value).toBeCloseTo(itemInformation(itemOfBank(compiled, i), theta), 12);
    });
  }
});

test('maximum information asks the most informative item that is allowed', () => {
  expect(chooseItem(input(), { rule: 'mfi' })).toBe(4);
  expect(chooseItem(input({ candidates: [0, 1, 2, 3] }), { rule: 'mfi' })).toBe(2);
  expect(chooseItem(input({ candidates: [] }), { rule: 'mfi' })).toBeUndefined();
});

test('the Kullback–Leibler rule serves the first items only', () => {
  const first = chooseItem(input({ asked: 0 }), { rule: 'kl' })!;
  const gain = kullbackLeibler(bank, all, 0, 0);
  expect(gain[first]).toBe(Math.max(...gain));
  expect(chooseItem(input({ asked: 5 }), { rule: 'kl' })).toBe(4);
});

test('randomesque draws every one of the best few about equally often, and no other', () => {
  const random = seeded(1);
  const times = new Map<number, number>();
  for (let i = 0; i < 3000; i++) {
    const chosen = chooseItem(input({ random }), { rule: 'randomesque', bestOf: 3 })!;
    times.set(chosen, (times.get(chosen) ?? 0) + 1);
  }
  expect([...times.keys()].sort()).toEqual([2, 4, 6]);
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(100);
});

test('the progressive rule starts at chance and ends at maximum information', () => {
  const random = seeded(2);
  const draw = (asked: number) =>
    new Set(
      Array.from({ length: 200 }, () => chooseItem(input({ asked, random }), { rule: 'progressive', length: 20 })),
    );
  expect(draw(0).size).toBe(10);
  expect(draw(19)).toEqual(new Set([4]));
});

test('softmax prefers information, and leaves items that everyone has seen', () => {
  const random = seeded(3);
  const share = (exposureRates?: Float64Array) => {
    let times = 0;
    for (let i = 0; i < 1000; i++) {
      if (
        chooseItem(input({ random, ...(exposureRates ? { exposureRates } : {}) }), {
          rule: 'softmax',
          temperature: 0.1,
          exposurePenalty: 3,
        }) === 4
      )
        times++;
    }
    return times / 1000;
  };
  expect(share()).toBeGreaterThan(0.8);
  expect(share(Float64Array.from(all, (i) => (i === 4 ? 0.3 : 0)))).toBeLessThan(0.1);
});

test('Thompson sampling spreads over more items the less is known', () => {
  const random = seeded(4);
  const seen = (se: number) =>
    new Set(Array.from({ length: 200 }, () => chooseItem(input({ se, random }), { rule: 'thompson' }))).size;
  expect(seen(0.01)).toBe(1);
  expect(seen(2)).toBeGreaterThan(3);
});

test('the priced rule asks the most informative item while it is free and the next one when it has become dear', () => {
  const rule = { rule: 'priced', target: 0.2, ramp: 1 } as const;
  const information = bankInformation(bank, 0);
  expect(information[4]! - information[6]!).toBeGreaterThan(0.05);
  expect(chooseItem(input(), rule)).toBe(4);
  expect(chooseItem(input({ prices: Float64Array.from(all, (i) => (i === 4 ? 0.5 : 0)) }), rule)).not.toBe(4);
});
