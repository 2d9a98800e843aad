import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts the product as a person would, with its data in a new temporary folder, and starts it again whenever it dies:
 * journeys kill it with -9 to see that nothing is lost. The process to kill is in `results/product.pid`.
 */
const project = join(import.meta.dirname, '..');
const results = join(import.meta.dirname, 'results');
const data = mkdtempSync(join(tmpdir(), 'balise-journeys-'));
mkdirSync(results, { recursive: true });

let stopping = false;
let product = startProduct();

function startProduct() {
  const started = spawn(process.execPath, ['cli/balise.ts', 'start'], {
    cwd: project,
    env: { ...process.env, BALISE_DATA: data },
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
