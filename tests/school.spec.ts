import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarrier, openWindow } from './school-life.ts';

/** A school from nothing, on a product of its own started with `--empty`. */
const project = join(import.meta.dirname, '..');
const port = Number(process.env.BALISE_TEST_PORT ?? 4390) + 1;
const address = `http://localhost:${port}`;
const data = mkdtempSync(join(tmpdir(), 'balise-empty-'));
const env = { ...process.env, PORT: String(port), BALISE_DATA: data, BALISE_LOG: 'warn' };
const password = 'a long enough passphrase';
let product: ChildProcess;

test.beforeAll(async () => {
  product = spawn(process.execPath, ['cli/balise.ts', 'start', '--empty'], { cwd: project, env, stdio: 'ignore' });
  await expect(async () => expect((await fetch(`${address}/api/health`)).ok).toBe(true)).toPass({ timeout: 60_000 });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
});

test('a school is set up from nothing: administrator, head, class list, cards', async ({ browser }) => {
  test.setTimeout(150_000);
  expect(await createAdministrator('admin@academie.example')).toBe(0);

  const administrator = await openWindow(browser, { baseURL: address });
  await administrator.goto('/orga/connexion');
  await administrator.getByLabel('Adresse e-mail').fill('admin@academie.example');
  await administrator.getByLabel('Mot de passe', { exact: true }).fill(password);
  await administrator.keyboard.press('Enter');
  await expect(administrator.getByRole('heading', { level: 1, name: 'Établissements' })).toBeVisible();
  await administrator.getByRole('button', { name: 'Nouvel établissement' }).first().click();
  await administrator.getByLabel('Nom de l’établissement').fill('Lycée Ada-Lovelace');
  await administrator.getByRole('textbox', { name: 'UAI' }).fill('0750652A');
  await administrator.keyboard.press('Tab');
  await expect(administrator.getByText(/Sa lettre ne correspond pas/)).toBeVisible();
  await administrator.getByRole('button', { name: 'Créer l’établissement' }).click();
  await administrator.getByLabel('Adresse e-mail').fill('direction@lovelace.example');
  await administrator.getByLabel('Rôle').selectOption({ label: 'Direction' });
  await administrator.getByRole('button', { name: 'Créer le lien' }).click();
  const link = await administrator
    .getByLabel(/Lien d’invitation/)
    .or(administrator.getByText(/\/orga\/invitation\//))
    .first();
  await expect(link).toBeVisible();
  const invitation = /\/orga\/invitation\/[\w-]+/.exec(
    (await administrator.content()) + (await link.inputValue().catch(() => '')),
  )?.[0];
  expect(invitation).toBeDefined();
  await expectNoBarrier(administrator);

  const head = await openWindow(browser, { baseURL: address });
  await head.goto(invitation ?? '');
  await head.getByLabel('Prénom').fill('Samira');
  await head.getByLabel('Nom', { exact: true }).fill('Benali');
  await head.getByLabel('Choisissez un mot de passe').fill(password);
  await head.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(head).not.toHaveURL(/invitation/);

  await head.goto('/orga/classes/import');
  await head.getByLabel('La liste').fill(pastedClass.join('\n'));
  await head.getByRole('button', { name: 'Vérifier la liste' }).click();
  await expect(head.getByText(/31\/02\/2012/).first()).toBeVisible();
  await expect(head.getByText(/Ligne 32|ligne 32/).first()).toBeVisible();
  await expectNoBarrier(head);
  expect((await (await head.request.get('/api/groups')).json()).groups).toEqual([]);

  await head.getByRole('button', { name: /Retirer les 2 lignes refusées/ }).click();
  const again = head.getByRole('button', { name: 'Vérifier à nouveau' });
  if (await again.isVisible()) await again.click();
  await head.getByRole('button', { name: 'Ajouter 29 élèves' }).click();
  await expect(async () => {
    const { groups } = await (await head.request.get('/api/groups')).json();
    expect(groups).toMatchObject([{ name: '2de 4', learners: 29 }]);
  }).toPass();

  const { groups } = await (await head.request.get('/api/groups')).json();
  await head.goto(`/orga/classes/${groups[0].id}/cartes`);
  await expect(head.getByText('Élodie', { exact: false }).first()).toBeVisible();
  const pdf = await head.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
  await expectNoBarrier(head);
});

/** Thirty pupils from a spreadsheet, with accents and compound names, then a wrong date and a double. */
const pastedClass = [
  'Nom\tPrénom\tDate de naissance\tClasse',
  ...[
    'ÅSTRÖM\tÉlodie\t03/02/2010',
    'BEN AMOR\tYoussef\t14/05/2010',
    'BOUCHER-LÉVY\tMaë\t27/11/2010',
    'CAMARA\tAïssata\t01/01/2010',
    'D’ALMEIDA\tNoé\t19/08/2010',
    'DE LA TOUR\tAgnès\t30/06/2010',
    'DUPONT\tLéa\t12/12/2010',
    'DUPOND\tLéa\t13/12/2010',
    'EL HADDAD\tInès\t22/03/2010',
    'FAURE\tGaëtan\t09/09/2010',
    'GÓMEZ\tNuria\t17/07/2010',
    'GUÉRIN\tThéo\t05/05/2010',
    'HUANG\tMei\t25/10/2010',
    'IBRAHIM\tSalma\t08/08/2010',
    'JOLY\tCôme\t16/04/2010',
    'KOWALSKI\tZofia\t02/02/2010',
    'LE GOFF\tMaïwenn\t21/01/2010',
    'LEFÈVRE\tAxel\t11/11/2010',
    'MARTIN\tLou-Anne\t29/05/2010',
    'MBAYE\tOusmane\t06/06/2010',
    'NGUYEN\tKim\t15/03/2010',
    'O’NEILL\tSean\t24/12/2009',
    'PEREIRA\tBeatriz\t18/09/2010',
    'QUENTIN\tAnaïs\t10/10/2010',
    'ROUX\tEliott\t07/07/2010',
    'SAÏD\tNaïm\t23/08/2010',
    'TREMBLAY\tOcéane\t04/04/2010',
    'URBAIN\tSacha\t28/02/2010',
    'VIDAL\tÉlisa\t26/01/2010',
  ].map((row) => `${row}\t2de 4`),
  'WEBER\tHugo\t31/02/2012\t2de 4',
  'DUPONT\tLéa\t12/12/2010\t2de 4',
];

async function createAdministrator(email: string): Promise<number | null> {
  const command = spawn(
    process.execPath,
    ['cli/balise.ts', 'create-admin', '--email', email, '--name', 'Claude Renard', '--password-stdin'],
    { cwd: project, env, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  command.stdin.end(`${password}\n`);
  return new Promise((resolve) => command.once('exit', resolve));
}
