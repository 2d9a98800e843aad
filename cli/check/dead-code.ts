import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { analyzeTsConfig } from 'ts-unused-exports';
import { projectFolder } from '../../server/platform/config.ts';

/** Files whose exports are used by a tool that finds them by their path. */
const readByTools = [
  /^server\/migrations\//,
  /^server\/platform\/test-cluster\.ts$/,
  /(^|\/)(vite|vitest|playwright)\.config\.ts$/,
];

/**
 * Exports that nobody uses: not imported elsewhere (a lazy `await import(…)` counts), not used in their own file.
 * Gives one line per dead export.
 */
export async function findDeadExports(): Promise<readonly string[]> {
  const settings = join(projectFolder, 'cli/check/all-code.tsconfig.json');
  const { unusedExports } = analyzeTsConfig(settings, ['--allowUnusedTypes']);
  const lazy = await findLazyImports();
  const dead: string[] = [];
  for (const [file, exports] of Object.entries(unusedExports)) {
    const path = relative(projectFolder, file);
    if (readByTools.some((pattern) => pattern.test(path))) continue;
    const text = await readFile(file, 'utf8');
    for (const { exportName } of exports) {
      if (isUsedIn(text, exportName) || lazy.some((importer) => importer.reaches(path, exportName))) continue;
      dead.push(`${path}: ${exportName}`);
    }
  }
  return dead.sort();
}

/** Declared once and named again: exported for readers, used at home. */
function isUsedIn(text: string, name: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '');
  return [...code.matchAll(new RegExp(`(?<![\\w$.])${name}(?![\\w$])`, 'g'))].length > 1;
}

interface LazyImporter {
  readonly reaches: (path: string, exportName: string) => boolean;
}

async function findLazyImports(): Promise<readonly LazyImporter[]> {
  const importers: LazyImporter[] = [];
  for (const path of listSources()) {
    const text = await readFile(join(projectFolder, path), 'utf8');
    const targets = [...text.matchAll(/import\(\s*'([^']+)'\s*\)/g)].map((match) => join(path, '..', match[1] ?? ''));
    if (targets.length === 0) continue;
    importers.push({
      reaches: (target, name) => targets.includes(target) && (name === 'default' || isNamed(text, name)),
    });
  }
  return importers;
}

function isNamed(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text);
}

function listSources(): readonly string[] {
  return globSync('{core,server,cli,tests,web}/**/*.{ts,tsx}', {
    cwd: projectFolder,
    exclude: (name) => name === 'dist' || name === 'node_modules',
  });
}
