import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import {
  expectNoBarrier,
  expectNoSideways,
  findDemonstrationRun,
  joinAs,
  openWindow,
  readApi,
  signInAs,
  teacher,
} from './school-life.ts';

interface Programme {
  readonly modules: readonly {
    readonly id: string;
    readonly title: { readonly fr: string };
    readonly status: string;
  }[];
  readonly done: number;
  readonly planned: number;
  readonly minutesLeft: number;
}

let run: { readonly id: string; readonly code: string };
test.beforeAll(async ({ browser }) => {
  run = await findDemonstrationRun(browser);
});

test('a teacher makes a module compulsory, the pupil is told, and the change is undone', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const pupil = await openWindow(browser);
  await joinAs(pupil, run.code, 'Hugo C.');
  const before = await readApi<Programme>(pupil, `/api/journeys/${run.id}/programme`);
  const optional = before.modules.find(({ status }) => status === 'optional');
  const title = optional?.title.fr ?? '';

  await signInAs(page, teacher);
  await page.goto(`/orga/parcours/${run.id}`);
  await page.getByRole('link', { name: 'Programme', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Programme des modules' })).toBeVisible();
  await expectNoBarrier(page);
  await page
    .getByLabel(`Décision pour « ${title} »`.replace(/« /, '«\u00a0').replace(/ »/, '\u00a0»'))
    .selectOption('compulsory');
  await expect(page.getByRole('status').filter({ hasText: 'est obligatoire' })).toBeVisible();

  await pupil.goto(`/parcours/${run.code}/programme`);
  await expect(pupil.getByText(/Ton enseignant a adapté ta route.*à faire absolument/)).toBeVisible();
  const card = pupil.getByRole('listitem').filter({ has: pupil.getByRole('heading', { name: title, exact: true }) });
  await expect(card.getByText('Ton enseignant le demande à toute la classe.')).toBeVisible();
  await expectNoBarrier(pupil);

  const after = await readApi<Programme>(pupil, `/api/journeys/${run.id}/programme`);
  await page.getByLabel('Pour qui ?').selectOption({ label: 'Hugo C.' });
  await expect(page.getByRole('heading', { name: 'La route de Hugo C.' })).toBeVisible();
  const route = page.getByRole('region', { name: 'La route de Hugo C.' });
  await expect(route.getByText(`${after.done} sur ${after.planned}`, { exact: true })).toBeVisible();
  await expect(route.getByText(new RegExp(`^${after.minutesLeft}\\smin$`))).toBeVisible();
  const shown = await route.getByRole('listitem').locator('b').allTextContents();
  expect(shown).toEqual(after.modules.map((module) => module.title.fr));
  await expectNoBarrier(page);

  await page.getByLabel('Pour qui ?').selectOption({ index: 0 });
  await page
    .getByLabel(/^Décision pour/)
    .first()
    .selectOption('removed');
  await page.getByRole('button', { name: 'Annuler le dernier changement' }).click();
  await expect(page.getByText('Le changement est annulé.').first()).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .getByLabel(/^Décision pour/)
    .selectOption('unsaid');
  await expect(page.getByRole('status').filter({ hasText: 'selon les réponses' })).toBeVisible();
  const restored = await readApi<Programme>(pupil, `/api/journeys/${run.id}/programme`);
  expect(restored.modules.map(({ id, status }) => [id, status])).toEqual(
    before.modules.map(({ id, status }) => [id, status]),
  );
  await pupil.context().close();
});

test('the order is changed with the keyboard alone, and the focus stays on the arrow', async ({ page }) => {
  await signInAs(page, teacher);
  await page.goto(`/orga/parcours/${run.id}/programme`);
  const headings = page.getByRole('list').getByRole('heading', { level: 3 });
  await expect(headings.first()).toBeVisible();
  const [first, second] = await headings.allTextContents();
  await page
    .getByRole('button', { name: /^Descendre/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(headings.first()).toHaveText(second ?? '');
  await expect(headings.nth(1)).toHaveText(first ?? '');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Descendre/);
  await page.getByRole('button', { name: 'Revenir à l’ordre calculé pour chacun' }).click();
  await expect(headings.first()).toHaveText(first ?? '');
});

// A pupil who does well: the synthetic pupils answer by chance, and who showed nothing has nothing to keep in mind.
test('who finishes the route sees margins, what is next and a certificate; the teacher prints the same', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const pupil = await openWindow(browser);
  await joinAs(pupil, run.code, 'Élif K.');
  await finishRoute(pupil);
  await pupil.goto(`/parcours/${run.code}/bilan`);
  await expect(pupil.getByRole('heading', { level: 1, name: /Parcours terminé/ })).toBeVisible();
  await expect(pupil.getByText(/Neuf fois sur dix/)).toBeVisible();
  await expect(pupil.getByText(/Reviens à partir du/)).toBeVisible();
  await expectNoBarrier(pupil);
  await pupil.getByRole('link', { name: 'Mon attestation' }).click();
  const certificate = pupil.getByRole('article', { name: /Attestation de fin de parcours · Élif K\./ });
  await expect(certificate).toBeVisible();
  await expect(certificate.getByText(/Ce n’est pas une certification/)).toBeVisible();
  await expectNoBarrier(pupil);
  await pupil.setViewportSize({ width: 360, height: 800 });
  await expectNoSideways(pupil);
  expect(await countPages(pupil)).toBe(1);

  await signInAs(page, teacher);
  await expect(async () => {
    await page.goto(`/orga/parcours/${run.id}`);
    await expect(page.getByRole('link', { name: 'Attestations' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole('link', { name: 'Attestations' }).click();
  await expect(page.getByRole('article', { name: /Élif K\./ })).toBeVisible();
  await expectNoBarrier(page);
  expect(await countPages(page)).toBe(await page.getByRole('article').count());
  await pupil.context().close();
});

test('a pupil who comes back days later goes over what was learnt', async ({ browser }) => {
  test.setTimeout(180_000);
  const day = 86_400_000;
  await restartAhead(20 * day);
  try {
    const pupil = await openWindow(browser);
    await joinAs(pupil, run.code, 'Élif K.');
    await expect(pupil.getByRole('heading', { name: 'Pour ne pas oublier' })).toBeVisible();
    await expectNoBarrier(pupil);
    const before = await readApi<unknown>(pupil, `/api/journeys/${run.id}/gains`);
    await pupil.getByRole('link', { name: 'Revoir maintenant' }).click();
    await expect(pupil.getByText(/^Question 1 sur/)).toBeVisible();
    await expectNoBarrier(pupil);
    const total = Number(/sur (\d+)/.exec((await pupil.getByText(/^Question 1 sur/).textContent()) ?? '')?.[1]);
    for (let turn = 1; turn <= total; turn++) {
      await expect(pupil.getByText(new RegExp(`^Question ${turn} sur`))).toBeVisible();
      await pupil.getByRole('button', { name: 'Je ne sais pas' }).click();
    }
    await expect(pupil.getByText('C’est revu.')).toBeVisible();
    await expect(pupil.getByText(/carte des acquis est à jour/)).toBeVisible();
    expect(await readApi<unknown>(pupil, `/api/journeys/${run.id}/gains`)).not.toEqual(before);
    await pupil.context().close();
  } finally {
    await restartAhead(0);
  }
});

test('a teacher finds the lesson sheet of a module and prints it, in both languages', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAs(page, teacher);
  await page.getByRole('link', { name: 'Modules', exact: true }).click();
  await page.getByLabel('Chercher un module ou un acquis').fill('mot suivant');
  await page.getByRole('link', { name: /^Fiche de séance.*Le mot suivant/ }).click();
  await expect(page.getByRole('heading', { name: 'Trois questions à discuter' })).toBeVisible();
  await expectNoBarrier(page);
  expect(await countPages(page)).toBeLessThanOrEqual(2);
  await context.addCookies([{ name: 'lang', value: 'en', url: baseURL ?? '' }]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Common misconceptions' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSideways(page);
});

/** Finishes every module of the route as fast as the interface allows: what is looked at comes after. */
async function finishRoute(pupil: Page): Promise<void> {
  for (let played = 0; played < 12; played++) {
    const { modules } = await readApi<Programme>(pupil, `/api/journeys/${run.id}/programme`);
    const here = modules.find(({ status }) => status === 'here');
    if (!here) return;
    const pack = await post<{ passageId: string; check: { testId: string; turn: number; items: unknown[] } | null }>(
      pupil.request,
      `/api/journeys/${run.id}/modules/${here.id}`,
      { language: 'fr' },
    );
    for (let turn = pack.check?.turn ?? 0; pack.check && turn < pack.check.items.length; turn++)
      await post(pupil.request, `/api/tests/${pack.check.testId}/answers`, {
        turn,
        key: crypto.randomUUID(),
        response: null,
        spentMs: 4000,
        language: 'fr',
      });
    await post(pupil.request, `/api/passages/${pack.passageId}/events`, {
      events: [{ kind: 'module-finished', id: crypto.randomUUID(), at: new Date().toISOString() }],
    });
  }
  throw new Error('the route does not end');
}

async function post<T>(request: APIRequestContext, path: string, body: unknown): Promise<T> {
  const response = await request.post(path, { headers: { 'x-balise': 'web' }, data: body });
  expect(response.ok(), path).toBe(true);
  return response.json();
}

/** Pages of what the browser would print. */
async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Kills the product, which starts again with its clock ahead. */
async function restartAhead(milliseconds: number): Promise<void> {
  const results = join(import.meta.dirname, 'results');
  if (milliseconds === 0) rmSync(join(results, 'clock-ahead'), { force: true });
  else writeFileSync(join(results, 'clock-ahead'), String(milliseconds));
  const pid = readFileSync(join(results, 'product.pid'), 'utf8');
  process.kill(Number(pid), 'SIGKILL');
  await expect(async () => {
    expect(readFileSync(join(results, 'product.pid'), 'utf8')).not.toBe(pid);
    expect((await fetch(`${test.info().project.use.baseURL}/api/health`)).ok).toBe(true);
  }).toPass({ timeout: 60_000 });
}
