import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarrier, expectNoSideways, openWindow, signInAs, teacher } from './school-life.ts';
import { nothing, watchPage } from './watch-page.ts';

const administrator = { email: 'admin@demo.balise.example', password: teacher.password };
const text = `Un exemple pris dans la vie de tous les jours aiderait, n° ${Date.now()}.`;

test('anyone suggests an improvement, follows it, and finds it in the history once accepted', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const reader = await openWindow(browser, { baseURL });
  const seen = watchPage(reader, baseURL);
  await reader.goto('/referentiels/ia');
  await expect(reader.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeHidden();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('IA');
  await reader.getByRole('button', { name: /^Proposer une amélioration : Règles ou exemples/ }).click();
  const dialog = reader.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(dialog.getByText('Choisissez ce que vous voulez améliorer.').first()).toBeVisible();
  await expectNoBarrier(reader);
  await dialog.getByRole('radio', { name: 'Un exemple' }).check();
  await dialog.getByLabel('Votre proposition').fill(text);
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await expect(dialog.getByRole('link', { name: /propositions/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const address = (await dialog.getByRole('link', { name: /propositions/ }).getAttribute('href')) ?? '';

  const author = await openWindow(browser, { baseURL });
  await signInAs(author, administrator);
  await author.goto('/orga/propositions');
  const card = author.getByRole('article').filter({ hasText: text });
  await card.getByLabel('État').selectOption({ label: 'Acceptée' });
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(card.getByText(/reçoit une réponse/)).toBeVisible();
  await card.getByLabel('Votre réponse').fill('Le filtre de courriels indésirables est ajouté en exemple.');
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(author.getByText('Réponse enregistrée')).toBeVisible();
  await expectNoBarrier(author);

  await reader.goto(address);
  await expect(reader.getByText('Acceptée')).toBeVisible();
  await expectNoBarrier(reader);
  await reader.goto('/referentiels/ia');
  await expect(reader.getByText(text)).toBeVisible();
  expect(seen).toEqual(nothing);
});

for (const [width, theme, language] of [
  [360, 'light', 'fr'],
  [768, 'dark', 'en'],
  [1440, 'light', 'fr'],
  [1440, 'dark', 'en'],
] as const) {
  test(`the framework holds at ${width} px, ${theme}, in ${language}`, async ({ browser, baseURL }) => {
    const page = await openWindow(browser, { baseURL, viewport: { width, height: 900 }, colorScheme: theme });
    await page.context().addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }]);
    await page.goto('/referentiels/ia');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const file = `framework-${width}-${theme}-${language}.png`;
    await page.screenshot({ path: join(import.meta.dirname, 'results/looks', file), fullPage: true });
    await expectNoSideways(page);
    await expectNoBarrier(page);
  });
}

test('the framework prints on A4 without its buttons', async ({ page }) => {
  await page.goto('/referentiels/ia');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /^Proposer une amélioration/ }).first()).toBeHidden();
  await expect(page.getByText('Niveau 1').first()).toBeVisible();
});
