import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { abilityPoints, normalPrior } from './ability-prior.ts';
import { standardNormal } from './choose-item.ts';
import { lordChiSquare, noDrift, watchDrift } from './item-drift.ts';
import { isPilotTurn } from './pilot-items.ts';
import { probabilityRight } from './response-model.ts';
import { speedOf, timeFlags, timeParameters } from './response-times.ts';
import { itemOfBelief, newItem, softEap, updateItem } from './update-item.ts';

test('a new item is learnt from the answers of people whose ability is only estimated, and its error is told honestly', () => {
  const random = seededRandom(3);
  let inside = 0;
  for (let item = 0; item < 40; item++) {
    const truth = { a: Math.exp(Math.log(1.2) + 0.3 * standardNormal(random)), b: 0.5 + 0.8 * standardNormal(random) };
    let belief = newItem(0.5);
    for (let person = 0; person < 400; person++) {
      const theta = standardNormal(random);
      const estimate = theta + 0.35 * standardNormal(random);
      const ability = normalPrior(estimate / 1.1225, 0.33, abilityPoints(estimate - 1.5, estimate + 1.5, 21));
      belief = updateItem(belief, random() < probabilityRight(truth, theta), ability);
    }
    const error = Math.abs(itemOfBelief(belief).b - truth.b);
    expect(error).toBeLessThan(0.7);
    if (error <= 1.96 * Math.sqrt(belief.covariance[2])) inside++;
  }
  expect(inside).toBeGreaterThanOrEqual(34);
});

test('an item hardly known moves a score less than a known one', () => {
  const known = { ...newItem(0), covariance: [1e-4, 0, 1e-4] as const };
  const after = (item: ReturnType<typeof newItem>) => softEap([{ item, right: true }], normalPrior());
  expect(after(known).theta).toBeGreaterThan(after(newItem(0, 2)).theta);
  expect(after(known).se).toBeLessThan(after(newItem(0, 2)).se);
});

test('a leaked item raises the alarm soon, a sound one hardly ever', () => {
  const random = seededRandom(4);
  const item = { a: 1.2, b: 0 };
  const answersToAlarm = (leak: number) => {
    let watch = noDrift;
    while (watch.up < 25 && watch.down < 25 && watch.answers < 50_000) {
      const theta = standardNormal(random);
      watch = watchDrift(
        watch,
        item,
        theta,
        random() < probabilityRight(item, theta) + leak * (1 - probabilityRight(item, theta)),
      );
    }
    return watch.answers;
  };
  const mean = (leak: number, times: number) =>
    Array.from({ length: times }, () => answersToAlarm(leak)).reduce((a, b) => a + b, 0) / times;
  expect(mean(0.4, 20)).toBeLessThan(120);
  expect(mean(0, 40)).toBeGreaterThan(2000);
});

test("Lord's χ² is small for the same item and large for one that became easier", () => {
  const before = { a: 1, b: 0, se: { a: 0.1, b: 0.08 } };
  expect(lordChiSquare(before, { ...before, b: 0.05 }).p).toBeGreaterThan(0.5);
  expect(lordChiSquare(before, { ...before, b: -0.6 }).p).toBeLessThan(1e-4);
});

test('speeds and typical times are recovered, and rapid or suspiciously quick answers are flagged', () => {
  const random = seededRandom(5);
  const intensity = Array.from({ length: 20 }, (_, j) => 3 + 0.05 * j);
  const speeds = Array.from({ length: 300 }, () => 0.3 * standardNormal(random));
  const seconds = intensity.map((beta) => speeds.map((speed) => Math.exp(beta - speed + 0.4 * standardNormal(random))));
  const times = timeParameters(seconds);
  times.forEach((time, j) => {
    expect(Math.abs(time.intensity - intensity[j]!)).toBeLessThan(0.15);
    expect(Math.abs(time.precision - 2.5)).toBeLessThan(0.5);
  });
  const honest = times.map((time, j) => ({
    item: { a: 1.5, b: j < 10 ? -1 : 2 },
    time,
    seconds: seconds[j]![0]!,
    right: j < 10,
  }));
  expect(Math.abs(speedOf(honest) - speeds[0]!)).toBeLessThan(0.35);
  expect(timeFlags(honest, 0)).toMatchObject({ rapid: [], effort: 1, quickAndRight: [] });
  const suspicious = honest.map((answer, j) =>
    j === 15 ? { ...answer, seconds: 5, right: true } : j === 3 ? { ...answer, seconds: 1 } : answer,
  );
  expect(timeFlags(suspicious, 0)).toMatchObject({ rapid: [3], effort: 0.95, quickAndRight: [15] });
});

test('pilot items take every place but the first equally often, and as many as wanted', () => {
  const random = seededRandom(6);
  const places = new Array<number>(8).fill(0);
  for (let i = 0; i < 4000; i++) {
    let left = 2;
    for (let turn = 0; turn < 8; turn++) {
      if (!isPilotTurn(turn, 8 - turn, left, random)) continue;
      left--;
      places[turn]! += 1 / 4000;
    }
    expect(left).toBe(0);
  }
  expect(places[0]).toBe(0);
  for (const share of places.slice(1)) expect(Math.abs(share - 2 / 7)).toBeLessThan(0.035);
});
