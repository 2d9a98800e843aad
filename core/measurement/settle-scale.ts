import type { ItemPriors } from './calibration-model.ts';

interface PlacedItem {
  readonly a: number;
  /** Difficulty, or mean of the steps. */
  readonly b: number;
  readonly priors: ItemPriors | undefined;
}

/**
 * The change of scale θ ↦ shift + stretch · θ (b likewise, a / stretch) that the priors like best. The likelihood does not change with it when the
 * population moves along, so that between two EM steps it spares the hundreds that would creep there (parameter-expanded EM, Liu, Rubin & Wu
 * 1998). `stretches` is false where slopes are fixed.
 */
export function bestScale(
  items: readonly PlacedItem[],
  stretches: boolean,
): { readonly shift: number; readonly stretch: number } {
  let shift = 0;
  let logStretch = 0;
  for (let step = 0; step < 20; step++) {
    const stretch = Math.exp(logStretch);
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { a, b, priors } of items) {
      if (priors?.b) {
        const precision = 1 / priors.b.sd ** 2;
        const off = shift + stretch * b - priors.b.mean;
        g0 -= precision * off;
        g1 -= precision * off * stretch * b;
        h00 += precision;
        h01 += precision * stretch * b;
        h11 += precision * (stretch * b) ** 2;
      }
      if (priors?.logA) {
        const precision = 1 / priors.logA.sd ** 2;
        g1 += precision * (Math.log(a) - logStretch - priors.logA.mean);
        h11 += precision;
      }
    }
    if (h00 === 0) return { shift: 0, stretch: 1 };
    const determinant = h00 * h11 - h01 * h01;
    const both = stretches && determinant > 1e-9 * h00 * h11;
    const move = both ? (h11 * g0 - h01 * g1) / determinant : g0 / h00;
    const turn = both ? Math.max(-0.5, Math.min(0.5, (h00 * g1 - h01 * g0) / determinant)) : 0;
    shift += move;
    logStretch += turn;
    if (Math.abs(move) + Math.abs(turn) < 1e-10) break;
  }
  return { shift, stretch: Math.exp(logStretch) };
}
