import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** What the demonstration prints for people, as journeys use it. */
export const teacher = { email: 'faure@demo.balise.example', password: 'balise-demonstration' };

/** A browser window of a person's own, with nothing remembered. */
export async function openWindow(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  return context.newPage();
}

export async function signInAs(page: Page, { email, password }: { readonly email: string; readonly password: string }) {
  await page.goto('/orga/connexion');
  await page.getByLabel('Adresse').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/connexion/);
}

/** Answers of the interface to the person signed in on this page. */
export async function readApi<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(path);
  expect(response.ok(), path).toBe(true);
  return response.json();
}

/** The demonstration's course, from its teacher's list. */
export async function findDemonstrationRun(browser: Browser): Promise<{ readonly id: string; readonly code: string }> {
  const page = await openWindow(browser);
  await signInAs(page, teacher);
  const { runs } = await readApi<{ runs: { id: string; code: string; group: { name: string } }[] }>(page, '/api/runs');
  await page.context().close();
  const run = runs.findLast(({ group }) => group.name === '4e B');
  if (!run) throw new Error('the demonstration has no course for 4e B');
  return run;
}

/** Picks a name and the demonstration's four pictures. */
export async function joinAs(page: Page, code: string, name: string) {
  await page.goto(`/parcours/${code}`);
  await page.getByRole('button', { name, exact: true }).click();
  await givePictures(page, ['étoile', 'bateau', 'poisson', 'maison']);
  await expect(page).toHaveURL(/depart/);
}

export async function givePictures(page: Page, pictures: readonly string[]) {
  for (const picture of pictures) await page.getByRole('button', { name: picture, exact: true }).click();
  await page.getByRole('button', { name: 'C’est parti' }).click();
}

/** Answers the question on screen: what can be clicked or typed simply, else "I don't know". */
export async function answerQuestion(page: Page) {
  const stem = await page.getByRole('heading', { level: 1 }).textContent();
  const radio = page.getByRole('radio');
  if ((await radio.count()) > 0 && (await page.getByRole('group').count()) <= 1) {
    await radio.first().check();
    await page.getByRole('button', { name: 'Valider' }).click();
  } else {
    await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  }
  return stem;
}

/** Waits for what a question's answer brings: another question, or the programme. */
export async function waitForNext(page: Page, before: string | null) {
  await expect(async () => {
    const arrived = /programme/.test(page.url());
    const stem = await page.getByRole('heading', { level: 1 }).first().textContent();
    expect(arrived || (stem !== before && stem !== 'Diagnostic')).toBe(true);
  }).toPass({ timeout: 15_000 });
}

/** Takes the whole diagnostic; gives the number of answers. */
export async function takeDiagnostic(page: Page): Promise<number> {
  await page
    .getByRole('button', { name: /diagnostic/i })
    .or(page.getByRole('link', { name: /diagnostic/i }))
    .first()
    .click();
  await expect(page).toHaveURL(/diagnostic/);
  await expect(page.getByRole('button', { name: 'Je ne sais pas' })).toBeVisible();
  let answers = 0;
  while (!/programme/.test(page.url())) {
    const before = await answerQuestion(page);
    answers += 1;
    expect(answers).toBeLessThanOrEqual(8);
    await waitForNext(page, before);
  }
  return answers;
}

/** axe finds nothing on this page (WCAG 2.2 A and AA). */
export async function expectNoBarrier(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** Nothing is wider than the window: the page does not scroll sideways. */
export async function expectNoSideways(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
