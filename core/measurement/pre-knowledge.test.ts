import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { standardNormal } from './choose-item.ts';
import { preKnowledgeEvidence, suspectedItemsTest, type WatchedAnswer } from './pre-knowledge.ts';
import { probabilityRight } from './response-model.ts';

const items = Array.from({ length: 30 }, (_, j) => ({ a: 1.3, b: -0.5 + 0.1 * (j % 15) }));
const time = { intensity: 3.5, precision: 2.2 };
/** Every other item has leaked. */
const leaked = items.map((_, j) => j % 2 === 0);

function sit(random: () => number, cheats: boolean): readonly (WatchedAnswer & { readonly seconds: number })[] {
  const theta = -0.5 + 0.5 * standardNormal(random);
  const speed = 0.3 * standardNormal(random);
  return items.map((item, j) => {
    const knows = cheats && leaked[j];
    const score = random() < (knows ? 0.97 : probabilityRight(item, theta)) ? 1 : 0;
    const pace = time.intensity - speed - (knows ? 0.7 : 0) + standardNormal(random) / time.precision;
    return { item, score, time, seconds: Math.exp(pace) };
  });
}

test('the test on suspected items is about standard normal for honest people and high for those who knew them', () => {
  const random = seededRandom(1);
  const values = (cheats: boolean) =>
    Array.from({ length: 150 }, () => suspectedItemsTest(sit(random, cheats), leaked) ?? 0);
  const honest = values(false);
  const mean = honest.reduce((sum, value) => sum + value, 0) / honest.length;
  expect(Math.abs(mean)).toBeLessThan(0.25);
  expect(Math.sqrt(honest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / honest.length)).toBeLessThan(1.2);
  expect(honest.filter((value) => value > 2.33).length).toBeLessThanOrEqual(6);
  expect(values(true).filter((value) => value > 2.33).length / 150).toBeGreaterThan(0.7);
  expect(suspectedItemsTest(sit(random, true), [])).toBeNull();
});

test('answers and times together point at people who knew items, and at the items they knew', () => {
  const random = seededRandom(2);
  const logRatios = (cheats: boolean, withTimes: boolean) =>
    Array.from({ length: 40 }, () => {
      const answers = sit(random, cheats);
      return preKnowledgeEvidence(withTimes ? answers : answers.map(({ item, score }) => ({ item, score }))).logRatio;
    });
  const cutOff = Math.max(...logRatios(false, true));
  const found = logRatios(true, true).filter((value) => value > cutOff).length / 40;
  expect(found).toBeGreaterThan(0.75);
  const bare = Math.max(...logRatios(false, false));
  expect(logRatios(true, false).filter((value) => value > bare).length / 40).toBeLessThan(found);
  const { known } = preKnowledgeEvidence(sit(random, true));
  const mean = (which: boolean) => {
    const own = known.filter((_, j) => leaked[j] === which);
    return own.reduce((sum, p) => sum + p, 0) / own.length;
  };
  expect(mean(true)).toBeGreaterThan(mean(false) + 0.25);
});

test('an item that hardly can have leaked weighs little against anybody', () => {
  const answers = sit(seededRandom(3), true);
  const list = (likely: number, unlikely: number) =>
    preKnowledgeEvidence(answers.map((answer, j) => ({ ...answer, leaked: leaked[j] ? likely : unlikely }))).logRatio;
  expect(list(0.9, 0.05)).toBeGreaterThan(list(0.05, 0.9));
});
