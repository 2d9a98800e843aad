import { expect, type Page } from '@playwright/test';

/** Plays the module on screen as a hurried pupil would: gives an opinion, tries, says "I don't know", goes on. */
export async function playModule(
  page: Page,
  { stopAfter = Number.POSITIVE_INFINITY }: { readonly stopAfter?: number } = {},
): Promise<{ readonly steps: number }> {
  await expect(goOn(page)).toBeVisible();
  let steps = 0;
  for (let gestures = 0; gestures < 120; gestures++) {
    if (await page.getByRole('heading', { name: 'Module terminé' }).isVisible()) return { steps };
    if (await answerSomething(page)) continue;
    await goOn(page).click();
    steps += 1;
    if (steps >= stopAfter) return { steps };
    await page.waitForTimeout(150);
  }
  throw new Error('the module does not end');
}

/** The one button that leads on: "Continuer" when the step is done, "Passer" or "Passer cette étape" when it is not. */
function goOn(page: Page) {
  return page
    .getByRole('button', { name: /^(Continuer|Passer|Passer cette étape|Aller à la suite|Terminer le module)$/ })
    .last();
}

/** One gesture of the current step, if it asks for one that a robot can do; false when it only remains to go on. */
async function answerSomething(page: Page): Promise<boolean> {
  const step = page.getByRole('region', { name: /^Étape/ }).last();
  for (const name of [/^Je ne sais pas$/, /^Exercice suivant$/, /^Voir le résultat$/, /^Carte suivante$/]) {
    const button = step.getByRole('button', { name });
    if ((await button.count()) > 0 && (await button.last().isEnabled())) {
      await button.last().click();
      await page.waitForTimeout(150);
      return true;
    }
  }
  const radios = step.getByRole('radio');
  const free = (await radios.count()) > 0 && (await radios.first().isEnabled()) && !(await anyChecked(page));
  if (!free) return false;
  await radios.first().check();
  const check = step.getByRole('button', { name: /^Vérifier$/ });
  if ((await check.count()) > 0) await check.last().click();
  await page.waitForTimeout(150);
  return true;
}

async function anyChecked(page: Page): Promise<boolean> {
  const step = page.getByRole('region', { name: /^Étape/ }).last();
  return (await step.getByRole('radio', { checked: true }).count()) > 0;
}
