import { describe, expect, it } from 'vitest';
import { movementOf, orderGains, standingOf } from './skill-words.ts';

const gain = (before: number, now: number) => ({ before, now, worked: true });

describe('the word for a skill', () => {
  it('is shown from four chances in five, not yet up to one in five', () => {
    expect([0, 0.2, 0.21, 0.79, 0.8, 1].map(standingOf)).toEqual([
      'not-yet',
      'not-yet',
      'uncertain',
      'uncertain',
      'shown',
      'shown',
    ]);
  });
});

describe('what was gained', () => {
  it('is now shown, after a change worth telling', () => {
    expect(movementOf(gain(0.2, 0.9))).toBe('gained');
    expect(movementOf(gain(0.78, 0.81))).toBe('open');
  });

  it('is never claimed for what is still uncertain', () => {
    expect(movementOf(gain(0.04, 0.33))).toBe('clearer');
    expect(movementOf(gain(0.1, 0.79))).toBe('clearer');
  });

  it('is never claimed for what was known, nor for what did not move', () => {
    expect(movementOf(gain(0.85, 0.99))).toBe('known');
    expect(movementOf(gain(0.5, 0.5))).toBe('open');
    expect(movementOf(gain(0.6, 0.3))).toBe('open');
    expect(movementOf(gain(0.4, 0.6))).toBe('clearer');
  });

  it('is read first, the largest gain on top', () => {
    const all = [gain(0.9, 0.95), gain(0.15, 0.5), gain(0.5, 0.4), gain(0.1, 0.9)];
    expect(orderGains(all).map(({ now }) => now)).toEqual([0.9, 0.5, 0.95, 0.4]);
  });
});
