import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import { competenceStatus, evidenceAt, evidenceForImproving, mayImprove, mayReset } from './evidence-over-time.ts';
import { fitTracing, predictRight, traceAnswer, traceAnswers } from './knowledge-tracing.ts';
import { type Recall, recallNow, reviewSkill, type SkillMemory } from './refresher-schedule.ts';

const parameters = { initial: 0.4, learn: 0.1, slip: 0.1, guess: 0.2 };
const day = 86_400_000;

test('knowledge tracing equals the reference sequence, beliefs and predictions', () => {
  let known = parameters.initial;
  const predictions: string[] = [];
  const beliefs = [1, 0, 1, 1, 0, 1, 1, 1].map((mark) => {
    predictions.push(predictRight(known, parameters).toFixed(6));
    known = traceAnswer(known, mark === 1, parameters);
    return known.toFixed(6);
  });
  expect(beliefs).toEqual([
    '0.775000',
    '0.370874',
    '0.753612',
    '0.939040',
    '0.692364',
    '0.919121',
    '0.982738',
    '0.996501',
  ]);
  expect(predictions).toEqual([
    '0.480000',
    '0.742500',
    '0.459612',
    '0.727529',
    '0.857328',
    '0.684655',
    '0.843385',
    '0.887917',
  ]);
});

test('fitting recovers the parameters that made the answers', () => {
  const random = seededRandom(9);
  const sequences = Array.from({ length: 3000 }, () => {
    let known = random() < 0.35;
    return Array.from({ length: 10 }, () => {
      const right = random() < (known ? 0.92 : 0.18);
      known ||= random() < 0.15;
      return right;
    });
  });
  const fit = fitTracing(sequences);
  expect(Math.abs(fit.initial - 0.35)).toBeLessThan(0.04);
  expect(Math.abs(fit.learn - 0.15)).toBeLessThan(0.03);
  expect(Math.abs(fit.slip - 0.08)).toBeLessThan(0.02);
  expect(Math.abs(fit.guess - 0.18)).toBeLessThan(0.03);
  expect(traceAnswers([true, true, true], fit)).toBeGreaterThan(0.95);
});

test('refreshers are due after the published FSRS-6 intervals', () => {
  const recallsGiven: Recall[] = [
    ...Array<Recall>(6).fill('good'),
    'forgotten',
    'forgotten',
    ...Array<Recall>(5).fill('good'),
  ];
  let memory: SkillMemory | undefined;
  let now = Date.UTC(2022, 10, 29, 12, 30);
  const intervals = recallsGiven.map((recall) => {
    memory = reviewSkill(memory, recall, now);
    const wait = memory.dueAt - now;
    now = memory.dueAt;
    return Math.floor(wait / day);
  });
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test('a skill is fresh after a refresher and fades to 90 % after its stability', () => {
  let memory = reviewSkill(undefined, 'easy', 0);
  memory = reviewSkill(memory, 'good', memory.dueAt);
  expect(recallNow(memory, memory.lastReviewAt)).toBeCloseTo(1, 6);
  expect(recallNow(memory, memory.lastReviewAt + Math.round(memory.stability) * day)).toBeCloseTo(0.9, 1);
  expect(recallNow(memory, memory.lastReviewAt + 1000 * day)).toBeLessThan(0.8);
});

test('old answers weigh less, reset ones nothing', () => {
  const answers = [0, 365, 400].map((days) => ({ skill: 0, score: 1, slip: 0, guess: 0, at: (400 - days) * day }));
  const weights = (resetAt?: number) =>
    evidenceAt(answers, 400 * day, resetAt === undefined ? {} : { resetAt }).map(({ weight }) => weight);
  expect(weights()[0]).toBe(1);
  expect(weights()[1]).toBeCloseTo(0.5, 9);
  expect(weights(40 * day)).toHaveLength(1);
});

test('improving waits 4 days after the last answer and resetting 7', () => {
  expect(mayImprove(0, 4 * day)).toEqual({ allowed: true });
  expect(mayImprove(0, 3.2 * day)).toEqual({ allowed: false, daysLeft: 1 });
  expect(mayReset(0, 4 * day)).toEqual({ allowed: false, daysLeft: 3 });
});

test('improving keeps successes whatever their age, and only the failures of the last four days', () => {
  const now = 100 * day;
  const answers = [
    [1, 50],
    [0, 50],
    [0.5, 4],
    [0, 3.99],
    [1, 0],
  ].map(([score, days]) => ({ skill: 0, score: score!, slip: 0, guess: 0, at: now - days! * day }));
  expect(evidenceForImproving(answers, now)).toEqual([answers[0], answers[3], answers[4]]);
});

test('a competence is not started before any answer, completed once its test ended, and started again after a reset', () => {
  const at = (days: number) => ({ skill: 0, score: 1, slip: 0, guess: 0, at: days * day });
  expect(competenceStatus([], {})).toBe('not-started');
  expect(competenceStatus([at(1)], {})).toBe('started');
  expect(competenceStatus([at(1)], { endedAt: 2 * day })).toBe('completed');
  expect(competenceStatus([at(1)], { endedAt: 2 * day, resetAt: 9 * day })).toBe('not-started');
  expect(competenceStatus([at(1), at(10)], { endedAt: 2 * day, resetAt: 9 * day })).toBe('started');
});
