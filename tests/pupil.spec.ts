import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { playModule } from './play-module.ts';
import {
  answerQuestion,
  expectNoBarrier,
  findDemonstrationRun,
  givePictures,
  joinAs,
  openWindow,
  readApi,
  takeDiagnostic,
  waitForNext,
} from './school-life.ts';

let run: { readonly id: string; readonly code: string };
test.beforeAll(async ({ browser }) => {
  run = await findDemonstrationRun(browser);
});

test('a pupil goes from the code on the board to what they gained', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  const typed = `${run.code.slice(0, 3)} ${run.code.slice(3, 6)} ${run.code.slice(6)}`.toLowerCase();
  await page.getByLabel('Le code du parcours').fill(typed.replaceAll('0', 'o').replaceAll('1', 'l'));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('button', { name: 'Inès M.', exact: true }).click();
  await expectNoBarrier(page);
  await givePictures(page, ['étoile', 'bateau', 'poisson', 'maison']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bonjour Inès M.');

  const answers = await takeDiagnostic(page);
  expect(answers).toBeGreaterThanOrEqual(5);
  const programme = await readApi<{ modules: { status: string; reason: { code: string } }[] }>(
    page,
    `/api/journeys/${run.id}/programme`,
  );
  expect(programme.modules.length).toBeGreaterThanOrEqual(2);
  await expect(page.getByText('À toi', { exact: true })).toBeVisible();
  await expectNoBarrier(page);

  for (let played = 1; played <= 2; played++) {
    await page
      .getByRole('link', { name: /^(Commencer|Reprendre)/ })
      .or(page.getByRole('button', { name: /^(Commencer|Reprendre)/ }))
      .first()
      .click();
    await playModule(page);
    await page.goto(`/parcours/${run.code}/programme`);
    await expect(page.getByText('Fait', { exact: true })).toHaveCount(played);
  }
  await page.goto(`/parcours/${run.code}/bilan`);
  const gains = await readApi<{ modulesDone: number; skills: { worked: boolean }[] }>(
    page,
    `/api/journeys/${run.id}/gains`,
  );
  expect(gains.modulesDone).toBe(2);
  expect(gains.skills.some(({ worked }) => worked)).toBe(true);
  await expectNoBarrier(page);
});

test('a wrong code is explained before the network is asked, and what was typed stays', async ({ page }) => {
  await page.goto('/');
  const field = page.getByLabel('Le code du parcours');
  await field.fill('ABC');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible();
  await expect(field).toHaveValue(/A\s?B\s?C/i);
  await field.fill(run.code.slice(0, 8) + (run.code.endsWith('0') ? '1' : '0'));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByText(/mal recopié/).first()).toBeVisible();
});

test('wrong pictures are refused kindly, and a second pupil cannot take the name', async ({ page }) => {
  await page.goto(`/parcours/${run.code}`);
  await page.getByRole('button', { name: 'Paul D.', exact: true }).click();
  await givePictures(page, ['lune', 'lune', 'lune', 'lune']);
  await expect(page.getByText(/Ce ne sont pas tes images/).first()).toBeVisible();
  await expect(page.getByText(/Paul D\./).first()).toBeVisible();
  await givePictures(page, ['étoile', 'bateau', 'poisson', 'maison']);
  await expect(page).toHaveURL(/depart/);
});

test('an answer survives a server killed between two answers', async ({ page }) => {
  await joinAs(page, run.code, 'Sacha Z.');
  await page
    .getByRole('button', { name: /diagnostic/i })
    .or(page.getByRole('link', { name: /diagnostic/i }))
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
  await waitForNext(page, await answerQuestion(page));
  process.kill(Number(readFileSync(join(import.meta.dirname, 'results/product.pid'), 'utf8')), 'SIGKILL');
  const before = await answerQuestion(page);
  await expect(page.getByText(/gardée sur cet ordinateur|sur cet ordinateur/).first()).toBeVisible();
  await expect(async () => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText(/3 sur 8/)).toBeVisible();
});

test('the same diagnostic in a second tab is told, and goes on', async ({ page, context }) => {
  await joinAs(page, run.code, 'Yanis U.');
  await page
    .getByRole('button', { name: /diagnostic/i })
    .or(page.getByRole('link', { name: /diagnostic/i }))
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
  await waitForNext(page, await answerQuestion(page));
  await second.getByRole('button', { name: 'Je ne sais pas' }).click();
  await expect(second.getByText(/dans un autre onglet/)).toBeVisible();
  expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe(
    await page.getByRole('heading', { level: 1 }).textContent(),
  );
});

test('after a reload, a browser that died and on another computer, a pupil meets the same question', async ({
  page,
  browser,
}) => {
  await joinAs(page, run.code, 'Paul D.');
  await page
    .getByRole('button', { name: /diagnostic/i })
    .or(page.getByRole('link', { name: /diagnostic/i }))
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
  await waitForNext(page, await answerQuestion(page));
  const stem = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: stem ?? '' })).toBeVisible();
  await page.context().close();
  const elsewhere: Page = await openWindow(browser);
  await joinAs(elsewhere, run.code, 'Paul D.');
  await elsewhere
    .getByRole('button', { name: /diagnostic/i })
    .or(elsewhere.getByRole('link', { name: /diagnostic/i }))
    .first()
    .click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: stem ?? '' })).toBeVisible();
  await elsewhere.context().close();
});

test('a network cut during a module loses nothing, reload included', async ({ page, context }) => {
  await joinAs(page, run.code, 'Nour E.');
  await page.goto(`/parcours/${run.code}/programme`);
  await page
    .getByRole('link', { name: /^(Commencer|Reprendre)/ })
    .or(page.getByRole('button', { name: /^(Commencer|Reprendre)/ }))
    .first()
    .click();
  await expect(page.getByRole('button', { name: /Continuer|Passer|Vérifier/ }).first()).toBeVisible();
  await page.waitForTimeout(1500);
  await context.setOffline(true);
  const { steps } = await playModule(page, { stopAfter: 3 });
  expect(steps).toBe(3);
  await expect(page.getByText(/sur cet ordinateur/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Enregistré$/)).toBeVisible({ timeout: 20_000 });
});
