import { describe, expect, it } from 'vitest';
import { seededDice } from '../dice.ts';
import {
  type Column,
  chanceByGroup,
  columns,
  rememberDecisions,
  trainRecruiter,
  twinEffect,
  writePairs,
} from './model.ts';

const cvs = writePairs(150, seededDice(31));
const gapAfter = (read: readonly Column[], unfairness: number) => {
  const { women, men } = chanceByGroup(trainRecruiter(rememberDecisions(300, unfairness, seededDice(2)), read), cvs);
  return men - women;
};
const skills: readonly Column[] = ['diploma', 'experience', 'test'];

describe('the recruiter', () => {
  it('repeats the unfairness of the decisions it learnt from', () => {
    expect(gapAfter(columns, 1)).toBeGreaterThan(0.2);
    expect(Math.abs(gapAfter(columns, 0))).toBeLessThan(0.06);
  });

  it('stays unfair when the sex is hidden, because other columns give it away', () => {
    expect(
      gapAfter(
        columns.filter((column) => column !== 'woman'),
        1,
      ),
    ).toBeGreaterThan(0.08);
  });

  it('gives women and men the same chances when it reads only what is about the work', () => {
    expect(Math.abs(gapAfter(skills, 1))).toBeLessThan(0.001);
  });

  it('gives twins the same chance when the column that differs is not read', () => {
    const blind = trainRecruiter(rememberDecisions(300, 1, seededDice(2)), skills);
    expect(twinEffect(blind, cvs, 'woman')).toBe(0);
    const reading = trainRecruiter(rememberDecisions(300, 1, seededDice(2)), columns);
    expect(twinEffect(reading, cvs, 'woman')).toBeLessThan(-15);
  });

  it('values skills', () => {
    const { weights } = trainRecruiter(rememberDecisions(300, 1, seededDice(2)), columns);
    expect(Math.min(weights.diploma, weights.experience, weights.test)).toBeGreaterThan(0.5);
  });
});
