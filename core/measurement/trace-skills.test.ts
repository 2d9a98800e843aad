import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvidenceLog, evidenceKinds, inOrder, type LoggedAnswer } from './evidence-log.ts';
import { traceAnswers } from './knowledge-tracing.ts';
import { rememberSkills } from './refresher-schedule.ts';
import { compileSkillModel } from './skill-model.ts';
import { skillPosterior } from './skill-posterior.ts';
import { traceSkills } from './trace-skills.ts';

const day = 86_400_000;
const model = compileSkillModel([
  { id: 'a', skills: [-1, 0, 1].map((difficulty, i) => ({ id: `a${i}`, difficulty })) },
  { id: 'b', skills: [{ id: 'b0', difficulty: 0 }] },
]);
const indexOf = (skill: string) => model.skillIds.indexOf(skill);

const logs = fc
  .array(
    fc.record({
      source: fc.constantFrom('t1', 't2', 't3'),
      kind: fc.constantFrom(...evidenceKinds),
      skill: fc.constantFrom(...model.skillIds, 'unknown'),
      score: fc.constantFrom(0, 0.5, 1, null),
      slip: fc.constantFrom(0.05, 0.12),
      guess: fc.constantFrom(0.02, 0.25),
      at: fc.integer({ min: 0, max: 40 }).map((days) => days * day),
    }),
    { maxLength: 25 },
  )
  .map((answers): EvidenceLog => answers.map((answer, turn) => ({ ...answer, turn, item: `i${turn}` })));

const answer = (given: Partial<LoggedAnswer>): LoggedAnswer => ({
  source: 's',
  turn: 0,
  kind: 'check',
  skill: 'b0',
  item: 'i',
  score: 1,
  slip: 0.1,
  guess: 0.2,
  at: 0,
  ...given,
});

test('beliefs and memories do not depend on the order of the rows, nor on rows kept twice', () => {
  fc.assert(
    fc.property(
      logs.chain((log) =>
        fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
      ),
      ([log, shuffled]) => {
        expect(inOrder(shuffled)).toEqual(inOrder(log));
        expect(traceSkills(model, shuffled)).toEqual(traceSkills(model, log));
        expect(rememberSkills(shuffled)).toEqual(rememberSkills(log));
      },
    ),
    { numRuns: 150 },
  );
});

test('replaying a log gives the same to the last bit, whatever was computed in between', () => {
  fc.assert(
    fc.property(logs, logs, (log, other) => {
      const once = traceSkills(model, log);
      traceSkills(model, other);
      expect(traceSkills(model, log)).toEqual(once);
    }),
    { numRuns: 80 },
  );
});

