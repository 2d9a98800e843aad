import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bank, diceFrom, items } from '../assessment/bank.test-data.ts';
import { startPlanned } from '../assessment/start-test.ts';
import { dueSkills, logPractice, logTest, nextRefresherAt, planRefresher } from './refresher.ts';

const day = 86_400_000;
const ordinalsOf = (skill: string) =>
  bank.current.filter(({ item }) => item.skill === skill).map(({ ordinal }) => ordinal);
const check = (skills: readonly string[], score: number | null, at: number, id = `check ${at}`) =>
  logTest(
    bank,
    { id, kind: 'check', at },
    skills.flatMap((skill) =>
      ordinalsOf(skill)
        .slice(0, 1)
        .map((ordinal) => ({ ordinal, variant: 0, score })),
    ),
  );
const skillOf = (ordinal: number) => bank.versions.get(ordinal)?.item.skill;

test('a skill shown in a check is due some days later, not before, and nothing is due to who showed nothing', () => {
  const log = check(['s.a1', 's.b1'], 1, 0);
  expect(dueSkills(bank, log, day)).toEqual([]);
  expect(planRefresher(bank, log, day, diceFrom(1))).toEqual([]);
  expect(nextRefresherAt(bank, log)).toBe(3 * day);
  expect(dueSkills(bank, log, 3 * day).map(({ skill }) => skill)).toEqual(['s.a1', 's.b1']);
  expect(nextRefresherAt(bank, check(['s.a1'], null, 0))).toBeNull();
  expect(planRefresher(bank, check(['s.a1'], 0, 0), 100 * day, diceFrom(1))).toEqual([]);
});

test('a refresher asks each skill once, first those most at risk, on items not met', () => {
  const log = [
    ...check(['s.a1'], 1, 0),
    ...check(['s.b1', 's.b2'], 1, 2 * day),
    ...check(['s.c1', 's.c2'], 1, 8 * day),
  ];
  const met = new Set(log.map(({ item }) => item));
  const plan = planRefresher(bank, log, 9 * day, diceFrom(3));
  expect(plan.map(({ ordinal }) => skillOf(ordinal))).toEqual(['s.a1', 's.b1', 's.b2', 's.c1']);
  for (const { ordinal } of plan) expect(met.has(bank.versions.get(ordinal)!.item.id)).toBe(false);
});

test('once every item of a skill was met, the one met longest ago comes back', () => {
  const own = ordinalsOf('s.a1');
  const log = own.flatMap((ordinal, place) =>
    logTest(bank, { id: `t${place}`, kind: 'refresher', at: place * 30 * day }, [{ ordinal, variant: 0, score: 1 }]),
  );
  expect(planRefresher(bank, log, 2000 * day, diceFrom(5)).map(({ ordinal }) => ordinal)).toEqual([own[0]]);
});

test('a refresher lasts at most five minutes and six questions, and is a test that follows its plan', () => {
  fc.assert(
    fc.property(
      fc.subarray(['s.a1', 's.a2', 's.b1', 's.b2', 's.c1', 's.c2'], { minLength: 1 }),
      fc.integer({ min: 3, max: 900 }),
      fc.integer({ min: 1, max: 1e6 }),
      (skills, days, seed) => {
        const plan = planRefresher(bank, check(skills, 1, 0), days * day, diceFrom(seed));
        const seconds = plan.reduce((sum, { ordinal }) => sum + bank.versions.get(ordinal)!.seconds, 0);
        expect(plan.length).toBe(skills.length);
        expect(seconds).toBeLessThanOrEqual(300);
        expect(startPlanned('refresher', plan)).toMatchObject({
          kind: 'refresher',
          atMost: plan.length,
          asked: plan[0],
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('practice counts as right only at the first try', () => {
  const known = new Map(items.map((item) => [item.id, item]));
  const id = items[0]!.id;
  const log = logPractice(
    { id: 'p', at: 0 },
    [
      { item: id, score: 1, tries: 1 },
      { item: id, score: 1, tries: 2 },
      { item: 'gone', score: 1, tries: 1 },
    ],
    known,
  );
  expect(log.map(({ skill, score, kind }) => [skill, score, kind])).toEqual([
    ['s.a1', 1, 'practice'],
    ['s.a1', 0, 'practice'],
  ]);
});
