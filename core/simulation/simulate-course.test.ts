import { expect, test } from 'vitest';
import { bank, items } from '../assessment/bank.test-data.ts';
import { gradeResponse } from '../items/grade.ts';
import { presentItem } from '../items/present.ts';
import { responseFits } from '../items/response-fits.ts';
import type { Course } from '../learning/course.ts';
import { answerItem } from './answer-item.ts';
import { describeCourse } from './describe-course.ts';
import { plotCourse } from './plot-course.ts';
import { seededRandom } from './seeded-random.ts';
import { type CourseScenario, simulateCourse } from './simulate-course.ts';

const ids = ['a', 'b', 'c'];
const course: Course = {
  id: 'c',
  version: '1',
  framework: 'f',
  title: { fr: '', en: '' },
  description: { fr: '', en: '' },
  grades: ['4e'],
  suits: ['college'],
  diagnostic: { skills: bank.model.skillIds, maxItems: 8, stop: 0.9 },
  modules: ids.map((id) => ({ id })),
  minutes: { from: 30, to: 45 },
  awards: [],
};
const teaches = (id: string) => [`s.${id}1`, `s.${id}2`];
const scenario = (seed: number, given: Partial<CourseScenario> = {}): CourseScenario => ({
  course,
  bank,
  outlines: new Map(ids.map((id) => [id, { id, minutes: 9, level: 'novice', teaches: teaches(id), presupposes: [] }])),
  efforts: new Map(ids.map((id) => [id, { words: 600, doingMinutes: 6, check: { from: teaches(id), draw: 3 } }])),
  believed: { mean: 0, abilitySd: 1, areaSd: 0 },
  population: {},
  language: 'fr',
  learners: 150,
  random: seededRandom(seed),
  ...given,
});

test('each manner of answering gives a response that fits what is shown: right is graded 1, a slip less, the rest as it falls', () => {
  const random = seededRandom(4);
  for (const item of items) {
    for (let variant = 0; variant < 5; variant++) {
      const shown = presentItem(item, 'fr', variant);
      const score = (manner: 'right' | 'slip' | 'guess') => {
        const response = answerItem(item, shown, manner, random)!;
        expect(responseFits(shown.body, response)).toBe(true);
        return gradeResponse(item, 'fr', variant, response).score;
      };
      expect(score('right')).toBe(1);
      expect(score('slip')).toBeLessThan(1);
      score('guess');
      expect(answerItem(item, shown, 'dont-know', random)).toBeNull();
    }
  }
});

test('the same seed gives the same passages, another seed others', () => {
  const run = (seed: number) => simulateCourse(scenario(seed, { learners: 20 }));
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
});

test('every learner is asked at most the course’s items, never one twice, is proposed a module and has a way forward', () => {
  const passages = simulateCourse(scenario(3));
  for (const { asked, proposed, stuck, believed } of passages) {
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(new Set(asked).size).toBe(asked.length);
    expect(proposed.length).toBeGreaterThan(0);
    expect(stuck).toBe(false);
    for (const belief of believed) expect(belief >= 0 && belief <= 1).toBe(true);
  }
  const report = describeCourse('c', passages);
  expect(report).toMatchObject({ learners: 150, skills: 6, withModule: 1, withoutWayForward: 0 });
  expect(report.inTime + report.tooShort + report.tooLong).toBeCloseTo(1, 9);
  expect(report.classified.before).toBeGreaterThan(0.85);
  expect(report.calibrationError).toBeLessThan(0.06);
  expect(plotCourse('c', passages)).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
});

test('who knows everything is believed so, and who knows nothing not', () => {
  const believed = (shift: number) => {
    const passages = simulateCourse(scenario(5, { population: { shift, saysDontKnow: 1 }, learners: 40 }));
    return passages.flatMap((each) => each.believed).reduce((a, b) => a + b, 0) / (40 * 6);
  };
  expect(believed(9)).toBeGreaterThan(0.9);
  expect(believed(-9)).toBeLessThan(0.1);
});

test('knowing items beforehand makes learners look better than they are, and slips worse', () => {
  const gap = (population: CourseScenario['population']) =>
    simulateCourse(scenario(6, { population }))
      .flatMap(({ truth, believed }) => truth.map((known, skill) => believed[skill]! - (known ? 1 : 0)))
      .reduce((a, b) => a + b, 0) / 900;
  expect(gap({ preKnowledge: { learners: 1, items: 0.8 } })).toBeGreaterThan(0.1);
  expect(gap({ slips: 5 })).toBeLessThan(-0.05);
});

test('slow learners are proposed fewer modules', () => {
  const modules = (paceSd: number) => {
    const passages = simulateCourse(scenario(7, { population: { shift: -3, paceSd }, learners: 200 }));
    const slow = passages.filter(({ learner }) => learner.pace > 1.3);
    return slow.reduce((sum, { done }) => sum + done.length, 0) / Math.max(1, slow.length);
  };
  expect(modules(0.4)).toBeLessThan(3);
});
