import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { abilityPoints, normalPrior } from './ability-prior.ts';
import { standardNormal } from './choose-item.ts';
import { estimateEap } from './estimate-ability.ts';
import { probabilityRight } from './response-model.ts';
import { itemOfBelief, newItem, softEap, updateItem } from './update-item.ts';

/** New items around their authored difficulty, each answered by a few people whose ability is only estimated. */
function learntItems(count: number, answersEach: number, random: () => number) {
  return Array.from({ length: count }, (_, j) => {
    const authored = -1.5 + (3 * j) / count;
    const truth = {
      a: Math.exp(Math.log(1.2) + 0.3 * standardNormal(random)),
      b: authored + 0.8 * standardNormal(random),
    };
    let belief = newItem(authored);
    for (let person = 0; person < answersEach; person++) {
      const theta = standardNormal(random);
      const estimate = theta + 0.4 * standardNormal(random);
      const ability = normalPrior(estimate / 1.16, 0.37, abilityPoints(estimate - 1.8, estimate + 1.8, 21));
      belief = updateItem(belief, random() < probabilityRight(truth, theta), ability);
    }
    return { truth, belief };
  });
}

test('what is not known of items widens scores: 95 % intervals hold on items answered by eight people, and are too short without it', () => {
  const random = seededRandom(5);
  const prior = normalPrior();
  let soft = 0;
  let hard = 0;
  let people = 0;
  for (let bank = 0; bank < 40; bank++) {
    const items = learntItems(30, 8, random);
    for (let person = 0; person < 40; person++) {
      const theta = standardNormal(random);
      const answers = items.map(({ truth, belief }) => ({ belief, right: random() < probabilityRight(truth, theta) }));
      const wide = softEap(
        answers.map(({ belief, right }) => ({ item: belief, right })),
        prior,
      );
      const narrow = estimateEap(
        answers.map(({ belief, right }) => ({ item: itemOfBelief(belief), score: right ? 1 : 0 })),
        prior,
      );
      people++;
      if (Math.abs(wide.theta - theta) <= 1.96 * wide.se) soft++;
      if (Math.abs(narrow.theta - theta) <= 1.96 * narrow.se) hard++;
    }
  }
  expect(soft / people).toBeGreaterThan(0.93);
  expect(soft / people).toBeLessThan(0.975);
  expect(hard / people).toBeLessThan(soft / people - 0.01);
});

test('with known items the soft score is the plain one', () => {
  const random = seededRandom(6);
  const answers = Array.from({ length: 20 }, (_, j) => ({
    item: { logA: Math.log(1.4), b: -1 + 0.1 * j, c: 0.2, d: 0.95, covariance: [0, 0, 0] as const, answers: 0 },
    right: random() < 0.5,
  }));
  const soft = softEap(answers, normalPrior());
  const plain = estimateEap(
    answers.map(({ item, right }) => ({ item: itemOfBelief(item), score: right ? 1 : 0 })),
    normalPrior(),
  );
  expect(soft.theta).toBeCloseTo(plain.theta, 10);
  expect(soft.se).toBeCloseTo(plain.se, 10);
});
