import type { StopReason } from '../measurement/stop-test.ts';

export interface SimulatedTest {
  readonly ability: number;
  readonly theta: number;
  readonly se: number;
  /** Indices of the items, in order. */
  readonly asked: readonly number[];
  readonly stopped: StopReason;
  /** Whether the candidate knew part of the bank beforehand. */
  readonly cheats: boolean;
  /** Whether lz* is below −1.96. */
  readonly flagged: boolean;
}

export interface AbilityBand {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly bias: number;
  readonly rmse: number;
  readonly meanLength: number;
}

/** How good and how safe a simulated test is. */
export interface SimulationReport {
  readonly candidates: number;
  readonly length: { readonly mean: number; readonly min: number; readonly max: number };
  /** Root mean square of estimate − ability. */
  readonly rmse: number;
  /** Root mean square of the standard errors: what the RMSE should be, with less noise. */
  readonly expectedRmse: number;
  readonly bias: number;
  /** By bands of true ability, half a population SD wide. */
  readonly biasByAbility: readonly AbilityBand[];
  /** 1 − RMSE² / population variance. */
  readonly reliability: number;
  /** Share of abilities inside estimate ± 1.96 standard errors. */
  readonly coverage: number;
  readonly maxExposure: number;
  /** Share of the bank shown to at least 0.5 % of the candidates. */
  readonly bankUsed: number;
  /** Mean share of items that two candidates have in common. */
  readonly overlap: number;
  readonly stopped: Readonly<Partial<Record<StopReason, number>>>;
  /** Share flagged by lz* < −1.96 among honest candidates, and among those with pre-knowledge (null when there are none). */
  readonly flagged: { readonly honest: number | null; readonly preKnowledge: number | null };
}

/** Overlap is exact over all pairs: N·Σr² / (L̄(N − 1)) − 1/(N − 1), r exposure rates, L̄ mean length, N candidates. */
export function describeTests(
  tests: readonly SimulatedTest[],
  bankSize: number,
  populationSd: number,
): SimulationReport {
  const n = tests.length;
  const mean = (value: (test: SimulatedTest) => number) => tests.reduce((sum, test) => sum + value(test), 0) / n;
  const shown = new Float64Array(bankSize);
  for (const { asked } of tests) for (const item of asked) shown[item]! += 1;
  for (let item = 0; item < bankSize; item++) shown[item]! /= n;
  const lengths = tests.map((test) => test.asked.length);
  const meanLength = mean((test) => test.asked.length);
  const squares = shown.reduce((sum, rate) => sum + rate * rate, 0);
  const rmse = Math.sqrt(mean((test) => (test.theta - test.ability) ** 2));
  const stopped: Partial<Record<StopReason, number>> = {};
  for (const test of tests) stopped[test.stopped] = (stopped[test.stopped] ?? 0) + 1;
  return {
    candidates: n,
    length: {
      mean: meanLength,
      min: lengths.reduce((a, b) => Math.min(a, b)),
      max: lengths.reduce((a, b) => Math.max(a, b)),
    },
    rmse,
    expectedRmse: Math.sqrt(mean((test) => test.se ** 2)),
    bias: mean((test) => test.theta - test.ability),
    biasByAbility: bands(tests, populationSd),
    reliability: 1 - rmse ** 2 / populationSd ** 2,
    coverage: mean((test) => (Math.abs(test.theta - test.ability) <= 1.96 * test.se ? 1 : 0)),
    maxExposure: shown.reduce((a, b) => Math.max(a, b), 0),
    bankUsed: shown.filter((rate) => rate >= 0.005).length / bankSize,
    overlap: n > 1 ? (n * squares) / (meanLength * (n - 1)) - 1 / (n - 1) : 1,
    stopped,
    flagged: {
      honest: shareFlagged(tests.filter((test) => !test.cheats)),
      preKnowledge: shareFlagged(tests.filter((test) => test.cheats)),
    },
  };
}

function shareFlagged(tests: readonly SimulatedTest[]): number | null {
  return tests.length === 0 ? null : tests.filter((test) => test.flagged).length / tests.length;
}

function bands(tests: readonly SimulatedTest[], populationSd: number): readonly AbilityBand[] {
  const width = populationSd / 2;
  const groups = new Map<number, SimulatedTest[]>();
  for (const test of tests) {
    const band = Math.floor(test.ability / width);
    const group = groups.get(band);
    if (group) group.push(test);
    else groups.set(band, [test]);
  }
  return [...groups]
    .sort(([x], [y]) => x - y)
    .map(([band, group]) => {
      const mean = (value: (test: SimulatedTest) => number) =>
        group.reduce((sum, test) => sum + value(test), 0) / group.length;
      return {
        from: band * width,
        to: (band + 1) * width,
        candidates: group.length,
        bias: mean((test) => test.theta - test.ability),
        rmse: Math.sqrt(mean((test) => (test.theta - test.ability) ** 2)),
        meanLength: mean((test) => test.asked.length),
      };
    });
}
