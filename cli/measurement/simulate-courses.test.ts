import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balise-courses-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function simulate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['cli/balise.ts', 'simulate', ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

test('a course is simulated as table, JSON, CSV and SVG, the same for the same seed', async () => {
  const [csv, plot] = [join(folder, 'out.csv'), join(folder, 'out.svg')];
  const asked = ['--course', 'ai-4e-comprendre', '--learners', '40', '--json'];
  const [one, again] = await Promise.all([simulate(...asked, '--csv', csv, '--plot', plot), simulate(...asked)]);
  expect(JSON.parse(one.stdout)).toMatchObject({ course: 'ai-4e-comprendre', learners: 40, withoutWayForward: 0 });
  expect(again.stdout).toBe(one.stdout);
  expect((await readFile(csv, 'utf8')).trim().split('\n')).toHaveLength(41);
  expect(await readFile(plot, 'utf8')).toContain('minutes of the whole course');
}, 30_000);

test('a scenario file may name a course and a population', async () => {
  const file = join(folder, 'course.json');
  await writeFile(file, JSON.stringify({ course: 'ai-4e-utiliser', learners: 20, population: { shift: -1 } }));
  const { code, stdout } = await simulate(file);
  expect(code).toBe(0);
  expect(stdout).toContain('without a way forward');
}, 30_000);

test('an unknown course, a file and a course together, or a wrong number are refused with exit code 2', async () => {
  const file = join(folder, 'wrong.json');
  await writeFile(file, JSON.stringify({ course: 'ai-4e-utiliser', learners: 1 }));
  const outcomes = await Promise.all([
    simulate('--course', 'nobody'),
    simulate(file, '--course', 'all'),
    simulate('--course', 'all', '--learners', '1e3'),
    simulate(file),
    simulate(),
  ]);
  for (const { code, stdout, stderr } of outcomes) {
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  }
  expect(outcomes[0]?.stderr).toContain('ai-4e-comprendre');
}, 30_000);
