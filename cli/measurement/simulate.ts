import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { z } from 'zod';
import type { SimulationReport } from '../../core/simulation/describe-tests.ts';
import { plotSimulation } from '../../core/simulation/plot-simulation.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { simulateTests } from '../../core/simulation/simulate-tests.ts';
import { syntheticBank } from '../../core/simulation/synthetic-bank.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { printJson, printTable } from './options.ts';
import { lineOfItem, parseJson } from './read-bank.ts';
import { bankFileSchema, scenarioSchema } from './scenario-schema.ts';

interface SimulateOptions {
  readonly json?: boolean;
  readonly plot?: string;
  readonly csv?: string;
}

/** `balise simulate SCENARIO.json`: synthetic candidates take an adaptive test. */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('let synthetic candidates take an adaptive test: accuracy, length, exposure, overlap')
    .argument('<scenario>', 'JSON: bank, blueprint, rule, exposure, stopping, population, candidates, seed')
    .option('--plot <file>', 'draw bias, error and exposure as SVG')
    .option('--csv <file>', 'write one line per candidate')
    .option('--json', 'print JSON')
    .action((path: string, options: SimulateOptions) => refusing(() => simulateScenario(path, options)));
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

async function readAs<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MalformedInput(path, 'cannot be read');
  });
  const parsed = schema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new MalformedInput(
    lineOfItem(text, issue.path, path),
    `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
}

/** On a terminal, a bar on stderr; silent elsewhere. */
function progressBar(total: number) {
  const shown = process.stderr.isTTY === true;
  const every = Math.max(1, Math.floor(total / 100));
  return {
    at: (done: number) => {
      if (!shown || done % every !== 0) return;
      const share = done / total;
      process.stderr.write(`\r[${'#'.repeat(Math.round(share * 40)).padEnd(40)}] ${Math.round(share * 100)} %`);
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
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
