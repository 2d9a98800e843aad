import { join, relative, resolve, sep } from 'node:path';
import type { SkillCoverage } from '../../core/content/coverage.ts';
import type { LocatedFinding } from '../../core/content/preview.ts';
import { readContentFiles } from '../../server/content/read-library.ts';
import { projectFolder } from '../../server/platform/config.ts';
import { type Review, reviewContent } from './review.ts';

/** Reviews the content and tells what it found; the exit code is 2 when there are problems. */
export async function checkContent({
  paths,
  json,
  warnings,
}: {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly warnings: boolean;
}): Promise<void> {
  const files = await readContentFiles(join(projectFolder, 'content'));
  const review = reviewContent(files, new Date(), json ? undefined : drawProgress);
  const wanted = paths.map((path) => relative(projectFolder, resolve(path)).split(sep).join('/'));
  const unknown = wanted.filter((path) => !files.some(({ path: file }) => isIn(file, path)));
  if (unknown.length > 0) {
    process.stderr.write(`✗ no content file at ${unknown.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const findings = review.findings.filter(({ file }) => wanted.length === 0 || wanted.some((path) => isIn(file, path)));
  process.exitCode = findings.some(({ severity }) => severity === 'problem') ? 2 : 0;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...review, findings }, null, 2)}\n`);
    return;
  }
  const told = findings.filter(({ severity }) => severity === 'problem' || warnings || wanted.length > 0);
  for (const finding of told.sort(byPlace)) process.stdout.write(`${say(finding)}\n`);
  if (wanted.length === 0) process.stdout.write(figures(review));
  process.stdout.write(`${summary(review, findings, told.length < findings.length)}\n`);
}

const marks = { problem: '✗', warning: '!', note: '·' } as const;

function say({ severity, file, line, at, message }: LocatedFinding): string {
  return `${marks[severity]} ${file}:${line}  ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`;
}

function summary({ counts, version }: Review, findings: readonly LocatedFinding[], hidden: boolean): string {
  const count = (severity: LocatedFinding['severity'], word: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  const said = [count('problem', 'problem'), count('warning', 'warning'), count('note', 'old fact')].join(', ');
  const what = `${counts.items} items (${counts.generated} generated), ${counts.modules} modules, ${counts.courses} courses`;
  return `${what}${version ? `, version ${version.slice(0, 8)}` : ''}: ${said}${hidden ? ' (--warnings lists them)' : ''}`;
}

function figures(review: Review): string {
  const lines =
    review.coverage.length > 0
      ? ['', 'Coverage (test items; generated; practice; modules)', ...review.coverage.map(coverageLine)]
      : [];
  const times = review.moduleTimes.map(
    ({ id, minutes, measured: { reading, doing, thinking } }) =>
      `  ${id.padEnd(28)} ${minutes} min announced, ${(reading + doing + thinking).toFixed(1)} estimated: ${(reading + doing).toFixed(1)} to read and do, ${thinking.toFixed(1)} to think`,
  );
  const { keyBias } = review;
  const bias = keyBias
    ? [
        '',
        `Key of the ${keyBias.items} single-choice items: longest option in ${percent(keyBias.longest.fr)} (fr), ${percent(keyBias.longest.en)} (en), first in ${percent(keyBias.first.share)}; chance gives ${percent(keyBias.first.expected)}`,
      ]
    : [];
  const all = [...lines, ...(times.length > 0 ? ['', 'Modules', ...times] : []), ...bias];
  return all.length > 0 ? `${all.join('\n')}\n\n` : '';
}

function coverageLine({ skill, level, label, items, generated, practice, modules, wanted }: SkillCoverage): string {
  const flag = items < wanted ? `  ← ${wanted - items} more wanted` : '';
  const figures = [items, generated, practice, modules.length].map((figure) => String(figure).padStart(3)).join('');
  return `  ${skill.padEnd(8)} ${level}  ${label.padEnd(29)}${figures}${flag}`;
}

function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A bar on the terminal's error stream, gone when it is full. */
function drawProgress(done: number, of: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const full = Math.round((done / Math.max(of, 1)) * width);
  process.stderr.write(
    done < of
      ? `\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${of} items proven`
      : `\r${' '.repeat(width + 30)}\r`,
  );
}
