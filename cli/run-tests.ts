import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../server/platform/config.ts';
import { buildWebIfOld } from './build-web.ts';
import { findBrowser } from './find-browser.ts';
import { say, sayAside, showDuration } from './say.ts';

interface Counted {
  readonly passed: number;
  readonly failed: number;
}

/** Everything that can be tested, in two rounds. The last line is the count, for people and programs alike. */
export async function runTests(): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'balise-reports-'));
  try {
    const units = await round('units and server', () => runVitest(join(reports, 'vitest.json')));
    const journeys = await round('browser journeys', () => runPlaywright(join(reports, 'playwright.json')));
    const passed = units.passed + journeys.passed;
    const failed = units.failed + journeys.failed;
    if (failed > 0 || passed === 0) process.exitCode = 1;
    say(`${passed} passed, ${failed} failed`);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/** A round that cannot even run is one failure, said in full. */
async function round(name: string, run: () => Promise<Counted>): Promise<Counted> {
  const from = Date.now();
  say(`\n── ${name}`);
  try {
    const counted = await run();
    say(`── ${name}: ${counted.passed} passed, ${counted.failed} failed in ${showDuration(Date.now() - from)}`);
    return counted;
  } catch (error) {
    sayAside(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) })),
});

async function runVitest(report: string): Promise<Counted> {
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const code = await run([vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], {});
  const read = vitestReport.parse(JSON.parse(await readFile(report, 'utf8')));
  const unreadable = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return settle({ passed: read.numPassedTests, failed: read.numFailedTests + unreadable.length }, code);
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

async function runPlaywright(report: string): Promise<Counted> {
  const config = join(projectFolder, 'tests/playwright.config.ts');
  if (!existsSync(config)) throw new Error('tests/playwright.config.ts is missing.');
  await buildWebIfOld();
  const browser = await findBrowser();
  await mkdir(join(projectFolder, 'tests/results'), { recursive: true });
  const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js');
  const code = await run([playwright, 'test', '--config', config, '--reporter=line,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const { stats, errors } = playwrightReport.parse(JSON.parse(await readFile(report, 'utf8')));
  return settle({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }, code);
}

/** A runner that ends badly without naming a failed test has failed itself. */
function settle(counted: Counted, code: number): Counted {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function run(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn(process.execPath, parameters, {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
