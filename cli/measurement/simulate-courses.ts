import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Library } from '../../core/content/library.ts';
import { languages } from '../../core/items/item.ts';
import { scenarioOfCourse } from '../../core/simulation/course-scenario.ts';
import { type CourseReport, describeCourse } from '../../core/simulation/describe-course.ts';
import { plotCourse } from '../../core/simulation/plot-course.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { type SimulatedPassage, simulateCourse } from '../../core/simulation/simulate-course.ts';
import type { LearnerPopulation } from '../../core/simulation/synthetic-learner.ts';
import { readLibrary } from '../../server/content/read-library.ts';
import { projectFolder } from '../../server/platform/config.ts';
import { coursesReport, populations } from './courses-report.ts';
import { MalformedInput } from './malformed-input.ts';
import { printJson, printTable } from './options.ts';
import { progressBar } from './progress-bar.ts';
import { responsesCsv } from './write-responses.ts';

const share = z.number().min(0).max(1);

/** The scenario file of a course: `{ "course": "ai-4e-comprendre", "learners": 2000, "population": { "shift": -1 } }`. */
export const courseScenarioSchema = z.strictObject({
  course: z.string().min(1),
  learners: z.number().int().min(2).max(1_000_000).default(2000),
  seed: z.number().int().min(0).default(1),
  language: z.enum(languages).default('fr'),
  population: z
    .strictObject({
      shift: z.number().optional(),
      abilitySd: z.number().positive().optional(),
      areaSd: z.number().min(0).optional(),
      topicSd: z.number().min(0).optional(),
      slips: z.number().min(0).optional(),
      saysDontKnow: share.optional(),
      fatigue: share.optional(),
      preKnowledge: z.strictObject({ learners: share, items: share }).optional(),
      paceSd: z.number().min(0).optional(),
      wordsPerMinute: z.strictObject({ mean: z.number().positive(), sd: z.number().min(0) }).optional(),
      learns: share.optional(),
    })
    .default({}),
});
export type CourseScenarioFile = z.output<typeof courseScenarioSchema>;

export interface CourseOutput {
  readonly json?: boolean;
  readonly plot?: string;
  readonly csv?: string;
  readonly answers?: string;
  readonly report?: string;
  readonly content?: string;
}

/** `balise simulate --course …`: simulated learners take a course, or every course (`all`), as it is in the content. */
export async function simulateCourses(file: CourseScenarioFile, output: CourseOutput): Promise<void> {
  const library = await readLibrary(output.content ?? join(projectFolder, 'content'));
  const ids = file.course === 'all' ? library.courses.map(({ id }) => id) : [file.course];
  if ((output.plot || output.csv || output.answers) && ids.length > 1)
    throw new MalformedInput('--course', 'one course only, to draw it or to write its answers');
  if (output.report) {
    await writeFile(output.report, reportOf(library, ids, file));
    return;
  }
  const runs = ids.map((id) => runCourse(library, id, file, file.population));
  const [first] = runs;
  if (first && output.plot) await writeFile(output.plot, plotCourse(first.report.course, first.passages));
  if (first && output.csv) await writeFile(output.csv, csvOf(first.passages));
  if (first && output.answers) {
    const tests = first.passages.map(({ asked, scores }) => asked.map((id, i) => ({ id, score: scores[i]! })));
    await writeFile(output.answers, responsesCsv(tests).csv);
  }
  const reports = runs.map(({ report }) => report);
  if (output.json) printJson(file.course === 'all' ? reports : reports[0]);
  else printReports(reports);
}

function reportOf(library: Library, ids: readonly string[], file: CourseScenarioFile): string {
  return coursesReport(
    library,
    ids.map((id) =>
      populations.map(({ population }) => runCourse(library, id, file, { ...file.population, ...population }).report),
    ),
  );
}

function runCourse(library: Library, id: string, file: CourseScenarioFile, population: LearnerPopulation) {
  const { learners, language, seed } = file;
  const scenario = scenarioOfCourse(library, id, { population, language, learners, random: seededRandom(seed) });
  if (!scenario) {
    const known = library.courses.map((course) => course.id).join(', ');
    throw new MalformedInput('--course', `"${id}" is not one of ${known}, all`);
  }
  const progress = progressBar(learners);
  const passages = simulateCourse(scenario, progress.at);
  progress.clear();
  return { passages, report: describeCourse(id, passages) };
}

function csvOf(passages: readonly SimulatedPassage[]): string {
  const right = (truth: readonly boolean[], believed: readonly number[]) =>
    truth.filter((known, skill) => known === believed[skill]! >= 0.5).length;
  const lines = passages.map((each) =>
    [
      each.learner.ability.toFixed(3),
      each.learner.pace.toFixed(3),
      each.asked.length,
      each.diagnosticMinutes.toFixed(1),
      each.minutes.toFixed(1),
      each.proposed.length,
      each.done.join(' '),
      each.truth.filter(Boolean).length,
      right(each.truth, each.believed),
      right(each.truthAfter, each.believedAfter),
      each.stuck,
    ].join(','),
  );
  const head =
    'ability,pace,items,diagnosticMinutes,minutes,modulesProposed,modulesDone,skillsMastered,skillsRight,skillsRightAfter,stuck';
  return `${head}\n${lines.join('\n')}\n`;
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

function printReports(reports: readonly CourseReport[]): void {
  const rows: [string, (report: CourseReport) => string][] = [
    ['learners', ({ learners }) => String(learners)],
    [
      'items in the diagnostic',
      ({ diagnosticItems: items }) => `${items.mean.toFixed(1)} (${items.low} to ${items.high})`,
    ],
    [
      'its minutes, 95 % of learners',
      ({ diagnosticMinutes: { low, high } }) => `${low.toFixed(1)} to ${high.toFixed(1)}`,
    ],
    ['minutes of the course, 95 %', ({ minutes: { low, high } }) => `${low.toFixed(1)} to ${high.toFixed(1)}`],
    ['between 25 and 45 minutes', ({ inTime }) => percent(inTime)],
    ['skills classified rightly', ({ classified }) => percent(classified.before)],
    ['at the end', ({ classified }) => percent(classified.after)],
    ['skills decided', ({ decided }) => `${percent(decided.share)}, ${percent(decided.right)} right`],
    ['calibration error', (report) => report.calibrationError.toFixed(3)],
    ['mastered before, after', ({ mastered }) => `${percent(mastered.before)}, ${percent(mastered.after)}`],
    ['modules proposed', ({ modulesProposed: { mean, min, max } }) => `${mean.toFixed(2)} (${min} to ${max})`],
    ['with a module proposed', ({ withModule }) => percent(withModule)],
    ['without a way forward', ({ withoutWayForward }) => String(withoutWayForward)],
    ['most shown item, overlap', ({ maxExposure, overlap }) => `${maxExposure.toFixed(2)}, ${overlap.toFixed(2)}`],
  ];
  printTable(
    ['', ...reports.map(({ course }) => course)],
    rows.map(([name, read]) => [name, ...reports.map(read)]),
  );
}
