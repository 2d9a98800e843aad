import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { insertSuggestion } from '../server/frameworks/public.ts';
import { openFoundation } from '../server/open-service.ts';
import { readConfig } from '../server/platform/config.ts';
import { expectNoBarrier, expectNoSideways } from './school-life.ts';
import { type Preview, startPreview } from './start-preview.ts';

/** An author writes with the page beside: the real command, on a copy of the content that this test may break. */
const project = join(import.meta.dirname, '..');
const root = mkdtempSync(join(tmpdir(), 'balise-preview-'));
const content = join(root, 'content');
const item = 'items/ai/cost/ai-d3-essai-oeufs.item.yaml';
const itemPage = '/apercu/item/ai-d3-essai-oeufs';
const module = 'modules/mot-suivant/mot-suivant.module.fr.md';
let preview: Preview;
let origin = '';

test.beforeAll(async () => {
  cpSync(join(project, 'content'), content, { recursive: true });
  write(item, eggs);
  preview = await startPreview(['--content', content]);
  origin = preview.origin;
});

test.afterAll(async () => {
  await preview.stop();
  rmSync(root, { recursive: true, force: true });
});

test('the list is narrowed by what an author looks for, and the address keeps it', async ({ page }) => {
  await page.goto(`${origin}/apercu`);
  await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links.nth(60)).toBeAttached();
  await expectNoBarrier(page);

  await page.getByLabel('Acquis', { exact: true }).selectOption('ai.d3');
  await page.getByLabel('Type', { exact: true }).selectOption('Nombre');
  await page.getByLabel('Usage', { exact: true }).selectOption('Entraînement');
  await page.getByLabel('Variantes', { exact: true }).selectOption('Générée');
  await page.getByLabel('Chercher').fill('OEUFS');
  await expect(links).toHaveCount(1);
  await page.reload();
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page).toHaveURL(new RegExp(`${itemPage}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('boîtes');

  await page.getByRole('link', { name: 'Modules' }).first().click();
  await expect(page.getByRole('heading', { name: 'Le mot suivant' })).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole('link', { name: 'Parcours' }).click();
  await expect(page.getByRole('heading', { name: 'Diagnostic' }).first()).toBeVisible();
  await expectNoBarrier(page);
});

test('an author reads what readers suggest about the framework while Balise runs here', async ({ page }) => {
  await page.goto(`${origin}/apercu/propositions`);
  await expect(page.getByText('Les propositions se lisent quand Balise tourne')).toBeVisible();

  const variables = { BALISE_DATA: join(root, 'data') };
  const running = await openFoundation(readConfig(variables), 'refuse');
  const there = await startPreview([], variables);
  try {
    const text = 'Donner un exemple d’atelier dans cette compétence.';
    await insertSuggestion(running.world, {
      frameworkId: 'ai',
      skill: 'ai.b1',
      about: 'example',
      text,
      language: 'fr',
    });
    await page.goto(`${there.origin}/apercu/propositions`);
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByText('Reçue')).toBeVisible();
    await expectNoBarrier(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
    await page.screenshot({ path: 'tests/results/studio-suggestions-360.png', fullPage: true });
  } finally {
    await there.stop();
    await running.close();
  }
});

test('an item is tried in any variant and language, with its key, its feedback and its grade beside', async ({
  page,
}) => {
  await page.goto(`${origin}${itemPage}`);
  const notes = page.getByRole('complementary', { name: 'Pour l’auteur' });
  await page.getByRole('textbox', { name: /Numéro de la variante/ }).fill('7');
  await expect(page).toHaveURL(/variante=7/);
  const [boxes = 0, size = 0] = await drawnNumbers(page);
  await expect(notes.getByRole('region', { name: 'Clé' })).toContainText(String(boxes * size));

  const answer = page.getByLabel('Ta réponse');
  await answer.fill(String(boxes + size));
  await expect(notes).toContainText('Score 0');
  await expect(notes.getByRole('region', { name: 'Votre essai' })).toContainText('Tu as ajouté');
  await expect(notes.locator('[data-applied]')).toHaveText(/added/);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText('Pas encore.')).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Effacer et recommencer' }).click();
  await notes.getByRole('button', { name: 'Mettre la bonne réponse' }).click();
  await expect(answer).toHaveValue(String(boxes * size));
  await expect(notes).toContainText('Score 1');

  await page.getByRole('button', { name: 'Variante suivante' }).click();
  await expect(page).toHaveURL(/variante=8/);
  await expect(answer).toHaveValue('');
  await page.getByRole('button', { name: 'Au hasard' }).click();
  await expect(page).not.toHaveURL(/variante=8$/);
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('boxes');
  await expect(page.getByRole('button', { name: 'Submit' })).toBeVisible();
});

test('a save changes the page and leaves the variant and the answer where they were', async ({ page }) => {
  await page.goto(`${origin}${itemPage}?variante=12`);
  await page.getByLabel('Ta réponse').fill('5');
  write(item, eggs.replace('Combien d’œufs', 'Combien d’œufs frais'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('œufs frais');
  await expect(page).toHaveURL(/variante=12/);
  await expect(page.getByLabel('Ta réponse')).toHaveValue('5');
  await expect(page.getByRole('banner').getByRole('status')).toContainText('Relu à');
  write(item, eggs);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('frais');
});

test('a broken file is told with its line, over the last version that could be read, until it is mended', async ({
  page,
}) => {
  await page.goto(`${origin}${itemPage}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('boîtes');
  const broken = eggs.replace('seconds: 40', 'seconds: beaucoup');
  const line = broken.split('\n').findIndex((text) => text.startsWith('seconds:')) + 1;
  write(item, broken);
  const problem = page.getByRole('main').getByRole('status').filter({ hasText: '1 fichier à corriger' });
  await expect(problem).toContainText(`content/${item}:${line}`);
  await expect(problem).toContainText('seconds');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('boîtes');
  await expectNoBarrier(page);

  await page.goto(`${origin}/apercu`);
  await page.getByRole('link', { name: `content/${item}:${line}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ne peut pas encore être montré');
  await expect(problem).toContainText(`:${line}`);
  write(item, 'id: [\n');
  await expect(problem).toContainText('not readable as YAML');
  write(item, eggs);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('boîtes');
  await expect(problem).toHaveCount(0);
});

test('a module is played, opened at any step, and kept there by a save, a reload and a change of language', async ({
  page,
}) => {
  await page.goto(`${origin}/apercu/module/mot-suivant?lang=fr`);
  const notes = page.getByRole('complementary', { name: 'Pour l’auteur' });
  const steps = notes.getByRole('table', { name: 'Étapes' });
  await expect(steps.getByRole('button').nth(5)).toBeVisible();
  await expectNoBarrier(page);
  await steps.getByRole('button', { name: 'next-word' }).first().click();
  const explore = page.getByRole('heading', { level: 2, name: 'Explorer pour comprendre' });
  await expect(explore).toBeVisible();
  await expect(steps.locator('[aria-current="step"]')).toContainText('next-word');
  await expect(page.locator('.m-explore')).toBeVisible();
  await expectNoBarrier(page);

  const text = readFileSync(join(content, module), 'utf8');
  write(module, text.replace(/^title: .*$/m, 'title: Le mot d’après'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le mot d’après');
  await expect(explore).toBeVisible();
  await page.reload();
  await expect(page.locator('.m-explore')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'English' }).first().click();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByRole('heading', { level: 2, name: 'Explore to understand' })).toBeVisible();

  const mark = '```explore';
  write(module, text.replace(mark, '```explor'));
  await page.goto(`${origin}/apercu/module/mot-suivant?lang=fr`);
  const line = text.split('\n').findIndex((written) => written.startsWith(mark)) + 1;
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(`content/${module}:${line}`);
  write(module, text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le mot suivant');
});

test('the measured questions of a module are answered without a server, and graded for the author', async ({
  page,
}) => {
  await page.goto(`${origin}/apercu/module/mot-suivant?lang=fr`);
  const notes = page.getByRole('complementary', { name: 'Pour l’auteur' });
  await notes.getByRole('button', { name: /mesure/ }).click();
  await page.getByRole('button', { name: 'Je ne sais pas' }).last().click();
  await expect(notes.getByRole('region', { name: /de mesure possibles/ })).toContainText('Score 0');
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await expect(notes.getByRole('region', { name: /de mesure possibles/ })).not.toContainText('Score');
});

test('the pages hold on a phone and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    '/apercu',
    '/apercu/modules',
    '/apercu/parcours',
    itemPage,
    '/apercu/module/mot-suivant?lang=fr',
  ]) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]:not(button)')).toHaveCount(0);
    await expectNoBarrier(page);
    await expectNoSideways(page);
  }
});

