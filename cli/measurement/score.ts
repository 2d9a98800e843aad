import type { Command } from 'commander';
import { normalPrior } from '../../core/measurement/ability-prior.ts';
import {
  type AbilityEstimate,
  type Estimator,
  estimateAbility,
  estimators,
} from '../../core/measurement/estimate-ability.ts';
import { type FitEstimator, personFit } from '../../core/measurement/person-fit.ts';
import { isPartialCredit } from '../../core/measurement/response-model.ts';
import { type ItemBelief, softEap } from '../../core/measurement/update-item.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { normal, oneOf, printJson, printTable, refusingUsage } from './options.ts';
import { type BankItem, readBank } from './read-bank.ts';
import { mostPoints, readResponses } from './read-responses.ts';

interface ScoreOptions {
  readonly bank: string;
  readonly estimator: string;
  readonly prior: string;
  readonly soft?: boolean;
  readonly json?: boolean;
}

/** `balise score RESPONSES.csv --bank BANK.json`: an ability for each row. */
export function addScoreCommand(program: Command): void {
  refusingUsage(program.command('score'))
    .description('estimate abilities from a file of answers and a bank of calibrated items')
    .argument('<responses>', 'CSV: item ids in the header, cells 0, 1 or empty (0, 1, 2… for items of several points)')
    .requiredOption('--bank <bank>', 'JSON: { items: [{ id, a, b, c?, d? } or { id, a, steps }] }')
    .option('--estimator <estimator>', estimators.join(' | '), 'eap')
    .option('--prior <mean,sd>', 'normal prior of EAP and MAP', '0,1')
    .option('--soft', 'with eap: let what is not known of the items (their "se") widen the errors')
    .option('--json', 'print JSON')
    .action((path: string, options: ScoreOptions) => refusing(() => scoreFile(path, options)));
}

async function scoreFile(path: string, options: ScoreOptions): Promise<void> {
  const estimator = oneOf(estimators, options.estimator, '--estimator');
  const prior = normal(options.prior, '--prior');
  const bank = new Map((await readBank(options.bank)).map((item) => [item.id, item]));
  if (options.soft && estimator !== 'eap') throw new MalformedInput('--soft', 'works with the estimator eap');
  const { itemIds, rows } = await readResponses(path, { highest: hasSteps(bank) ? mostPoints : 1 });
  const items = itemIds.map((id) => {
    const item = bank.get(id);
    if (!item) throw new MalformedInput(`${path}:1`, `the item "${id}" is not in ${options.bank}`);
    return item;
  });
  const beliefs = options.soft ? items.map((item) => beliefOf(item, options.bank)) : undefined;
  const scores = rows.map((row, line) => {
    const answers = row.flatMap((score, j) => {
      if (score === undefined) return [];
      checkScore(items[j]!, score, `${path}:${line + 2}`);
      return [{ item: items[j]!, score }];
    });
    const estimate = beliefs
      ? softEap(
          row.flatMap((score, j) => (score === undefined ? [] : [{ item: beliefs[j]!, right: score === 1 }])),
          normalPrior(prior.mean, prior.sd),
        )
      : estimateAbility(estimator, answers, prior.mean, prior.sd);
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

function hasSteps(bank: ReadonlyMap<string, BankItem>): boolean {
  return [...bank.values()].some(isPartialCredit);
}

function checkScore(item: BankItem, score: number, where: string): void {
  const top = isPartialCredit(item) ? item.steps.length : 1;
  if (score > top)
    throw new MalformedInput(
      where,
      `the answer to ${item.id} is ${score}, the item has ${top} point${top === 1 ? '' : 's'}`,
    );
}

/** An item known with an error: that of a becomes one of log a, the two are taken as independent. */
function beliefOf(item: BankItem, bank: string): ItemBelief {
  if (isPartialCredit(item))
    throw new MalformedInput(bank, `--soft is for right-or-wrong items, "${item.id}" has steps`);
  const { a, b, c = 0, d = 1, se = { a: 0, b: 0 } } = item;
  return { logA: Math.log(a), b, c, d, covariance: [(se.a / a) ** 2, 0, se.b ** 2], answers: 0 };
}

function finite({ theta, se }: AbilityEstimate) {
  return { theta, se };
}

function fitEstimator(estimator: Estimator, prior: { readonly mean: number; readonly sd: number }): FitEstimator {
  if (estimator === 'mle') return { kind: 'ml' };
  return estimator === 'wle' ? { kind: 'wle' } : { kind: 'bayes', ...prior };
}
