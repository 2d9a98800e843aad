import { expect, type Locator, type Page, test } from '@playwright/test';
import { type LocalEndPoint, openLocalEndPoint } from './local-end-point.ts';
import {
  expectNoBarrier,
  expectNoSideways,
  findDemonstrationRun,
  joinAs,
  openWindow,
  signInAs,
  teacher,
} from './school-life.ts';

/** The prompt workshop: with its simulation by keyboard, then with an assistant connected, well and badly. */

const port = Number(process.env.BALISE_TEST_PORT ?? 4390) + 1;

test('a pupil improves a prompt by keyboard, and the answer says what each part brought', async ({ page }) => {
  await page.goto('/galerie#/exploration-prompt-workshop');
  const field = page.getByLabel('Ta consigne');
  const answer = page.getByRole('region', { name: 'La réponse', exact: true });
  await reach(page, field);
  await page.keyboard.type('Parle-moi des volcans.');
  await reachAndPress(page, page.getByRole('button', { name: 'Envoyer' }));
  await expect(page.getByText('ne dit pas quoi produire')).toBeVisible();
  await expect(answer.getByText('Assistant simulé').first()).toBeVisible();

  await back(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Explique les volcans à des élèves de CM2.');
  await reachAndPress(page, page.getByRole('button', { name: 'Envoyer la nouvelle version' }));
  await expect(answer.getByText('Sous nos pieds, très profond')).toBeVisible();
  await expect(answer.getByText('Grâce à : le public')).toBeVisible();

  await back(page, field);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' En quatre étapes.');
  await reachAndPress(page, page.getByRole('button', { name: 'Envoyer la nouvelle version' }));
  await expect(answer.getByText('Le magma monte, comme une bulle')).toBeVisible();

  await reachAndPress(page, page.getByRole('button', { name: 'Comparer avec la réponse d’avant' }));
  await expect(page.getByText('nouveau').first()).toBeVisible();

  const doubtful = page.getByRole('button', { name: /Marquer comme à vérifier : Il y a exactement 4.312 volcans/ });
  await back(page, doubtful);
  await page.keyboard.press('Enter');
  await expect(answer.getByText(/environ 1.350 volcans/)).toBeVisible();

  await expect(page.getByRole('button', { name: 'Recommencer' })).toBeVisible();
  await expectNoBarrier(page);
});

test('on a phone the answer comes into sight once the prompt is sent, and the prompt is one press away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/galerie#/exploration-prompt-workshop');
  const field = page.getByLabel('Ta consigne');
  const answer = page.getByRole('region', { name: 'La réponse', exact: true });
  await field.fill('Explique les volcans à des élèves de CM2.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(answer).toBeFocused();
  await expect(answer.getByRole('heading', { name: 'La réponse' })).toBeInViewport();
  await answer.getByRole('button', { name: 'Reprendre la consigne' }).click();
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport();
});

test('with an assistant connected: a streamed answer, personal data refused, and a clean fall back', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const endPoint: LocalEndPoint = await openLocalEndPoint(port);
  try {
    const run = await findDemonstrationRun(browser);
    await joinAs(page, run.code, 'Jade F.');
    await page.goto(`/parcours/${run.code}/atelier`);
    await expect(page.getByRole('heading', { level: 1, name: 'Écrire à un assistant' })).toBeVisible();
    await page.getByRole('radio', { name: 'Assistant du collège' }).check();
    await expect(page.getByText('Une vraie IA répond')).toBeVisible();
    const field = page.getByLabel('Ta consigne');
    const answer = page.getByRole('region', { name: 'La réponse', exact: true });
    const send = page.getByRole('button', { name: /^Envoyer/ });

    endPoint.become('slow');
    await field.fill('Explique les volcans à des élèves de CM2.');
    await send.click();
    await expect(answer.getByText(/Un volcan naît du magma/)).toBeVisible();
    await expect(answer.getByText('Vérifie dans ton manuel.')).toBeVisible();
    await expect(answer.getByText('Réponse d’une IA : Assistant du collège')).toBeVisible();
    await expectNoBarrier(page);

    await field.fill('Écris à jade.fontaine@exemple.fr au sujet des volcans.');
    const heard = endPoint.heard.length;
    await send.click();
    await expect(answer.getByText('Rien n’a été envoyé à l’IA')).toBeVisible();
    await expect(page.locator('mark', { hasText: 'jade.fontaine@exemple.fr' })).toBeVisible();
    await expect(field).toHaveValue('Écris à jade.fontaine@exemple.fr au sujet des volcans.');
    expect(endPoint.heard.length).toBe(heard);

    endPoint.become('broken');
    await field.fill('Explique encore les volcans, en deux phrases.');
    await send.click();
    await expect(answer.getByText('La réponse s’est interrompue')).toBeVisible();

    for (const mood of ['down', 'silent'] as const) {
      endPoint.become(mood);
      await field.fill('Explique les volcans à des élèves de CM2, en cinq phrases.');
      await send.click();
      await expect(answer.getByText('Voici la réponse de l’assistant simulé')).toBeVisible();
      await expect(answer.getByText('Sous nos pieds, très profond')).toBeVisible();
      await expect(field).toHaveValue('Explique les volcans à des élèves de CM2, en cinq phrases.');
    }
    await expectNoSideways(page);

    await page.reload();
    await expect(field).toHaveValue('Explique les volcans à des élèves de CM2, en cinq phrases.');
    await page.getByRole('button', { name: 'Relire les échanges gardés' }).click();
    await expect(page.getByText('pendant 30 jours ; ensuite')).toBeVisible();
    await expect(
      page.getByText('Un volcan naît du magma. Il monte, puis il sort. Vérifie dans ton manuel.'),
    ).toBeVisible();

    const desk = await openWindow(browser);
    await signInAs(desk, teacher);
    await desk.goto(`/orga/parcours/${run.id}/echanges`);
    await expect(desk.getByRole('heading', { level: 2, name: /Jade F\./ }).first()).toBeVisible();
    await expect(desk.getByText('interrompu').first()).toBeVisible();
    await expect(desk.getByText('jade.fontaine@exemple.fr')).toHaveCount(0);
    await expectNoBarrier(desk);
    await desk.context().close();
  } finally {
    await endPoint.close();
  }
});

async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 200; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

const back = (page: Page, target: Locator) => reach(page, target, 'Shift+Tab');

async function reachAndPress(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}
