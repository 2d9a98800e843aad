import type { BlueprintItem } from '../measurement/blueprint.ts';
import { standardNormal } from '../measurement/choose-item.ts';
import type { ItemParameters } from '../measurement/response-model.ts';

export interface SyntheticBank {
  readonly competences: number;
  readonly itemsPerCompetence: number;
  /** Mean and SD of log a. */
  readonly logA: readonly [number, number];
  /** Mean and SD of b. */
  readonly b: readonly [number, number];
}

/** A made-up 2PL bank, each item its own topic. */
export function syntheticBank(
  spec: SyntheticBank,
  random: () => number,
): readonly (ItemParameters & BlueprintItem & { readonly id: string })[] {
  return Array.from({ length: spec.competences * spec.itemsPerCompetence }, (_, i) => ({
    id: `i${i + 1}`,
    a: Math.exp(spec.logA[0] + spec.logA[1] * standardNormal(random)),
    b: spec.b[0] + spec.b[1] * standardNormal(random),
    competence: `c${1 + (i % spec.competences)}`,
    topic: `t${i + 1}`,
  }));
}
