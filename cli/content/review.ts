import { coverageOf, type SkillCoverage } from '../../core/content/coverage.ts';
import type { Finding } from '../../core/content/finding.ts';
import { buildLibrary, type ContentFile, kindOf, type Library } from '../../core/content/library.ts';
import { type ModuleTime, timeOf } from '../../core/content/module-time.ts';
import { parseItem } from '../../core/content/parse-item.ts';
import type { LocatedFinding } from '../../core/content/preview.ts';
import { proveItem } from '../../core/content/prove-item.ts';
import { type KeyBias, keyBias, reviewBank } from '../../core/content/review-bank.ts';
import { reviewItem } from '../../core/content/review-item.ts';
import { reviewModule } from '../../core/content/review-module.ts';
import { missingSheets } from '../../core/content/review-sheets.ts';
import { lineIn, type Problem } from '../../core/content/yaml-file.ts';

/** All that a review of the content says. The figures are missing when the files do not make a library. */
export interface Review {
  readonly version?: string;
  readonly counts: {
    readonly items: number;
    readonly generated: number;
    readonly modules: number;
    readonly courses: number;
  };
  readonly findings: readonly LocatedFinding[];
  readonly coverage: readonly SkillCoverage[];
  readonly keyBias?: KeyBias;
  readonly moduleTimes: readonly { readonly id: string; readonly minutes: number; readonly measured: ModuleTime }[];
}

/** Reads and judges content files. `onProgress` is told how many of the items have been proven. */
export function reviewContent(
  files: readonly ContentFile[],
  today: Date,
  onProgress: (done: number, of: number) => void = () => {},
): Review {
  const built = buildLibrary(files);
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const locate = (finding: Finding) => locateFinding(finding, textOf.get(finding.file) ?? '');
  const broken = (built.problems ?? []).map(
    (problem): LocatedFinding => ({ severity: 'problem', ...locateProblem(problem, textOf.get(problem.file) ?? '') }),
  );

  const items = files.filter(({ path }) => kindOf(path) === 'item');
  const proven = items.flatMap(({ path, text }, place) => {
    onProgress(place, items.length);
    const parsed = parseItem(path, text);
    if (parsed.problems) return [];
    return [...proveItem(parsed.value), ...reviewItem(parsed.value, today)].map(
      (found): Finding => ({ file: path, ...found }),
    );
  });
  onProgress(items.length, items.length);
  if (built.problems)
    return { counts: countFiles(files), findings: [...broken, ...proven.map(locate)], coverage: [], moduleTimes: [] };

  const { library } = built;
  const whole = [...reviewBank(library), ...reviewModules(library, today), ...missingSheets(library)];
  return {
    version: library.version,
    counts: {
      items: library.items.length,
      generated: library.items.filter((item) => item.draw !== undefined).length,
      modules: library.modules.length,
      courses: library.courses.length,
    },
    findings: [...proven, ...whole].map(locate),
    coverage: coverageOf(library),
    keyBias: keyBias(library.items),
    moduleTimes: library.modules.map(({ fr }) => ({ id: fr.id, minutes: fr.minutes, measured: timeOf(fr, library) })),
  };
}

function reviewModules(library: Library, today: Date): Finding[] {
  return library.modules.flatMap(({ fr, en }) =>
    [fr, en].flatMap((module) =>
      reviewModule(module, library, today).map(
        (found): Finding => ({
          file: library.fileOf.get(`${module.id}.${module.language}`) ?? module.id,
          ...found,
        }),
      ),
    ),
  );
}

function countFiles(files: readonly ContentFile[]): Review['counts'] {
  const count = (kind: ReturnType<typeof kindOf>) => files.filter(({ path }) => kindOf(path) === kind).length;
  const generated = files.filter(({ path, text }) => kindOf(path) === 'item' && /^draw:/m.test(text)).length;
  return { items: count('item'), generated, modules: Math.ceil(count('module') / 2), courses: count('course') };
}

/** Gives a finding its line in the text of its file. */
export function locateFinding(finding: Finding, text: string): LocatedFinding {
  return { ...finding, line: lineOf(finding, text) };
}

/** Gives its line to a problem seen among files, where only the way to the value is known and line 1 stands for it. */
export function locateProblem(problem: Problem, text: string): Problem {
  const { file, at, message, line } = problem;
  return line > 1 ? problem : { ...problem, line: lineOf({ severity: 'problem', file, at, message }, text) };
}

/** In a lesson, `at` begins with an element's id or a field of the front matter; in YAML it is the way to the value. */
function lineOf({ file, at }: Finding, text: string): number {
  if (at.length === 0) return 1;
  if (!file.endsWith('.md')) return lineIn(text, at);
  const lines = text.split('\n');
  const found = lines.findIndex((line) => line.startsWith(`${at[0]}:`) || line.trim() === `id: ${at[0]}`);
  return Math.max(found, 0) + 1;
}
