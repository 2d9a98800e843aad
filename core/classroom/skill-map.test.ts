import { expect, test } from 'vitest';
import { countMastery, findMeaning } from './skill-map.ts';

test('pupils are counted as shown, uncertain or not yet', () => {
  expect(countMastery([0.95, 0.8, 0.5, 0.2, 0.1])).toEqual({ shown: 2, uncertain: 1, notYet: 2 });
});

test('the sentence of meaning names the skill most pupils lack', () => {
  expect(
    findMeaning(
      ['a', 'b'],
      [
        [0.9, 0.1],
        [0.9, 0.3],
        [0.2, 0.9],
      ],
    ),
  ).toEqual({ skill: 'b', notYet: 2, of: 3 });
});

test('there is nothing to say when nobody has finished or when nearly everybody shows everything', () => {
  expect(findMeaning(['a'], [])).toBeUndefined();
  expect(findMeaning(['a'], [[0.9], [0.9], [0.9], [0.1]])).toBeUndefined();
});
