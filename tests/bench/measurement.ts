import { calibrateInWorkers } from '../../cli/measurement/calibrate-in-workers.ts';
import { abilityPoints, normalPrior } from '../../core/measurement/ability-prior.ts';
import { chooseItem, standardNormal } from '../../core/measurement/choose-item.ts';
import { chooseSkillItem } from '../../core/measurement/choose-skill-item.ts';
import { estimateEap } from '../../core/measurement/estimate-ability.ts';
import { compileBank, itemOfBank } from '../../core/measurement/item-bank.ts';
import { responseData } from '../../core/measurement/response-data.ts';
import { probabilityRight } from '../../core/measurement/response-model.ts';
import { compileSkillModel, type SkillModelOptions } from '../../core/measurement/skill-model.ts';
import { skillPosterior } from '../../core/measurement/skill-posterior.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';

/**
 * `npm run bench:measurement [large]`: time of a skill-posterior turn, of an ability with choice, and of calibration (with `large` also
 * 50,000 × 100), beside plain reference implementations in the same run. Times are the best of several rounds, in one process.
 */
const random = seededRandom(1);

function best(rounds: number, times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) run();
    least = Math.min(least, (performance.now() - start) / times);
  }
  return least;
}

function skillTurn(
  title: string,
  topics: number,
  levels: number,
  areas: number,
  answers: number,
  candidates: number,
  options: SkillModelOptions,
) {
  const model = compileSkillModel(
    Array.from({ length: topics }, (_, t) => ({
      id: `t${t}`,
      area: `a${t % areas}`,
      skills: Array.from({ length: levels }, (_, k) => ({
        id: `${t}.${k}`,
        difficulty: -2.2 + 0.9 * (levels > 1 ? k : t % 5),
      })),
    })),
    options,
  );
  const skills = model.skillIds.length;
  const evidence = Array.from({ length: answers }, (_, i) => ({
    skill: (i * 7) % skills,
    score: i % 3 ? 1 : 0,
    slip: 0.05,
    guess: 0.2,
  }));
  const items = Array.from({ length: candidates }, (_, i) => ({
    skill: i % skills,
    slip: 0.05,
    guess: 0.2 + 0.001 * (i % 50),
  }));
  let sink = 0;
  const alone = best(10, 3000, () => {
    sink += skillPosterior(model, evidence).ability;
  });
  const turn = best(10, 3000, () => {
    sink += chooseSkillItem(model, skillPosterior(model, evidence), items, 0.5)!.skill;
  });
  console.log(
    `${title}: posterior ${(alone * 1000).toFixed(1)} µs, whole turn with ${candidates} items ${(turn * 1000).toFixed(1)} µs${sink === 0 ? ' ' : ''}`,
  );
}

skillTurn('26 skills in 26 topics, 10 answers', 26, 1, 1, 10, 130, {});
skillTurn('26 skills in 26 topics of 5 areas, 10 answers', 26, 1, 5, 10, 130, { areaSd: 0.5 });
skillTurn('34 skills in 17 topics, 15 answers', 17, 2, 1, 15, 130, {});
skillTurn('60 topics × 8 levels, 60 answers', 60, 8, 1, 60, 960, {});
skillTurn('60 topics × 8 levels in 5 areas, 60 answers', 60, 8, 5, 60, 960, { areaSd: 0.5 });

const bankItems = Array.from({ length: 20_000 }, () => ({
  a: Math.exp(0.2 + 0.3 * standardNormal(random)),
  b: 1.5 * standardNormal(random),
}));
const bank = compileBank(bankItems);
const all = Int32Array.from(bankItems, (_, i) => i);
const answered = Array.from({ length: 32 }, (_, i) => ({ item: itemOfBank(bank, i * 600), score: i % 2 }));
const prior = normalPrior(0, 1.2, abilityPoints(-6, 6, 61));
let chosen = 0;
const ours = best(10, 100, () => {
  const { theta, se } = estimateEap(answered, prior);
  chosen += chooseItem({ bank, candidates: all, theta, se, asked: 32, random }, { rule: 'mfi' })!;
});
const plain = best(5, 20, () => {
  const { theta } = plainEap();
  const information = bankItems.map((item) => {
    const p = probabilityRight(item, theta);
    return { item, information: item.a ** 2 * p * (1 - p) };
  });
  chosen += information.reduce((x, y) => (y.information > x.information ? y : x)).information > 0 ? 1 : 0;
});
console.log(
  `ability from 32 answers + choice among 20,000 items: ${ours.toFixed(3)} ms; plain objects and closures ${plain.toFixed(3)} ms (ratio ${(plain / ours).toFixed(1)})${chosen === 0 ? ' ' : ''}`,
);

function plainEap() {
  const weights = Array.from(prior.points, (theta, g) =>
    answered.reduce(
      (w, { item, score }) => w * (score ? probabilityRight(item, theta) : 1 - probabilityRight(item, theta)),
      prior.weights[g]!,
    ),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return { theta: weights.reduce((sum, weight, g) => sum + (weight / total) * prior.points[g]!, 0) };
}

for (const [people, items, perPerson] of [
  [1000, 50, 50],
  [10_000, 100, 100],
  [20_000, 200, 40],
  ...(process.argv[2] === 'large' ? [[50_000, 100, 100] as const] : []),
] as const) {
  const truth = Array.from({ length: items }, () => ({
    a: Math.exp(0.2 + 0.3 * standardNormal(random)),
    b: standardNormal(random),
  }));
  const rows = Array.from({ length: people }, () => {
    const theta = standardNormal(random);
    return truth.map((item) =>
      random() * items < perPerson ? (random() < probabilityRight(item, theta) ? 1 : 0) : undefined,
    );
  });
  const data = responseData(items, rows);
  const rmse = (key: 'a' | 'b', estimated: readonly { a: number; b: number }[]) =>
    Math.sqrt(estimated.reduce((sum, item, j) => sum + (item[key] - truth[j]![key]) ** 2, 0) / items).toFixed(3);
  for (const workers of [1, 2]) {
    const start = performance.now();
    const calibration = await calibrateInWorkers(data, { model: '2pl' }, workers);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    const inside =
      calibration.items.filter((item, j) => Math.abs(item.b - truth[j]!.b) <= 1.96 * item.se.b!).length / items;
    console.log(
      `2PL ${people} × ${items}${perPerson < items ? ` (${perPerson} answers each)` : ''}, ${workers} thread${workers > 1 ? 's' : ''}: ${seconds} s with standard errors, ${calibration.iterations} passes, RMSE a ${rmse('a', calibration.items)} b ${rmse('b', calibration.items)}, b inside its 95 % interval ${(100 * inside).toFixed(0)} %, memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`,
    );
  }
}
