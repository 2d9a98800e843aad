import { describe, expect, it } from 'vitest';
import { withDoneHere } from './with-done-here.ts';

const module = (id: string, status: 'done' | 'here' | 'next' | 'optional') => ({
  id,
  status,
  minutes: 9,
  started: false,
});
const programme = {
  modules: [module('a', 'here'), module('b', 'next'), module('c', 'next'), module('d', 'optional')],
  minutesLeft: 27,
};
const statuses = (here: readonly [string, { finished: boolean }][]) =>
  withDoneHere(programme, new Map(here)).modules.map(({ status }) => status);

describe('a programme read off line', () => {
  it('is the kept one when nothing was done here', () => {
    expect(withDoneHere(programme, new Map())).toEqual(programme);
  });

  it('shows done what was finished here, and gives the turn to the next one', () => {
    expect(statuses([['a', { finished: true }]])).toEqual(['done', 'here', 'next', 'optional']);
    expect(withDoneHere(programme, new Map([['a', { finished: true }]])).minutesLeft).toBe(18);
  });

  it('leaves the turn where it is when a later or an optional module was finished', () => {
    expect(statuses([['c', { finished: true }]])).toEqual(['here', 'next', 'done', 'optional']);
    expect(statuses([['d', { finished: true }]])).toEqual(['here', 'next', 'next', 'done']);
    expect(withDoneHere(programme, new Map([['d', { finished: true }]])).minutesLeft).toBe(27);
  });

  it('proposes to resume what was only opened here', () => {
    expect(withDoneHere(programme, new Map([['a', { finished: false }]])).modules[0]).toMatchObject({
      status: 'here',
      started: true,
    });
  });
});
