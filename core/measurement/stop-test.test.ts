import { expect, test } from 'vitest';
import { normalPrior } from './ability-prior.ts';
import { levelIsSettled, reasonToStop } from './stop-test.ts';

const going = { asked: 10, theta: 0.4, se: 0.4 };

test('length, time and a spent bank end a test whatever the precision', () => {
  expect(reasonToStop({ maxItems: 10 }, going)).toBe('length');
  expect(reasonToStop({ maxItems: 32 }, { ...going, secondsLeft: 0 })).toBe('time');
  expect(reasonToStop({ maxItems: 32 }, { ...going, remaining: [] })).toBe('no-item-left');
  expect(reasonToStop({ maxItems: 32 }, { ...going, secondsLeft: 1 })).toBeUndefined();
});

test('a test stops at its standard error, but not before its minimum length', () => {
  expect(reasonToStop({ maxItems: 32, se: 0.4 }, going)).toBe('precision');
  expect(reasonToStop({ maxItems: 32, minItems: 16, se: 0.4 }, going)).toBeUndefined();
});

test('a test stops when the level is sure, and goes on next to a cut point', () => {
  expect(reasonToStop({ maxItems: 32, classify: { cutPoints: [-1, 2] } }, going)).toBe('classified');
  expect(reasonToStop({ maxItems: 32, classify: { cutPoints: [0.3] } }, going)).toBeUndefined();
});

test('a test stops when the answers still to come cannot change the level', () => {
  const belief = normalPrior(0, 0.2);
  const remaining = [
    { a: 1, b: 0 },
    { a: 1.2, b: 0.5 },
  ];
  expect(levelIsSettled(belief, remaining, 2, [-1, 1])).toBe(true);
  expect(levelIsSettled(belief, remaining, 2, [0.02])).toBe(false);
  expect(levelIsSettled(belief, remaining, 2, [-0.02])).toBe(false);
  const progress = { ...going, theta: 0, belief, remaining };
  expect(reasonToStop({ maxItems: 12, settled: { cutPoints: [1] } }, progress)).toBe('settled');
});
