import type { Calibration } from '../../core/measurement/calibrate.ts';
import type {
  CalibratedPartialCredit,
  PartialCreditCalibration,
} from '../../core/measurement/calibrate-partial-credit.ts';
import { type AnyItemParameters, isPartialCredit } from '../../core/measurement/response-model.ts';
import type { ResponsesFile } from './read-responses.ts';

/** What `balise calibrate` says of an item. Parameters are null when there is a `problem`; `bound` says on which side a difficulty would be infinite. */
export interface CalibratedRow {
  readonly id: string;
  /** People who answered it. */
  readonly n: number;
  readonly a: number | null;
  readonly b: number | null;
  readonly c: number | null;
  readonly d: number | null;
  readonly steps?: readonly number[];
  readonly se: {
    readonly a: number | null;
    readonly b: number | null;
    readonly c: number | null;
    readonly d?: number;
    readonly steps?: readonly (number | null)[];
  };
  readonly problem?: string;
  readonly bound?: 'lower' | 'upper';
  /** `flat`: a is at its lowest, the item does not rise with ability (is its key right?). `step`: a is at its highest, too few answers to tell. */
  readonly warning?: 'flat' | 'step';
  readonly fit?: {
    readonly sx2: { readonly chiSquare: number; readonly degrees: number; readonly p: number } | null;
    readonly infit: number;
    readonly outfit: number;
    readonly z: number;
    readonly p: number;
  };
  readonly dif?: {
    readonly reference: string;
    readonly focal: string;
    readonly mantelHaenszel?: { readonly delta: number; readonly p: number; readonly grade: 'A' | 'B' | 'C' };
    readonly uniform: { readonly logOdds: number; readonly p: number };
    readonly nonUniform: { readonly p: number };
  };
}

/** Estimates by item, in the order of the file. */
export function describeItems(
  calibration: Calibration | PartialCreditCalibration,
  { itemIds, rows, counts }: ResponsesFile,
  fixed: readonly (AnyItemParameters | undefined)[],
): readonly CalibratedRow[] {
  const asked = new Float64Array(itemIds.length);
  rows.forEach((row, person) => {
    for (let j = 0; j < asked.length; j++) if (row[j] !== undefined) asked[j]! += counts[person]!;
  });
  return describeEstimates(calibration, itemIds, fixed).map(({ id, ...row }, j) => ({ id, n: asked[j]!, ...row }));
}

type Described = Omit<CalibratedRow, 'n'>;

function describeEstimates(
  calibration: Calibration | PartialCreditCalibration,
  itemIds: readonly string[],
  fixed: readonly (AnyItemParameters | undefined)[],
): readonly Described[] {
  if (calibration.model === 'gpcm')
    return calibration.items.map((item, j) => describeSteps(itemIds[j]!, item, fixed[j]));
  return calibration.items.map(({ a, b, c, d, se, problem }, j): Described => {
    const id = itemIds[j]!;
    if (!problem) return { id, a, b, c, d, se: errorsOf(se), ...warningOf(a) };
    const bound = problem === 'all-right' ? 'lower' : problem === 'all-wrong' ? 'upper' : undefined;
    return { id, ...nothing, se: errorsOf(se), problem, ...(bound && { bound }) };
  });
}

function warningOf(a: number): Pick<CalibratedRow, 'warning'> {
  if (a <= 0.02) return { warning: 'flat' };
  return a > 10 ? { warning: 'step' } : {};
}

const nothing = { a: null, b: null, c: null, d: null } as const;

/** The error of d is told only where d is estimated. */
function errorsOf({ a, b, c, d }: Calibration['items'][number]['se']) {
  return d === null ? { a, b, c } : { a, b, c, d };
}

function describeSteps(id: string, item: CalibratedPartialCredit, known: AnyItemParameters | undefined): Described {
  const { a, b, steps, problem } = item;
  const se = { a: item.se.a, b: item.se.b, c: null, steps: item.se.steps };
  if (problem) return { id, ...nothing, se, problem };
  if (known && !isPartialCredit(known))
    return { id, a: known.a, b: known.b, c: known.c ?? 0, d: known.d ?? 1, se: { a: null, b: null, c: null } };
  return { id, a, b, c: 0, d: 1, steps, se, ...(known ? {} : warningOf(a)) };
}

/** The table for eyes: columns that would be empty are left out. */
export function columnsOf(rows: readonly CalibratedRow[]) {
  const number = (value: number | null | undefined, digits = 4) =>
    value === null || value === undefined ? '–' : value.toFixed(digits);
  const columns: readonly (readonly [string, (row: CalibratedRow) => string, boolean])[] = [
    ['n', (row) => String(row.n), true],
    ['a', (row) => number(row.a), true],
    ['se', (row) => number(row.se.a), true],
    ['b', (row) => number(row.b), true],
    ['se', (row) => number(row.se.b), true],
    ['c', (row) => number(row.c), rows.some((row) => (row.c ?? 0) > 0)],
    ['d', (row) => number(row.d), rows.some((row) => (row.d ?? 1) < 1)],
    [
      'steps',
      (row) => row.steps?.map((step) => number(step, 3)).join(' ') ?? '',
      rows.some((row) => (row.steps?.length ?? 0) > 1),
    ],
    ['S-X²', (row) => sx2Of(row), rows.some((row) => row.fit?.sx2)],
    ['p', (row) => number(row.fit?.sx2?.p, 3), rows.some((row) => row.fit?.sx2)],
    ['infit', (row) => number(row.fit?.infit, 3), rows.some((row) => row.fit)],
    ['outfit', (row) => number(row.fit?.outfit, 3), rows.some((row) => row.fit)],
    ['z', (row) => number(row.fit?.z, 1), rows.some((row) => row.fit)],
    ['for', (row) => favouredBy(row), rows.some((row) => row.dif)],
    ['log-odds', (row) => number(row.dif?.uniform.logOdds, 2), rows.some((row) => row.dif)],
    ['p', (row) => number(row.dif?.uniform.p, 3), rows.some((row) => row.dif)],
    ['MH', (row) => row.dif?.mantelHaenszel?.grade ?? '–', rows.some((row) => row.dif?.mantelHaenszel)],
    ['', (row) => row.problem ?? row.warning ?? '', rows.some((row) => row.problem ?? row.warning)],
  ];
  const shown = columns.filter(([, , isShown]) => isShown);
  return {
    head: ['item', ...shown.map(([title]) => title)],
    cells: rows.map((row) => [row.id, ...shown.map(([, cell]) => cell(row))]),
  };
}

function sx2Of({ fit }: CalibratedRow): string {
  return fit?.sx2 ? `${fit.sx2.chiSquare.toFixed(1)} (${fit.sx2.degrees})` : '–';
}

/** The group that an item favours, when the regression says so at 1 %. */
function favouredBy({ dif }: CalibratedRow): string {
  if (!dif || dif.uniform.p >= 0.01) return '–';
  return dif.uniform.logOdds > 0 ? dif.focal : dif.reference;
}
