import { describe, expect, it } from 'vitest';
import { type Aim, diversity, guessTastes, recommend, signals, type Topic, type Turn } from './model.ts';
import { readLab, startLab } from './state.ts';

/** Someone who watches their favourite topic whenever it is on the screen, for 20 screens. */
function watchAlways(topic: Topic, aim: Aim, chance: number, seed: number): readonly Turn[] {
  const turns: Turn[] = [];
  for (let i = 0; i < 20; i++) {
    const feed = recommend(turns, { aim, chance, signals }, seed);
    turns.push({
      shown: feed.map((video) => video.topic),
      watched: feed.find((video) => video.topic === topic)?.topic ?? feed[0]!.topic,
    });
  }
  return turns;
}
const meanDiversity = (aim: Aim, chance: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, seed) => sum + diversity(watchAlways('music', aim, chance, seed)), 0) / 8;

describe('the recommender', () => {
  it('closes the bubble when it is asked to keep people long', () => {
    expect(meanDiversity('time', 0)).toBeLessThan(2.5);
  });

  it('keeps the feed open when it is asked for variety, or left to chance', () => {
    expect(meanDiversity('variety', 0)).toBeGreaterThan(3.8);
    expect(meanDiversity('time', 1)).toBeGreaterThan(3.8);
  });

  it('believes nothing when it may observe nothing', () => {
    const tastes = guessTastes(watchAlways('sport', 'time', 0, 2), []);
    for (const share of Object.values(tastes)) expect(share).toBeCloseTo(1 / 6, 10);
  });

  it('believes more and more in what is watched', () => {
    const turns = watchAlways('science', 'time', 0, 3);
    expect(guessTastes(turns, signals).science).toBeGreaterThan(0.5);
  });

  it('gives the same screen for the same turns and seed, without doubles', () => {
    const feed = recommend([], { aim: 'time', chance: 0.3, signals }, 5);
    expect(recommend([], { aim: 'time', chance: 0.3, signals }, 5)).toEqual(feed);
    expect(new Set(feed.map((video) => `${video.topic} ${video.number}`)).size).toBe(feed.length);
  });
});

it('the diversity goes from one topic to six', () => {
  expect(diversity([])).toBe(6);
  expect(diversity([{ shown: ['music', 'music', 'music', 'music'], watched: 'music' }])).toBeCloseTo(1, 10);
  expect(diversity([{ shown: ['music', 'sport'], watched: 'music' }])).toBeCloseTo(2, 10);
});

it('the state resumes and a foreign one is ignored', () => {
  const lab = { ...startLab({ aim: 'useful', chance: 0.2 }), turns: watchAlways('news', 'time', 0, 1) };
  expect(readLab(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
  expect(JSON.stringify({ ...lab, turns: [...lab.turns, ...lab.turns] }).length).toBeLessThan(4000);
  expect(readLab({ counts: {} })).toBeUndefined();
});
