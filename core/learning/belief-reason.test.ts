import { expect, test } from 'vitest';
import { bank } from '../assessment/bank.test-data.ts';
import type { EvidenceKind, EvidenceLog } from '../measurement/evidence-log.ts';
import { reasonForBelief } from './belief-reason.ts';

const log = (...answers: readonly (readonly [string, number | null, EvidenceKind?])[]): EvidenceLog =>
  answers.map(([skill, score, kind = 'diagnostic'], turn) => ({
    source: 't',
    turn,
    kind,
    skill,
    item: `i${turn}`,
    score,
    slip: 0.1,
    guess: 0.2,
    at: 0,
  }));
const why = (skill: string, given: EvidenceLog) => reasonForBelief(bank.model, given, skill);

test('direct questions are the reason, with what was right and what was not known', () => {
  expect(why('s.a1', log(['s.a1', 1], ['s.a1', 0.5], ['s.a1', null], ['s.a2', 1]))).toEqual({
    code: 'asked',
    right: 1,
    of: 3,
    dontKnow: 1,
  });
});

test('without a direct question, a harder success or an easier miss of the same topic is', () => {
  expect(why('s.a1', log(['s.a2', 1], ['s.b1', 0]))).toEqual({ code: 'harder-shown', skill: 's.a2' });
  expect(why('s.a2', log(['s.a1', 0]))).toEqual({ code: 'easier-missed', skill: 's.a1' });
});

test('an easier success or a harder miss says nothing by itself, nor does practice', () => {
  expect(why('s.a2', log(['s.a1', 1]))).toEqual({ code: 'from-others' });
  expect(why('s.a1', log(['s.a2', 0]))).toEqual({ code: 'from-others' });
  expect(why('s.a1', log(['s.a1', 1, 'practice']))).toEqual({ code: 'from-others' });
});
