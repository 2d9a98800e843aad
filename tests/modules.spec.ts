import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Library } from '../core/content/library.ts';
import { timeOf } from '../core/content/module-time.ts';
import { type Language, languages } from '../core/items/item.ts';
import { readLibrary } from '../server/content/read-library.ts';
import { type Played, type PlayedStep, playByKeyboard } from './keyboard-robot.ts';
import { type Preview, startPreview } from './start-preview.ts';
import { nothing, watchPage } from './watch-page.ts';

/** Every module, from start to end, in both languages, with the keyboard alone: as authors preview it, without a server's help. */
const project = join(import.meta.dirname, '..');
/** Questions and explorations are drawn: two plays of a module differ by a tenth of a minute or two. */
const leftToChance = 0.25;
const modules = readdirSync(join(project, 'content/modules')).sort();
type Play = Played & { readonly module: string; readonly language: Language };
const played: Play[] = [];
// Thousands of keys: a picture of the page at each would take twice the time. Nothing has to slide into place either.
test.use({ trace: 'off', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1000, height: 700 } });
let preview: Preview;
let library: Library;

test.beforeAll(async () => {
  preview = await startPreview();
  library = await readLibrary(join(project, 'content'));
});

test.afterAll(async () => {
  await preview.stop();
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'modules.csv');
  const head = 'module;language;steps;explorations;explorations done;uses;words;minutes;each step';
  // Kept from the plays of before: a run of a few modules, or one that goes on after a failure, changes its own lines only.
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const lines = new Map((known[0] === head ? known.slice(1) : []).map((line) => [playIn(line), line]));
  for (const play of played) lines.set(playIn(lineOf(play)), lineOf(play));
  const kept = [...lines.values()].filter((line) => modules.some((module) => line.startsWith(`${module};`)));
  writeFileSync(file, `${[head, ...kept.sort()].join('\n')}\n`);
});

const playIn = (line: string) => line.split(';', 2).join(';');

function lineOf({ module, language, steps, minutes }: Play): string {
  const sum = (of: (step: PlayedStep) => number) => steps.reduce((total, step) => total + of(step), 0);
  const each = steps.map(
    ({ words, uses, isDone, isOptional }) => `${words}+${uses}${isDone ? '' : '!'}${isOptional ? '?' : ''}`,
  );
  return [
    module,
    language,
    steps.length,
    sum(({ isExploration }) => (isExploration ? 1 : 0)),
    sum(({ isExploration, isDone }) => (isExploration && isDone ? 1 : 0)),
    sum(({ uses }) => uses),
    sum(({ words }) => words),
    minutes.toFixed(1),
    each.join(' '),
  ].join(';');
}

for (const module of modules)
  for (const language of languages)
    test(`${module} is played to its end by keyboard, in ${language}`, async ({ page }) => {
      const { origin } = preview;
      test.setTimeout(120_000);
      const seen = watchPage(page, origin);
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.context().addCookies([{ name: 'lang', value: language, url: origin }]);
      await page.goto(`${origin}/apercu/module/${module}?lang=${language}`);
      const told = await playByKeyboard(page);
      played.push({ module, language, ...told });
      expect(told.steps.length).toBeGreaterThanOrEqual(5);
      expect(
        told.steps.filter(({ isExploration }) => isExploration).length,
        'explorations with a keyboard way',
      ).toBeGreaterThanOrEqual(2);
      const took = `${module} takes ${told.minutes.toFixed(1)} minutes in ${language}`;
      expect(told.minutes, took).toBeGreaterThanOrEqual(7 - leftToChance);
      expect(told.minutes, took).toBeLessThanOrEqual(10 + leftToChance);
      const estimate = estimateOf(module, language);
      expect(Math.abs(estimate - told.minutes), `${took}, check-content says ${estimate.toFixed(1)}`).toBeLessThan(1.5);
      expect(failures).toEqual([]);
      expect(seen).toEqual(nothing);
    });

function estimateOf(id: string, language: Language): number {
  const pair = library.modules.find(({ fr }) => fr.id === id);
  if (!pair) throw new Error(`There is no module ${id}.`);
  const { reading, doing } = timeOf(pair[language], library);
  return reading + doing;
}
