import type { Command } from 'commander';
import type { Calibration } from '../../core/measurement/calibrate.ts';
import type { PartialCreditCalibration } from '../../core/measurement/calibrate-partial-credit.ts';
import { calibrationModels } from '../../core/measurement/calibration-model.ts';
import { categoryData } from '../../core/measurement/category-data.ts';
import { responseData } from '../../core/measurement/response-data.ts';
import { isPartialCredit } from '../../core/measurement/response-model.ts';
import { calibrateInWorkers, calibratePartialCreditInWorkers } from './calibrate-in-workers.ts';
import { type CalibratedRow, columnsOf, describeItems } from './calibrated-rows.ts';
import { examineItems } from './examine-items.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { oneOf, printJson, printTable, refusingUsage, wholeNumber } from './options.ts';
import { type BankItem, readBank } from './read-bank.ts';
import { readPriors } from './read-priors.ts';
import { mostPoints, type ResponsesFile, readResponses } from './read-responses.ts';

interface CalibrateOptions {
  readonly model: string;
  readonly fixed?: string;
  readonly priors?: string;
  readonly population: string;
  readonly fit?: boolean;
  readonly group?: string;
  readonly workers: string;
  readonly json?: boolean;
}

const models = [...calibrationModels, 'gpcm'] as const;

/** `balise calibrate RESPONSES.csv`: item parameters from answers. */
export function addCalibrateCommand(program: Command): void {
  refusingUsage(program.command('calibrate'))
    .description('estimate item parameters from a file of right (1) and wrong (0) answers, or of scores')
    .argument(
      '<responses>',
      'CSV: item ids in the header, cells 0, 1 or empty (0, 1, 2… for gpcm), an optional "count" column',
    )
    .option('--model <model>', models.join(' | '), '2pl')
    .option('--fixed <bank>', 'JSON bank of known items, which hold the scale')
    .option('--priors <priors>', 'JSON: { items: [{ id, level }] }, or distributions b, logA, logitC, logitD')
    .option('--population <kind>', 'standard: N(0, 1); free: estimated, the priors hold the scale', 'standard')
    .option('--fit', 'say how well each item follows the model')
    .option('--group <column>', 'a column that names two groups: say whether items favour one of them')
    .option(
      '--workers <number>',
      'threads to share a large calibration between (0: as many as there are processors)',
      '0',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Abilities are N(0, 1) unless known items hold the scale. Models:
  rasch  a = 1 for every item
  1pl    one a, estimated, for every item
  2pl    an a for each item
  3pl    and a lower asymptote c, with a prior centred on 0.2
  4pl    and an upper asymptote d, with a prior centred on 0.95
  gpcm   items of several points: an a and as many steps as points`,
    )
    .action((path: string, options: CalibrateOptions) => refusing(() => calibrateFile(path, options)));
}

async function calibrateFile(path: string, options: CalibrateOptions): Promise<void> {
  const model = oneOf(models, options.model, '--model');
  const population = oneOf(['standard', 'free'], options.population, '--population');
  if (population === 'free' && options.priors === undefined && options.fixed === undefined)
    throw new MalformedInput('--population', 'free wants --priors or --fixed: something must hold the scale');
  const workers = wholeNumber(options.workers, '--workers');
  if (workers > 64) throw new MalformedInput('--workers', `"${options.workers}" is more than 64`);
  const file = await readResponses(path, {
    highest: model === 'gpcm' ? mostPoints : 1,
    ...(options.group === undefined ? {} : { groupColumn: options.group }),
  });
  const known = new Map(
    (options.fixed === undefined ? [] : await readBank(options.fixed)).map((each) => [each.id, each]),
  );
  const believed = options.priors === undefined ? new Map() : await readPriors(options.priors);
  const fixed = file.itemIds.map((id) => known.get(id));
  if (options.fixed !== undefined && fixed.every((item) => item === undefined))
    throw new MalformedInput(path, `no item is in ${options.fixed}: nothing would hold the scale`);
  const priors = file.itemIds.map((id) => believed.get(id));
  const calibration =
    model === 'gpcm'
      ? await calibratePartialCreditInWorkers(
          categoryData(file.rows, highestScores(path, file, fixed), counted(path, file)),
          { fixed, priors, population },
          workers,
        )
      : await calibrateInWorkers(
          responseData(file.itemIds.length, file.rows, counted(path, file)),
          { model, fixed: fixed.map((item) => rightOrWrong(item, options.fixed ?? '')), priors, population },
          workers,
        );
  const rows = describeItems(calibration, file, fixed);
  const examined = examineItems(file, calibration, rows, options.fit === true);
  if (options.json) {
    const { n, logLik, aic, bic, iterations, converged, ability } = calibration;
    printJson({ model, n, logLik, aic, bic, iterations, converged, ability, items: examined });
  } else printReport(calibration, examined);
}

/** The counts, once it is sure that somebody answered something. */
function counted(path: string, { rows, counts }: ResponsesFile): readonly number[] {
  if (!rows.some((row, person) => counts[person]! > 0 && row.some((score) => score !== undefined)))
    throw new MalformedInput(path, 'nobody answered anything');
  return counts;
}

function rightOrWrong(item: BankItem | undefined, bank: string) {
  if (item && isPartialCredit(item))
    throw new MalformedInput(bank, `the item "${item.id}" has several points: use --model gpcm`);
  return item;
}

/** The most points of each item: those of the known one, else the highest score seen. */
function highestScores(
  path: string,
  { itemIds, rows }: ResponsesFile,
  fixed: readonly (BankItem | undefined)[],
): readonly number[] {
  const known = fixed.map((item) => item && (isPartialCredit(item) ? item.steps.length : 1));
  const highest = known.map((top) => top ?? 1);
  rows.forEach((row, line) => {
    row.forEach((score, j) => {
      if (score === undefined || score <= highest[j]!) return;
      if (known[j] !== undefined)
        throw new MalformedInput(
          `${path}:${line + 2}`,
          `the answer to ${itemIds[j]} is ${score}, the known item has ${known[j]} point${known[j] === 1 ? '' : 's'}`,
        );
      highest[j] = score;
    });
  });
  return highest;
}

function printReport(calibration: Calibration | PartialCreditCalibration, rows: readonly CalibratedRow[]): void {
  const { model, n, logLik, aic, bic, iterations, converged, ability } = calibration;
  const { head, cells } = columnsOf(rows);
  printTable(head, cells);
  process.stdout.write(
    `\n${model}, ${n} people, log-likelihood ${logLik.toFixed(3)}, AIC ${aic.toFixed(3)}, BIC ${bic.toFixed(3)}, ${iterations} passes${converged ? '' : ', NOT CONVERGED'}\n`,
  );
  if (ability.mean !== 0 || ability.sd !== 1)
    process.stdout.write(
      `On this scale these people have mean ${ability.mean.toFixed(3)} and SD ${ability.sd.toFixed(3)}\n`,
    );
}