test('the service itself never shows keys: its own address says where the preview runs', async ({ page }) => {
  await page.goto('/apercu');
  await expect(page.getByRole('main')).toContainText('npx balise preview');
  expect((await page.request.get('/api/preview/list')).status()).toBe(404);
  await expectNoBarrier(page);
});

function write(file: string, text: string): void {
  writeFileSync(join(content, file), text);
}

/** The numbers of the question, in their order: how many boxes, how many eggs in each. */
async function drawnNumbers(page: Page): Promise<readonly number[]> {
  const stem = await page.getByRole('heading', { level: 1 }).textContent();
  return (stem?.match(/\d+/g) ?? []).map(Number);
}

const eggs = `id: ai-d3-essai-oeufs
skill: ai.d3
type: number
seconds: 40
practice: true
suits: [college]
accessibility: { sight: ok, colour: ok, hearing: ok, movement: ok }
sources: []
draw:
  boxes: { between: [3, 60] }
  size: { from: [6, 10, 12] }
require: boxes != size and boxes * size != boxes + size
key: { value: boxes * size }
mistakes:
  added: boxes + size
fr:
  stem: Une ferme livre {boxes} boîtes de {size} œufs. Combien d’œufs livre-t-elle ?
  feedback:
    right: Oui. Chaque boîte compte autant d’œufs.
    added: Tu as ajouté les deux nombres. Que contient chaque boîte ?
    otherwise: Compte les œufs d’une boîte. Puis de deux.
en:
  stem: A farm delivers {boxes} boxes of {size} eggs. How many eggs does it deliver?
  feedback:
    right: Yes. Each box holds as many eggs.
    added: You added the two numbers. What does each box hold?
    otherwise: Count the eggs of one box. Then of two.
`;
