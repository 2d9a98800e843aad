import { abilityPoints, normalPrior } from '../../core/measurement/ability-prior.ts';
import { chooseItem, standardNormal } from '../../core/measurement/choose-item.ts';
import { estimateEap } from '../../core/measurement/estimate-ability.ts';
import { compileBank, itemOfBank } from '../../core/measurement/item-bank.ts';
import { changePoint, personCusum, personFit } from '../../core/measurement/person-fit.ts';
import { preKnowledgeEvidence, suspectedItemsTest, type WatchedAnswer } from '../../core/measurement/pre-knowledge.ts';
import { probabilityRight } from '../../core/measurement/response-model.ts';
import { speedOf, timeFlags } from '../../core/measurement/response-times.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';

/**
 * `node tests/bench/pre-knowledge.ts [people]`: how many who knew half of the bank beforehand are found at 1 % false alarms, by each
 * sign of `core/measurement`. An adaptive test of 32 items (one of the best five, bank of 640, abilities of variance 1.5); an item known beforehand is
 * answered right 97 times in 100, and in half or 70 % of the person's own time. Cut-offs come from one set of honest people, rates from another.
 */
const people = Number(process.argv[2] ?? 1000);
const random = seededRandom(1);
const sd = Math.sqrt(1.5);
const bank = compileBank(
  Array.from({ length: 640 }, () => ({
    a: Math.exp(0.2 + 0.3 * standardNormal(random)),
    b: 1.6 * standardNormal(random),
  })),
);
const times = Array.from({ length: bank.size }, () => ({
  intensity: 3.5 + 0.4 * standardNormal(random),
  precision: 2.2,
}));
const leaked = Uint8Array.from({ length: bank.size }, () => (random() < 0.5 ? 1 : 0));
/** What the watch on items found: seven leaked items in ten, and one sound item in ten. */
const found = Uint8Array.from(leaked, (isLeaked) => (random() < (isLeaked ? 0.7 : 0.1) ? 1 : 0));
const prior = normalPrior(0, sd, abilityPoints(-4.5, 4.5, 31));

interface Sitting {
  readonly answers: readonly (WatchedAnswer & { readonly index: number; readonly seconds: number })[];
  readonly theta: number;
}

function sit(cheats: boolean, quicker: number): Sitting {
  const ability = sd * standardNormal(random);
  const speed = 0.3 * standardNormal(random);
  const answers: Sitting['answers'][number][] = [];
  const left = new Set(Array.from({ length: bank.size }, (_, i) => i));
  let estimate = { theta: 0, se: sd };
  while (answers.length < 32) {
    const index = chooseItem(
      { bank, candidates: [...left], ...estimate, asked: answers.length, random },
      { rule: 'randomesque', bestOf: 5 },
    )!;
    left.delete(index);
    const item = itemOfBank(bank, index);
    const knows = cheats && leaked[index] === 1;
    const score = random() < (knows ? 0.97 : probabilityRight(item, ability)) ? 1 : 0;
    const time = times[index]!;
    const pace = time.intensity - speed - (knows ? quicker : 0) + standardNormal(random) / time.precision;
    answers.push({ index, item, score, time, seconds: Math.exp(pace) });
    estimate = estimateEap(answers, prior);
  }
  return { answers, theta: estimate.theta };
}

const untimed = ({ answers }: Sitting) => answers.map(({ item, score }) => ({ item, score }));
/** With what the watch on items makes likely: 0.875 of those it found have leaked, 0.25 of the others. */
const listed = <T extends WatchedAnswer>(answers: readonly T[], { answers: all }: Sitting) =>
  answers.map((answer, i) => ({ ...answer, leaked: found[all[i]!.index] === 1 ? 0.875 : 0.25 }));
const signs: Readonly<Record<string, (sitting: Sitting) => number>> = {
  'lz* low': (one) => -(personFit(one.answers, one.theta, { kind: 'bayes', mean: 0, sd }).lzStar ?? 0),
  'CUSUM of residuals': (one) => {
    const { upper, lower } = personCusum(one.answers, one.theta);
    return Math.max(upper, -lower);
  },
  'change point': (one) => changePoint(one.answers)?.statistic ?? 0,
  'quick and right on hard items': (one) => {
    const timed = one.answers.map(({ item, time, seconds, score }) => ({
      item,
      time: time!,
      seconds,
      right: score === 1,
    }));
    return timeFlags(timed, one.theta).quickAndRight.length + 1e-3 * speedOf(timed);
  },
  'mixture, answers only': (one) => preKnowledgeEvidence(untimed(one), { prior }).logRatio,
  'mixture, answers and times': (one) => preKnowledgeEvidence(one.answers, { prior }).logRatio,
  'mixture, answers and list as found': (one) => preKnowledgeEvidence(listed(untimed(one), one), { prior }).logRatio,
  'mixture, answers, times and list': (one) => preKnowledgeEvidence(listed(one.answers, one), { prior }).logRatio,
  'suspected items, list as found': (one) =>
    suspectedItemsTest(
      one.answers,
      one.answers.map(({ index }) => found[index] === 1),
    ) ?? 0,
  'suspected items, exact list': (one) =>
    suspectedItemsTest(
      one.answers,
      one.answers.map(({ index }) => leaked[index] === 1),
    ) ?? 0,
};

const sittings = (count: number, cheats: boolean, quicker = 0) =>
  Array.from({ length: count }, () => sit(cheats, quicker));
const forCutOff = sittings(4 * people, false);
const honest = sittings(4 * people, false);
const half = sittings(people, true, Math.log(2));
const slower = sittings(people, true, -Math.log(0.7));
const rate = (values: readonly number[], cutOff: number) =>
  `${((100 * values.filter((value) => value > cutOff).length) / values.length).toFixed(1)} %`.padStart(8);
console.log(`${''.padEnd(34)} false alarms   found: half the time, 70 % of the time`);
for (const [name, sign] of Object.entries(signs)) {
  const sorted = forCutOff.map(sign).sort((x, y) => y - x);
  const cutOff = sorted[Math.floor(sorted.length / 100)]!;
  const [alarms, found1, found2] = [honest, half, slower].map((group) => rate(group.map(sign), cutOff));
  console.log(`${name.padEnd(34)} ${alarms}      ${found1}  ${found2}   (cut-off ${cutOff.toFixed(2)})`);
}
