import { expect, test } from '@playwright/test';
import { playModule } from './play-module.ts';
import {
  expectNoBarrier,
  expectNoSideways,
  findDemonstrationRun,
  openWindow,
  readApi,
  signInAs,
  teacher,
} from './school-life.ts';

test('a teacher opens a course for a class in three clicks and gets the code, the QR and the poster', async ({
  page,
}) => {
  await signInAs(page, teacher);
  await page
    .getByRole('link', { name: /Ouvrir un parcours/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /^4e C/ }).check();
  await page.getByRole('button', { name: /^Ouvrir/ }).click();
  await expect(page).toHaveURL(/\/orga\/parcours\/[\da-f-]+/);
  await expectNoBarrier(page);
  const { runs } = await readApi<{ runs: { id: string; code: string; group: { name: string } }[] }>(page, '/api/runs');
  const run = runs.find(({ group }) => group.name === '4e C');
  const shown = run?.code.replace(/(.{3})(?=.)/g, '$1 ') ?? 'no code';
  await expect(page.getByText(shown).first()).toBeVisible();

  await page.goto(`/orga/parcours/${run?.id}/affiche`);
  await expect(page.getByText(shown).first()).toBeVisible();
  const picture = page.locator('main img, main svg').first();
  await expect(picture).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(5_000);
  await page.goto(`/orga/parcours/${run?.id}/tableau`);
  await expect(page.getByText(shown).first()).toBeVisible();
});

test('a teacher watches the class live and answers a raised hand', async ({ page, browser }) => {
  const run = await findDemonstrationRun(browser);
  await signInAs(page, teacher);
  await page.goto(`/orga/parcours/${run.id}`);
  await expect(page.getByText('Rose B.')).toBeVisible();
  await expectNoBarrier(page);

  const pupil = await openWindow(browser);
  await pupil.goto(`/parcours/${run.code}`);
  await pupil.getByRole('button', { name: 'Rose B.', exact: true }).click();
  for (const picture of ['étoile', 'bateau', 'poisson', 'maison'])
    await pupil.getByRole('button', { name: picture, exact: true }).click();
  await pupil.getByRole('button', { name: 'C’est parti' }).click();
  await expect(pupil).toHaveURL(/depart/);
  await pupil.goto(`/parcours/${run.code}/programme`);
  await pupil.getByRole('button', { name: 'J’ai besoin d’aide' }).click();

  const coming = page.getByRole('button', { name: /J’arrive.*Rose B/ });
  await expect(coming.first()).toBeVisible({ timeout: 15_000 });
  await coming.first().click();
  await expect(coming).toHaveCount(0, { timeout: 15_000 });
  await pupil.context().close();
});

test('the diagnostic by theme says the same on screen, in its table and in the CSV', async ({ page, browser }) => {
  const run = await findDemonstrationRun(browser);
  await signInAs(page, teacher);
  await page.goto(`/orga/parcours/${run.id}/analyse`);
  await expect(page.getByRole('heading', { name: 'Diagnostic par thème' })).toBeVisible();
  await expectNoBarrier(page);
  const map = await readApi<{
    skills: { label: { fr: string }; totals: { shown: number; uncertain: number; notYet: number } }[];
    learners: { mastery: number[] | null }[];
  }>(page, `/api/runs/${run.id}/skills`);
  const csv = await (await page.request.get(`/api/runs/${run.id}/skills.csv?lang=fr`)).text();
  const rows = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  const totals = rows.slice(-3).map((row) => row.filter((_, column) => column % 2 === 1).map(Number));
  expect(totals).toEqual([
    map.skills.map(({ totals: { shown } }) => shown),
    map.skills.map(({ totals: { uncertain } }) => uncertain),
    map.skills.map(({ totals: { notYet } }) => notYet),
  ]);
  const finished = map.learners.filter(({ mastery }) => mastery).length;
  for (const {
    totals: { shown, uncertain, notYet },
  } of map.skills)
    expect(shown + uncertain + notYet).toBe(finished);
  const [first] = map.skills;
  await expect(
    page
      .getByText(`${first?.totals.shown} · ${first?.totals.uncertain} · ${first?.totals.notYet}`)
      .or(page.getByText(first?.label.fr ?? ''))
      .first(),
  ).toBeVisible();
});

