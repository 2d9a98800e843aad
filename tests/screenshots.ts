import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../cli/find-browser.ts';
import { answerQuestion, joinAs, signInAs, teacher, waitForNext } from './school-life.ts';

/** `npm run screenshots`: starts the product with its demonstration and takes the pictures of the README. */
const port = '4380';
const address = `http://localhost:${port}`;
const folder = join(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });

const product = spawn(process.execPath, [join(import.meta.dirname, 'start-product.ts')], {
  env: { ...process.env, PORT: port, BALISE_LOG: 'warn' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await waitForProduct();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const open = (width: number, height: number) =>
    browser.newContext({ baseURL: address, locale: 'fr-FR', viewport: { width, height }, colorScheme: 'light' });
  const staff = await (await open(1366, 1000)).newPage();
  const run = await photographTeacher(staff);
  await photographPupil(await open(1180, 860), run);
  await browser.close();
} finally {
  product.kill('SIGTERM');
}

async function photographTeacher(page: Page) {
  await signInAs(page, teacher);
  const { runs } = await (await page.request.get('/api/runs')).json();
  const [run] = runs;
  await page.goto(`/orga/parcours/${run.id}`);
  await keep(page, 'live-class');
  await page.goto(`/orga/parcours/${run.id}/analyse`);
  await keep(page, 'diagnostic-by-theme');
  return { id: String(run.id), code: String(run.code) };
}

async function photographPupil(context: BrowserContext, run: { readonly id: string; readonly code: string }) {
  const page = await context.newPage();
  await joinAs(page, run.code, 'Inès M.');
  await page
    .getByRole('link', { name: /diagnostic/i })
    .or(page.getByRole('button', { name: /diagnostic/i }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Je ne sais pas' }).waitFor();
  await keep(page, 'question');
  while (!/programme/.test(page.url())) await waitForNext(page, await answerQuestion(page));
  await page.goto(`/parcours/${run.code}/programme`);
  await keep(page, 'programme');
  await page.goto(`/parcours/${run.code}/module/mot-suivant?partie=explore`);
  await page
    .getByRole('button', { name: /^(Continuer|Passer)$/ })
    .last()
    .waitFor();
  await page
    .getByRole('button', { name: /^(Continuer|Passer)$/ })
    .last()
    .click();
  await page.waitForTimeout(1500);
  await keep(page, 'module');
}

async function keep(page: Page, name: string) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

async function waitForProduct() {
  for (let tries = 0; tries < 240; tries++) {
    const health = await fetch(`${address}/api/health`).catch(() => undefined);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The product did not start.');
}
