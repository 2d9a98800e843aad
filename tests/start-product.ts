import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts the product as a person would, with its data in a new temporary folder, and starts it again whenever it dies:
 * journeys kill it with -9 to see that nothing is lost. The process to kill is in `results/product.pid`. A journey that comes
 * back days later writes in `results/clock-ahead` by how many milliseconds the next start is ahead of time.
 */
const project = join(import.meta.dirname, '..');
const results = join(import.meta.dirname, 'results');
const clockFile = join(results, 'clock-ahead');
const data = mkdtempSync(join(tmpdir(), 'balise-journeys-'));
mkdirSync(results, { recursive: true });
rmSync(clockFile, { force: true });

let stopping = false;
let product = startProduct();

function startProduct() {
  const ahead = existsSync(clockFile) ? readFileSync(clockFile, 'utf8') : undefined;
  const shift = ahead === undefined ? [] : ['--import', join(import.meta.dirname, 'shift-clock.ts')];
  const started = spawn(process.execPath, [...shift, 'cli/balise.ts', 'start'], {
    cwd: project,
    env: { ...process.env, BALISE_DATA: data, ...(ahead === undefined ? {} : { BALISE_CLOCK_AHEAD: ahead }) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  writeFileSync(join(results, 'product.pid'), String(started.pid));
  started.on('exit', (code, signal) => {
    if (stopping) {
      rmSync(data, { recursive: true, force: true });
      process.exit(0);
    }
    if (signal !== 'SIGKILL') {
      console.error(`The product ended by itself (${code ?? signal}).`);
      process.exit(1);
    }
    product = startProduct();
  });
  return started;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping = true;
    product.kill('SIGTERM');
  });
}
