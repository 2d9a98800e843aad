import type { SelectionRule } from '../../core/measurement/choose-item.ts';
import type { ExposureCaps } from '../../core/measurement/exposure.ts';
import type { StoppingRules } from '../../core/measurement/stop-test.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { simulateTests } from '../../core/simulation/simulate-tests.ts';
import { syntheticBank } from '../../core/simulation/synthetic-bank.ts';

/**
 * `npm run bench:exposure [candidates] [seeds…]`: accuracy against item security on the bank and population of the trade-off table:
 * 640 items in 16 competences (a log-normal(0.2, 0.3), b normal(0, 1.6)), abilities of variance 1.5, 2 items per competence in 32.
 * `ONLY=priced` runs the rules whose names contain it. Every rule sees the same bank for a seed; banks differ by more than rules do, so read several seeds.
 */
const candidates = Number(process.argv[2] ?? 4000);
const seeds = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [1, 2, 3];
const competences = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`c${i + 1}`, { min: 2, max: 2 }]));
const upTo = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`c${i + 1}`, { max: 2 }]));

const full: StoppingRules = { maxItems: 32 };
const precise: StoppingRules = { minItems: 16, maxItems: 32, se: 0.3 };
const settings: readonly (readonly [string, SelectionRule, ExposureCaps | undefined, StoppingRules])[] = [
  ['random', { rule: 'random' }, undefined, full],
  ['mfi', { rule: 'mfi' }, undefined, full],
  ['randomesque 5', { rule: 'randomesque', bestOf: 5 }, undefined, full],
  ['progressive + cap .20', { rule: 'progressive', length: 32 }, { overall: 0.2 }, full],
  ['softmax .05 + cap .20', { rule: 'softmax', temperature: 0.05, exposurePenalty: 1 }, { overall: 0.2 }, full],
  ['priced .14 + cap .20', { rule: 'priced', target: 0.14, ramp: 3 }, { overall: 0.2 }, full],
  ['the same, ability known', { rule: 'priced', target: 0.14, ramp: 1 }, { overall: 0.2 }, full],
  [
    'softmax .10 + cap .15, SE .30',
    { rule: 'softmax', temperature: 0.1, exposurePenalty: 1 },
    { overall: 0.15 },
    precise,
  ],
  ['priced .09 + cap .15, SE .30', { rule: 'priced', target: 0.09, ramp: 3 }, { overall: 0.15 }, precise],
];

const only = process.env.ONLY;
for (const [title, rule, exposure, stopping] of settings) {
  if (only && !title.includes(only)) continue;
  for (const seed of seeds) {
    const outcome = simulateTests({
      items: syntheticBank(
        { competences: 16, itemsPerCompetence: 40, logA: [0.2, 0.3], b: [0, 1.6] },
        seededRandom(seed),
      ),
      blueprint: { length: 32, competences: stopping.se === undefined ? competences : upTo },
      rule,
      stopping,
      population: { mean: 0, sd: Math.sqrt(1.5) },
      candidates,
      abilityKnown: title.includes('ability known'),
      random: seededRandom(1000 + seed),
      ...(exposure ? { exposure } : {}),
    });
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    const { length, rmse, expectedRmse, reliability, coverage, maxExposure, bankUsed, overlap } = outcome.report;
    console.log(
      `${title.padEnd(30)} bank ${seed}  length ${length.mean.toFixed(1)}  RMSE ${rmse.toFixed(3)} (expected ${expectedRmse.toFixed(4)})  reliability ${reliability.toFixed(3)}  95 % ${(100 * coverage).toFixed(1)}  max ${maxExposure.toFixed(3)}  used ${(100 * bankUsed).toFixed(0)} %  overlap ${overlap.toFixed(3)}`,
    );
  }
}
