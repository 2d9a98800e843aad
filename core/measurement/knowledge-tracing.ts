/** Bayesian knowledge tracing (Corbett & Anderson 1995) of one skill; all are probabilities. */
export interface TracingParameters {
  /** Known before the first practice. */
  readonly initial: number;
  /** Learnt at each practice. */
  readonly learn: number;
  readonly slip: number;
  readonly guess: number;
}

/** P(right) of the next answer when the skill is known with probability `known`. */
export function predictRight(known: number, { slip, guess }: TracingParameters): number {
  return known * (1 - slip) + (1 - known) * guess;
}

/** P(known) after one more answer: Bayes' rule, then the chance of having learnt from it. */
export function traceAnswer(known: number, right: boolean, parameters: TracingParameters): number {
  const { learn, slip, guess } = parameters;
  const ifKnown = known * (right ? 1 - slip : slip);
  const ifNot = (1 - known) * (right ? guess : 1 - guess);
  const posterior = ifKnown / (ifKnown + ifNot);
  return posterior + (1 - posterior) * learn;
}

/** P(known) after a sequence of answers, oldest first. */
export function traceAnswers(answers: readonly boolean[], parameters: TracingParameters): number {
  return answers.reduce((known, right) => traceAnswer(known, right, parameters), parameters.initial);
}

export interface TracingFit extends TracingParameters {
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Fits the four parameters to many learners' sequences by EM over the two-state hidden Markov model (Baum–Welch). Slip is kept below 0.4
 * and guess below 0.5, so that "known" keeps its meaning (Beck & Chang 2007).
 */
export function fitTracing(
  sequences: readonly (readonly boolean[])[],
  start: TracingParameters = { initial: 0.4, learn: 0.15, slip: 0.1, guess: 0.2 },
  maxIterations = 300,
): TracingFit {
  let current = start;
  let previous = Number.NEGATIVE_INFINITY;
  for (let iteration = 1; ; iteration++) {
    const sums = { logLikelihood: 0, first: 0, known: 0, slips: 0, notKnown: 0, guesses: 0, couldLearn: 0, learnt: 0 };
    for (const sequence of sequences) expectSequence(sequence, current, sums);
    if (sums.logLikelihood - previous < 1e-7 * Math.abs(previous) || iteration === maxIterations) {
      return { ...current, logLikelihood: sums.logLikelihood, iterations: iteration };
    }
    previous = sums.logLikelihood;
    const inside = (value: number, most: number) => Math.min(most, Math.max(1e-4, value));
    current = {
      initial: inside(sums.first / sequences.length, 1 - 1e-4),
      learn: inside(sums.learnt / sums.couldLearn, 1 - 1e-4),
      slip: inside(sums.slips / sums.known, 0.4),
      guess: inside(sums.guesses / sums.notKnown, 0.5),
    };
  }
}

interface TracingSums {
  logLikelihood: number;
  first: number;
  known: number;
  slips: number;
  notKnown: number;
  guesses: number;
  couldLearn: number;
  learnt: number;
}

/** Forward–backward over one sequence, scaled at each step. */
function expectSequence(
  answers: readonly boolean[],
  { initial, learn, slip, guess }: TracingParameters,
  sums: TracingSums,
): void {
  const n = answers.length;
  if (n === 0) return;
  const emit = (right: boolean) => (right ? ([1 - slip, guess] as const) : ([slip, 1 - guess] as const));
  const forward = new Float64Array(n);
  const scale = new Float64Array(n);
  let known = initial;
  for (let t = 0; t < n; t++) {
    const [ifKnown, ifNot] = emit(answers[t]!);
    scale[t] = known * ifKnown + (1 - known) * ifNot;
    forward[t] = (known * ifKnown) / scale[t]!;
    sums.logLikelihood += Math.log(scale[t]!);
    known = forward[t]! + (1 - forward[t]!) * learn;
  }
  let backKnown = 1;
  let backNot = 1;
  for (let t = n - 1; t >= 0; t--) {
    const known = forward[t]! * backKnown;
    const total = known + (1 - forward[t]!) * backNot;
    const share = known / total;
    sums.known += share;
    sums.notKnown += 1 - share;
    if (answers[t]) sums.guesses += 1 - share;
    else sums.slips += share;
    if (t === 0) {
      sums.first += share;
      return;
    }
    const [ifKnown, ifNot] = emit(answers[t]!);
    const toKnown = (ifKnown * backKnown) / scale[t]!;
    const toNot = (ifNot * backNot) / scale[t]!;
    const before = 1 - forward[t - 1]!;
    const learnt = before * learn * toKnown;
    const stayed = before * (1 - learn) * toNot;
    sums.learnt += learnt;
    sums.couldLearn += learnt + stayed;
    backKnown = toKnown;
    backNot = learn * toKnown + (1 - learn) * toNot;
  }
}
