import { expect, test } from 'vitest';
import { standardNormal } from './choose-item.ts';
import { estimateMle } from './estimate-ability.ts';
import { changePoint, personCusum, personFit } from './person-fit.ts';
import { probabilityRight, scoreMoments } from './response-model.ts';

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const items = Array.from({ length: 40 }, (_, i) => ({ a: 0.8 + (i % 5) * 0.3, b: -2 + (i * 4) / 39 }));

test('lz equals its definition on a pattern computed by hand', () => {
  const three = [
    { item: { a: 1, b: -1 }, score: 1 },
    { item: { a: 1, b: 0.5 }, score: 0 },
    { item: { a: 1, b: 1 }, score: 1 },
  ];
  const p = three.map(({ item }) => probabilityRight(item, 0));
  const log = Math.log(p[0]!) + Math.log(1 - p[1]!) + Math.log(p[2]!);
  const mean = p.reduce((sum, each) => sum + each * Math.log(each) + (1 - each) * Math.log(1 - each), 0);
  const variance = p.reduce((sum, each) => sum + each * (1 - each) * Math.log(each / (1 - each)) ** 2, 0);
  expect(personFit(three, 0).lz).toBeCloseTo((log - mean) / Math.sqrt(variance), 10);
});

test('for honest answers lz* has mean 0 and spread 1, which lz at an estimate has not', () => {
  const random = seeded(11);
  const values: { lz: number; lzStar: number }[] = [];
  while (values.length < 600) {
    const theta = standardNormal(random);
    const answers = items.map((item) => ({ item, score: random() < probabilityRight(item, theta) ? 1 : 0 }));
    const estimate = estimateMle(answers);
    if (estimate.theta === null) continue;
    const { lz, lzStar } = personFit(answers, estimate.theta);
    values.push({ lz: lz!, lzStar: lzStar! });
  }
  const spread = (key: 'lz' | 'lzStar') =>
    Math.sqrt(values.reduce((sum, value) => sum + value[key] ** 2, 0) / values.length);
  expect(Math.abs(spread('lzStar') - 1)).toBeLessThan(0.07);
  expect(spread('lz')).toBeLessThan(spread('lzStar'));
});

test('answers turned upside down are flagged', () => {
  const upsideDown = items.map((item) => ({ item, score: item.b > 0 ? 1 : 0 }));
  expect(personFit(upsideDown, 0).lzStar!).toBeLessThan(-5);
  expect(personFit(upsideDown, 0, { kind: 'bayes', mean: 0, sd: 1 }).lz!).toBeLessThan(-5);
});

test('someone who gives up half-way leaves a low run and a change in the middle', () => {
  const answers = items.map((item, i) => ({ item: { ...item, b: 0 }, score: i < 20 ? 1 : 0 }));
  expect(personCusum(answers, 0).lower).toBeCloseTo(-0.25, 9);
  expect(personCusum(answers, 0).upper).toBeCloseTo(0.25, 9);
  expect(changePoint(answers)).toMatchObject({ after: 20 });
  expect(changePoint(answers.slice(0, 6))).toBeUndefined();
});

test('a pattern that says nothing has no fit', () => {
  expect(personFit([], 0)).toEqual({ lz: null, lzStar: null });
});

test('partial credit has the same fit: equal for items of one point, and about standard normal for honest answers', () => {
  const binary = items.slice(10, 20).map((item, i) => ({ item, score: i % 2 }));
  const steps = binary.map(({ item: { a, b }, score }) => ({ item: { a, steps: [b] }, score }));
  expect(personFit(steps, 0.3).lz!).toBeCloseTo(personFit(binary, 0.3).lz!, 9);
  expect(personFit(steps, 0.3, { kind: 'wle' }).lzStar!).toBeCloseTo(
    personFit(binary, 0.3, { kind: 'wle' }).lzStar!,
    9,
  );
  const random = seeded(12);
  const values: number[] = [];
  while (values.length < 200) {
    const theta = standardNormal(random);
    const answers = items.slice(0, 20).map(({ a, b }) => {
      const item = { a, steps: [b - 0.5, b + 0.5] };
      let left = random();
      const score = scoreMoments(item, theta).probabilities.findIndex((p) => {
        left -= p;
        return left < 0;
      });
      return { item, score };
    });
    const estimate = estimateMle(answers);
    if (estimate.theta !== null) values.push(personFit(answers, estimate.theta).lzStar!);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.25);
  expect(Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)).toBeLessThan(1.2);
  expect(Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)).toBeGreaterThan(0.8);
});
