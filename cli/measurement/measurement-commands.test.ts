import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = `import { Command } from 'commander';
import { addMeasurementCommands } from './cli/measurement/commands.ts';
const program = new Command('balise');
addMeasurementCommands(program);
await program.parseAsync(process.argv.slice(1), { from: 'user' });`;

/** LSAT6 (Bock & Lieberman 1970) as patterns and counts. */
const lsat6 = `00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3 01110:2 01111:15 10000:10
10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16 11001:56 11010:21 11011:173 11100:11 11101:61 11110:28 11111:298`;

const bank = {
  items: [
    { a: 0.8, b: -2, c: 0.2 },
    { a: 1.2, b: -1.5, c: 0.1 },
    { a: 1.5, b: -1, c: 0.25 },
    { a: 1, b: -0.5, c: 0 },
    { a: 2, b: 0, c: 0.15 },
    { a: 0.6, b: 0.25, c: 0.2 },
    { a: 1.8, b: 0.5, c: 0.1 },
    { a: 1.3, b: 1, c: 0.25 },
    { a: 0.9, b: 1.5, c: 0.2 },
    { a: 1.6, b: 2, c: 0.05 },
  ].map((item, i) => ({ id: `i${i + 1}`, ...item })),
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balise-measurement-'));
  const rows = lsat6.split(/\s+/).map((entry) => entry.replace(':', ''));
  await write(
    'lsat6.csv',
    `q1,q2,q3,q4,q5,count\n${rows.map((row) => `${[...row.slice(0, 5)].join(',')},${row.slice(5)}`).join('\n')}\n`,
  );
  await write('bank3.json', JSON.stringify(bank));
  await write('bank2.json', JSON.stringify({ items: bank.items.map(({ id, a, b }) => ({ id, a, b })) }));
  await write(
    'rows.csv',
    `${bank.items.map((item) => item.id).join(',')}\n1,1,1,1,1,0,0,0,0,0\n1,1,1,1,1,1,1,1,1,1\n0,0,0,0,0,0,0,0,0,0\n1,,,0,,,,,,\n`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);

function balise(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const places = args.map((arg) => (/\.(csv|json|svg)$/.test(arg) ? join(folder, arg) : arg));
    execFile(
      process.execPath,
      ['--input-type=module', '-e', program, ...['--', ...places]],
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test('calibrating LSAT6 gives the reference values', async () => {
  const twoParameters = JSON.parse((await balise('calibrate', 'lsat6.csv', '--model', '2pl', '--json')).stdout);
  expect(twoParameters).toMatchObject({ model: '2pl', n: 1000, converged: true });
  expect(twoParameters.logLik).toBeCloseTo(-2466.653377, 4);
  expect(Math.abs(twoParameters.items[2].a - 0.890875)).toBeLessThan(1e-4);
  expect(Math.abs(twoParameters.items[2].b + 0.279666)).toBeLessThan(1e-4);
  expect(Math.abs(twoParameters.items[2].se.a - 0.23276)).toBeLessThan(1e-4);
  expect(twoParameters.items[2]).toMatchObject({ id: 'q3', c: 0, d: 1 });
  const common = JSON.parse((await balise('calibrate', 'lsat6.csv', '--model', '1pl', '--json')).stdout);
  expect(common.items[0].a.toFixed(4)).toBe('0.7551');
});

test('two worker threads give the calibration of one', async () => {
  const [one, two] = await Promise.all(
    ['1', '2'].map((workers) => balise('calibrate', 'lsat6.csv', '--workers', workers, '--json')),
  );
  const [alone, shared] = [JSON.parse(one!.stdout), JSON.parse(two!.stdout)];
  expect(shared.logLik).toBeCloseTo(alone.logLik, 6);
  expect(shared.items[0].se.a).toBeCloseTo(alone.items[0].se.a, 4);
});

test('scoring gives the reference values in row order, and an infinite estimate as null with its bound', async () => {
  const mle = JSON.parse(
    (await balise('score', 'rows.csv', '--bank', 'bank2.json', '--estimator', 'mle', '--json')).stdout,
  );
  expect(Math.abs(mle[0].theta - 0.202168)).toBeLessThan(1e-4);
  expect(Math.abs(mle[0].se - 0.565396)).toBeLessThan(1e-4);
  expect(mle[1]).toMatchObject({ theta: null, se: null, lz: null, bound: 'upper' });
  expect(mle[2]).toMatchObject({ theta: null, bound: 'lower' });
  expect(mle).toHaveLength(4);
  const eap = JSON.parse(
    (await balise('score', 'rows.csv', '--bank', 'bank3.json', '--estimator', 'eap', '--prior', '0,1', '--json'))
      .stdout,
  );
  expect(Math.abs(eap[0].theta - 0.020807)).toBeLessThan(1e-4);
  expect(Math.abs(eap[0].se - 0.566257)).toBeLessThan(1e-4);
});

test('the next item is the most informative of those not yet asked', async () => {
  const { stdout } = await balise(
    'next',
    '--bank',
    'bank2.json',
    '--responses',
    '{"i5":1,"i7":0}',
    '--rule',
    'mfi',
    '--json',
  );
  const { next, candidates } = JSON.parse(stdout);
  expect(candidates).toHaveLength(8);
  expect(candidates[0].id).toBe(next);
  expect(candidates.map((each: { id: string }) => each.id)).not.toContain('i5');
});

test('a simulation reports accuracy and safety, draws its plot, and gives the same figures for the same seed', async () => {
  const scenario = {
    bank: { synthetic: { competences: 4, itemsPerCompetence: 20, logA: [0.2, 0.3], b: [0, 1.5] } },
    blueprint: { length: 12, competences: { c1: { min: 3, max: 3 }, c2: { min: 2 } } },
    rule: { rule: 'randomesque', bestOf: 5 },
    exposure: { overall: 0.4 },
    stopping: { se: 0.45, minItems: 6 },
    candidates: 200,
    seed: 5,
  };
  await write('scenario.json', JSON.stringify(scenario));
  const { stdout } = await balise('simulate', 'scenario.json', '--json', '--plot', 'plot.svg');
  const report = JSON.parse(stdout);
  expect(report.candidates).toBe(200);
  expect(report.length.max).toBeLessThanOrEqual(12);
  expect(report.maxExposure).toBeLessThanOrEqual(0.4);
  expect(report.rmse).toBeLessThan(0.6);
  expect(report.stopped.precision).toBeGreaterThan(0);
  expect(await readFile(join(folder, 'plot.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect((await balise('simulate', 'scenario.json', '--json')).stdout).toBe(stdout);
  await write(
    'impossible.json',
    JSON.stringify({ ...scenario, blueprint: { length: 12, competences: { c9: { min: 1 } } } }),
  );
  await write('unknown.json', JSON.stringify({ ...scenario, rule: { rule: 'best' } }));
  expect(await balise('simulate', 'impossible.json')).toMatchObject({ code: 2, stdout: '' });
  expect(await balise('simulate', 'unknown.json')).toMatchObject({ code: 2, stdout: '' });
});

test('malformed input is refused with line and reason, exit code 2 and nothing on stdout', async () => {
  await write('bad-cell.csv', 'q1,q2\n0,1\n1,x\n');
  await write('bad-width.csv', 'q1,q2\n0\n');
  await write('bad-bank.json', '{ "items": [\n {"id": "i1", "a": 1, "b": 0},\n {"id": "i2", "a": -1, "b": 0} ] }');
  await write('not.json', '{ "items": [\n nonsense');
  const cases: [string[], RegExp][] = [
    [['calibrate', 'bad-cell.csv'], /bad-cell\.csv:3: the answer to q2 is "x"/],
    [['calibrate', 'bad-width.csv'], /bad-width\.csv:2: 1 cells/],
    [['calibrate', 'absent.csv'], /cannot be read/],
    [['calibrate', 'lsat6.csv', '--model', '5pl'], /--model: "5pl"/],
    [['score', 'rows.csv', '--bank', 'bad-bank.json'], /bad-bank\.json:3: items\.1\.a/],
    [['score', 'rows.csv', '--bank', 'not.json'], /not\.json:2: is not JSON/],
    [['score', 'lsat6.csv', '--bank', 'bank2.json'], /lsat6\.csv:1: the item "q1" is not in/],
    [['next', '--bank', 'bank2.json', '--responses', '{"nobody":1}'], /"nobody" is not in/],
  ];
  const results = await Promise.all(cases.map(([args]) => balise(...args)));
  results.forEach(({ code, stdout, stderr }, i) => {
    expect(stderr).toMatch(cases[i]![1]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