test('mastery stays a probability that decreases along each chain', () => {
  fc.assert(
    fc.property(logs, fc.boolean(), (log, practiceCounts) => {
      const mastery = traceSkills(model, log, { practiceCounts });
      for (const value of mastery) expect(value >= 0 && value <= 1).toBe(true);
      expect(mastery[0]! + 1e-12 >= mastery[1]! && mastery[1]! + 1e-12 >= mastery[2]!).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('diagnostic answers alone are the posterior, in any order', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const diagnostic = log
        .filter(({ skill }) => skill !== 'unknown')
        .map((row) => ({ ...row, kind: 'diagnostic' as const }));
      const { mastery } = skillPosterior(
        model,
        diagnostic.map(({ skill, score, slip, guess }) => ({
          skill: indexOf(skill),
          score: score ?? 0,
          slip,
          guess,
          dontKnow: score === null,
        })),
      );
      traceSkills(model, diagnostic).forEach((value, skill) => {
        expect(value).toBeCloseTo(mastery[skill]!, 10);
      });
    }),
    { numRuns: 80 },
  );
});

test('on a chain of one skill it is knowledge tracing started at the posterior', () => {
  const marks = [true, false, true, true, false, true];
  const log = marks.map((right, turn) => answer({ kind: 'refresher', turn, score: right ? 1 : 0, at: turn }));
  const initial = skillPosterior(model, []).mastery[indexOf('b0')]!;
  const traced = traceSkills(model, log, { learn: { refresher: 0.1 } })[indexOf('b0')]!;
  expect(traced).toBeCloseTo(traceAnswers(marks, { initial, learn: 0.1, slip: 0.1, guess: 0.2 }), 12);
});

test('what is learnt after the diagnostic outweighs failing before it, which a posterior over everything would not allow', () => {
  const failed = [0, 1].map((turn) => answer({ source: 'd', turn, kind: 'diagnostic', score: 0 }));
  const practised = [0, 1, 2].map((turn) => answer({ source: 'p', turn, kind: 'practice', at: 1000 }));
  const checked = [0, 1].map((turn) => answer({ source: 'c', turn, at: 2000 }));
  const before = traceSkills(model, failed)[indexOf('b0')]!;
  const now = traceSkills(model, [...failed, ...practised, ...checked])[indexOf('b0')]!;
  const pooled = skillPosterior(
    model,
    [...failed, ...checked].map(({ score, slip, guess }) => ({ skill: indexOf('b0'), score: score ?? 0, slip, guess })),
  ).mastery[indexOf('b0')]!;
  expect(before).toBeLessThan(0.1);
  expect(now).toBeGreaterThan(0.7);
  expect(pooled).toBeLessThan(0.5);
});

test('a check says whether the lesson before it was learnt: right lifts the belief above the lesson alone, wrong leaves little', () => {
  const failed = [0, 1].map((turn) => answer({ source: 'd', turn, kind: 'diagnostic', score: 0 }));
  const after = (...scores: number[]) =>
    traceSkills(model, [...failed, ...scores.map((score, turn) => answer({ turn, score, at: 1000 }))])[indexOf('b0')]!;
  expect(after(1, 1)).toBeGreaterThan(0.85);
  expect(after(1)).toBeGreaterThan(0.6);
  expect(after(0)).toBeLessThan(0.2);
});

test('right practice answers alone prove nothing: wrong ones give the same belief', () => {
  const practice = (score: number) => [0, 1].map((turn) => answer({ turn, kind: 'practice', score }));
  expect(traceSkills(model, practice(1))).toEqual(traceSkills(model, practice(0)));
  const counted = (score: number) => traceSkills(model, practice(score), { practiceCounts: true })[indexOf('b0')]!;
  expect(counted(1)).toBeGreaterThan(counted(0));
});

test('a right check on a hard skill lifts the easier ones of its chain', () => {
  const failed = [answer({ source: 'd', kind: 'diagnostic', skill: 'a0', score: 0 })];
  const before = traceSkills(model, failed);
  const now = traceSkills(model, [...failed, ...[0, 1].map((turn) => answer({ skill: 'a2', turn, at: day }))]);
  expect(now[0]).toBeGreaterThan(before[0]!);
  expect(now[0]).toBeGreaterThan(now[2]!);
});

test('forgetting: an old diagnostic says less than a fresh one', () => {
  const log = [0, 1].map((turn) => answer({ source: 'd', turn, kind: 'diagnostic' }));
  const [fresh, old] = [0, 3 * 365].map((days) => traceSkills(model, log, { now: days * day })[indexOf('b0')]!);
  expect(old).toBeLessThan(fresh!);
});

test('a session is one review, the first that shows a skill begins its memory, and intervals grow by days', () => {
  const sessions = (days: readonly number[], score: number) =>
    days.flatMap((at) =>
      [0, 1, 2].map((turn) => answer({ source: `s${at}`, turn, score, at: at * day + turn * 60_000 })),
    );
  const memory = (log: EvidenceLog) => rememberSkills(log).get('b0');
  expect(memory(sessions([0], 0))).toBeUndefined();
  expect(memory(sessions([0], 1))?.reviews).toBe(1);
  const waits = [[0], [0, 3], [0, 3, 14]].map((days) => {
    const kept = memory(sessions(days, 1))!;
    return Math.round((kept.dueAt - kept.lastReviewAt) / day);
  });
  expect(waits[0]).toBe(3);
  expect(waits[1]).toBeGreaterThan(7);
  expect(waits[2]).toBeGreaterThan(30);
  const lapsed = memory([...sessions([0, 3], 1), ...sessions([14], 0)])!;
  expect(lapsed.lapses).toBe(1);
  expect(lapsed.dueAt - lapsed.lastReviewAt).toBeLessThan(5 * day);
});

test('a skill shown without being taught lasts longer than one just taught, and practice alone less', () => {
  const due = (kind: LoggedAnswer['kind']) => rememberSkills([answer({ kind })]).get('b0')!.dueAt / day;
  expect(due('diagnostic')).toBeGreaterThan(due('check'));
  expect(due('practice')).toBeLessThan(due('check'));
  expect(due('practice')).toBeGreaterThanOrEqual(1);
});
