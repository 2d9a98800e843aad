import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { z } from 'zod';
import { languages } from '../../core/items/item.ts';
import type { SimulationReport } from '../../core/simulation/describe-tests.ts';
import { plotSimulation } from '../../core/simulation/plot-simulation.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { simulateTests } from '../../core/simulation/simulate-tests.ts';
import { syntheticBank } from '../../core/simulation/synthetic-bank.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { oneOf, printJson, printTable, wholeNumber } from './options.ts';
import { progressBar } from './progress-bar.ts';
import { lineOfItem, parseJson } from './read-bank.ts';
import { bankFileSchema, scenarioSchema } from './scenario-schema.ts';
import {
  type CourseOutput,
  type CourseScenarioFile,
  courseScenarioSchema,
  simulateCourses,
} from './simulate-courses.ts';

interface SimulateOptions extends CourseOutput {
  readonly course?: string;
  readonly learners?: string;
  readonly seed?: string;
  readonly language?: string;
}

/** `balise simulate SCENARIO.json`: synthetic candidates take an adaptive test, or with `--course` a course of the content. */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('let synthetic candidates take an adaptive test, or a whole course: accuracy, length, exposure, time')
    .argument(
      '[scenario]',
      'JSON: bank, blueprint, rule, exposure, stopping, population, candidates, seed; or course, learners, population',
    )
    .option('--course <id>', 'a course of the content instead of a scenario, or all of them: all')
    .option('--learners <number>', 'how many learners take the course (2000)')
    .option('--seed <number>', 'another draw of learners (1)')
    .option('--language <code>', 'fr or en (fr)')
    .option('--content <folder>', 'another folder than the project’s content/')
    .option('--report <file>', 'write the page of the courses as Markdown')
    .option('--plot <file>', 'draw the results as SVG')
    .option('--csv <file>', 'write one line per candidate or learner')
    .option('--answers <file>', 'with --course: write the answers to the diagnostic, for balise calibrate')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  npx balise simulate scenario.json --plot out.svg
  npx balise simulate --course ai-4e-comprendre --learners 2000
  npx balise simulate --course all --report docs/reference/courses.md`,
    )
    .action((path: string | undefined, options: SimulateOptions) => refusing(() => simulate(path, options)));
}

async function simulate(path: string | undefined, options: SimulateOptions): Promise<void> {
  if (path !== undefined && options.course !== undefined)
    throw new MalformedInput('--course', 'a scenario file or a course, not both');
  if (options.course !== undefined) return simulateCourses(courseOf(options.course, options), options);
  if (path === undefined) throw new MalformedInput('balise simulate', 'a scenario file or --course is wanted');
  const isCourse = Object.hasOwn(Object(parseJson(await readText(path), path)), 'course');
  return isCourse
    ? simulateCourses(await readAs(courseScenarioSchema, path), options)
    : simulateScenario(path, options);
}

function courseOf(course: string, { learners, seed, language }: SimulateOptions): CourseScenarioFile {
  return courseScenarioSchema.parse({
    course,
    ...(learners === undefined ? {} : { learners: Math.max(2, wholeNumber(learners, '--learners')) }),
    ...(seed === undefined ? {} : { seed: wholeNumber(seed, '--seed') }),
    ...(language === undefined ? {} : { language: oneOf(languages, language, '--language') }),
  });
}

async function simulateScenario(path: string, options: SimulateOptions): Promise<void> {
  const scenario = await readAs(scenarioSchema, path);
  const items = await bankOf(scenario.bank, path);
  const progress = progressBar(scenario.candidates);
  const outcome = simulateTests(
    {
      ...scenario,
      items,
      stopping: {
        ...scenario.stopping,
        maxItems: Math.min(scenario.stopping.maxItems ?? scenario.blueprint.length, scenario.blueprint.length),
      },
      random: seededRandom(scenario.seed),
    },
    progress.at,
  );
  progress.clear();
  if ('refused' in outcome)
    throw new MalformedInput(path, `no test can respect the blueprint: ${JSON.stringify(outcome.refused)}`);
  if (options.plot) await writeFile(options.plot, plotSimulation(outcome.tests, items.length));
  if (options.csv) {
    const lines = outcome.tests.map(
      (test) => `${test.ability},${test.theta},${test.se},${test.asked.length},${test.stopped}`,
    );
    await writeFile(options.csv, `ability,theta,se,length,stopped\n${lines.join('\n')}\n`);
  }
  if (options.json) printJson(outcome.report);
  else printReport(outcome.report);
}

async function bankOf(bank: z.output<typeof scenarioSchema>['bank'], scenarioPath: string) {
  if (typeof bank !== 'string' && 'synthetic' in bank)
    return syntheticBank(bank.synthetic, seededRandom(bank.synthetic.seed ?? 1));
  const path = typeof bank === 'string' ? resolve(dirname(scenarioPath), bank) : scenarioPath;
  const { items } = typeof bank === 'string' ? await readAs(bankFileSchema, path) : bank;
  const ids = new Set(items.map((item) => item.id));
  if (ids.size < items.length) throw new MalformedInput(path, 'an item id appears twice');
  return items.map((item) => ({ ...item, competence: item.competence ?? '', topic: item.topic ?? item.id }));
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
}

async function readAs<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> {
  const text = await readText(path);
  const parsed = schema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new MalformedInput(
    lineOfItem(text, issue.path, path),
    `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
}

function printReport(report: SimulationReport): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  printTable(
    [`${report.candidates} candidates`, ''],
    [
      ['length', `${report.length.mean.toFixed(1)} (${report.length.min} to ${report.length.max})`],
      ['RMSE', report.rmse.toFixed(3)],
      ['bias', report.bias.toFixed(3)],
      ['reliability', report.reliability.toFixed(3)],
      ['inside the 95 % interval', percent(report.coverage)],
      ['maximum exposure', report.maxExposure.toFixed(3)],
      ['bank used', percent(report.bankUsed)],
      ['mean overlap', report.overlap.toFixed(3)],
      [
        'stopped by',
        Object.entries(report.stopped)
          .map(([reason, count]) => `${reason} ${count}`)
          .join(', '),
      ],
    ],
  );
  process.stdout.write('\n');
  printTable(
    ['true ability', 'candidates', 'bias', 'RMSE', 'length'],
    report.biasByAbility.map((band) => [
      `${band.from.toFixed(2)} to ${band.to.toFixed(2)}`,
      String(band.candidates),
      band.bias.toFixed(3),
      band.rmse.toFixed(3),
      band.meanLength.toFixed(1),
    ]),
  );
}
