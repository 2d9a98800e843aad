import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Played, playByKeyboard } from './keyboard-robot.ts';
import { nothing, watchPage } from './watch-page.ts';

/** Every module, from start to end, in both languages, with the keyboard alone: as authors preview it, without a server's help. */
const project = join(import.meta.dirname, '..');
const modules = readdirSync(join(project, 'content/modules')).sort();
const played: (Played & { readonly module: string; readonly language: string })[] = [];
// Thousands of keys: a picture of the page at each would take twice the time. Nothing has to slide into place either.
test.use({ trace: 'off', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1000, height: 700 } });
let command: ChildProcess;
let origin = '';

test.beforeAll(async () => {
  command = spawn(process.execPath, ['cli/balise.ts', 'preview'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  command.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await expect(async () => {
    origin = /Preview: (http:\/\/localhost:\d+)/.exec(said)?.[1] ?? '';
    expect(origin).not.toBe('');
  }).toPass({ timeout: 60_000 });
});

test.afterAll(async () => {
  if (command.exitCode === null && command.kill('SIGTERM')) await once(command, 'exit');
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const lines = played.map(
    ({ module, language, steps, explorations, explored, controls, words, minutes }) =>
      `${module};${language};${steps};${explorations};${explored};${controls};${words};${minutes.toFixed(1)}`,
  );
  const head = 'module;language;steps;explorations;goals reached;controls;words;minutes';
  writeFileSync(join(folder, 'modules.csv'), `${[head, ...lines].join('\n')}\n`);
});

for (const module of modules)
  for (const language of ['fr', 'en'] as const)
    test(`${module} is played to its end by keyboard, in ${language}`, async ({ page }) => {
      test.setTimeout(120_000);
      const seen = watchPage(page, origin);
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.context().addCookies([{ name: 'lang', value: language, url: origin }]);
      await page.goto(`${origin}/apercu/module/${module}?lang=${language}`);
      const told = await playByKeyboard(page);
      played.push({ module, language, ...told });
      expect(told.steps).toBeGreaterThanOrEqual(5);
      expect(told.explorations, 'explorations with a keyboard way').toBeGreaterThanOrEqual(2);
      expect(failures).toEqual([]);
      expect(seen).toEqual(nothing);
    });
