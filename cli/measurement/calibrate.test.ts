import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardNormal } from '../../core/measurement/choose-item.ts';
import { probabilityRight, scoreMoments } from '../../core/measurement/response-model.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';

const entry = fileURLToPath(new URL('../balise.ts', import.meta.url));
const random = seededRandom(12);

/** Items of two points (the fourth is harder for group B), then right-or-wrong ones. */
const graded = Array.from({ length: 5 }, (_, j) => ({ a: 1 + 0.1 * j, steps: [-1 + 0.3 * j, 0.3 * j] }));
const plain = Array.from({ length: 4 }, (_, j) => ({ a: 1.3, b: -0.9 + 0.6 * j, c: 0.1, d: 0.96 }));

function draw(shares: readonly number[]): number {
  let left = random();
  return shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
}

function person(focal: boolean): string {
  const theta = standardNormal(random);
  const shift = (j: number) => (focal && j === 3 ? 0.9 : 0);
  const scores = graded.map(({ a, steps }, j) =>
    draw(scoreMoments({ a, steps: steps.map((step) => step + shift(j)) }, theta).probabilities),
  );
  const rights = plain.map((item) => (random() < probabilityRight(item, theta) ? 1 : 0));
  return [focal ? 'B' : 'A', ...scores, ...rights].join(',');
}

let folder = '';
const write = (name: string, text: string) => writeFile(join(folder, name), text);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balise-calibrate-'));
  const people = Array.from({ length: 1500 }, (_, i) => person(i % 3 === 0));
  await write('scores.csv', `who,g0,g1,g2,g3,g4,p0,p1,p2,p3\n${people.join('\n')}\n`);
  const rights = people.map((row) => row.split(',').slice(6).join(','));
  await write('rights.csv', `p0,p1,p2,p3\n${rights.join('\n')}\n`);
  await write('bank.json', JSON.stringify({ items: plain.slice(0, 3).map((item, j) => ({ id: `p${j}`, ...item })) }));
  await write('steps.json', JSON.stringify({ items: [{ id: 'p0', a: 1, steps: [-1, 0] }] }));
  await write('other.json', JSON.stringify({ items: [{ id: 'elsewhere', a: 1, b: 0 }] }));
  await write('levels.json', JSON.stringify({ items: [{ id: 'p3', level: 2 }] }));
  await write('bad-levels.json', '{ "items": [\n { "id": "p0", "level": 1 },\n { "id": "p1", "lvl": 1 } ] }');
  await write('few.csv', 'p0,p1,p2,p3\n1,0,0,1\n0,1,1,1\n1,1,0,1\n0,0,1,1\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function balise(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const places = args.map((arg) => (/\.(csv|json)$/.test(arg) ? join(folder, arg) : arg));
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...places], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

test('items of several points are calibrated, judged, and those that favour a group are named', async () => {
  const { stdout } = await balise('calibrate', 'scores.csv', '--model', 'gpcm', '--group', 'who', '--fit', '--json');
  const { model, items } = JSON.parse(stdout);
  expect(model).toBe('gpcm');
  graded.forEach(({ a, steps }, j) => {
    expect(Math.abs(items[j].a - a)).toBeLessThan(5 * items[j].se.a);
    if (j === 3) return;
    steps.forEach((step, k) => {
      expect(Math.abs(items[j].steps[k] - step)).toBeLessThan(4 * items[j].se.steps[k]);
    });
  });
  expect(items[3].dif).toMatchObject({ reference: 'A', focal: 'B' });
  expect(items[3].dif.uniform.p).toBeLessThan(1e-6);
  expect(items[3].dif.uniform.logOdds).toBeLessThan(-0.5);
  expect(items[0].fit.sx2.degrees).toBeGreaterThan(5);
  expect(Math.abs(items[0].fit.infit - 1)).toBeLessThan(0.1);
});

test('known items with upper asymptotes hold the scale, and what is printed is a bank again', async () => {
  const { stdout } = await balise('calibrate', 'rights.csv', '--model', '3pl', '--fixed', 'bank.json', '--json');
  const calibrated = JSON.parse(stdout);
  expect(calibrated.items[0]).toEqual({ id: 'p0', n: 1500, ...plain[0], se: { a: null, b: null, c: null } });
  expect(Math.abs(calibrated.items[3].b - plain[3]!.b)).toBeLessThan(0.5);
  await write('out.json', stdout);
  const scored = await balise('score', 'rights.csv', '--bank', 'out.json', '--json');
  expect(JSON.parse(scored.stdout)).toHaveLength(1500);
  const soft = await balise('score', 'rights.csv', '--bank', 'out.json', '--soft', '--json');
  expect(JSON.parse(soft.stdout)[0].se).toBeGreaterThan(JSON.parse(scored.stdout)[0].se);
});

test('an authored level places an item that everybody got right; without it the item is said to be without bound', async () => {
  const [alone, helped] = await Promise.all([
    balise('calibrate', 'few.csv', '--model', 'rasch', '--json'),
    balise('calibrate', 'few.csv', '--model', 'rasch', '--priors', 'levels.json', '--json'),
  ]);
  expect(JSON.parse(alone.stdout).items[3]).toMatchObject({ a: null, b: null, problem: 'all-right', bound: 'lower' });
  expect(alone.stdout).not.toMatch(/NaN|Infinity/);
  const { b, se } = JSON.parse(helped.stdout).items[3];
  expect(b).toBeLessThan(-1.3);
  expect(se.b).toBeLessThan(0.8);
});

test('what cannot be done is refused with exit code 2 and nothing on stdout', async () => {
  const cases: [string[], RegExp][] = [
    [['calibrate', 'scores.csv', '--model', '2pl'], /scores\.csv:2: the answer to who is/],
    [['calibrate', 'rights.csv', '--fixed', 'steps.json'], /"p0" has several points: use --model gpcm/],
    [['calibrate', 'rights.csv', '--fixed', 'other.json'], /no item is in .*other\.json/],
    [['calibrate', 'rights.csv', '--priors', 'bad-levels.json'], /bad-levels\.json:3: items\.1/],
    [['calibrate', 'scores.csv', '--model', 'gpcm', '--group', 'p1'], /the answer to who is "B"/],
    [['calibrate'], /missing required argument/],
    [['score', 'rights.csv', '--bank', 'bank.json'], /rights\.csv:1: the item "p3" is not in/],
  ];
  const results = await Promise.all(cases.map(([args]) => balise(...args)));
  results.forEach(({ code, stdout, stderr }, i) => {
    expect(stderr).toMatch(cases[i]![1]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
