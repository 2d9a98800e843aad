import type { Command } from 'commander';
import {
  type AbilityEstimate,
  type Estimator,
  estimateAbility,
  estimators,
} from '../../core/measurement/estimate-ability.ts';
import { type FitEstimator, personFit } from '../../core/measurement/person-fit.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { normal, oneOf, printJson, printTable } from './options.ts';
import { readBank } from './read-bank.ts';
import { readResponses } from './read-responses.ts';

interface ScoreOptions {
  readonly bank: string;
  readonly estimator: string;
  readonly prior: string;
  readonly json?: boolean;
}

/** `balise score RESPONSES.csv --bank BANK.json`: an ability for each row. */
export function addScoreCommand(program: Command): void {
  program
    .command('score')
    .description('estimate abilities from a file of answers and a bank of calibrated items')
    .argument('<responses>', 'CSV: item ids in the header, cells 0, 1 or empty')
    .requiredOption('--bank <bank>', 'JSON: { items: [{ id, a, b, c?, d? }] }')
    .option('--estimator <estimator>', estimators.join(' | '), 'eap')
    .option('--prior <mean,sd>', 'normal prior of EAP and MAP', '0,1')
    .option('--json', 'print JSON')
    .action((path: string, options: ScoreOptions) => refusing(() => scoreFile(path, options)));
}

async function scoreFile(path: string, options: ScoreOptions): Promise<void> {
  const estimator = oneOf(estimators, options.estimator, '--estimator');
  const prior = normal(options.prior, '--prior');
  const bank = new Map((await readBank(options.bank)).map((item) => [item.id, item]));
  const { itemIds, rows } = await readResponses(path);
  const items = itemIds.map((id) => {
    const item = bank.get(id);
    if (!item) throw new MalformedInput(`${path}:1`, `the item "${id}" is not in ${options.bank}`);
    return item;
  });
  const scores = rows.map((row) => {
    const answers = row.flatMap((score, j) => (score === undefined ? [] : [{ item: items[j]!, score }]));
    const estimate = estimateAbility(estimator, answers, prior.mean, prior.sd);
    if (estimate.theta === null) {
      return {
        theta: null,
        se: null,
        lz: null,
        lzStar: null,
        ...(estimate.bound === 'none' ? {} : { bound: estimate.bound }),
      };
    }
    return { ...finite(estimate), ...personFit(answers, estimate.theta, fitEstimator(estimator, prior)) };
  });
  if (options.json) printJson(scores);
  else {
    printTable(
      ['row', 'theta', 'se', 'lz', 'lz*', ''],
      scores.map((score, row) => [
        String(row + 1),
        ...[score.theta, score.se, score.lz, score.lzStar].map((value) => value?.toFixed(4) ?? '–'),
        'bound' in score ? `${score.bound} bound` : '',
      ]),
    );
  }
}

function finite({ theta, se }: AbilityEstimate) {
  return { theta, se };
}

function fitEstimator(estimator: Estimator, prior: { readonly mean: number; readonly sd: number }): FitEstimator {
  if (estimator === 'mle') return { kind: 'ml' };
  return estimator === 'wle' ? { kind: 'wle' } : { kind: 'bayes', ...prior };
}
