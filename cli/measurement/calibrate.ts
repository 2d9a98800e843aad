import type { Command } from 'commander';
import type { Calibration } from '../../core/measurement/calibrate.ts';
import { calibrationModels } from '../../core/measurement/calibration-model.ts';
import { responseData } from '../../core/measurement/response-data.ts';
import { calibrateInWorkers } from './calibrate-in-workers.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { oneOf, printJson, printTable, wholeNumber } from './options.ts';
import { readBank } from './read-bank.ts';
import { readResponses } from './read-responses.ts';

interface CalibrateOptions {
  readonly model: string;
  readonly fixed?: string;
  readonly workers: string;
  readonly json?: boolean;
}

/** `balise calibrate RESPONSES.csv`: item parameters from right and wrong answers. */
export function addCalibrateCommand(program: Command): void {
  program
    .command('calibrate')
    .description('estimate item parameters from a file of right (1) and wrong (0) answers')
    .argument('<responses>', 'CSV: item ids in the header, cells 0, 1 or empty, an optional "count" column')
    .option('--model <model>', calibrationModels.join(' | '), '2pl')
    .option('--fixed <bank>', 'JSON bank of known items, which hold the scale')
    .option(
      '--workers <number>',
      'threads to share a large calibration between (0: as many as there are processors)',
      '0',
    )
    .option('--json', 'print JSON')
    .action((path: string, options: CalibrateOptions) => refusing(() => calibrateFile(path, options)));
}

async function calibrateFile(path: string, options: CalibrateOptions): Promise<void> {
  const model = oneOf(calibrationModels, options.model, '--model');
  const workers = wholeNumber(options.workers, '--workers');
  const { itemIds, rows, counts } = await readResponses(path);
  const data = responseData(itemIds.length, rows, counts);
  if (data.n === 0) throw new MalformedInput(path, 'nobody answered anything');
  const known = options.fixed === undefined ? [] : await readBank(options.fixed);
  const byId = new Map(known.map((item) => [item.id, item]));
  if (known.some((item) => item.d !== 1))
    throw new MalformedInput(options.fixed ?? '', 'items with d below 1 cannot hold a scale here');

  const calibration = await calibrateInWorkers(data, { model, fixed: itemIds.map((id) => byId.get(id)) }, workers);
  if (options.json) printJson(report(calibration, itemIds));
  else printReport(calibration, itemIds);
}

function report(
  { model, n, logLik, aic, bic, iterations, converged, ability, items }: Calibration,
  itemIds: readonly string[],
) {
  return {
    model,
    n,
    logLik,
    aic,
    bic,
    iterations,
    converged,
    ability,
    items: items.map(({ a, b, c, d, se, problem }, j) =>
      problem
        ? { id: itemIds[j], a: null, b: null, c: null, d: null, se, problem }
        : { id: itemIds[j], a, b, c, d, se },
    ),
  };
}

function printReport(calibration: Calibration, itemIds: readonly string[]): void {
  const { model, n, logLik, aic, bic, iterations, converged, items } = calibration;
  printTable(
    ['item', 'a', 'se', 'b', 'se', 'c', ''],
    items.map(({ a, b, c, se, problem }, j) =>
      problem
        ? [itemIds[j]!, '', '', '', '', '', problem]
        : [itemIds[j]!, a, se.a, b, se.b, c, ''].map((cell) => format(cell)),
    ),
  );
  process.stdout.write(
    `\n${model}, ${n} people, log-likelihood ${logLik.toFixed(3)}, AIC ${aic.toFixed(3)}, BIC ${bic.toFixed(3)}, ${iterations} passes${converged ? '' : ', NOT CONVERGED'}\n`,
  );
}

function format(cell: string | number | null): string {
  if (cell === null) return '–';
  return typeof cell === 'string' ? cell : cell.toFixed(4);
}
