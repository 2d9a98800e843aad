import { expect, test } from 'vitest';
import type { LiveLearner } from '../calls.ts';
import { isIn, sortLearners } from './needs.ts';

const pupil = (name: string, more: Partial<LiveLearner> = {}): LiveLearner => ({
  id: name,
  name,
  stage: 'diagnostic',
  percent: 10,
  question: 3,
  module: null,
  seenAt: '2026-09-14T08:00:00.000Z',
  stuckMinutes: null,
  helpWantedAt: null,
  away: false,
  needsYou: more.stuckMinutes !== undefined || more.helpWantedAt !== undefined,
  ...more,
});
const adam = pupil('Adam B.', { percent: 80 });
const ines = pupil('Inès M.', { stuckMinutes: 3 });
const leo = pupil('Léo W.', { stuckMinutes: 9 });
const manon = pupil('Manon Q.', { helpWantedAt: '2026-09-14T08:05:00.000Z' });
const nour = pupil('Nour E.', { helpWantedAt: '2026-09-14T08:02:00.000Z', stuckMinutes: 4 });
const zoe = pupil('Zoé X.', { stage: 'not-joined', percent: 0 });
const everyone = [adam, ines, leo, manon, nour, zoe];
const names = (learners: readonly LiveLearner[]) => learners.map(({ name }) => name);

test('hands up come first, the oldest first, then the longest stuck, and who is absent comes last', () => {
  expect(names(sortLearners([zoe, ...everyone.slice(0, 5)], 'need'))).toEqual([
    'Nour E.',
    'Manon Q.',
    'Léo W.',
    'Inès M.',
    'Adam B.',
    'Zoé X.',
  ]);
});

test('by name, the order of the server stays; by progress, who is least far comes first', () => {
  expect(sortLearners(everyone, 'name')).toBe(everyone);
  expect(names(sortLearners([adam, zoe, ines], 'percent'))).toEqual(['Zoé X.', 'Inès M.', 'Adam B.']);
});

test('each view shows its pupils', () => {
  const seen = (view: Parameters<typeof isIn>[0]) => names(everyone.filter((learner) => isIn(view, learner)));
  expect(seen('all')).toEqual(names(everyone));
  expect(seen('need')).toEqual(['Inès M.', 'Léo W.', 'Manon Q.', 'Nour E.']);
  expect(seen('absent')).toEqual(['Zoé X.']);
  expect(seen('working')).toHaveLength(5);
});
