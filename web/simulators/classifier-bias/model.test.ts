import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import { drawGesture, drawSamples, type Group, groups, hornsProbability, side, test, train } from './model.ts';
import { readLab, startLab } from './state.ts';

/** Error rates of each group, on average over ten trainings. */
function errorsAfter(counts: Readonly<Record<Group, number>>) {
  const runs = Array.from({ length: 10 }, (_, i) =>
    test(train(drawSamples(counts, seededDice(i + 1))), drawSamples({ right: 50, left: 50 }, seededDice(500 + i))),
  );
  const mean = (group: Group) => runs.reduce((sum, run) => sum + run.errors[group], 0) / runs.length;
  return { right: mean('right'), left: mean('left') };
}

describe('the gesture classifier', () => {
  it('learns both groups about as well when it has seen as many of each', () => {
    const { right, left } = errorsAfter({ right: 20, left: 20 });
    expect(right).toBeLessThan(0.12);
    expect(left).toBeLessThan(0.12);
  });

  it('makes far more mistakes on the group it has never seen', () => {
    const { right, left } = errorsAfter({ right: 40, left: 0 });
    expect(right).toBeLessThan(0.1);
    expect(left).toBeGreaterThan(right + 0.2);
  });

  it('is as unfair the other way round: no group is harder in itself', () => {
    const { right, left } = errorsAfter({ right: 0, left: 40 });
    expect(right).toBeGreaterThan(left + 0.2);
  });

  it('knows nothing before training', () => {
    const blank = train([]);
    expect(hornsProbability(blank, drawGesture('horns', 'right', seededDice(1)))).toBe(0.5);
  });
});

describe('the pictures', () => {
  it('hold one ink per pixel, from 0 to 1, and the two gestures in equal numbers', () => {
    const samples = drawSamples({ right: 6, left: 4 }, seededDice(2));
    expect(samples).toHaveLength(10);
    for (const { picture } of samples) {
      expect(picture).toHaveLength(side * side);
      expect(Math.min(...picture)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...picture)).toBeLessThanOrEqual(1);
    }
    for (const group of groups) {
      const own = samples.filter((sample) => sample.group === group);
      expect(own.filter((sample) => sample.gesture === 'call')).toHaveLength(own.length / 2);
    }
  });
});

it('the state resumes and a foreign one is ignored', () => {
  const lab = { ...startLab({ right: 38, left: 2 }), trained: { right: 38, left: 2 }, tested: true, worstGap: 20 };
  expect(readLab(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
  expect(readLab({ counts: 3 })).toBeUndefined();
  expect(startLab({ right: -3, left: 'x' }).counts).toEqual({ right: 0, left: 20 });
});
