import { type AbilityPrior, abilityPoints, normalPrior, priorOf } from './ability-prior.ts';
import { bestLogLikelihood } from './person-fit.ts';
import { type ItemParameters, probabilityRight } from './response-model.ts';
import type { TimeParameters } from './response-times.ts';

/** An answer to look at for pre-knowledge; `time` and `seconds` where the item's usual time is known. */
export interface WatchedAnswer {
  readonly item: ItemParameters;
  readonly score: number;
  readonly time?: TimeParameters;
  readonly seconds?: number;
  /** How likely the item is to have leaked, 0 to 1, from what watches the bank; left out where nothing does. */
  readonly leaked?: number;
}

/**
 * Are answers better on suspected items (found by `watchDrift`, or on the web) than on the others? Signed root of the likelihood ratio of two
 * abilities against one (Sinharay 2017), standard normal for honest answers in the limit: above 2.33 by chance once in a hundred.
 * The strongest sign when the leaked items are known. Null without answers on both sides.
 */
export function suspectedItemsTest(answers: readonly WatchedAnswer[], suspected: readonly boolean[]): number | null {
  const leaked = answers.filter((_, i) => suspected[i]);
  const safe = answers.filter((_, i) => !suspected[i]);
  if (leaked.length === 0 || safe.length === 0) return null;
  const [one, two, whole] = [leaked, safe, answers].map(bestLogLikelihood);
  const ratio = Math.sqrt(Math.max(0, 2 * (one!.log + two!.log - whole!.log)));
  return one!.place >= two!.place ? ratio : -ratio;
}

export interface PreKnowledgeEvidence {
  /** Log of how much likelier the answers are with some items known beforehand than without. Calibrate the cut-off by simulation of the test in use. */
  readonly logRatio: number;
  /** For each answer, the probability that its item was known beforehand, given that some were. */
  readonly known: readonly number[];
}

export interface PreKnowledgeModel {
  /** Ability of honest people. Default N(0, 1). */
  readonly prior?: AbilityPrior;
  /** Spread of speed between people, in log seconds. Default 0.35. */
  readonly speedSd?: number;
  /** An item known beforehand is answered this much quicker, in log seconds (default 0.7: half the time), */
  readonly quicker?: number;
  /** and right with this probability (default 0.97). */
  readonly right?: number;
}

/** Shares of the leaked items that someone may know, weighed against none. */
const shares = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

/**
 * Evidence of pre-knowledge when nobody knows for sure which items leaked: each answer comes from the person's ability and speed, or, for a
 * share of items, from having seen them (right, and quicker than the person's own pace). Ability, speed and share are averaged over (a
 * mixture after van der Linden & Guo 2008 and Kasli, Zopluoglu & Toton 2023). Times, or a list of suspected items in `leaked`, carry most
 * of it: an adaptive test follows the apparent ability up, so that answers alone hardly tell.
 */
export function preKnowledgeEvidence(
  answers: readonly WatchedAnswer[],
  {
    prior = normalPrior(0, 1, abilityPoints(-4.5, 4.5, 37)),
    speedSd = 0.35,
    quicker = 0.7,
    right = 0.97,
  }: PreKnowledgeModel = {},
): PreKnowledgeEvidence {
  const timed = answers.some(({ time, seconds }) => time && seconds);
  const speeds = timed
    ? normalPrior(0, speedSd, abilityPoints(-3 * speedSd, 3 * speedSd, 15))
    : priorOf(Float64Array.of(0), () => 1);
  const honest = answers.map(({ item, score }) =>
    prior.points.map((theta) => {
      const p = Math.min(1 - 1e-9, Math.max(1e-9, probabilityRight(item, theta)));
      return score === 1 ? p : 1 - p;
    }),
  );
  const seen = answers.map(({ score, leaked = 1 }) => leaked * (score === 1 ? right : 1 - right));
  const paces = answers.map((answer) => speeds.points.map((speed) => density(answer, speed, 0)));
  const quickPaces = answers.map((answer) => speeds.points.map((speed) => density(answer, speed, quicker)));

  const cells = prior.points.length * speeds.points.length * shares.length;
  const whole: number[] = [];
  const logs = new Float64Array(cells);
  const chances = answers.map(() => new Float64Array(cells));
  let cell = 0;
  for (let g = 0; g < prior.points.length; g++) {
    for (let s = 0; s < speeds.points.length; s++) {
      const place = Math.log(prior.weights[g]! * speeds.weights[s]!);
      let none = place;
      for (let i = 0; i < answers.length; i++) none += Math.log(honest[i]![g]! * paces[i]![s]!);
      whole.push(none);
      for (const share of shares) {
        let log = place - Math.log(shares.length);
        for (let i = 0; i < answers.length; i++) {
          const known = share * seen[i]! * quickPaces[i]![s]!;
          const total = (1 - share * (answers[i]!.leaked ?? 1)) * honest[i]![g]! * paces[i]![s]! + known;
          log += Math.log(total);
          chances[i]![cell] = known / total;
        }
        logs[cell++] = log;
      }
    }
  }
  const some = logSum(logs);
  return {
    logRatio: some - logSum(whole),
    known: chances.map((own) => own.reduce((sum, p, k) => sum + p * Math.exp(logs[k]! - some), 0)),
  };
}

/** Density of the log seconds, up to a factor; 1 when the time is not known. Kept above a floor: a pause or a slip of the finger is no proof of anything. */
function density({ time, seconds }: WatchedAnswer, speed: number, quicker: number): number {
  if (!time || !seconds) return 1;
  const deviation = time.precision * (Math.log(seconds) - time.intensity + speed + quicker);
  return Math.exp(-0.5 * deviation * deviation) + 0.02;
}

function logSum(logs: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logs.length; k++) highest = Math.max(highest, logs[k]!);
  let sum = 0;
  for (let k = 0; k < logs.length; k++) sum += Math.exp(logs[k]! - highest);
  return highest + Math.log(sum);
}
