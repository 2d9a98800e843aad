import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
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
import { nothing, watchPage } from './watch-page.ts';

/** Every page of the first path in the widths, themes and languages people have: axe, no sideways scroll, and a picture kept. */
const looks = [
  { width: 360, theme: 'light', language: 'fr' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 768, theme: 'dark', language: 'fr' },
  { width: 1440, theme: 'light', language: 'en' },
  { width: 1440, theme: 'dark', language: 'fr' },
] as const;

for (const look of looks) {
  const { width, theme, language } = look;
  test(`pages hold at ${width} px, ${theme}, in ${language}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const run = await findDemonstrationRun(browser);
    const options = { viewport: { width, height: 900 }, colorScheme: theme };

    const pupil = await openWindow(browser, options);
    await pupil.context().clearCookies();
    const pupilWatched = watchPage(pupil, baseURL);
    await lookAt(pupil, '/', 'home', look, baseURL, language);
    await lookAt(pupil, `/parcours/${run.code}`, 'join', look);
    await pupil.context().addCookies([{ name: 'lang', value: 'fr', url: baseURL ?? '' }]);
    await joinAs(pupil, run.code, 'Fatou N.');
    await pupil.context().addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }]);
    await lookAt(pupil, `/parcours/${run.code}/depart`, 'departure', look);
    await lookAt(pupil, `/parcours/${run.code}/programme`, 'programme', look);
    const { modules } = await readApi<{ modules: { id: string }[] }>(pupil, `/api/journeys/${run.id}/programme`);
    await lookAt(pupil, `/parcours/${run.code}/module/${modules[0]?.id}`, 'module', look);
    await lookAt(pupil, `/parcours/${run.code}/bilan`, 'gains', look);
    expect(pupilWatched).toEqual(nothing);
    await pupil.context().close();

    const staff = await openWindow(browser, options);
    const staffWatched = watchPage(staff, baseURL);
    await signInAs(staff, teacher);
    await staff.context().addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }]);
    await lookAt(staff, '/orga', 'runs', look);
    await lookAt(staff, '/orga/ouvrir', 'open-run', look);
    await lookAt(staff, `/orga/parcours/${run.id}`, 'live', look);
    await lookAt(staff, `/orga/parcours/${run.id}/analyse`, 'analysis', look);
    await lookAt(staff, '/orga/classes', 'classes', look);
    await lookAt(staff, '/orga/modules', 'modules', look);
    await lookAt(staff, '/orga/preparer/ai-4e-comprendre', 'course', look);
    await lookAt(staff, '/orga/modules/mot-suivant/essai', 'trial', look);
    expect(staffWatched).toEqual(nothing);
    await staff.context().close();
  });
}

async function lookAt(
  page: Page,
  path: string,
  name: string,
  { width, theme, language }: (typeof looks)[number],
  baseURL?: string,
  cookie?: string,
) {
  if (cookie && baseURL) await page.context().addCookies([{ name: 'lang', value: cookie, url: baseURL }]);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const file = `${name}-${width}-${theme}-${language}.png`;
  await page.screenshot({ path: join(import.meta.dirname, 'results/looks', file), fullPage: true });
  await expectNoSideways(page);
  await expectNoBarrier(page);
}
