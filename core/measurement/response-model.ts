/**
 * A right-or-wrong item in the logit metric (D = 1): P(right | θ) = c + (d − c) / (1 + exp(−a(θ − b))).
 * a discrimination > 0, b difficulty, c lower asymptote (guess, default 0), d upper asymptote (1 − slip, default 1).
 * 1PL: equal a, c = 0, d = 1; 2PL: c = 0, d = 1; 3PL: d = 1 (Birnbaum 1968; Barton & Lord 1981 for d).
 */
export interface ItemParameters {
  readonly a: number;
  readonly b: number;
  readonly c?: number;
  readonly d?: number;
}

/**
 * A partial-credit item (generalised partial credit model, Muraki 1992): P(score = k | θ) ∝ exp(Σ_{v ≤ k} a(θ − steps_v)),
 * scores 0 to steps.length.
 */
export interface PartialCreditParameters {
  readonly a: number;
  readonly steps: readonly number[];
}

export type AnyItemParameters = ItemParameters | PartialCreditParameters;

/** An answer to score: `score` is 0 or 1, or 0 to steps.length for partial credit. */
export interface ScoredAnswer {
  readonly item: AnyItemParameters;
  readonly score: number;
}

export function isPartialCredit(item: AnyItemParameters): item is PartialCreditParameters {
  return 'steps' in item;
}

/** P(right | θ). */
export function probabilityRight(item: ItemParameters, theta: number): number {
  const { a, b, c = 0, d = 1 } = item;
  return c + (d - c) / (1 + Math.exp(-a * (theta - b)));
}

/**
 * Fisher information at θ. 4PL: a² (P − c)² (d − P)² / ((d − c)² P (1 − P)), of which 3PL and 2PL are special cases (Magis 2013);
 * partial credit: a² Var(score | θ).
 */
export function itemInformation(item: AnyItemParameters, theta: number): number {
  if (isPartialCredit(item)) return item.a ** 2 * scoreMoments(item, theta).variance;
  const { a, b, c = 0, d = 1 } = item;
  const logistic = 1 / (1 + Math.exp(-a * (theta - b)));
  const right = c + (d - c) * logistic;
  const slope = a * (d - c) * logistic * (1 - logistic);
  return slope === 0 ? 0 : (slope * slope) / (right * (1 - right));
}

/** Test information: the sum over items; 1 / its square root is the conditional standard error of measurement. */
export function testInformation(items: readonly AnyItemParameters[], theta: number): number {
  let sum = 0;
  for (const item of items) sum += itemInformation(item, theta);
  return sum;
}

/** log P(score | θ), and what estimators need of an answer: first derivative, expected information, and Warm's J = Σ P′P″ / (PQ). */
export interface AnswerLikelihood {
  readonly log: number;
  readonly slope: number;
  readonly information: number;
  readonly warm: number;
}

export function answerLikelihood({ item, score }: ScoredAnswer, theta: number): AnswerLikelihood {
  if (isPartialCredit(item)) {
    const { probabilities, mean, variance, third } = scoreMoments(item, theta);
    const { a } = item;
    return {
      log: Math.log(probabilities[score]!),
      slope: a * (score - mean),
      information: a * a * variance,
      warm: a ** 3 * third,
    };
  }
  const { a, b, c = 0, d = 1 } = item;
  const logistic = 1 / (1 + Math.exp(-a * (theta - b)));
  const right = c + (d - c) * logistic;
  const wrong = 1 - d + (d - c) / (1 + Math.exp(a * (theta - b)));
  const slope = a * (d - c) * logistic * (1 - logistic);
  const bend = a * slope * (1 - 2 * logistic);
  const spread = right * wrong;
  return {
    log: Math.log(score === 1 ? right : wrong),
    slope: slope === 0 ? 0 : score === 1 ? slope / right : -slope / wrong,
    information: slope === 0 ? 0 : (slope * slope) / spread,
    warm: slope === 0 ? 0 : (slope * bend) / spread,
  };
}

/** P(score = k | θ) for k = 0 … steps.length, with mean, variance and third central moment of the score. */
export function scoreMoments(item: PartialCreditParameters, theta: number) {
  const exponents = [0];
  for (const step of item.steps) exponents.push(exponents.at(-1)! + item.a * (theta - step));
  const highest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - highest));
  const total = weights.reduce((a, b) => a + b, 0);
  const probabilities = weights.map((weight) => weight / total);
  const mean = probabilities.reduce((sum, p, k) => sum + p * k, 0);
  const central = (power: number) => probabilities.reduce((sum, p, k) => sum + p * (k - mean) ** power, 0);
  return { probabilities, mean, variance: central(2), third: central(3) };
}
