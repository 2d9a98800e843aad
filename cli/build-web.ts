import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants as fsConstants, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { projectFolder } from '../server/platform/config.ts';
import { Sentence } from './explain.ts';
import { say, showDuration } from './say.ts';

const webFolder = join(projectFolder, 'web');
const builtFolder = join(webFolder, 'dist');
/** Says from which sources the build was made; written last, so that an interrupted build does not count. */
const stampFile = join(builtFolder, '.sources');

/** Builds the web when it is missing or older than its sources; a build takes a few seconds, the comparison some milliseconds. */
export async function buildWebIfOld(): Promise<'built' | 'fresh'> {
  const sources = await hashSources();
  if ((await builtFrom()) === sources) return 'fresh';
  const from = Date.now();
  say('Building the web…');
  await refuseForeignBuild();
  await runVite();
  await compress();
  await mkdir(builtFolder, { recursive: true });
  await writeFile(stampFile, sources);
  say(`Built the web in ${showDuration(Date.now() - from)}.`);
  return 'built';
}

/** Removes the stamp of the last build; says who must build when that is not allowed. */
async function refuseForeignBuild(): Promise<void> {
  try {
    await rm(stampFile, { force: true });
    await access(existsSync(builtFolder) ? builtFolder : webFolder, fsConstants.W_OK);
  } catch {
    throw new Sentence(
      `The web must be built, and ${builtFolder} cannot be written: start once as the owner of this folder.`,
    );
  }
}

/** Whether a page would be served, and from the sources as they are now. */
export async function describeBuild(): Promise<'missing' | 'old' | 'fresh'> {
  const from = await builtFrom();
  if (from === undefined) return 'missing';
  return from === (await hashSources()) ? 'fresh' : 'old';
}

async function builtFrom(): Promise<string | undefined> {
  return existsSync(stampFile) ? readFile(stampFile, 'utf8') : undefined;
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['web', 'core']) {
    const entries = await readdir(join(projectFolder, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(builtFolder))
      .sort();
    for (const file of files) hash.update(file.slice(projectFolder.length)).update(await readFile(file));
  }
  hash.update(await readFile(join(projectFolder, 'package-lock.json')));
  return hash.digest('hex');
}

async function runVite(): Promise<void> {
  const vite = join(projectFolder, 'node_modules/vite/bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', join(webFolder, 'vite.config.ts'), '--logLevel', 'warn'],
    {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const heard: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => heard.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => heard.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Sentence(`The web could not be built:\n${Buffer.concat(heard).toString().trim()}`);
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = /\.(js|css|html|svg|json|webmanifest|txt)$/;

/** Compressed once here rather than on every request. */
async function compress(): Promise<void> {
  const entries = await readdir(builtFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      if (content.length < 512) return;
      const [small, zipped] = await Promise.all([
        brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        zip(content, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, zipped)]);
    }),
  );
}
