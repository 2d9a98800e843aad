import type { Command } from 'commander';
import { z } from 'zod';
import { normalPrior } from '../../core/measurement/ability-prior.ts';
import { chooseItem, kullbackLeibler, type SelectionRule } from '../../core/measurement/choose-item.ts';
import { estimateEap } from '../../core/measurement/estimate-ability.ts';
import { compileBank } from '../../core/measurement/item-bank.ts';
import { isPartialCredit, itemInformation } from '../../core/measurement/response-model.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { MalformedInput, refusing } from './malformed-input.ts';
import { normal, oneOf, printJson, printTable, refusingUsage, wholeNumber } from './options.ts';
import { parseJson, readBank } from './read-bank.ts';

const rules: Readonly<Record<string, SelectionRule>> = {
  mfi: { rule: 'mfi' },
  kl: { rule: 'kl', items: Number.POSITIVE_INFINITY },
  randomesque: { rule: 'randomesque', bestOf: 5 },
  progressive: { rule: 'progressive', length: 32 },
  softmax: { rule: 'softmax' },
  thompson: { rule: 'thompson' },
  random: { rule: 'random' },
};

interface NextOptions {
  readonly bank: string;
  readonly responses: string;
  readonly rule: string;
  readonly prior: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `balise next --bank BANK.json --responses '{"id":1}'`: the item to ask now. */
export function addNextCommand(program: Command): void {
  refusingUsage(program.command('next'))
    .description('say which item to ask after some answers, and what each candidate would tell')
    .requiredOption('--bank <bank>', 'JSON: { items: [{ id, a, b, c?, d? } or { id, a, steps }] }')
    .option('--responses <answers>', 'JSON: {"item id": 0 or 1 (or a score), …}, in the order of asking', '{}')
    .option('--rule <rule>', Object.keys(rules).join(' | '), 'mfi')
    .option('--prior <mean,sd>', 'normal prior of the ability', '0,1')
    .option('--seed <number>', 'for the rules that draw', '1')
    .option('--json', 'print JSON')
    .action((options: NextOptions) => refusing(() => chooseNext(options)));
}

async function chooseNext(options: NextOptions): Promise<void> {
  const name = oneOf(Object.keys(rules), options.rule, '--rule');
  const prior = normal(options.prior, '--prior');
  const seed = wholeNumber(options.seed, '--seed');
  const bank = await readBank(options.bank);
  const parsed = z.record(z.string(), z.int().min(0)).safeParse(parseJson(options.responses, '--responses'));
  if (!parsed.success)
    throw new MalformedInput(
      '--responses',
      'expected an object of item ids with 0 or 1 (or the score of an item of several points)',
    );
  const responses = new Map(Object.entries(parsed.data));
  const indexOf = new Map(bank.map((item, index) => [item.id, index]));
  const answers = [...responses].map(([id, score]) => {
    const index = indexOf.get(id);
    if (index === undefined) throw new MalformedInput('--responses', `the item "${id}" is not in ${options.bank}`);
    const item = bank[index]!;
    const top = isPartialCredit(item) ? item.steps.length : 1;
    if (score > top) throw new MalformedInput('--responses', `the answer to "${id}" is ${score}, the most is ${top}`);
    return { item, score };
  });

  const { theta, se } = estimateEap(answers, normalPrior(prior.mean, prior.sd));
  const candidates = bank.flatMap((item, index) => (responses.has(item.id) ? [] : [index]));
  const information = bank.map((item) => itemInformation(item, theta));
  const binary = bank.flatMap((item) => (isPartialCredit(item) ? [] : [item]));
  if (binary.length < bank.length && name !== 'mfi' && name !== 'random')
    throw new MalformedInput(
      '--rule',
      `"${name}" is for right-or-wrong items; with items of several points use mfi or random`,
    );
  const columns = compileBank(binary);
  const chosen =
    binary.length < bank.length
      ? chooseAmong(candidates, information, name, seededRandom(seed))
      : chooseItem(
          { bank: columns, candidates, theta, se, asked: answers.length, random: seededRandom(seed) },
          rules[name]!,
        );
  const divergence = name === 'kl' ? kullbackLeibler(columns, candidates, theta, answers.length) : undefined;
  const listed = candidates
    .map((index) => ({
      id: bank[index]!.id,
      information: information[index]!,
      ...(divergence ? { kl: divergence[index]! } : {}),
    }))
    .sort((x, y) => y.information - x.information);
  const next = chosen === undefined ? null : bank[chosen]!.id;
  if (options.json) printJson({ next, rule: name, theta, se, candidates: listed });
  else {
    process.stdout.write(
      next === null
        ? 'Every item has been asked.\n'
        : `Ask ${next} (ability ${theta.toFixed(3)} ± ${se.toFixed(3)}, rule ${name})\n\n`,
    );
    printTable(
      ['item', 'information'],
      listed.slice(0, 20).map((each) => [each.id, each.information.toFixed(6)]),
    );
  }
}

/** The most informative candidate, or any, when some items have several points. */
function chooseAmong(
  candidates: readonly number[],
  information: readonly number[],
  rule: string,
  random: () => number,
): number | undefined {
  if (rule === 'random') return candidates[Math.floor(random() * candidates.length)];
  return candidates.reduce<number | undefined>(
    (best, each) => (best === undefined || information[each]! > information[best]! ? each : best),
    undefined,
  );
}