test('a teacher tries a module as pupils see it, reads how the last questions are marked, and nothing is recorded', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, teacher);
  await page.getByRole('link', { name: 'Modules', exact: true }).click();
  await page.getByLabel('Chercher un module ou un acquis').fill('mot suivant');
  await expectNoBarrier(page);
  await page.getByRole('link', { name: /^Essayer ce module.*Le mot suivant/ }).click();
  await expect(page.getByText('rien n’est enregistré')).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));

  await expectNoBarrier(page);
  await playModule(page);
  await expect(page.getByText('C’était un essai')).toBeVisible();
  const marks = page.getByRole('complementary', { name: 'La correction, pour vous' });
  await expect(marks.getByText(/^Réponse attendue/).first()).toBeVisible();
  const questions = await marks.getByRole('heading', { name: /^Question/ }).count();
  expect(questions).toBeGreaterThan(1);
  expect(sent.length).toBeGreaterThanOrEqual(questions);
  expect(sent.filter((url) => !url.endsWith('/trial-answers'))).toEqual([]);
  await expectNoBarrier(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Module terminé' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Module finished' })).toBeVisible();
  await expect(page.getByText(/^Expected answer/).first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Start the trial again' }).click();
  await expect(page.getByRole('heading', { name: 'Question yourself' })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('a teacher reads what a course teaches before opening it, and answers an example of its questions', async ({
  page,
}) => {
  await signInAs(page, teacher);
  await page
    .getByRole('link', { name: /Ouvrir un parcours/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /IA : s’en servir avec discernement/ }).check();
  await page.getByRole('link', { name: 'Voir ce que ce parcours enseigne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /avec discernement/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Les modules' }).getByRole('listitem')).toHaveCount(7);
  await page
    .getByText(/^Un exemple de question/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  await expect(page.getByText(/Réponse attendue/).first()).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole('link', { name: 'Ouvrir ce parcours' }).click();
  await expect(page.getByRole('radio', { name: /avec discernement/ })).toBeChecked();
});

test('what the class lacks most becomes the next lesson in one press', async ({ page, browser }) => {
  const run = await findDemonstrationRun(browser);
  const readRules = async () => {
    const { adjustment } = await readApi<{ adjustment: { rules: Record<string, string> } }>(
      page,
      `/api/runs/${run.id}/programme`,
    );
    return adjustment.rules;
  };
  await signInAs(page, teacher);
  await page.goto(`/orga/parcours/${run.id}/analyse`);
  const { meaning } = await readApi<{ meaning: { lesson: { id: string; title: { fr: string } } } }>(
    page,
    `/api/runs/${run.id}/skills`,
  );
  const next = page.getByRole('region', { name: 'Votre prochaine séance' });
  await expect(next.getByText(meaning.lesson.title.fr.replace(/ (?=[?!])/, '\u202f')).first()).toBeVisible();
  await next.getByRole('button', { name: 'Le donner à toute la classe' }).click();
  await expect(next.getByText(/est obligatoire pour la classe/)).toBeVisible();
  expect(await readRules()).toMatchObject({ [meaning.lesson.id]: 'compulsory' });
  await expectNoBarrier(page);

  await next.getByRole('link', { name: 'Voir le programme' }).click();
  await page
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href*="/modules/${meaning.lesson.id}/essai"]`) })
    .getByLabel(/^Décision pour/)
    .selectOption('unsaid');
  await expect(page.getByRole('status').filter({ hasText: 'selon les réponses' })).toBeVisible();
  expect(await readRules()).not.toHaveProperty(meaning.lesson.id);
});
