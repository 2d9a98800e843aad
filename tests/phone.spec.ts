import { type Browser, expect, type Page, test } from '@playwright/test';
import { findDemonstrationRun, joinAs, openWindow } from './school-life.ts';
import { type Preview, startPreview } from './start-preview.ts';

/** What a pupil sees without scrolling, on a phone and on a low school screen: the main action, and what is said of a gesture. */
const phone = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true };
const lowScreen = { viewport: { width: 1366, height: 768 } };
let preview: Preview;
let run: { readonly id: string; readonly code: string };

test.beforeAll(async ({ browser }) => {
  preview = await startPreview();
  run = await findDemonstrationRun(browser);
});

test.afterAll(async () => {
  await preview.stop();
});

for (const [name, screen] of [
  ['a phone', phone],
  ['a low screen', lowScreen],
] as const)
  test(`the main action is in sight on ${name}, from the code to the first question`, async ({ browser, baseURL }) => {
    const page = await openWindow(browser, { ...screen, baseURL: baseURL ?? '' });
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Entrer' })).toBeInViewport({ ratio: 1 });
    await joinAs(page, run.code, name === 'a phone' ? 'Sacha Z.' : 'Yanis U.');
    const start = page.getByRole('link', { name: /diagnostic/ });
    await expect(start).toBeInViewport({ ratio: 1 });
    await start.click();
    await expect(page.getByRole('button', { name: 'Valider' })).toBeInViewport({ ratio: 1 });
    await page.context().close();
  });

test('what the keyboard reaches is not under the actions that stay in sight', async ({ browser, baseURL }) => {
  const page = await openWindow(browser, { ...phone, baseURL: baseURL ?? '' });
  await joinAs(page, run.code, 'Paul D.');
  await page.getByRole('link', { name: /diagnostic/ }).click();
  const submit = page.getByRole('button', { name: 'Valider' });
  await expect(submit).toBeVisible();
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const bar = document.querySelector('.k-actions[data-sticky]')?.getBoundingClientRect();
      const focused = document.activeElement;
      if (!bar || !focused?.closest('.p-question')) return 0;
      return Math.max(0, focused.getBoundingClientRect().bottom - bar.top);
    });
    expect(covered, 'pixels of the focused control under the actions').toBeLessThanOrEqual(1);
    if (await submit.evaluate((button) => button === document.activeElement)) break;
  }
  await page.context().close();
});

test('what a goal says is in sight however long the exploration, until it is put away', async ({ browser }) => {
  const page = await openExploration(browser);
  for (let cards = 0; cards < 30; cards++) {
    await page.getByRole('button', { name: /^Pas d’IA/ }).click();
    if ((await page.locator('.x-then').count()) > 0) break;
  }
  const said = page.locator('.x-then').first();
  await page.locator('.x-title').evaluate((title) => title.scrollIntoView());
  await expect(said).toBeInViewport({ ratio: 1 });
  await said.getByRole('button').click();
  await expect(said.getByRole('button')).toHaveCount(0);
  await expect(said).not.toBeInViewport();
  await page.context().close();
});

test('the answer to a quick question gives the focus to what is said of it', async ({ browser }) => {
  const page = await openExploration(browser);
  await page.getByRole('button', { name: 'Passer', exact: true }).click();
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const said = page.locator('.k-note:focus');
  await expect(said).toHaveText(/^(Pas encore|C’est ça)/);
  await expect(said).toBeInViewport({ ratio: 1 });
  await page.context().close();
});

/** The first exploration of a module, on a phone, as its author previews it. */
async function openExploration(browser: Browser): Promise<Page> {
  const page = await openWindow(browser, phone);
  await page.goto(`${preview.origin}/apercu/module/l-ia-autour-de-toi?lang=fr`);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('button', { name: 'Lancer la scène' })).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('button', { name: /^Pas d’IA/ })).toBeVisible();
  return page;
}
