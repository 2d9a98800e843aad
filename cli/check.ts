import { availableParallelism } from 'node:os';
import { buildWebIfOld } from './build-web.ts';
import { findDeadExports } from './check/dead-code.ts';
import { weighFirstLoads } from './check/first-load.ts';
import { complain, runBalise, runBinary, runTool, type Step, type Verdict } from './check/steps.ts';
import { explain } from './explain.ts';
import { say, showDuration } from './say.ts';

const biome = `@biomejs/cli-${process.platform}-${process.arch}/biome`;

/** Longest first: the others fit beside it. */
const steps: readonly Step[] = [
  { name: 'first load of the learners’ pages', run: checkFirstLoads },
  { name: 'types: server, cli and tests', run: runTool('tsc7/bin/tsc', '--singleThreaded', '-p', 'tsconfig.json') },
  { name: 'types: web', run: runTool('tsc7/bin/tsc', '--singleThreaded', '-p', 'web/tsconfig.json') },
  { name: 'types: core alone', run: runTool('tsc7/bin/tsc', '--singleThreaded', '-p', 'core/tsconfig.json') },
  { name: 'content', run: runBalise('check-content') },
  {
    name: 'boundaries',
    run: runTool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...['core', 'server', 'cli', 'web', 'tests'],
    ),
  },
  {
    name: 'spelling of identifiers',
    run: runTool(
      'cspell/bin.mjs',
      'lint',
      '--no-progress',
      '--no-summary',
      '{core,server,cli,web,tests}/**/*.{ts,tsx,css,mjs}',
    ),
  },
  { name: 'dead code', run: async () => complain(await findDeadExports()) },
  { name: 'content schemas = code', run: runBalise('content-schemas', '--check') },
  { name: 'schema text = migrations', run: runBalise('schema', '--check') },
  { name: 'style (lint and format)', run: runBinary(biome, 'check', '--error-on-warnings', '.') },
];

/** `npm run check`: every rule that a machine can hold us to, some at a time, each timed. */
export async function check(): Promise<void> {
  const from = Date.now();
  const failed: string[] = [];
  await runSome(steps, Math.max(2, availableParallelism()), async (step) => {
    const started = Date.now();
    const verdict = await judge(step);
    const took = showDuration(Date.now() - started);
    say(`${verdict.isGood ? '✓' : '✗'} ${step.name} (${took})`);
    if (verdict.isGood) return;
    failed.push(step.name);
    say(indent(verdict.says));
  });
  const took = showDuration(Date.now() - from);
  if (failed.length === 0) return say(`\nEverything holds (${took}).`);
  say(`\n${failed.length} of ${steps.length} do not hold: ${failed.join(' · ')} (${took}).`);
  process.exitCode = 1;
}

async function judge(step: Step): Promise<Verdict> {
  try {
    return await step.run();
  } catch (error) {
    return { isGood: false, says: explain(error) };
  }
}

async function runSome(queue: readonly Step[], atOnce: number, run: (step: Step) => Promise<void>): Promise<void> {
  const waiting = [...queue];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function checkFirstLoads(): Promise<Verdict> {
  await buildWebIfOld();
  const loads = await weighFirstLoads();
  return {
    isGood: loads.every(({ isWithin }) => isWithin),
    says: loads
      .filter(({ isWithin }) => !isWithin)
      .map(
        ({ page, scripts, everything }) =>
          `${page}: ${kilobytes(scripts)} of scripts (60 at most), ${kilobytes(everything)} in all (150 at most)`,
      )
      .join('\n'),
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
