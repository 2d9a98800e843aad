import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectFolder } from '../server/platform/config.ts';
import { Sentence } from './explain.ts';
import { say } from './say.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * A Chromium to test with: the one named in CHROMIUM_PATH, the system's, else the distribution's package (as root),
 * else Playwright's own. Undefined means Playwright's own: it knows where it put it.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Sentence(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return systemBrowser() ?? installPackage() ?? installPlaywrights();
}

function systemBrowser(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  return undefined;
}

function installPackage(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  say('No browser here: installing the distribution’s Chromium (apt-get install chromium)…');
  const quiet: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return systemBrowser();
}

function installPlaywrights(): undefined {
  say('No browser here: installing Playwright’s Chromium…');
  const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js');
  const installed = spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
  if (installed.status !== 0) {
    throw new Sentence('No browser could be installed: install Chromium, or give its path in CHROMIUM_PATH.');
  }
  return undefined;
}
