import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPictures, unsealPictures } from '../server/classroom/public.ts';
import { type Foundation, openFoundation } from '../server/open-service.ts';
import { type Config, readConfig } from '../server/platform/config.ts';

const project = join(import.meta.dirname, '..');
const pictures = ['star', 'boat', 'fish', 'house'];
let folder = '';
let config: Config;
let running: Foundation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balise-backup-test-'));
  config = readConfig({ BALISE_DATA: join(folder, 'data') });
  running = await openFoundation(config, 'refuse');
}, 60_000);
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

test('a copy made while people work holds all that was acknowledged, cards included, and starts', async () => {
  const kept = await insertSchool(running, 'Before');
  const written: string[] = [];
  let isCopying = true;
  const working = (async () => {
    while (isCopying) written.push(await insertSchool(running, `During ${written.length}`));
  })();
  const backup = join(folder, 'backup');
  const { stdout } = await balise(['backup', backup], config.dataFolder);
  const acknowledgedAfter = written.length;
  isCopying = false;
  await working;
  expect(stdout).toContain('Everything is in');
  expect(acknowledgedAfter, 'work went on during the copy').toBeGreaterThan(0);

  const data = join(folder, 'restored');
  const restored = await balise(['restore', backup], data);
  expect(restored.stdout).toMatch(/\d+ schools, \d+ pupils, 0 answers/);
  const again = await openFoundation(readConfig({ BALISE_DATA: data }), 'refuse');
  try {
    const rows = await again.database.kysely.selectFrom('organisation').select(['organisation_id', 'name']).execute();
    expect(rows.map(({ organisation_id }) => organisation_id)).toContain(kept);
    // A base backup is the state at its end: what was acknowledged is there up to a moment, without a hole.
    const during = rows.filter(({ name }) => name.startsWith('During')).length;
    expect(rows.map(({ organisation_id }) => organisation_id)).toEqual(
      expect.arrayContaining(written.slice(0, during)),
    );
    const learner = await again.database.kysely.selectFrom('learner').selectAll().executeTakeFirstOrThrow();
    expect(unsealPictures(again.world, learner.learner_id, learner.pictures)).toEqual(pictures);
  } finally {
    await again.close();
  }
}, 120_000);

test('nothing is written over, and what is no backup is said', async () => {
  const full = join(folder, 'full');
  await mkdir(full);
  await writeFile(join(full, 'diary.txt'), 'mine');
  await expect(balise(['backup', full], config.dataFolder)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('already has something in it'),
  });
  const nowhere = join(folder, 'nowhere');
  await expect(balise(['backup', join(folder, 'of-nothing')], nowhere)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no database'),
  });
  expect(existsSync(nowhere), 'looking makes nothing').toBe(false);
  await expect(balise(['restore', full], join(folder, 'new'))).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('it has no backup.json'),
  });
  await writeFile(join(full, 'backup.json'), JSON.stringify({ kind: 'embedded', madeAt: '2026-11-22T10:00:00Z' }));
  await expect(balise(['restore', full], config.dataFolder)).rejects.toMatchObject({
    stderr: expect.stringContaining('already has something in it'),
  });
  expect(await readFile(join(full, 'diary.txt'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'new'))).toBe(false);
}, 60_000);

async function balise(parameters: readonly string[], dataFolder: string) {
  const env = { PATH: process.env.PATH, BALISE_DATA: dataFolder };
  return promisify(execFile)(process.execPath, ['cli/balise.ts', ...parameters], { cwd: project, env });
}

/** A school with a pupil: gives the school's id once it is acknowledged. */
async function insertSchool({ world, database }: Foundation, name: string): Promise<string> {
  const [organisationId, groupId, learnerId] = [world.newId(), world.newId(), world.newId()];
  const at = world.now();
  await database.transaction(async (transaction) => {
    await transaction
      .insertInto('organisation')
      .values({ organisation_id: organisationId, name, uai: null, created_at: at })
      .execute();
    await transaction
      .insertInto('class_group')
      .values({ organisation_id: organisationId, group_id: groupId, name: '4e A', grade: '4e', created_at: at })
      .execute();
    await transaction
      .insertInto('learner')
      .values({
        organisation_id: organisationId,
        learner_id: learnerId,
        group_id: groupId,
        first_name: 'Inès',
        last_name: 'Martin',
        birth_date: null,
        pictures: sealPictures(world, learnerId, pictures),
        created_at: at,
      })
      .execute();
  });
  return organisationId;
}
