import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { openWindow, readApi, signInAs, teacher } from './school-life.ts';
import { nothing, watchPage } from './watch-page.ts';

const head = { email: 'direction@demo.balise.example', password: teacher.password };
const administrator = { email: 'admin@demo.balise.example', password: teacher.password };
const script = '<img src=x onerror=alert(1)>';
const hostileNames = [
  `Léo${script}`,
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  "Robert'); drop table learner; --",
  '=1+1',
];

test('what a person types never runs, and no page asks another site', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const mark = Date.now() % 100_000;

  const platform = await openWindow(browser, { baseURL });
  const platformSeen = watchPage(platform, baseURL);
  await signInAs(platform, administrator);
  const school = await post(platform, '/api/organisations', { name: `${script} ${mark}`, uai: null });
  expect(school.status()).toBe(200);
  await visit(platform, '/orga/etablissements');
  await expect(platform.getByText(`${script} ${mark}`).first()).toBeVisible();

  const staff = await openWindow(browser, { baseURL });
  const seen = watchPage(staff, baseURL);
  await signInAs(staff, head);
  await visit(staff, '/orga/classes/import');
  const className = `${script}${mark}`;
  const list = (names: readonly string[]) =>
    ['Prénom;Nom;Classe', ...names.map((name) => `${quote(name)};${quote(`${name} Blanc`)};${quote(className)}`)].join(
      '\n',
    );
  await staff.getByRole('textbox').first().fill(list(hostileNames));
  await staff.getByRole('button', { name: 'Vérifier la liste' }).click();
  await expect(staff.getByText(/rien n’(a été|est|sera) écrit|refus/i).first()).toBeVisible();
  const refused = await post(staff, '/api/roster/import', { text: list(hostileNames), group: null });
  expect(await refused.json()).toMatchObject({ code: 'roster-has-problems' });
  const imported = await post(staff, '/api/roster/import', { text: list(['Léo', 'Drop Table', 'Null']), group: null });
  expect(imported.ok(), await imported.text()).toBe(true);
  const me: { who: { organisationId: string } } = await (await staff.request.get('/api/me')).json();
  const invited = await post(staff, `/api/organisations/${me.who.organisationId}/invitations`, {
    email: `hostile${mark}@demo.balise.example`,
    role: 'teacher',
  });
  const { link }: { link: string } = await invited.json();
  const newcomer = await openWindow(browser, { baseURL });
  const newcomerSeen = watchPage(newcomer, baseURL);
  const token = new URL(link).pathname.split('/').at(-1);
  const accepted = await post(newcomer, `/api/invitations/${token}/accept`, {
    firstName: script,
    lastName: '"><svg onload=alert(2)>',
    password: 'a long enough passphrase',
  });
  expect(accepted.ok(), await accepted.text()).toBe(true);
  await visit(newcomer, '/orga');
  const { groups } = await readApi<{ groups: { id: string; name: string }[] }>(staff, '/api/groups');
  const group = groups.find(({ name }) => name === className);
  expect(group).toBeDefined();
  const { courses } = await readApi<{ courses: { id: string }[] }>(staff, '/api/courses');
  const opened = await post(staff, '/api/runs', { groupId: group?.id, courseId: courses[0]?.id });
  const { run }: { run: { id: string; code: string } } = await opened.json();

  for (const path of [
    '/orga',
    '/orga/equipe',
    '/orga/ouvrir',
    '/orga/classes',
    `/orga/classes/${group?.id}`,
    `/orga/classes/${group?.id}/cartes`,
    `/orga/parcours/${run.id}`,
    `/orga/parcours/${run.id}/analyse`,
    `/orga/parcours/${run.id}/affiche`,
  ]) {
    await visit(staff, path);
    expect(await staff.locator('main script, main svg[onload], main img[src="x"]').count(), path).toBe(0);
  }
  const sheet = await (await staff.request.get(`/api/runs/${run.id}/skills.csv`)).text();
  expect(sheet).not.toMatch(/(?:^|[;\n"])[=+@-][A-Z]/);

  const pupil = await openWindow(browser, { baseURL });
  const pupilSeen = watchPage(pupil, baseURL);
  await visit(pupil, '/');
  await visit(pupil, `/parcours/${run.code}`);
  await expect(pupil.getByRole('button', { name: /^Léo/ })).toBeVisible();
  await visit(pupil, `/parcours/${encodeURIComponent(script)}`);
  expect([platformSeen, seen, newcomerSeen, pupilSeen]).toEqual([nothing, nothing, nothing, nothing]);
});

function post(page: Page, path: string, data: unknown): Promise<APIResponse> {
  return page.request.post(path, { headers: { 'x-balise': '1' }, data });
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
}
