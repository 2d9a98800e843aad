import { expect, type Locator, type Page, test } from '@playwright/test';
import { findDemonstrationRun, readApi, teacher, waitForNext } from './school-life.ts';

/** The pupil's and the teacher's paths with the keyboard alone: no click, no focus given by the test. */

test('a pupil joins, answers the diagnostic and goes through a part of a module by keyboard', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const run = await findDemonstrationRun(browser);
  await page.goto('/');
  await reach(page, page.getByLabel('Le code du parcours'));
  await page.keyboard.type(run.code);
  await page.keyboard.press('Enter');
  await reachAndPress(page, page.getByRole('button', { name: 'Théo I.', exact: true }));
  for (const picture of ['étoile', 'bateau', 'poisson', 'maison']) {
    await reachAndPress(page, page.getByRole('button', { name: picture, exact: true }));
  }
  await reachAndPress(page, page.getByRole('button', { name: 'C’est parti' }));
  await reachAndPress(page, page.getByRole('link', { name: /(Commencer|Reprendre) le diagnostic|Voir ma route/ }));

  await expect(page).toHaveURL(/diagnostic|programme/);
  for (let answers = 0; /diagnostic/.test(page.url()); answers++) {
    expect(answers).toBeLessThan(8);
    await expect(page.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
    const stem = await page.getByRole('heading', { level: 1 }).textContent();
    const radios = page.getByRole('radio');
    const isOneChoice =
      (await radios.count()) > 0 &&
      (await page.getByRole('radiogroup').or(page.locator('main fieldset')).count()) === 1;
    if (isOneChoice) {
      await reach(page, radios.first());
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    } else {
      await reachAndPress(page, page.getByRole('button', { name: 'Je ne sais pas' }));
    }
    await waitForNext(page, stem);
  }

  await reachAndPress(page, page.getByRole('link', { name: /^(Commencer|Reprendre)/ }).first());
  await expect(page).toHaveURL(/module/);
  const opinion = page.getByRole('radio').first();
  await opinion.waitFor();
  await reach(page, opinion);
  await page.keyboard.press('Space');
  await reachAndPress(page, page.getByRole('button', { name: /^(Continuer|Passer|Vérifier)/ }).first());
  await expect(async () => {
    const { journeys } = await readApi<{ journeys: { step: string }[] }>(page, '/api/journeys');
    expect(journeys[0]?.step).toBe('programme');
  }).toPass();
});

test('a teacher signs in, opens a course and reads the live class by keyboard', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/orga/connexion');
  await reach(page, page.getByLabel('Adresse e-mail'));
  await page.keyboard.type(teacher.email);
  await reach(page, page.getByLabel('Mot de passe', { exact: true }));
  await page.keyboard.type(teacher.password);
  await page.keyboard.press('Enter');
  await reachAndPress(page, page.getByRole('link', { name: /Ouvrir un parcours/ }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Ouvrir un parcours' })).toBeVisible();
  await reach(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  const course = page.getByRole('radio', { name: /comprendre comment/ });
  await reachInside(page, page.getByRole('group', { name: 'Le parcours' }));
  await page.keyboard.press('Space');
  for (let moves = 0; moves < 10 && !(await course.isChecked()); moves++) await page.keyboard.press('ArrowDown');
  await reachAndPress(page, page.getByRole('button', { name: 'Ouvrir', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Classe en direct' })).toBeVisible();
  await reachAndPress(page, page.getByRole('link', { name: 'Afficher au tableau' }));
  await expect(page).toHaveURL(/tableau/);
});

/** Presses Tab until the element has the focus, as a person would; a radio group is one stop. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 150; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

/** Presses Tab until one of the group's radios has the focus: which one is the browser's choice. */
async function reachInside(page: Page, group: Locator): Promise<void> {
  for (let stops = 0; stops < 150; stops++) {
    const isInside = await group.evaluate(
      (element) => element.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement,
    );
    if (isInside) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not enter ${group}.`);
}

async function reachAndPress(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}
