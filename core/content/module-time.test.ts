import { expect, test } from 'vitest';
import type { Module } from '../learning/module.ts';
import { timeOf, timesOfSteps } from './module-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');
const step = (id: string, ...elements: Module['sections'][number]['steps'][number]['elements']) => ({ id, elements });
// biome-ignore lint/suspicious/noThenProperty: a goal's own word, in authors' files
const goal = (when: string) => ({ id: when, do: words(5), then: words(5), when });
const module: Module = {
  id: 'duree',
  version: '1',
  language: 'fr',
  title: 'Durée',
  minutes: 8,
  level: 'novice',
  teaches: ['ai.a1'],
  presupposes: [],
  suits: ['college'],
  objectives: [],
  sources: [],
  sections: [
    {
      id: 'explore',
      title: 'Explorer',
      steps: [
        step('explore-1', { kind: 'text', id: 'text', blocks: [{ kind: 'paragraph', text: words(100) }] }),
        step('explore-2', {
          kind: 'explore',
          id: 'tokens',
          explore: 'tokens',
          settings: {},
          goals: [goal('counted-long-word')],
        }),
      ],
    },
    {
      id: 'practise',
      title: 'S’exercer',
      steps: [step('practise-1', { kind: 'check', id: 'check', draw: 2, from: ['ai.a1'] })],
    },
    {
      id: 'further',
      title: 'Aller plus loin',
      steps: [step('further-1', { kind: 'text', id: 'more', blocks: [{ kind: 'paragraph', text: words(400) }] })],
    },
  ],
};

test('a module takes its words at 200 a minute, what its explorations take, and its questions; the optional part does not count', () => {
  const { reading, doing, thinking } = timeOf(module, { items: [] });
  expect(reading).toBe(0.6);
  // 70 s for an exploration of tokens with one goal; two questions of 45 s, of which 0.6 is reading and answering.
  expect(doing).toBeCloseTo((70 + 2 * 45 * 0.6) / 60, 1);
  expect(thinking).toBeCloseTo((2 * 45 * 0.4) / 60, 1);
});

test('another text to learn takes longer than another goal', () => {
  const [, exploration] = timesOfSteps(module, { items: [] });
  const told = (when: string) =>
    timesOfSteps(
      {
        ...module,
        sections: [
          {
            id: 'explore',
            title: '',
            steps: [
              step('explore-1', {
                kind: 'explore',
                id: 'a',
                explore: 'next-word',
                settings: {},
                goals: [goal(when)],
              }),
            ],
          },
        ],
      },
      { items: [] },
    )[0]?.doingSeconds ?? 0;
  expect(exploration?.doingSeconds).toBe(70);
  expect(told('changed-corpus')).toBe(told('chose-three-words') + 60);
});
