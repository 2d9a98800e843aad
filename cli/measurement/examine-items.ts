import { normalPrior } from '../../core/measurement/ability-prior.ts';
import type { Calibration } from '../../core/measurement/calibrate.ts';
import type { PartialCreditCalibration } from '../../core/measurement/calibrate-partial-credit.ts';
import { mantelHaenszel, ordinalFunctioning } from '../../core/measurement/differential-functioning.ts';
import { estimateEap } from '../../core/measurement/estimate-ability.ts';
import { itemFit, predictiveFit } from '../../core/measurement/item-fit.ts';
import type { AnyItemParameters } from '../../core/measurement/response-model.ts';
import type { CalibratedRow } from './calibrated-rows.ts';
import { MalformedInput } from './malformed-input.ts';
import type { ResponsesFile } from './read-responses.ts';

/** Adds to each item how well it follows the model, and whether it favours a group, when that was asked. Items left out are not judged and do not count in scores. */
export function examineItems(
  file: ResponsesFile,
  { model, ability }: Calibration | PartialCreditCalibration,
  described: readonly CalibratedRow[],
  withFit: boolean,
): readonly CalibratedRow[] {
  const kept = described.flatMap((row, j) => (row.problem ? [] : [j]));
  const items = kept.map((j) => parametersOf(described[j]!));
  const rows = file.rows.map((row) => kept.map((j) => row[j]));
  const prior = normalPrior(ability.mean, ability.sd);
  const fits =
    withFit && kept.length > 0
      ? fitsOf(
          file,
          rows,
          items,
          kept.map((j) => described[j]!),
          model,
          prior,
        )
      : [];
  const groups = file.groups && differencesOf(file, rows, items, prior);
  const result = [...described];
  kept.forEach((j, k) => {
    result[j] = {
      ...described[j]!,
      ...(fits[k] && { fit: fits[k] }),
      ...(groups?.[k] && { dif: groups[k] }),
    };
  });
  return result;
}

function parametersOf({ a, b, c, d, steps }: CalibratedRow): AnyItemParameters {
  if (steps) return { a: a!, steps };
  return { a: a!, b: b!, c: c!, d: d! };
}

/** S-X² where everybody answered every item, predictive mean squares always. */
function fitsOf(
  { counts }: ResponsesFile,
  rows: readonly (readonly (number | undefined)[])[],
  items: readonly AnyItemParameters[],
  described: readonly CalibratedRow[],
  model: string,
  prior: ReturnType<typeof normalPrior>,
): readonly NonNullable<CalibratedRow['fit']>[] {
  const complete = rows.filter((row): row is number[] => row.every((score) => score !== undefined));
  const parameters = described.map(({ se, steps }) => {
    if (se.b === null) return 0;
    if (model === 'gpcm') return 1 + (steps?.length ?? 1);
    return model === 'rasch' ? 1 : Number(model[0]);
  });
  const sx2 =
    complete.length === rows.length && items.length > 2
      ? itemFit(complete, items, parameters, prior, counts)
      : undefined;
  return predictiveFit(rows, items, prior, counts).map(({ infit, outfit, z, p }, k) => {
    const own = sx2?.[k];
    return { sx2: own && own.degrees > 0 ? own : null, infit, outfit, z, p };
  });
}

/** Mantel–Haenszel for right-or-wrong items on totals (or bands of ability where items were not asked to all), and regression on the ability that the answers show. */
function differencesOf(
  { groups = [], counts }: ResponsesFile,
  rows: readonly (readonly (number | undefined)[])[],
  items: readonly AnyItemParameters[],
  prior: ReturnType<typeof normalPrior>,
): readonly CalibratedRow['dif'][] {
  const sizes = new Map<string, number>();
  groups.forEach((group, person) => {
    sizes.set(group, (sizes.get(group) ?? 0) + counts[person]!);
  });
  if (sizes.size !== 2)
    throw new MalformedInput(
      '--group',
      `there are ${sizes.size} groups (${[...sizes.keys()].slice(0, 5).join(', ')}), expected 2`,
    );
  const [reference = '', focal = ''] = [...sizes].sort((x, y) => y[1] - x[1]).map(([group]) => group);
  const matches = rows.map(
    (row) =>
      estimateEap(
        row.flatMap((score, k) => (score === undefined ? [] : [{ item: items[k]!, score }])),
        prior,
      ).theta,
  );
  const isComplete = rows.every((row) => row.every((score) => score !== undefined));
  const strata = rows.map((row, person) =>
    isComplete ? row.reduce<number>((sum, score) => sum + (score ?? 0), 0) : Math.round(2 * matches[person]!),
  );
  return items.map((item, k) => {
    const people = rows.flatMap((row, person) => {
      const score = row[k];
      if (score === undefined) return [];
      const one = { focal: groups[person] === focal, score, match: matches[person]!, stratum: strata[person]! };
      return new Array<typeof one>(counts[person]!).fill(one);
    });
    if (new Set(people.map((one) => one.focal)).size < 2 || new Set(people.map((one) => one.score)).size < 2)
      return undefined;
    const { uniform, nonUniform } = ordinalFunctioning(people);
    const binary = !('steps' in item) || item.steps.length === 1;
    const mh =
      binary && mantelHaenszel(people.map((one) => ({ focal: one.focal, right: one.score === 1, match: one.stratum })));
    return {
      reference,
      focal,
      uniform: { logOdds: uniform.logOdds, p: uniform.p },
      nonUniform: { p: nonUniform.p },
      ...(mh && { mantelHaenszel: { delta: mh.delta, p: mh.p, grade: mh.grade } }),
    };
  });
}
